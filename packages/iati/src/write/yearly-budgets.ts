import type { Budget } from "../schema/elements.ts";
import { addDays, daysBetween } from "../values/dates.ts";

type Whole = {
  /** First and last day, `YYYY-MM-DD`. */
  start: string;
  end: string;
  /** A decimal number, as a text where digits must not be lost. */
  amount: number | string;
  currency?: string | null;
  /** The day whose exchange rate counts. */
  valueDate: string;
  /** BudgetType: 1 original, 2 revised. */
  type?: string | null;
  /** BudgetStatus: 1 indicative, 2 committed. */
  status?: string | null;
};

/** The same day a year later; 29 February is followed by 1 March. */
function yearLater(date: string): string {
  const later = `${String(Number(date.slice(0, 4)) + 1).padStart(4, "0")}${date.slice(4)}`;
  return date.endsWith("-02-29") ? `${later.slice(0, 4)}-03-01` : later;
}

/** Periods of a year at most that cover all days from start to end, the last one shorter if need be. */
export function years(start: string, end: string): { start: string; end: string }[] {
  const periods: { start: string; end: string }[] = [];
  for (let from = start; from <= end; from = yearLater(from)) {
    const last = addDays(yearLater(from), -1);
    periods.push({ start: from, end: last < end ? last : end });
  }
  return periods;
}

/**
 * A budget of several years as budgets of one year at most (rule 7.5.3), each with its days' part of the amount;
 * together exactly the amount. @throws RangeError for dates out of order or an amount that is no decimal number.
 */
export function yearlyBudgets(whole: Whole): Budget[] {
  const { start, end, amount, currency, valueDate, type, status } = whole;
  const [, sign, integer, decimals = ""] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(String(amount)) ?? [];
  const days = daysBetween(start, end) + 1;
  if (integer === undefined || !(days > 0)) {
    throw new RangeError(`No budget of ${amount} from ${start} to ${end}.`);
  }
  const places = Math.max(decimals.length, 2);
  const total = BigInt(integer + decimals.padEnd(places, "0"));
  let given = 0n;
  return years(start, end).map((period) => {
    const upTo = (total * BigInt(daysBetween(start, period.end) + 1)) / BigInt(days);
    const part = String(upTo - given).padStart(places + 1, "0");
    given = upTo;
    const text = `${sign}${part.slice(0, -places)}.${part.slice(-places)}`.replace(/\.?0+$/, "");
    return {
      type,
      status,
      periodStart: { isoDate: period.start },
      periodEnd: { isoDate: period.end },
      value: { text, currency, valueDate },
    };
  });
}
