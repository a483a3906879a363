import * as z from "zod/mini";
import { calendarDate } from "../dates";
import { id } from "../ids";
import type { Problem } from "../problems/problem";
import { typedOrNull } from "../text";
import { convert } from "./decimals";
import type { MoneyFact } from "./facts";
import { currency } from "./schema";

/** A rate that somebody stated: on its date one unit of `per` was worth `rate` units of `currency`. */
export const exchangeRate = z.strictObject({
  id,
  per: currency,
  currency,
  rate: z.string().check(
    z.trim(),
    z.refine((text) => /^\d{1,9}(\.\d{1,4})?$/.test(text) && Number(text) > 0, {
      error: "not_a_number",
    }),
  ),
  date: calendarDate,
  source: typedOrNull(300),
});
export type ExchangeRate = z.infer<typeof exchangeRate>;

/** Rates all lead to one currency, and from another. */
export function rateProblems(rates: readonly ExchangeRate[]): Problem[] {
  const main = rates[0]?.per;
  return rates.flatMap(({ per, currency: from }, index): Problem[] => {
    if (per !== main) return [{ path: `rates.${index}.per`, code: "one_currency" }];
    return from === per ? [{ path: `rates.${index}.currency`, code: "not_valid" }] : [];
  });
}

/** The rate of a currency that held on a day: the last one stated up to then. */
export const rateOn = (
  rates: readonly ExchangeRate[],
  from: string,
  date: string,
): ExchangeRate | null =>
  rates
    .filter((rate) => rate.currency === from && rate.date <= date)
    .sort((a, b) => (a.date < b.date ? 1 : -1))[0] ?? null;

/** Amounts in the one currency that the rates lead to; those for whose day none is stated are left out, and counted. */
export function inOneCurrency(facts: readonly MoneyFact[], rates: readonly ExchangeRate[]) {
  const main = rates[0]?.per;
  if (!main) return null;
  const used = new Set<ExchangeRate>();
  const converted = facts.flatMap((fact) => {
    if (fact.currency === main) return fact;
    const rate = rateOn(rates, fact.currency, fact.valueDate);
    if (!rate) return [];
    used.add(rate);
    return { ...fact, currency: main, amount: convert(fact.amount, rate.rate) };
  });
  return {
    currency: main,
    facts: converted,
    leftOut: facts.length - converted.length,
    rates: [...used],
  };
}
