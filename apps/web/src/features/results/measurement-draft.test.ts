import { cellKey } from "@suivi/domain/part-key";
import { blankIndicator, type IndicatorContent } from "@suivi/domain/results/schema";
import { expect, test } from "vitest";
import { blankDraft, draftOf, isEmpty, pastedColumn, readDraft } from "./measurement-draft";

const scope = { indicatorId: "i", date: "2023-06-30", country: "ML", region: null, partnerId: "p" };
const known = (indicator: Partial<IndicatorContent> = {}, language: "fr" | "en" = "fr") => ({
  indicator: { ...blankIndicator("r", 0), ...indicator },
  language,
  today: "2024-01-01",
});
const codes = (problems: { path: string; code: string }[]) =>
  problems.map(({ path, code }) => `${path} ${code}`);

test("French and English numbers are read alike; a word is named, not turned into 0", () => {
  const typed = (value: string, language: "fr" | "en") =>
    readDraft({ ...blankDraft(), value }, scope, known({}, language));
  expect(typed("1 034,5", "fr").content.measured).toEqual({ state: "value", value: 1034.5 });
  expect(typed("1,034.5", "en").content.measured).toEqual({ state: "value", value: 1034.5 });
  expect(codes(typed("N/A", "fr").problems)).toEqual(["measured.value not_a_number"]);
  expect(codes(typed("", "fr").problems)).toEqual(["measured.value required"]);
});

test("no data needs its reason, and needs no number", () => {
  const draft = { ...blankDraft(), noData: true };
  expect(codes(readDraft(draft, scope, known()).problems)).toEqual(["measured.reason required"]);
  expect(readDraft({ ...draft, reason: "Accès fermé" }, scope, known()).problems).toEqual([]);
});

test("a bad cell of the breakdown is named by its categories; empty cells say nothing", () => {
  const [women, men] = [cellKey({ sex: "female" }), cellKey({ sex: "male" })];
  const cells = { [women]: { value: "4", of: "" }, [men]: { value: "x", of: "" } };
  const { problems } = readDraft(
    { ...blankDraft(), value: "10", cells },
    scope,
    known({ breakdowns: [["sex"]] }),
  );
  expect(codes(problems)).toEqual([`cells.${men} not_a_number`]);
});

test("what was measured comes back as it was typed", () => {
  const indicator = known({ kind: "percentage", overTime: "latest", breakdowns: [["sex"]] });
  const cells = { [cellKey({ sex: "female" })]: { value: "50", of: "70" } };
  const draft = { ...blankDraft(), value: "84", of: "120", cells, comment: "Enquête" };
  const { content, problems } = readDraft(draft, scope, indicator);
  expect(problems).toEqual([]);
  expect(draftOf(draft.id, 0, content, "fr")).toEqual(draft);
});

test("a pasted column is one line a field; a single value is no column", () => {
  expect(pastedColumn("12\r\n13,5\n\n14\tx\n")).toEqual(["12", "13,5", "", "14"]);
  expect(pastedColumn("12")).toBeNull();
  expect(isEmpty(blankDraft())).toBe(true);
  expect(isEmpty({ ...blankDraft(), cells: { f: { value: "4", of: "" } } })).toBe(false);
});
