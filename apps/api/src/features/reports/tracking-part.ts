import type { Chapter } from "@suivi/documents/model";
import { sayPeriod } from "@suivi/domain/results/say";
import type { Frequency } from "@suivi/domain/results/schema";
import type { Language } from "@suivi/domain/text";
import { editionTexts } from "./edition-texts";
import type { TrackingReport } from "./neighbours";
import type { Part } from "./part";
import { figuresOf } from "./results-part";

/** The tracking table as an edition keeps it: its chapters, its sheets, and every target and actual in it. */
export function trackingPart(
  { document, tables, table }: TrackingReport,
  language: Language,
): Pick<Part, "tables" | "figures"> & { chapters: Chapter[] } {
  const { results: texts } = editionTexts(language);
  const figures = table.lines.flatMap((line) => [
    ...line.periods.flatMap((period) =>
      figuresOf(
        line,
        {
          key: period.key,
          label: sayPeriod(period, period.key.split(":")[0] as Frequency, language).name,
          of: ({ cells }) => cells[period.key],
        },
        language,
      ),
    ),
    ...figuresOf(line, { key: "life", label: texts.life, of: ({ life }) => life }, language),
  ]);
  return { chapters: document.chapters, tables, figures };
}
