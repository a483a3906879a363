import { sumOf } from "./decimals";
import type { MoneyFact } from "./facts";
import { type ExchangeRate, inOneCurrency } from "./rates";

/** Sums of one currency; null: nothing of the kind was stated, which is not zero. */
export type MoneySums = Record<MoneyFact["kind"], string | null>;
/** The sums of a year, a result …; key "": of what names none. */
export type MoneyRow = { key: string; sums: MoneySums };
export type MoneyOf = {
  currency: string;
  total: MoneySums;
  years: MoneyRow[];
  results: MoneyRow[];
  countries: MoneyRow[];
  partners: MoneyRow[];
};

const kinds = [
  "budget",
  "incoming_commitment",
  "incoming_funds",
  "outgoing_commitment",
  "disbursement",
  "expenditure",
] as const satisfies readonly MoneyFact["kind"][];

const sumsOf = (facts: readonly MoneyFact[]): MoneySums =>
  Object.fromEntries(
    kinds.map((kind) => [
      kind,
      sumOf(facts.filter((fact) => fact.kind === kind).map(({ amount }) => amount)),
    ]),
  ) as MoneySums;

function rowsBy(
  facts: readonly MoneyFact[],
  key: "year" | "resultId" | "country" | "partnerId",
): MoneyRow[] {
  const keys = [...new Set(facts.map((fact) => fact[key] ?? ""))].sort();
  return keys.map((name) => ({
    key: name,
    sums: sumsOf(facts.filter((fact) => (fact[key] ?? "") === name)),
  }));
}

/**
 * Planned and spent, one currency at a time: amounts of different currencies are never added. What was passed on is
 * no part of what was spent, since whoever received it spends it.
 */
export const moneyByCurrency = (facts: readonly MoneyFact[]): MoneyOf[] =>
  [...new Set(facts.map(({ currency }) => currency))].sort().map((currency) => {
    const own = facts.filter((fact) => fact.currency === currency);
    return {
      currency,
      total: sumsOf(own),
      years: rowsBy(own, "year"),
      results: rowsBy(own, "resultId"),
      countries: rowsBy(own, "country"),
      partners: rowsBy(own, "partnerId"),
    };
  });

/** The same in one currency, where rates are stated and there is more than one currency to bring together. */
export function moneyTogether(facts: readonly MoneyFact[], rates: readonly ExchangeRate[]) {
  const together = inOneCurrency(facts, rates);
  if (!together || together.rates.length === 0) return null;
  const { leftOut, rates: used, facts: converted } = together;
  return { money: moneyByCurrency(converted)[0]!, leftOut, rates: used };
}
export type MoneyTogether = NonNullable<ReturnType<typeof moneyTogether>>;
