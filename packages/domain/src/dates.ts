import * as z from "zod/mini";

/** A calendar date, `YYYY-MM-DD`, without a time zone: the day a workshop was held, wherever that was. */
export type CalendarDate = string;
export const calendarDate = z.iso
  .date()
  .check(z.refine((date) => date >= "1990-01-01" && date <= "2100-12-31", { error: "not_a_date" }));

/** A calendar month, `YYYY-MM`. */
export type Month = string;
export const monthOf = (date: CalendarDate): Month => date.slice(0, 7);

const dayMs = 86_400_000;
const utc = (date: CalendarDate) => Date.parse(`${date}T00:00:00Z`);

/** The date `days` later (earlier when negative). */
export function addDays(date: CalendarDate, days: number): CalendarDate {
  return new Date(utc(date) + days * dayMs).toISOString().slice(0, 10);
}

/** Every day from `start` to `end`, both included; none when they are out of order. At most `limit` days. */
export function daysFrom(start: CalendarDate, end: CalendarDate, limit = 366): CalendarDate[] {
  const count = Math.round((utc(end) - utc(start)) / dayMs) + 1;
  return Array.from({ length: Math.min(Math.max(count, 0), limit) }, (_, day) =>
    addDays(start, day),
  );
}

/** Every month from `from` to `to`, both included. */
export function monthsFrom(from: Month, to: Month): Month[] {
  const months: Month[] = [];
  let [year = 0, month = 0] = from.split("-").map(Number);
  while (months.length < 1200) {
    const current = `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}`;
    if (current > to) break;
    months.push(current);
    month += 1;
    if (month > 12) [year, month] = [year + 1, 1];
  }
  return months;
}

/** The last day of a month. */
export function lastDayOf(month: Month): CalendarDate {
  const [year = 0, number = 0] = month.split("-").map(Number);
  return new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10);
}
