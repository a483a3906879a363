import { localeOf } from "../numbers";
import type { Language } from "../text";
import { toWhole } from "./decimals";

/** An amount as the reader writes it, without its currency; "—": none was stated. No digit goes through a float. */
export function sayAmount(amount: string | null, reader: Language): string {
  if (amount === null) return "—";
  const cents = toWhole(amount) % 10_000n !== 0n;
  const format = new Intl.NumberFormat(localeOf(reader), {
    minimumFractionDigits: cents ? 2 : 0,
    maximumFractionDigits: 4,
  });
  return format.format(amount as `${number}`);
}

/** The name of a currency: "euros", "West African CFA francs". */
export const sayCurrency = (code: string, reader: Language): string =>
  new Intl.DisplayNames([localeOf(reader)], { type: "currency" }).of(code) ?? code;

/** An amount as a person types it: with a comma in French. */
export const typedAmount = (amount: string, reader: Language): string =>
  reader === "fr" ? amount.replace(".", ",") : amount;
