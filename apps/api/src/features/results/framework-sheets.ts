import {
  type FormColumn,
  type FormSheet,
  type Mark,
  writeForm,
} from "@suivi/documents/form-workbook";
import { newId } from "@suivi/domain/ids";
import type { ProblemCode } from "@suivi/domain/problems/problem";
import type { ProgrammeContent } from "@suivi/domain/programmes/schema";
import { resultCodes, standardDimensions } from "@suivi/domain/results/framework";
import { changeReasons } from "@suivi/domain/results/progress";
import {
  acrossPlacesRules,
  directions,
  frequencies,
  indicatorKinds,
  overTimeRules,
} from "@suivi/domain/results/schema";
import { type IndicatorColumn, indicatorColumns } from "@suivi/domain/results/sheet/indicator-row";
import {
  type Cells,
  resultLabel,
  type SheetContext,
  wordIn,
} from "@suivi/domain/results/sheet/naming";
import { type ResultColumn, resultColumns } from "@suivi/domain/results/sheet/result-row";
import { resultsWords } from "@suivi/domain/results/words";
import type { Language } from "@suivi/domain/text";
import { fileTexts } from "../../files/texts";
import { frameworkFileTexts } from "./framework-file-texts";

/** A row of the file: its cells, and by what its record is known again. Version 0: a record yet to come. */
export type FileRow<Column extends string> = { id: string; version: number; cells: Cells<Column> };
export type FrameworkRows = {
  results: FileRow<ResultColumn>[];
  indicators: FileRow<IndicatorColumn>[];
};
/** Why a row is not kept: what is wrong in which of its cells (null: in all of it). `at`: its place in the file. */
export type RowRefusal = {
  at: number;
  column: string | null;
  code: ProblemCode | "conflict";
  limit?: number;
};
export type FrameworkMarks = { results: Mark[]; indicators: Mark[] };
export const noMarks: FrameworkMarks = { results: [], indicators: [] };

/** By what the words of the file are read: the programme as it stands, and the results of the rows that are new. */
export function sheetContext(
  content: ProgrammeContent,
  language: Language,
  more: SheetContext["results"] = [],
): SheetContext {
  const codes = resultCodes(content);
  return {
    language,
    levels: content.levels,
    dimensions: [...standardDimensions, ...content.dimensions],
    catalogues: content.catalogues,
    results: [
      ...content.outcomes.map(({ id, title }) => ({ id, number: codes.get(id) ?? "", title })),
      ...more,
    ],
  };
}

const widths: Partial<Record<ResultColumn | IndicatorColumn, number>> = {
  number: 7,
  code: 9,
  titleFr: 44,
  titleEn: 44,
  assumptions: 44,
  parent: 36,
  result: 36,
  definition: 44,
  baselineYear: 11,
  lifeTarget: 12,
  meansOfVerification: 30,
  method: 30,
  breakdowns: 24,
  scaleFr: 26,
  scaleEn: 26,
};
const required = new Set<string>(["level", "result", "titleFr", "kind", "direction"]);
const blankRows = { results: 40, indicators: 100 };

function columnsOf(name: keyof FrameworkRows, context: SheetContext): FormColumn[] {
  const { language, levels, results } = context;
  const texts = frameworkFileTexts(language);
  const words = resultsWords(language);
  const labels = results.map((one) => resultLabel(one, language));
  const choices: Partial<Record<ResultColumn | IndicatorColumn, string[]>> = {
    level: levels.map((level) => wordIn(level.name, language)),
    parent: labels,
    result: labels,
    kind: indicatorKinds.map((key) => words.kinds[key]),
    direction: directions.map((key) => words.directions[key]),
    overTime: overTimeRules.map((key) => words.overTime[key]),
    acrossPlaces: acrossPlacesRules.map((key) => words.acrossPlaces[key]),
    frequency: frequencies.filter((key) => key !== "event").map((key) => words.frequencies[key]),
    reason: changeReasons.map((key) => words.reasons[key]),
  };
  const said: Record<string, [string, string]> = texts[name];
  const keys: readonly (ResultColumn | IndicatorColumn)[] =
    name === "results" ? resultColumns : indicatorColumns;
  return [
    ...keys.map((key): FormColumn => {
      const [label, help] = said[key]!;
      const list = choices[key];
      return {
        key,
        label,
        help,
        width: widths[key] ?? 18,
        required: required.has(key),
        told: key === "number",
        orTyped: key === "parent" || key === "result",
        ...(list && list.length > 0 ? { choices: list } : {}),
      };
    }),
    { key: "id", label: texts.id, help: "", width: 38, hidden: true },
    { key: "version", label: texts.version, help: "", width: 9, hidden: true },
  ];
}

const numeric = new Set<string>(["lifeTarget", "baselineYear", "baseline"]);
const cellOf = (key: string, text: string): string | number | null =>
  text === "" ? null : numeric.has(key) && /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text;

/** The framework as a workbook to fill in, with room for more; what is wrong in a cell is marked there. */
export function writeFramework(
  rows: FrameworkRows,
  context: SheetContext,
  about: {
    programme: string;
    madeBy: string;
    /** Who made it, when, on which entry of the journal. */
    made: string;
    fictional: boolean;
    at: string;
    marks: FrameworkMarks;
  },
): Promise<Uint8Array> {
  const texts = frameworkFileTexts(context.language);
  const { programme, madeBy, made, fictional, at, marks } = about;
  const notice = fictional ? [fileTexts(context.language).fictional] : [];
  const sheet = (name: keyof FrameworkRows): FormSheet => {
    const blank = Array.from({ length: blankRows[name] }, () => ({ id: newId(), version: 0 }));
    const filled: FileRow<string>[] = rows[name];
    return {
      name: texts.sheets[name],
      columns: columnsOf(name, context),
      marks: marks[name],
      rows: [
        ...filled.map(({ id, version, cells }) => ({
          ...Object.fromEntries(
            Object.entries(cells).map(([key, text]) => [key, cellOf(key, text)]),
          ),
          id,
          version,
        })),
        ...blank,
      ],
    };
  };
  return writeForm({
    title: texts.title,
    madeBy,
    at,
    guide: { name: texts.guideSheet, lines: [...texts.guide(programme), made, ...notice] },
    choicesName: texts.choices,
    notHere: texts.notHere,
    sheets: [sheet("results"), sheet("indicators")],
  });
}
