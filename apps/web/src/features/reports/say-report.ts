import { sayCountry, sayMonth } from "@suivi/domain/numbers";
import type { ReportContent } from "@suivi/domain/reports/schema";
import type { Language } from "@suivi/domain/text";
import { reportsTexts } from "./texts";

type Period = Pick<ReportContent, "span" | "year" | "half" | "from" | "to">;

/** "Year 3, first half", "January 2023 – June 2023", "The whole programme". */
export function sayPeriod({ span, year, half, from, to }: Period, language: Language): string {
  const texts = reportsTexts[language];
  if (span === "months" && (from || to))
    return [from, to]
      .filter((month, at) => at === 0 || month !== from)
      .map((month) => (month ? sayMonth(month, language) : "…"))
      .join(" – ");
  if (span === "year" && year) return texts.yearName(year);
  if (span === "half" && year && half) return `${texts.yearName(year)}, ${texts.halfName(half)}`;
  return texts.spans.whole;
}

/** What a report is called that nobody gave a name. */
export const usualName = (content: ReportContent, language: Language): string =>
  [
    reportsTexts[language].kinds[content.kind].split(",")[0],
    sayPeriod(content, language).toLocaleLowerCase(language),
    content.country && sayCountry(content.country, language),
  ]
    .filter(Boolean)
    .join(", ");
