import { addDays, type CalendarDate, lastDayOf } from "../dates";
import type { Frequency } from "./schema";

/** A stretch of time that targets are set for. `key` is stable: it names the first day, not a number in a list. */
export type Period = {
  key: string;
  start: CalendarDate;
  end: CalendarDate;
  /** Programme year (1, 2, …) and the part of it (1, 2, … ; null: the whole year or longer). */
  year: number | null;
  part: number | null;
};
type Span = { from: CalendarDate; to: CalendarDate };
type Event = { key: string; start: CalendarDate; end: CalendarDate };

const monthsIn: Record<Exclude<Frequency, "life" | "event">, number> = {
  year: 12,
  half: 6,
  four_months: 4,
  quarter: 3,
  month: 1,
};

const monthAfter = (date: CalendarDate, months: number): CalendarDate => {
  const at = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1 + months;
  return `${String(Math.floor(at / 12)).padStart(4, "0")}-${String((at % 12) + 1).padStart(2, "0")}-01`;
};

/**
 * The periods of a programme by a frequency. They begin with the month in which the programme does, so that
 * programme years, not calendar years, are counted; the last one ends with the programme's last month.
 */
export function periodsOf(
  frequency: Frequency,
  span: Span,
  events: readonly Event[] = [],
): Period[] {
  const [from, to] = [`${span.from.slice(0, 7)}-01`, lastDayOf(span.to.slice(0, 7))];
  if (frequency === "life") return [{ key: "life", start: from, end: to, year: null, part: null }];
  if (frequency === "event")
    return events.map(({ key, start, end }) => ({
      key: `event:${key}`,
      start,
      end,
      year: null,
      part: null,
    }));
  const size = monthsIn[frequency];
  const periods: Period[] = [];
  for (let start = from; start <= to && periods.length < 1200; start = monthAfter(start, size)) {
    const months = periods.length * size;
    const end = addDays(monthAfter(start, size), -1);
    periods.push({
      key: `${frequency}:${start}`,
      start,
      end: end > to ? to : end,
      year: Math.floor(months / 12) + 1,
      part: size === 12 ? null : Math.floor((months % 12) / size) + 1,
    });
  }
  return periods;
}

/** The period that a date falls in; null where it lies outside all of them. */
export const periodAt = (date: CalendarDate, periods: readonly Period[]): Period | null =>
  periods.find(({ start, end }) => date >= start && date <= end) ?? null;

/** Whether a period is over, so that it may be judged. */
export const isFinished = (period: Pick<Period, "end">, today: CalendarDate): boolean =>
  period.end < today;

/** How much of a programme's time has passed, from 0 to 1; all of today counts as passed. */
export function shareElapsed({ from, to }: Span, today: CalendarDate): number {
  const day = (date: string) => Date.parse(`${date}T00:00:00Z`) / 86_400_000;
  const all = day(to) - day(from) + 1;
  return Math.min(1, Math.max(0, (day(today) - day(from) + 1) / all));
}
