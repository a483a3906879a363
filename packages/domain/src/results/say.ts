import { numberFormat, sayMonth, sayNumber, sayPercent } from "../numbers";
import type { DimensionOfBreakdown } from "../programmes/schema";
import { type Language, textIn } from "../text";
import { hiddenCategory, unknownCategory } from "./breakdown";
import { partsOf, sourceOf } from "./counted";
import type { Period } from "./periods";
import type { ChangeReason } from "./progress";
import type { Frequency, IndicatorContent } from "./schema";
import { countsOnce } from "./targets";
import type { IpttCell } from "./tracking-table";
import { resultsWords } from "./words";

type Content = IndicatorContent;

/** A value as the reader writes it, with what it is of: "70 %", "4. Commitments kept", "12". "—": nothing measured. */
export function sayValue(
  value: number | null,
  { kind, scale }: Pick<Content, "kind" | "scale">,
  language: Language,
): string {
  if (value === null) return "—";
  if (kind === "percentage")
    return numberFormat(language, { style: "percent", maximumFractionDigits: 1 }).format(
      value / 100,
    );
  const step = kind === "scale" ? scale[Math.round(value) - 1] : undefined;
  if (step) return `${sayNumber(value, language, 2)}. ${textIn(step, language)}`;
  return sayNumber(value, language, 2);
}

/** What was reached: a percentage with its fraction, people in an interval with both ends. */
export function sayActual(
  { value, upTo }: Pick<IpttCell, "value" | "upTo">,
  content: Content,
  language: Language,
): string {
  if (value !== null && upTo !== null)
    return resultsWords(language).upTo(sayNumber(value, language), sayNumber(upTo, language));
  return sayValue(value, content, language);
}

/** "84 / 120": the fraction behind a percentage. */
export function sayFraction(
  { fraction }: Pick<IpttCell, "fraction">,
  language: Language,
): string | null {
  if (!fraction) return null;
  return `${sayNumber(fraction.numerator, language, 2)} / ${sayNumber(fraction.denominator, language, 2)}`;
}

/** How much of the target was met; never rounded up to all of it. */
export const sayMet = (share: number | null, language: Language): string =>
  sayPercent(share, language);

export function sayBaseline({ baseline, kind, scale }: Content, language: Language): string {
  if (baseline.state !== "value") return resultsWords(language).noBaseline[baseline.state];
  const value = baseline.of ? (100 * baseline.value) / baseline.of : baseline.value;
  const said = sayValue(value, { kind, scale }, language);
  return baseline.year ? `${said} (${baseline.year})` : said;
}

/** A figure with everything that it says: its value, and its fraction where it has one. */
export function sayFigure(
  figure: Pick<IpttCell, "value" | "upTo" | "fraction"> | null,
  content: Content,
  language: Language,
): string {
  if (!figure) return "—";
  const fraction = sayFraction(figure, language);
  const value = sayActual(figure, content, language);
  return fraction ? `${value} (${fraction})` : value;
}

/** A period's name and its months: "Year 3, H1" over "Jan 2023 – Jun 2023". */
export function sayPeriod(
  column: Pick<Period, "start" | "end" | "year" | "part">,
  frequency: Frequency,
  language: Language,
): { name: string; months: string } {
  const [from, to] = [column.start.slice(0, 7), column.end.slice(0, 7)];
  const months =
    from === to
      ? sayMonth(from, language, "short")
      : `${sayMonth(from, language, "short")} – ${sayMonth(to, language, "short")}`;
  const name =
    column.year === null
      ? months
      : resultsWords(language).periodName(column.year, column.part, frequency);
  return { name, months };
}

/** What a category is called; one that a definition no longer has is said to be a former one, with the end of its key. */
export function sayCategory(
  dimensions: readonly DimensionOfBreakdown[],
  dimension: string,
  category: string,
  language: Language,
): string {
  if (category === unknownCategory) return resultsWords(language).unknownCategory;
  const found = dimensions
    .find(({ id }) => id === dimension)
    ?.categories.find(({ id }) => id === category);
  return found
    ? textIn(found.name, language)
    : resultsWords(language).formerCategory(category.slice(-8));
}

/** What a line of a breakdown is called: its categories, in the order of its dimensions. */
export function sayCategories(
  known: readonly DimensionOfBreakdown[],
  dimensions: readonly string[],
  categories: readonly string[],
  language: Language,
): string {
  if (categories.includes(hiddenCategory)) return resultsWords(language).hiddenCategory;
  return categories
    .map((category, at) => sayCategory(known, dimensions[at]!, category, language))
    .join(", ");
}

/** Among what an indicator is counted; empty where it is typed. */
export const sayCountedAmong = (
  { counted }: Pick<Content, "counted">,
  language: Language,
): string => (counted ? resultsWords(language).countedAmong[sourceOf(counted.measure)] : "");

/** How an indicator's figure comes about, in sentences. */
export function sayRule(
  { kind, overTime, acrossPlaces, counted }: Content,
  language: Language,
): string[] {
  const { rule } = resultsWords(language);
  if (counted && countsOnce({ counted })) {
    const parts = partsOf(counted);
    return [rule.counted[counted.measure], ...(parts ? [rule.parts[parts]] : [])];
  }
  const pooled = kind === "percentage" && (acrossPlaces === "sum" || acrossPlaces === "average");
  const { levels = [], substantiatedOnly = false } = counted ?? {};
  const named = levels.map((level) => resultsWords(language).statementLevels[level]).join(", ");
  return [
    ...(counted ? [rule.counted[counted.measure]] : []),
    ...(named ? [rule.onlyLevels(named)] : []),
    ...(substantiatedOnly ? [rule.onlySubstantiated] : []),
    rule.overTime[overTime],
    pooled ? rule.pooled : rule.acrossPlaces[acrossPlaces],
  ];
}

/** Why a target changed: the reason that was chosen, and what was written with it. */
export function sayChangeReason(reason: string, language: Language): string {
  const [code = "", ...text] = reason.split(": ");
  const word = resultsWords(language).reasons[code as ChangeReason] ?? code;
  return [word, text.join(": ")].filter(Boolean).join(" – ");
}
