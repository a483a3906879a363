import type { Block } from "@suivi/documents/model";
import { sayRule } from "@suivi/domain/results/say";
import { standings } from "@suivi/domain/results/progress";
import type { IpttLine } from "@suivi/domain/results/tracking-table";
import { resultsWords, standingSigns } from "@suivi/domain/results/words";
import { textIn } from "@suivi/domain/text";
import { explainPath } from "./about-iptt";
import { columnsIn } from "./iptt-columns";
import { ipttFileTexts } from "./iptt-file-texts";
import type { IpttReport } from "./read-iptt";

/** Each indicator with how its figure comes about, and the path to where it explains itself. */
export function rulesOf(report: IpttReport, lines: readonly IpttLine[]): Block {
  const { language } = report;
  const texts = ipttFileTexts(language);
  const [number, indicator] = columnsIn(
    [
      ["number", "text", 8],
      ["indicator", "text", 40],
    ],
    language,
  );
  return {
    kind: "table",
    table: {
      name: texts.chapters.indicators,
      columns: [
        number!,
        indicator!,
        { key: "rule", label: texts.rule, kind: "text", width: 56 },
        { key: "link", label: texts.link, kind: "text", width: 30 },
      ],
      rows: lines.map((line) => ({
        number: line.number,
        indicator: textIn(line.content.title, language),
        rule: [...sayRule(line.content, language), ...stepsOf(line, report)].join(" "),
        link: explainPath(report, line.id),
      })),
    },
  };
}

/** The steps of a scale, worst first, each with the number that stands in the table. */
function stepsOf({ content }: IpttLine, { language }: IpttReport): string[] {
  if (content.kind !== "scale") return [];
  const steps = content.scale.map((step, index) => `${index + 1}. ${textIn(step, language)}`);
  return [ipttFileTexts(language).steps(steps.join(" · "))];
}

/** What the signs and words of the table mean. */
export function legendOf({ language }: IpttReport): Extract<Block, { kind: "terms" }> {
  const { legend } = ipttFileTexts(language);
  const words = resultsWords(language);
  const signs = standings
    .filter((standing) => standingSigns[standing])
    .map((standing) => `${standingSigns[standing]} ${words.standings[standing]}`);
  return {
    kind: "terms",
    terms: [
      { term: legend.signs, text: signs.join(" · ") },
      legend.met,
      legend.basis,
      legend.percentages,
      legend.links,
      legend.hash,
    ],
  };
}
