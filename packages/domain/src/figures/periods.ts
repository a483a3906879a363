import { type Month, monthsFrom } from "../dates";
import { undated } from "./distinct";

/** A stretch of time as charts show it: a month, or a quarter. `first` is "" for what has no date. */
export type Period = { first: Month; months: Month[] };

/** From this many months on, time is shown by quarter. */
const manyMonths = 19;

const quarterOf = (month: Month): Month =>
  `${month.slice(0, 5)}${String(Math.floor((Number(month.slice(5)) - 1) / 3) * 3 + 1).padStart(2, "0")}`;

/**
 * Months one by one, or by quarter when there are many. Those in which nothing happened keep their place, and what
 * has no date ("") stands after them all.
 */
export function periodsOf(months: readonly Month[]): Period[] {
  const dated = months.filter((month) => month !== undated).sort();
  const without = months.includes(undated) ? [{ first: undated, months: [undated] }] : [];
  const [start, end] = [dated[0], dated.at(-1)];
  if (!start || !end) return without;
  const each = monthsFrom(start, end);
  if (each.length < manyMonths)
    return [...each.map((month) => ({ first: month, months: [month] })), ...without];
  const quarters = [...new Set(each.map(quarterOf))].map((first) => ({
    first,
    months: monthsFrom(
      first,
      `${first.slice(0, 5)}${String(Number(first.slice(5)) + 2).padStart(2, "0")}`,
    ),
  }));
  return [...quarters, ...without];
}
