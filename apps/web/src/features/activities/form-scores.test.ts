import { blankActivity } from "@suivi/domain/activities/schema";
import { newId } from "@suivi/domain/ids";
import { expect, test } from "vitest";
import { check, contentOf } from "./form-check";
import { typeDate } from "./form-dates";
import { pasteScores, scorePath, testsIn } from "./form-scores";
import { addTyped, removePerson, rowsOf } from "./form-sheet";
import { type Form, formOf, setAt, shownNumber, typeNumber } from "./form-state";

const today = "2023-10-15";
/** A training with these people on its list. */
function sheet(...names: string[]): Form {
  const content = { ...blankActivity(newId(), "ML"), title: { fr: "Formation" } };
  const form = typeDate(
    formOf({ content, reader: "fr", currency: "XOF" }),
    "start",
    "2023-10-11",
    today,
  );
  return names.reduce(
    (now, name) => addTyped({ ...now, typed: { ...now.typed, name } }, newId(), "female"),
    form,
  );
}
const scoresIn = (form: Form) =>
  rowsOf(form).map(({ id }) => contentOf(form).attendance[id]!.scores ?? null);
const idOf = (form: Form, at: number) => rowsOf(form)[at]!.id;
const said = (form: Form) =>
  check(form, { reader: "fr", today }).problems.map(({ path, code }) => `${path} ${code}`);
const paste = (form: Form, at: number, test: "before" | "after", text: string) =>
  pasteScores(form, { id: idOf(form, at), test }, text, "fr");

test("a score is typed as people write it; one that is no number is said, and an empty one is a test not taken", () => {
  let form = setAt(sheet("Awa Sow", "Binta Bah"), "tests.maximum", 20);
  const [awa, binta] = [idOf(form, 0), idOf(form, 1)];
  form = typeNumber(form, scorePath(awa, "before"), "8,5", "fr");
  form = typeNumber(form, scorePath(binta, "after"), "abs", "fr");
  expect(scoresIn(form)).toEqual([{ before: 8.5, after: null }, null]);
  expect(said(form)).toEqual([`${scorePath(binta, "after")} not_a_number`]);
  form = typeNumber(form, scorePath(binta, "after"), "21", "fr");
  expect(said(form)).toEqual([`${scorePath(binta, "after")} test_above_maximum`]);
  expect(said(setAt(form, "tests.maximum", null))).toContain("tests.maximum required");
  expect(scoresIn(removePerson(form, binta))).toEqual([{ before: 8.5, after: null }]);
});

test("columns of a spreadsheet go downwards from the cell, and what has no line left is told", () => {
  const form = sheet("Awa Sow", "Binta Bah", "Coumba Ba");
  const pasted = paste(form, 1, "before", "8\t12,5\n\t14\n9\t9\n");
  expect(scoresIn(pasted.form)).toEqual([
    null,
    { before: 8, after: 12.5 },
    { before: null, after: 14 },
  ]);
  expect(pasted.left).toEqual(["9 · 9"]);
  expect(scoresIn(paste(form, 0, "after", "5\n6").form)).toEqual([
    { before: null, after: 5 },
    { before: null, after: 6 },
    null,
  ]);
});

test("lines with names go to those people, in any order; whoever is not on the list is told, not guessed", () => {
  const form = sheet("Awa Sow", "Binta Bah", "Aïssata Maïga", "Awa Ba", "Awa Ba");
  const text =
    "N°\tNom\tAvant\tAprès\n1\tMAIGA Aissata\t4\t11\n2\tSow Awa\t7\t\n3\tAwa Ba\t1\t2\n4\tZeynab\t5\t6";
  const pasted = paste(form, 0, "before", text);
  expect(scoresIn(pasted.form)).toEqual([
    { before: 7, after: null },
    null,
    { before: 4, after: 11 },
    null,
    null,
  ]);
  expect(pasted.left).toEqual(["3 · Awa Ba · 1 · 2", "4 · Zeynab · 5 · 6"]);
});

test("a score of the follow-up has its column once a follow-up is meant, and stays when it is not any more", () => {
  let form = setAt(sheet("Awa Sow", "Binta Bah"), "tests.maximum", 20);
  expect(testsIn(form)).toEqual(["before", "after"]);
  expect(paste(form, 0, "before", "4\t9\t8").left).toEqual(["4 · 9 · 8"]);
  form = setAt(form, "followUp.weeks", 12);
  expect(testsIn(form)).toEqual(["before", "after", "later"]);
  form = paste(form, 0, "before", "4\t9\t8").form;
  expect(scoresIn(form)[0]).toEqual({ before: 4, after: 9, later: 8 });
  form = setAt(form, "followUp.weeks", null);
  expect(testsIn(form)).toContain("later");
  expect(scoresIn(form)[0]).toEqual({ before: 4, after: 9, later: 8 });
  expect(contentOf(form).followUp).toBeUndefined();
});

test("a reason without the weeks, or a mean above its scale, is said by its field", () => {
  let form = setAt(sheet("Awa Sow"), "followUp.waived", "Route coupée");
  form = typeNumber(form, "satisfaction.mean", "4,2", "fr");
  expect(said(form)).toEqual(["satisfaction.maximum required", "followUp.weeks required"]);
  form = setAt(setAt(form, "followUp.weeks", 12), "satisfaction.maximum", 4);
  expect(said(form)).toEqual(["satisfaction.mean too_large"]);
  form = setAt(form, "satisfaction.maximum", 5);
  expect(contentOf(form).satisfaction).toEqual({ mean: 4.2, maximum: 5, answered: null });
  expect(said(form)).toEqual([]);
});

test("a form that was kept on the device before there were follow-ups goes on, and takes one", () => {
  const form = sheet("Awa Sow");
  const { followUp: _, satisfaction: __, ...content } = form.content;
  const old: Form = { ...form, content };
  expect(said(old)).toEqual([]);
  expect(shownNumber(old, "followUp.weeks", "fr")).toBe("");
  const followed = typeNumber(typeNumber(old, "followUp.weeks", "12", "fr"), "hours", "6", "fr");
  expect(said(followed)).toEqual([]);
  expect(contentOf(followed).followUp).toEqual({ weeks: 12, outcome: null, waived: null });
});

test("what is pasted and is no number stays in its cell to be corrected", () => {
  const pasted = paste(sheet("Awa Sow"), 0, "before", "abs.\t12");
  expect(shownNumber(pasted.form, scorePath(idOf(pasted.form, 0), "before"), "fr")).toBe("abs.");
  expect(scoresIn(pasted.form)).toEqual([{ before: null, after: 12 }]);
});
