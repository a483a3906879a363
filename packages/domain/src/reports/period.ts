import { type Month, monthOf } from "../dates";
import { type Period, periodsOf } from "../results/periods";
import { sayMonth } from "../numbers";
import { resultsWords } from "../results/words";
import type { Language } from "../text";
import type { ReportContent } from "./schema";

type Asked = Pick<ReportContent, "span" | "year" | "half" | "from" | "to">;
type Span = { from: string; to: string };

/** The stretch a report speaks of, in whole months, and the period of the programme that it is, if it is one. */
export type ReportPeriod = { from: Month | null; to: Month | null; period: Period | null };

/** The stretch that a report asks for; null: the programme has no such year. */
export function periodOf(asked: Asked, span: Span): ReportPeriod | null {
  if (asked.span === "whole") return { from: null, to: null, period: null };
  if (asked.span === "months") return { from: asked.from, to: asked.to, period: null };
  const found = periodsOf(asked.span, span).find(
    ({ year, part }) => year === asked.year && (asked.span === "year" || part === asked.half),
  );
  return found ? { from: monthOf(found.start), to: monthOf(found.end), period: found } : null;
}

/** "Year 3, first half (January – June 2023)", "January 2023 – June 2023"; null where it is all of the programme. */
export function sayReportPeriod(
  { from, to, period }: ReportPeriod,
  asked: Asked,
  language: Language,
): string | null {
  const months = [from, to].map((month) => month && sayMonth(month, language));
  const said = from === to ? months[0]! : months.map((one) => one ?? "…").join(" – ");
  if (!from && !to) return null;
  if (period?.year == null || asked.span === "whole" || asked.span === "months") return said;
  const name = resultsWords(language).periodName(period.year, period.part, asked.span);
  return `${name} (${said})`;
}
