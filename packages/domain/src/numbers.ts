import type { Language } from "./text";

const locales: Record<Language, string> = { fr: "fr-FR", en: "en-GB" };

/** The locale of a reader's language: day before month in both. */
export const localeOf = (reader: Language): string => locales[reader];

// Making a format costs a thousand times what using it does, and a table has thousands of figures.
const formats = new Map<string, Intl.NumberFormat>();

/** How a reader's language writes numbers, made once for each way of writing them. */
export function numberFormat(
  reader: Language,
  options: Intl.NumberFormatOptions,
): Intl.NumberFormat {
  const key = `${reader} ${JSON.stringify(options)}`;
  const format = formats.get(key) ?? new Intl.NumberFormat(localeOf(reader), options);
  formats.set(key, format);
  return format;
}

const dateFormats = new Map<string, Intl.DateTimeFormat>();
const inDays = { day: "numeric", month: "short", year: "numeric" } as const;

/** The same of dates, which have no zone and are written in universal time. */
function dateFormat(reader: Language, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${reader} ${JSON.stringify(options)}`;
  const format =
    dateFormats.get(key) ??
    new Intl.DateTimeFormat(localeOf(reader), { ...options, timeZone: "UTC" });
  dateFormats.set(key, format);
  return format;
}

/** A number as the reader writes it; "—" where there is none. */
export function sayNumber(value: number | null | undefined, reader: Language, digits = 0): string {
  if (value === null || value === undefined) return "—";
  return numberFormat(reader, {
    maximumFractionDigits: digits,
    signDisplay: "negative",
  }).format(value);
}

/**
 * A number as it was typed or pasted, as plain decimal text so that no cent is lost to a float: "1 034,5" and
 * "1,034.5" are both 1034.5. Null: not a number. A lone "1,034" is read as its reader writes: 1034 in English only.
 */
export function readDecimal(text: string, reader: Language): string | null {
  const bare = text.trim().replace(/(?<=\d)[\s'’](?=\d{3}(?!\d))/gu, "");
  const marks = bare.replace(/[^.,]/g, "");
  const last = marks.at(-1) ?? "";
  const thousandsOnly = marks === "," && reader === "en" && /,\d{3}$/.test(bare);
  const decimal = marks.indexOf(last) === marks.length - 1 && !thousandsOnly ? last : "";
  const [whole = "", fraction = ""] = decimal ? bare.split(decimal) : [bare];
  if (!/^[-−]?(\d*|\d{1,3}([.,])\d{3}(\2\d{3})*)$/.test(whole) || !/^\d*$/.test(fraction))
    return null;
  const digits = whole.replace(/\D/g, "");
  if (digits + fraction === "") return null;
  const decimals = fraction.replace(/0+$/, "");
  const minus = /^[-−]/.test(whole) ? "-" : "";
  return `${minus}${digits.replace(/^0+(?=\d)/, "") || "0"}${decimals && `.${decimals}`}`;
}

/** A number as it was typed, in either way of writing; null: not a number. */
export function readNumber(text: string, reader: Language): number | null {
  const decimal = readDecimal(text, reader);
  return decimal === null ? null : Number(decimal);
}

/** An amount with its currency's code: "1 250 000 XOF"; no cent is lost, as the text is not read as a float. */
export function sayMoney(
  { amount, currency }: { amount: string; currency: string },
  reader: Language,
): string {
  const format = numberFormat(reader, { maximumFractionDigits: 4 });
  return `${format.format(amount as `${number}`)}\u00a0${currency}`;
}

/** A share as a percentage; 100 % and 0 % only when it is all or nothing. */
export function sayPercent(share: number | null, reader: Language): string {
  if (share === null || !Number.isFinite(share)) return "—";
  const size = Math.abs(share);
  const rounded = Math.round(size * 100);
  const shown = size > 0 && rounded === 0 ? 1 : size < 1 && rounded === 100 ? 99 : rounded;
  const format = numberFormat(reader, { style: "percent", signDisplay: "negative" });
  return format.format((Math.sign(share) * shown) / 100);
}

/** A calendar date in words: 12 oct. 2023; "—" where there is none. */
export function sayDate(date: string | null | undefined, reader: Language): string {
  if (!date) return "—";
  return dateFormat(reader, inDays).format(new Date(`${date}T00:00:00Z`));
}

/** A moment in words, in universal time, which it says: for files that are read in every zone. */
export function sayMoment(instant: string, reader: Language): string {
  const format = dateFormat(reader, { dateStyle: "long", timeStyle: "short" });
  return `${format.format(new Date(instant))} UTC`;
}

/** A month in words: octobre 2023. */
export function sayMonth(
  month: string,
  reader: Language,
  style: "long" | "short" = "long",
): string {
  const format = dateFormat(reader, { month: style, year: "numeric" });
  return format.format(new Date(`${month}-01T00:00:00Z`));
}

/** From a date to another, once when they are the same day. */
export function sayDates(start: string | null, end: string | null, reader: Language): string {
  if (!start || !end || start === end) return sayDate(start ?? end, reader);
  const [from, to] = [start, end].map((date) => new Date(`${date}T00:00:00Z`));
  return dateFormat(reader, inDays).formatRange(from!, to!);
}

// As people in the field call it, where the common list of names does not.
const ownNames: Record<string, Record<Language, string>> = {
  CD: { fr: "RD Congo", en: "DR Congo" },
};

// Looked up once: a list of thousands of rows says the same few names.
const countryNames = new Map<string, string>();

/** A country's name, from its ISO 3166-1 code. */
export function sayCountry(code: string, reader: Language): string {
  const known = countryNames.get(`${reader} ${code}`);
  if (known !== undefined) return known;
  const names = new Intl.DisplayNames([localeOf(reader)], { type: "region" });
  const name = ownNames[code]?.[reader] ?? names.of(code) ?? code;
  countryNames.set(`${reader} ${code}`, name);
  return name;
}

/** Names one after the other: Burundi, Mali et Niger. */
export const sayList = (names: string[], reader: Language): string =>
  new Intl.ListFormat(localeOf(reader), { type: "conjunction" }).format(names);
