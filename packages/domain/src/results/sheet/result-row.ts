import { problemsOf } from "../../problems/problem";
import { type Outcome, outcome } from "../../programmes/schema";
import {
  type CellProblem,
  type Cells,
  isLeft,
  localTextOf,
  namedIn,
  resultLabel,
  resultNamed,
  type SheetContext,
  wordIn,
} from "./naming";

/** The columns of a result in the framework as a workbook. */
export const resultColumns = [
  "number",
  "level",
  "parent",
  "code",
  "titleFr",
  "titleEn",
  "assumptions",
] as const;
export type ResultColumn = (typeof resultColumns)[number];

/** A result as the row that says it. */
export function resultCells(result: Outcome, context: SheetContext): Cells<ResultColumn> {
  const { language, levels, results } = context;
  const level = levels.find(({ id }) => id === result.level);
  const parent = results.find(({ id }) => id === result.parentId);
  return {
    number: results.find(({ id }) => id === result.id)?.number ?? "",
    level: level ? wordIn(level.name, language) : result.level,
    parent: parent ? resultLabel(parent, language) : "",
    code: result.code ?? "",
    titleFr: result.title.fr ?? "",
    titleEn: result.title.en ?? "",
    assumptions: result.assumptions ?? "",
  };
}

/** What a row makes of a result (`base` null: of a new one). A cell that was left as it stood changes nothing. */
export function readResult(
  { id, cells, base }: { id: string; cells: Cells<ResultColumn>; base: Outcome | null },
  context: SheetContext,
): { result: Outcome; problems: CellProblem<ResultColumn>[] } {
  const problems: CellProblem<ResultColumn>[] = [];
  const before = base && resultCells(base, context);
  const left = (column: ResultColumn) => before !== null && isLeft(cells[column], before[column]);

  const level = left("level") ? base!.level : namedIn(cells.level, context.levels);
  if (level === undefined)
    problems.push({ column: "level", code: cells.level ? "not_a_choice" : "required" });
  let parentId = base?.parentId ?? null;
  if (!left("parent")) {
    const named = cells.parent ? resultNamed(cells.parent, context) : null;
    if (named === undefined || named === id)
      problems.push({ column: "parent", code: "unknown_result" });
    else parentId = named;
  }
  if (!cells.titleFr && !cells.titleEn) problems.push({ column: "titleFr", code: "required" });
  const result: Outcome = {
    id,
    parentId,
    level: level ?? "",
    code: left("code") ? base!.code : cells.code || null,
    title:
      left("titleFr") && left("titleEn") ? base!.title : localTextOf(cells.titleFr, cells.titleEn),
    assumptions: left("assumptions") ? base!.assumptions : cells.assumptions || null,
    source: base?.source ?? null,
  };
  return { result, problems: problems.length > 0 ? problems : ruled(result) };
}

const columnsOf: Record<string, ResultColumn> = {
  parentId: "parent",
  title: "titleFr",
  "title.en": "titleEn",
};

/** The column that a field of a result stands in. */
export function resultColumnOf(path: string): ResultColumn {
  const [first = "", second = ""] = path.split(".");
  const own = resultColumns.find((column) => column === first);
  return columnsOf[`${first}.${second}`] ?? columnsOf[first] ?? own ?? "titleFr";
}

function ruled(result: Outcome): CellProblem<ResultColumn>[] {
  const read = outcome.safeParse(result);
  if (read.success) return [];
  return problemsOf(read.error).map(({ path, ...problem }) => ({
    ...problem,
    column: resultColumnOf(path),
  }));
}
