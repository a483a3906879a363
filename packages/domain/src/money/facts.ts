import { addDays, type CalendarDate } from "../dates";
import { shareOut } from "./decimals";
import type { BudgetContent, TransactionContent, TransactionType } from "./schema";

/** One amount of one year: what a figure of money is a sum of. */
export type MoneyFact = {
  kind: "budget" | TransactionType;
  year: string;
  amount: string;
  currency: string;
  valueDate: CalendarDate;
  resultId: string | null;
  country: string | null;
  partnerId: string | null;
};

const dayMs = 86_400_000;
const daysBetween = (start: CalendarDate, end: CalendarDate) =>
  Math.round((Date.parse(`${end}T00:00:00Z`) - Date.parse(`${start}T00:00:00Z`)) / dayMs) + 1;

/** The calendar years that a stretch touches, with how many of its days lie in each. */
function yearsOf(start: CalendarDate, end: CalendarDate): { year: string; days: number }[] {
  const years: { year: string; days: number }[] = [];
  for (let from = start; from <= end;) {
    const year = from.slice(0, 4);
    const last = `${year}-12-31` < end ? `${year}-12-31` : end;
    years.push({ year, days: daysBetween(from, last) });
    from = addDays(last, 1);
  }
  return years;
}

/** A budget of one calendar year is of that year; one across several is shared out by its days, to the cent. */
export function budgetFacts(budget: BudgetContent): MoneyFact[] {
  const { start, end, amount, currency, valueDate, resultId, country, partnerId } = budget;
  const years = yearsOf(start, end);
  const parts = shareOut(
    amount,
    years.map(({ days }) => days),
  );
  return years.map(({ year }, index) => ({
    kind: "budget",
    year,
    amount: parts[index]!,
    currency,
    valueDate,
    resultId,
    country,
    partnerId,
  }));
}

export function transactionFact(transaction: TransactionContent): MoneyFact {
  const { type, date, amount, currency, valueDate, resultId, country, partnerId } = transaction;
  const year = date.slice(0, 4);
  return { kind: type, year, amount, currency, valueDate, resultId, country, partnerId };
}
