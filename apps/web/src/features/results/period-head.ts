import { sayMonth } from "@suivi/domain/numbers";
import type { Frequency } from "@suivi/domain/results/schema";
import type { Language } from "@suivi/domain/text";
import type { Column } from "./prepare-table";
import { resultsTexts } from "./texts";

/** A period's name and its months: "Year 3, H1" over "January – June 2023". */
export function sayPeriod(
  column: Column,
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
      : resultsTexts[language].periodName(column.year, column.part, frequency);
  return { name, months };
}
