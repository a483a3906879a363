import { daysHeld } from "@suivi/domain/activities/days";
import { addDays, type CalendarDate, daysFrom, lastDayOf, type Month } from "@suivi/domain/dates";

/** An activity on one of its days: the second of three. */
export type OnDay<T> = { line: T; day: number; of: number };
type Dated = { start: CalendarDate | null; end: CalendarDate | null; sessions: CalendarDate[] };

/** 0 for Monday to 6 for Sunday. */
const weekday = (date: CalendarDate) => (new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7;

/** The weeks that a month touches, from Monday to Sunday, with the days of its neighbours that fill them up. */
export function weeksOf(month: Month): CalendarDate[][] {
  const [first, last] = [`${month}-01`, lastDayOf(month)];
  const days = daysFrom(addDays(first, -weekday(first)), addDays(last, 6 - weekday(last)));
  return Array.from({ length: days.length / 7 }, (_, week) => days.slice(week * 7, week * 7 + 7));
}

/** What falls on each day of a month; an activity of several days or dates stands on each of them. */
export function onDays<T extends Dated>(lines: T[], month: Month): Map<CalendarDate, OnDay<T>[]> {
  const byDay = new Map(
    daysFrom(`${month}-01`, lastDayOf(month)).map((date) => [date, [] as OnDay<T>[]]),
  );
  for (const line of lines) {
    const days = daysHeld(line, line.sessions, 4000);
    for (const [index, date] of days.entries())
      byDay.get(date)?.push({ line, day: index + 1, of: days.length });
  }
  return byDay;
}

/** The month before, or after. */
export function monthBeside(month: Month, step: -1 | 1): Month {
  const beside = step < 0 ? addDays(`${month}-01`, -1) : addDays(lastDayOf(month), 1);
  return beside.slice(0, 7);
}
