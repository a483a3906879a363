import { problemsOf } from "../../problems/problem";
import { changeReasons, type ChangeReason, targetKey } from "../progress";
import { indicatorProblems } from "../rules";
import {
  acrossPlacesRules,
  blankIndicator,
  directions,
  frequencies,
  type IndicatorContent,
  indicatorContent,
  indicatorKinds,
  overTimeRules,
} from "../schema";
import { resultsWords } from "../words";
import { indicatorCells, type IndicatorColumn, indicatorColumnOf } from "./indicator-row";
import {
  type CellProblem,
  type Cells,
  chosenFrom,
  isLeft,
  localTextOf,
  resultNamed,
  type SheetContext,
} from "./naming";
import {
  baselineIn,
  breakdownsIn,
  contributesIn,
  lifeTargetIn,
  type Read,
  scaleIn,
} from "./read-cells";

const lists = {
  kind: [indicatorKinds, "kinds"],
  direction: [directions, "directions"],
  overTime: [overTimeRules, "overTime"],
  acrossPlaces: [acrossPlacesRules, "acrossPlaces"],
  frequency: [frequencies, "frequencies"],
} as const;
const required: IndicatorColumn[] = ["kind", "direction"];
const texts = ["code", "definition", "meansOfVerification", "method", "responsible"] as const;
const life = targetKey("life");

type Row = {
  cells: Cells<IndicatorColumn>;
  /** The indicator as the sheet was made of it; null: a new one. */
  base: IndicatorContent | null;
  position: number;
};

/**
 * What a row makes of an indicator, why its targets change, and what is wrong in its cells. A cell that was left as it
 * stood changes nothing.
 */
export function readIndicator({ cells, base, position }: Row, context: SheetContext) {
  const problems: CellProblem<IndicatorColumn>[] = [];
  const before = base && indicatorCells(base, context);
  const content = { ...(base ?? blankIndicator("", position)) };
  const typed = (column: IndicatorColumn) => !isLeft(cells[column], before?.[column]);
  const take = <T>(columns: IndicatorColumn[], read: () => Read<T>, keep: (value: T) => void) => {
    if (!columns.some(typed)) return;
    const found = read();
    if ("value" in found) keep(found.value);
    else problems.push(found);
  };

  if (typed("result") || !base) {
    const named = resultNamed(cells.result, context);
    if (named) content.resultId = named;
    else problems.push({ column: "result", code: cells.result ? "unknown_result" : "required" });
  }
  for (const [name, [keys, words]] of Object.entries(lists)) {
    const column = name as keyof typeof lists;
    // What is chosen from a list can be chosen anew, not emptied.
    if (cells[column] === "" && (base || !required.includes(column))) continue;
    const key = chosenFrom<string>(cells[column], keys, (each) => resultsWords(each)[words]);
    if (key) Object.assign(content, { [column]: key });
    else problems.push({ column, code: cells[column] ? "not_a_choice" : "required" });
  }
  if (typed("titleFr") || typed("titleEn"))
    content.title = localTextOf(cells.titleFr, cells.titleEn);
  if (typed("unitFr") || typed("unitEn"))
    content.unit = cells.unitFr || cells.unitEn ? localTextOf(cells.unitFr, cells.unitEn) : null;
  for (const column of texts) if (typed(column)) content[column] = cells[column] || null;
  take(
    ["scaleFr", "scaleEn"],
    () => scaleIn(cells),
    (scale) => (content.scale = scale),
  );
  take(
    ["baseline", "baselineYear"],
    () => baselineIn(cells, context),
    (baseline) => (content.baseline = baseline),
  );
  take(
    ["lifeTarget"],
    () => lifeTargetIn(cells, context),
    (target) => {
      const others = Object.entries(content.targets).filter(([key]) => key !== life);
      content.targets = Object.fromEntries(target === null ? others : [...others, [life, target]]);
    },
  );
  take(
    ["breakdowns"],
    () => breakdownsIn(cells, context),
    (breakdowns) => (content.breakdowns = breakdowns),
  );
  take(
    ["contributesTo"],
    () => contributesIn(cells, context),
    (contributesTo) => (content.contributesTo = contributesTo),
  );
  const reason: ChangeReason | undefined = chosenFrom(
    cells.reason,
    changeReasons,
    (each) => resultsWords(each).reasons,
  );
  if (cells.reason && !reason) problems.push({ column: "reason", code: "not_a_choice" });
  return {
    content,
    reason: reason ?? null,
    problems: problems.length > 0 ? problems : ruled(content),
  };
}

/** What the fields and the rules of an indicator say of it, by column. */
function ruled(content: IndicatorContent): CellProblem<IndicatorColumn>[] {
  const read = indicatorContent.safeParse(content);
  const found = read.success ? indicatorProblems(read.data) : problemsOf(read.error);
  return found.map(({ path, ...problem }) => ({ ...problem, column: indicatorColumnOf(path) }));
}
