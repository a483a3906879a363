import type { LocalText } from "../../text";
import { targetKey } from "../progress";
import type { IndicatorContent } from "../schema";
import { resultsWords } from "../words";
import { type Cells, resultLabel, type SheetContext, wordIn } from "./naming";

/** The columns of an indicator in the framework as a workbook. */
export const indicatorColumns = [
  "number",
  "result",
  "code",
  "titleFr",
  "titleEn",
  "kind",
  "direction",
  "unitFr",
  "unitEn",
  "overTime",
  "acrossPlaces",
  "frequency",
  "baseline",
  "baselineYear",
  "lifeTarget",
  "reason",
  "breakdowns",
  "scaleFr",
  "scaleEn",
  "definition",
  "meansOfVerification",
  "method",
  "responsible",
  "contributesTo",
] as const;
export type IndicatorColumn = (typeof indicatorColumns)[number];

const plain = (value: number | null | undefined) => String(value ?? "");
const life = targetKey("life");
const stepsIn = (scale: readonly LocalText[], language: "fr" | "en") =>
  scale.some((step) => step[language]) ? scale.map((step) => step[language] ?? "").join("\n") : "";

/** An indicator as the row that says it. */
export function indicatorCells(
  content: IndicatorContent,
  context: SheetContext,
  number = "",
): Cells<IndicatorColumn> {
  const { language, results, dimensions } = context;
  const words = resultsWords(language);
  const result = results.find(({ id }) => id === content.resultId);
  const { baseline } = content;
  const nameOf = (dimension: string) => {
    const found = dimensions.find(({ id }) => id === dimension);
    return found ? wordIn(found.name, language) : dimension;
  };
  return {
    number,
    result: result ? resultLabel(result, language) : "",
    code: content.code ?? "",
    titleFr: content.title.fr ?? "",
    titleEn: content.title.en ?? "",
    kind: words.kinds[content.kind],
    direction: words.directions[content.direction],
    unitFr: content.unit?.fr ?? "",
    unitEn: content.unit?.en ?? "",
    overTime: words.overTime[content.overTime],
    acrossPlaces: words.acrossPlaces[content.acrossPlaces],
    frequency: words.frequencies[content.frequency],
    baseline:
      baseline.state === "value"
        ? [baseline.value, baseline.of].filter((part) => part !== null).join(" / ")
        : baseline.state === "not_applicable"
          ? words.noBaseline.not_applicable
          : "",
    baselineYear: baseline.state === "value" ? plain(baseline.year) : "",
    lifeTarget: plain(content.targets[life]),
    reason: "",
    breakdowns: content.breakdowns.map((list) => list.map(nameOf).join(" × ")).join(" ; "),
    scaleFr: stepsIn(content.scale, "fr"),
    scaleEn: stepsIn(content.scale, "en"),
    definition: content.definition ?? "",
    meansOfVerification: content.meansOfVerification ?? "",
    method: content.method ?? "",
    responsible: content.responsible ?? "",
    contributesTo: content.contributesTo.map(({ code }) => code).join(" ; "),
  };
}

// Where a field of the content stands in the sheet; most under their own name.
const columnsOf: Record<string, IndicatorColumn> = {
  resultId: "result",
  title: "titleFr",
  "title.en": "titleEn",
  unit: "unitFr",
  "unit.en": "unitEn",
  scale: "scaleFr",
  "baseline.year": "baselineYear",
  targets: "lifeTarget",
  events: "frequency",
  counted: "kind",
};

/** The column that a field of an indicator stands in. */
export function indicatorColumnOf(path: string): IndicatorColumn {
  const [first = "", second = ""] = path.split(".");
  const own = indicatorColumns.find((column) => column === first);
  return columnsOf[`${first}.${second}`] ?? columnsOf[first] ?? own ?? "titleFr";
}
