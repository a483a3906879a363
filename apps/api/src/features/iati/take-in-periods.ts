import { type Period, periodsOf } from "@suivi/domain/results/periods";
import { type Frequency, type IndicatorContent } from "@suivi/domain/results/schema";
import type { FoundIndicator } from "@suivi/iati/elements";
import { dayOf } from "./take-in-read";

export type Stretch = { start: string; end: string };
type Span = { from: string; to: string };
type FoundPeriod = FoundIndicator["period"][number];

export const stretchOf = ({ periodStart, periodEnd }: FoundPeriod): Stretch | null => {
  const [start, end] = [dayOf(periodStart?.isoDate), dayOf(periodEnd?.isoDate)];
  return start && end && start <= end ? { start, end } : null;
};

const same = (a: Stretch, b: Stretch) => a.start === b.start && a.end === b.end;
const regular = ["year", "half", "four_months", "quarter", "month"] as const;

export type Calendar = Pick<IndicatorContent, "frequency" | "events"> & {
  /** The key under which targets of a period stand; null: it has no place beside the others. */
  keyOf(stretch: Stretch): string | null;
};

/**
 * The frequency at which an indicator was measured, by its periods; where they follow no calendar of the programme
 * each is an event with dates of its own. One that holds others is the whole programme: its target stays, its actual
 * follows from theirs.
 */
export function calendarOf(stretches: readonly Stretch[], span: Span): Calendar {
  const unique = stretches
    .filter((one, index) => stretches.findIndex((other) => same(one, other)) === index)
    .sort((a, b) => (a.start === b.start ? (a.end < b.end ? -1 : 1) : a.start < b.start ? -1 : 1));
  const life = periodsOf("life", span)[0]!;
  const holds = (whole: Stretch, part: Stretch) =>
    !same(whole, part) && whole.start <= part.start && whole.end >= part.end;
  const isLife = (one: Stretch) => same(one, life) || unique.some((other) => holds(one, other));
  const parts = unique.filter((one) => !isLife(one));
  const calendar = (
    frequency: Frequency,
    periods: Period[],
    events: IndicatorContent["events"],
  ) => ({
    frequency,
    events,
    keyOf: (stretch: Stretch) =>
      periods.find((period) => same(period, stretch))?.key ?? (isLife(stretch) ? "life" : null),
  });
  if (parts.length === 0) return calendar("life", [life], []);
  for (const frequency of regular) {
    const periods = periodsOf(frequency, span);
    if (parts.every((one) => periods.some((period) => same(period, one))))
      return calendar(frequency, periods, []);
  }
  const apart = parts.filter((one, index) => index === 0 || one.start > parts[index - 1]!.end);
  const events = apart.slice(0, 40).map(({ start, end }) => {
    const key = `${start}/${end}`;
    return { key, name: { fr: `${start} – ${end}`, en: `${start} – ${end}` }, start, end };
  });
  return calendar("event", periodsOf("event", span, events), events);
}
