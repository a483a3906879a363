import type { CalendarDate } from "../dates";
import type { AcrossPlaces, IndicatorKind, OverTime } from "./schema";

/** Ten-thousandths: whole numbers add up exactly, in any order. */
export const toUnits = (value: number): number => Math.round(value * 10_000);
export const fromUnits = (units: number): number => units / 10_000;

/** A part of a breakdown: categories by dimension, and how much of the total is in it. */
export type CellPart = { categories: Record<string, string>; amount: number; of: number | null };

/**
 * What one record says of an indicator: on which day, for which place and partner (`series`), how much. In units.
 * `of` is the denominator of a percentage.
 */
export type Contribution = {
  recordId: string;
  date: CalendarDate;
  series: string;
  amount: number;
  of: number | null;
  cells: readonly CellPart[];
};

export type Rule = { kind: IndicatorKind; overTime: OverTime; acrossPlaces: AcrossPlaces };
type Stretch = { start: CalendarDate; end: CalendarDate };

/** The contributions that a figure rests on, and by how many places they are shared out (average). */
export type Selection = { chosen: readonly Contribution[]; divisor: number };

/** Later first; on the same day the record made later (ids are in the order of time). */
const laterFirst = (a: Contribution, b: Contribution) =>
  a.date === b.date ? (a.recordId < b.recordId ? 1 : -1) : a.date < b.date ? 1 : -1;

/**
 * Which contributions make an indicator's figure for a period, by the rule it names. A running total takes all up to
 * the period's end, the others what lies in the period; then each place by the rule over time, then the places
 * together by the rule across places. Null: nothing was measured.
 */
export function selectFor(
  rule: Rule,
  contributions: readonly Contribution[],
  { start, end }: Stretch,
): Selection | null {
  const inTime = contributions.filter(
    ({ date }) => date <= end && (rule.overTime === "running" || date >= start),
  );
  return choose(rule, inTime.sort(laterFirst));
}

/** The same of what lies in the time that the rule looks at, later first. */
function choose(rule: Rule, inTime: readonly Contribution[]): Selection | null {
  if (inTime.length === 0) return null;
  const { kind, overTime, acrossPlaces } = rule;
  // Percentages are pooled: an average of percentages is nobody's percentage.
  const pooled = acrossPlaces === "sum" || (acrossPlaces === "average" && kind === "percentage");
  if (pooled && overTime !== "latest") return { chosen: inTime, divisor: 1 };
  const places = new Map<string, Contribution[]>();
  for (const one of inTime) {
    const place = places.get(one.series);
    if (!place) places.set(one.series, [one]);
    else if (overTime !== "latest") place.push(one);
  }
  const byPlace = [...places.values()];
  switch (acrossPlaces) {
    case "sum":
    case "average":
      return { chosen: byPlace.flat(), divisor: pooled ? 1 : byPlace.length };
    case "highest":
      return { chosen: byPlace.sort(higherFirst)[0]!, divisor: 1 };
    case "latest":
      // The place heard from last comes first.
      return { chosen: byPlace[0]!, divisor: 1 };
  }
}

const sumOf = (list: readonly Contribution[]) => ({
  amount: list.reduce((sum, one) => sum + one.amount, 0),
  of: list.some((one) => one.of !== null)
    ? list.reduce((sum, one) => sum + (one.of ?? 0), 0)
    : null,
});

/** The higher place first; of equals the one heard from last. Fractions are compared without dividing. */
function higherFirst(a: Contribution[], b: Contribution[]): number {
  const [x, y] = [sumOf(a), sumOf(b)];
  const difference =
    x.of === null || y.of === null
      ? y.amount - x.amount
      : -compareFractions(x.amount, x.of, y.amount, y.of);
  return difference === 0 ? laterFirst(a[0]!, b[0]!) : difference;
}

/** Below, equal or above; nothing of nothing is below everything. */
function compareFractions(a: number, of: number, b: number, ofB: number): number {
  if (of === 0 || ofB === 0) return Math.sign(of - ofB);
  const [left, right] = [BigInt(a) * BigInt(ofB), BigInt(b) * BigInt(of)];
  return left < right ? -1 : left > right ? 1 : 0;
}

/** What a selection adds up to: the amount (of a percentage the numerator) and the denominator, in units. */
export function totalOf({ chosen, divisor }: Selection): { amount: number; of: number | null } {
  const { amount, of } = sumOf(chosen);
  return { amount: amount / divisor, of: of === null ? null : of / divisor };
}

/**
 * What `selectFor` chooses in each of many periods, by the period's key; none where nothing was measured. Of each
 * period only what was measured by its end, and not before it begins unless the total runs on, is looked at.
 */
export function selectIn(
  rule: Rule,
  contributions: readonly Contribution[],
  periods: readonly (Stretch & { key: string })[],
): Map<string, Selection> {
  const sorted = [...contributions].sort(laterFirst);
  /** How many of them come before the first that is not later. */
  const before = (isLater: (one: Contribution) => boolean) => {
    let [low, high] = [0, sorted.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (isLater(sorted[middle]!)) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  const selections = new Map<string, Selection>();
  for (const { key, start, end } of periods) {
    const first = before(({ date }) => date > end);
    const last = rule.overTime === "running" ? undefined : before(({ date }) => date >= start);
    const selection = choose(rule, sorted.slice(first, last));
    if (selection) selections.set(key, selection);
  }
  return selections;
}

/** A figure: its amount (of a percentage the numerator), its denominator, and the records it follows from. */
export type Figure = { amount: number; of: number | null; from: readonly string[]; places: number };

/** An indicator's figure for a period; null: nothing was measured, which is not zero. Amounts in units. */
export function figureFor(
  rule: Rule,
  contributions: readonly Contribution[],
  stretch: Stretch,
): Figure | null {
  const selection = selectFor(rule, contributions, stretch);
  if (!selection) return null;
  const { chosen } = selection;
  return {
    ...totalOf(selection),
    from: chosen.map(({ recordId }) => recordId).sort(),
    places: new Set(chosen.map(({ series }) => series)).size,
  };
}

/** The value that is shown and compared: of a percentage 0 to 100 (null without a denominator), else the number itself. */
export function valueOf(figure: Pick<Figure, "amount" | "of"> | null): number | null {
  if (!figure) return null;
  if (figure.of === null) return fromUnits(figure.amount);
  return figure.of === 0 ? null : (100 * figure.amount) / figure.of;
}
