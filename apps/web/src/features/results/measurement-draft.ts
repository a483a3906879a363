import { newId } from "@suivi/domain/ids";
import { readNumber, sayNumber } from "@suivi/domain/numbers";
import { categoriesIn, cellKey } from "@suivi/domain/part-key";
import type { Problem } from "@suivi/domain/problems/problem";
import { measurementProblems } from "@suivi/domain/results/rules";
import type { IndicatorContent, MeasurementContent } from "@suivi/domain/results/schema";
import type { Language } from "@suivi/domain/text";

/** What was typed of one indicator, as it was typed: text, until it is read. */
export type Draft = {
  /** The measurement's id, made when the first letter was typed. */
  id: string;
  version: number;
  value: string;
  of: string;
  noData: boolean;
  reason: string;
  /** Cells of the breakdown by `cellKey`. */
  cells: Record<string, { value: string; of: string }>;
  comment: string;
  evidence: MeasurementContent["evidence"];
  /** Files that only this device has yet; absent in what was kept before there were any. */
  here?: string[];
};

export const blankDraft = (): Draft => ({
  id: newId(),
  version: 0,
  value: "",
  of: "",
  noData: false,
  reason: "",
  cells: {},
  comment: "",
  evidence: {},
});

export const isEmpty = (draft: Draft | undefined): boolean =>
  !draft ||
  (draft.value.trim() === "" &&
    draft.of.trim() === "" &&
    !draft.noData &&
    draft.comment.trim() === "" &&
    Object.values(draft.cells).every(({ value, of }) => value.trim() === "" && of.trim() === "") &&
    Object.keys(draft.evidence).length === 0);

/** A measurement that is there, as a draft to go on with. */
export function draftOf(
  id: string,
  version: number,
  content: MeasurementContent,
  language: Language,
): Draft {
  const say = (value: number | null) => (value === null ? "" : sayNumber(value, language, 4));
  const { measured } = content;
  return {
    ...blankDraft(),
    id,
    version,
    value:
      measured.state === "value"
        ? say(measured.value)
        : measured.state === "fraction"
          ? say(measured.numerator)
          : "",
    of: measured.state === "fraction" ? say(measured.denominator) : "",
    noData: measured.state === "no_data",
    reason: measured.state === "no_data" ? measured.reason : "",
    cells: Object.fromEntries(
      content.cells.map(({ categories, value, of }) => [
        cellKey(categories),
        { value: say(value), of: say(of) },
      ]),
    ),
    comment: content.comment ?? "",
    evidence: content.evidence,
  };
}

type Scope = Pick<MeasurementContent, "indicatorId" | "date" | "country" | "region" | "partnerId">;
type Known = { indicator: IndicatorContent; language: Language; today: string };

/** What a draft says, read; with all that is wrong with it. Content is null where a number can't be read. */
export function readDraft(draft: Draft, scope: Scope, { indicator, language, today }: Known) {
  const problems: Problem[] = [];
  const read = (text: string, path: string): number => {
    const value = readNumber(text, language);
    if (value === null)
      problems.push({ path, code: text.trim() === "" ? "required" : "not_a_number" });
    return value ?? 0;
  };
  const fraction = indicator.kind === "percentage";
  const measured: MeasurementContent["measured"] = draft.noData
    ? { state: "no_data", reason: draft.reason.trim() }
    : fraction
      ? {
          state: "fraction",
          numerator: read(draft.value, "measured.numerator"),
          denominator: read(draft.of, "measured.denominator"),
        }
      : { state: "value", value: read(draft.value, "measured.value") };
  if (draft.noData && draft.reason.trim() === "")
    problems.push({ path: "measured.reason", code: "required" });
  const cells = draft.noData
    ? []
    : Object.entries(draft.cells)
        .filter(([, cell]) => cell.value.trim() !== "" || cell.of.trim() !== "")
        .map(([key, cell]) => ({
          categories: categoriesIn(key),
          value: read(cell.value, `cells.${key}`),
          of: fraction ? read(cell.of, `cells.${key}`) : null,
        }));
  const content: MeasurementContent = {
    ...scope,
    measured,
    cells,
    comment: draft.comment.trim() || null,
    evidence: draft.evidence,
  };
  if (problems.length === 0) problems.push(...measurementProblems(content, { indicator, today }));
  return { content, problems };
}

/** A column pasted into a field fills the fields beneath it, one line each; null: one line only, nothing to share out. */
export function pastedColumn(text: string): string[] | null {
  const lines = text.replace(/\r/g, "").replace(/\n$/, "").split("\n");
  return lines.length > 1 ? lines.map((line) => line.split("\t")[0]!.trim()) : null;
}
