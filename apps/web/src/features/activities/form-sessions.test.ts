import { blankActivity, type Presence } from "@suivi/domain/activities/schema";
import { newId } from "@suivi/domain/ids";
import { expect, test } from "vitest";
import { check, contentOf } from "./form-check";
import { typeDate } from "./form-dates";
import { addSession, inARow, removeSession, separate, typeSession } from "./form-sessions";
import { addTyped, mark, rowsOf } from "./form-sheet";
import { type Form, formOf, setAt, shownNumber, typeNumber } from "./form-state";

const about = { reader: "fr" as const, today: "2024-06-01" };
const start = (first: string, last = ""): Form => {
  const blank = formOf({ content: blankActivity(newId(), "ML"), reader: "fr", currency: "XOF" });
  const form = setAt(blank, "title.fr", "Cours");
  const dated = typeDate(form, "start", first, about.today);
  return last === "" ? dated : typeDate(dated, "end", last, about.today);
};
const idAt = ({ dates }: Form, at: number) => dates![at]!.id;
const type = (form: Form, at: number, typed: { date?: string; hours?: string }) =>
  typeSession(form, idAt(form, at), typed, about);
const withPerson = (form: Form) =>
  addTyped({ ...form, typed: { ...form.typed, name: "Awa Sow" } }, newId(), "female");
const marks = (form: Form): Record<string, Presence> =>
  contentOf(form).attendance[rowsOf(form)[0]!.id]!.marks;
const said = (form: Form) => check(form, about).problems.map(({ path, code }) => `${path} ${code}`);

test("three Tuesdays are two presses after the first, with their hours added up", () => {
  let form = separate(start("2024-03-05"), "fr", about.today);
  form = type(form, 0, { hours: "2,5" });
  form = addSession(addSession(form, about), about);
  expect(contentOf(form)).toMatchObject({
    sessions: {
      "2024-03-05": { hours: 2.5 },
      "2024-03-12": { hours: 2.5 },
      "2024-03-19": { hours: 2.5 },
    },
    start: "2024-03-05",
    end: "2024-03-19",
    hours: 7.5,
    status: "held",
  });
  expect(said(form)).toEqual([]);
  // A length that was added up is none any more once one date does not say its own.
  const unsure = type(form, 1, { hours: "" });
  expect(contentOf(unsure).hours).toBeNull();
  expect(shownNumber(typeNumber(unsure, "hours", "7", "fr"), "hours", "fr")).toBe("7");
});

test("marks stay with their date when it moves, and whoever was there is there on a date that is new", () => {
  let form = withPerson(start("2024-03-05", "2024-03-06"));
  const { id } = rowsOf(form)[0]!;
  form = mark(form, id, "2024-03-06", "part");
  form = separate(form, "fr", about.today);
  expect(marks(form)).toEqual({ "2024-03-05": "present", "2024-03-06": "part" });
  form = type(form, 1, { date: "2024-03-12" });
  expect(marks(form)).toEqual({ "2024-03-05": "present", "2024-03-12": "part" });
  // Half a date on the way moves nothing.
  form = type(type(form, 1, { date: "0002-03-19" }), 1, { date: "2024-03-19" });
  expect(marks(form)).toEqual({ "2024-03-05": "present", "2024-03-19": "part" });
  form = addSession(form, about);
  expect(marks(form)["2024-04-02"]).toBe("present");
  form = removeSession(form, idAt(form, 0), about);
  expect(marks(form)).toEqual({ "2024-03-19": "part", "2024-04-02": "present" });
});

test("the same date twice, none, or one that is no date is said by its line, and nothing is lost", () => {
  let form = addSession(separate(start("2024-03-05"), "fr", about.today), about);
  form = type(form, 1, { date: "2024-03-05" });
  expect(said(form)).toEqual(["sessions.1.date said_twice"]);
  expect(Object.keys(contentOf(form).sessions!)).toEqual(["2024-03-05"]);
  form = type(form, 1, { date: "", hours: "25" });
  expect(said(form)).toEqual(["sessions.1.date required", "sessions.1.hours too_large"]);
  form = type(form, 1, { date: "2024-03-07", hours: "deux" });
  expect(said(form)).toEqual(["sessions.1.hours not_a_number"]);
  const none = removeSession(removeSession(form, idAt(form, 0), about), idAt(form, 1), about);
  expect(said(none)).toEqual(["sessions required"]);
});

test("dates become a stretch again without losing a mark, and an activity that has dates opens with them", () => {
  let form = separate(withPerson(start("2024-03-05", "2024-03-07")), "fr", about.today);
  form = removeSession(form, idAt(form, 1), about);
  const again = formOf({ content: contentOf(form), reader: "fr", currency: "XOF" });
  expect(again.dates!.map(({ date }) => date)).toEqual(["2024-03-05", "2024-03-07"]);
  const row = inARow(form);
  expect(contentOf(row).sessions).toBeUndefined();
  expect(contentOf(row)).toMatchObject({ start: "2024-03-05", end: "2024-03-07" });
  expect(Object.keys(marks(row))).toHaveLength(3);
});
