import { localeOf, sayNumber, sayPercent } from "@suivi/domain/numbers";
import { type Language, textIn } from "@suivi/domain/text";
import type { IpttCell, IpttLine } from "./use-iptt";
import { resultsTexts } from "./texts";

type Content = IpttLine["content"];

/** A value as the reader writes it, with what it is of: "70 %", "4. Commitments kept", "12". "—": nothing measured. */
export function sayValue(
  value: number | null,
  { kind, scale }: Pick<Content, "kind" | "scale">,
  language: Language,
): string {
  if (value === null) return "—";
  if (kind === "percentage")
    return new Intl.NumberFormat(localeOf(language), {
      style: "percent",
      maximumFractionDigits: 1,
    }).format(value / 100);
  const step = kind === "scale" ? scale[Math.round(value) - 1] : undefined;
  if (step) return `${sayNumber(value, language, 2)}. ${textIn(step, language)}`;
  return sayNumber(value, language, 2);
}

/** What was reached: a percentage with its fraction, people in an interval with both ends. */
export function sayActual(
  cell: Pick<IpttCell, "value" | "upTo">,
  content: Content,
  language: Language,
): string {
  const { value, upTo } = cell;
  if (value !== null && upTo !== null)
    return resultsTexts[language].upTo(sayNumber(value, language), sayNumber(upTo, language));
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
  if (baseline.state !== "value") return resultsTexts[language].noBaseline[baseline.state];
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
