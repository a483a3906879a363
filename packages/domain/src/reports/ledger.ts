import type { EditionFigure } from "./edition";

/** Why a figure is another than it was, in the order in which a ledger tells them. */
export const ledgerCauses = [
  "counted_later",
  "corrected",
  "no_longer_counted",
  "people",
  "organisations",
  "measured",
  "measurement_corrected",
  "measurement_withdrawn",
  "definition",
  "statements",
  "assessments",
  "money",
  "time",
  "other",
] as const;
export type LedgerCause = (typeof ledgerCauses)[number];

/** How much a cause moved a figure. Where one side is not known it counts as nothing, and the figure says so. */
export type LedgerLine = { cause: LedgerCause; change: number };
/** A figure then and now, and what lies between: the lines add up to the difference, always. */
export type LedgerEntry = EditionFigure & { now: number | null; lines: LedgerLine[] };

/** What the figures are once a cause has had its effect, and all causes before it theirs. */
export type Stage = { cause: LedgerCause; figures: ReadonlyMap<string, number | null> };

const amount = (value: number | null | undefined): number => value ?? 0;
/** In millionths: sums of what people count come out exact. */
const exactly = (value: number): number => Math.round(value * 1_000_000) / 1_000_000;

/** What is left of a difference that no cause in the journal explains, by what a figure is made of. */
function remainderOf(key: string): LedgerCause {
  if (key.startsWith("money:")) return "money";
  if (key.startsWith("capacity:")) return "assessments";
  if (key.startsWith("outcomes:")) return "statements";
  return "other";
}

/**
 * The ledger of every figure that differs: from the edition, by each cause in turn, to today. A figure that a stage
 * does not speak of stays as it was. What the stages leave unexplained is a line of its own, never left out.
 */
export function ledgerOf(
  then: readonly EditionFigure[],
  now: readonly EditionFigure[],
  start: ReadonlyMap<string, number | null>,
  stages: readonly Stage[],
): LedgerEntry[] {
  const today = new Map(now.map((figure) => [figure.key, figure.value]));
  const before = new Map(then.map((figure) => [figure.key, figure.value]));
  const added = now.filter(({ key }) => !before.has(key)).map((one) => ({ ...one, value: null }));
  return [...then, ...added].flatMap((figure): LedgerEntry[] => {
    const { key } = figure;
    const value = today.get(key) ?? null;
    const difference = exactly(amount(value) - amount(figure.value));
    if (difference === 0 && (value === null) === (figure.value === null)) return [];
    const moved = new Map<LedgerCause, number>();
    let at = amount(start.has(key) ? start.get(key) : figure.value);
    for (const { cause, figures } of stages) {
      if (!figures.has(key)) continue;
      const next = amount(figures.get(key));
      moved.set(cause, exactly(amount(moved.get(cause)) + next - at));
      at = next;
    }
    const explained = [...moved.values()].reduce((sum, one) => sum + one, 0);
    const rest = remainderOf(key);
    moved.set(rest, exactly(amount(moved.get(rest)) + difference - explained));
    const lines = ledgerCauses.flatMap((cause) => {
      const change = amount(moved.get(cause));
      return change === 0 ? [] : [{ cause, change }];
    });
    return [{ ...figure, now: value, lines }];
  });
}
