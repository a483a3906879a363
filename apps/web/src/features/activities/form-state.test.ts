import { blankActivity } from "@suivi/domain/activities/schema";
import { newId } from "@suivi/domain/ids";
import { expect, test } from "vitest";
import { check, contentOf, newPeopleOf } from "./form-check";
import { lengthOf, typeDate } from "./form-dates";
import {
  addPeople,
  addTyped,
  allPresent,
  becomeKnown,
  countNamed,
  isSomebodyElse,
  likeFirstDay,
  mark,
  nextMark,
  removePerson,
  rowsOf,
  setNoNames,
  sexOfKey,
} from "./form-sheet";
import { type Form, formOf, setAt, shownNumber, typeNumber } from "./form-state";

const today = "2023-10-15";
const blank = (): Form =>
  formOf({ content: blankActivity(newId(), "ML"), reader: "fr", currency: "XOF" });
const typeName = (form: Form, name: string) =>
  addTyped({ ...form, typed: { ...form.typed, name } }, newId(), "female");
const dated = (form: Form, start: string, end = "") =>
  typeDate(typeDate(form, "start", start, today), "end", end, today);
const marksOf = (form: Form) => rowsOf(form).map(({ marks }) => marks);
const said = (form: Form) =>
  check(form, { reader: "fr", today }).problems.map(({ path, code }) => `${path} ${code}`);

test("an empty form asks for what and when; the type and the country are there", () => {
  expect(said(blank())).toEqual(["title.fr required", "start required"]);
  expect(said(setAt(blank(), "title.fr", "Atelier"))).toEqual(["start required"]);
  expect(said(dated(setAt(blank(), "title.fr", "Atelier"), "2023-10-11"))).toEqual([]);
});

test("numbers are read as people write them; what is not a number stays as typed and is said", () => {
  let form = dated(setAt(blank(), "title.fr", "Atelier"), "2023-10-11");
  form = typeNumber(form, "cost.amount", "1 034,50", "fr");
  form = typeNumber(form, "hours", "6,5", "fr");
  form = typeNumber(form, "headCount.female", "douze", "fr");
  expect(contentOf(form)).toMatchObject({
    cost: { amount: "1034.5", currency: "XOF" },
    hours: 6.5,
    headCount: { female: null },
  });
  expect(shownNumber(form, "headCount.female", "fr")).toBe("douze");
  expect(said(form)).toEqual(["headCount.female not_a_number"]);
  expect(said(typeNumber(form, "headCount.female", "12,5", "fr"))).toEqual([
    "headCount.female not_a_whole_number",
  ]);
  expect(said(typeNumber(form, "headCount.female", "-3", "fr"))).toEqual([
    "headCount.female too_small",
  ]);
});

test("the head count can be set to the names, whatever was typed there", () => {
  let form = typeNumber(blank(), "headCount.female", "douze", "fr");
  form = countNamed(typeName(dated(form, "2023-10-11"), "Aïssata"));
  expect(shownNumber(form, "headCount.female", "fr")).toBe("1");
});

test("an empty field is not stated; a typed nought is a nought", () => {
  let form = typeNumber(blank(), "headCount.male", "0", "fr");
  expect(contentOf(form).headCount).toEqual({ female: null, male: 0, unknown: null });
  form = typeNumber(form, "headCount.male", " ", "fr");
  expect(contentOf(form).headCount.male).toBeNull();
});

test("a past date means held and a coming one planned, until somebody chooses", () => {
  expect(dated(blank(), "2023-10-11").content.status).toBe("held");
  expect(dated(blank(), "2023-11-11").content.status).toBe("planned");
  const chosen: Form = { ...setAt(blank(), "status", "cancelled"), statusChosen: true };
  expect(dated(chosen, "2023-10-11").content.status).toBe("cancelled");
});

test("whoever is typed is present on every day, also when days are added later", () => {
  let form = typeName(dated(blank(), "2023-10-11"), "  Aïssata   Maïga ");
  expect(rowsOf(form)[0]?.person).toMatchObject({ name: "Aïssata Maïga", sex: "female" });
  form = typeDate(form, "end", "2023-10-12", today);
  expect(marksOf(form)).toEqual([{ "2023-10-11": "present", "2023-10-12": "present" }]);
  expect(lengthOf(form.content)).toBe(2);
});

test("names typed before the date are there once the date is", () => {
  const form = dated(typeName(blank(), "Aïssata"), "2023-10-11");
  expect(marksOf(form)).toEqual([{ "2023-10-11": "present" }]);
});

test("when the start moves, the last day and the marks move along; half a date moves nothing", () => {
  let form = typeName(dated(blank(), "2023-10-11", "2023-10-12"), "Aïssata");
  form = mark(form, rowsOf(form)[0]!.id, "2023-10-12", "absent");
  for (const text of ["", "0002-10-18", "0202-10-18", "2023-10-18"])
    form = typeDate(form, "start", text, today);
  expect(form.content.end).toBe("2023-10-19");
  expect(marksOf(form)).toEqual([{ "2023-10-18": "present", "2023-10-19": "absent" }]);
  expect(said(typeDate(form, "start", "0202-10-18", today))).toContain("start not_a_date");
});

test("a shorter activity leaves the marks of its other days out, and a longer one has them again", () => {
  let form = typeName(dated(blank(), "2023-10-11", "2023-10-12"), "Aïssata");
  form = mark(form, rowsOf(form)[0]!.id, "2023-10-12", "part");
  const shorter = typeDate(form, "end", "", today);
  expect(Object.values(contentOf(shorter).attendance)[0]?.marks).toEqual({
    "2023-10-11": "present",
  });
  const longer = typeDate(shorter, "end", "2023-10-12", today);
  expect(marksOf(longer)).toEqual([{ "2023-10-11": "present", "2023-10-12": "part" }]);
});

const asked = { reader: "fr" as const, today };

test("people copied from another sheet are unmarked until somebody says they came", () => {
  const known = { organisation: null, phone: null, birthYear: null, known: true, came: false };
  const copied = ["Oumou", "Issa"].map((name) => ({
    ...known,
    id: newId(),
    name,
    sex: "unknown" as const,
  }));
  let form = addPeople(dated(blank(), "2023-10-11"), copied);
  expect(marksOf(form)).toEqual([{}, {}]);
  expect(newPeopleOf(form, asked)).toEqual([]);
  form = allPresent(addPeople(form, copied));
  expect(marksOf(form)).toEqual([{ "2023-10-11": "present" }, { "2023-10-11": "present" }]);
  expect(rowsOf(removePerson(form, copied[0]!.id)).map(({ person }) => person.name)).toEqual([
    "Issa",
  ]);
});

test("all days are marked like the first, and who is unmarked there stays as they were", () => {
  let form = typeDate(
    typeName(dated(blank(), "2023-10-11"), "Aïssata"),
    "end",
    "2023-10-12",
    today,
  );
  form = mark(form, rowsOf(form)[0]!.id, "2023-10-11", "part");
  expect(marksOf(likeFirstDay(form))).toEqual([{ "2023-10-11": "part", "2023-10-12": "part" }]);
});

test("somebody typed who is known already keeps their line and marks; somebody else is remembered as that", () => {
  const form = typeName(dated(blank(), "2023-10-11"), "Aichata Maiga");
  const [{ id }] = rowsOf(form) as unknown as [{ id: string }];
  const known = { id: newId(), name: "Aïssata Maïga", sex: "female" as const };
  const more = { organisation: null, phone: null, birthYear: null, known: true, came: true };
  const same = becomeKnown(form, id, { ...known, ...more });
  expect(rowsOf(same).map((row) => [row.id, row.person.name])).toEqual([[known.id, known.name]]);
  expect(marksOf(same)).toEqual(marksOf(form));
  expect(newPeopleOf(same, asked)).toEqual([]);
  expect(newPeopleOf(isSomebodyElse(form, id, [known.id]), asked)).toMatchObject([
    { id, notSame: [known.id] },
  ]);
});

test("with “no names” the list is not sent, its count is kept, and the exact place is hidden", () => {
  const form = setNoNames(typeName(dated(blank(), "2023-10-11"), "Aïssata"), true);
  expect(contentOf(form)).toMatchObject({
    attendance: {},
    headCount: { female: 1, male: 0, unknown: 0 },
    place: { hidden: true },
  });
  expect(newPeopleOf(form, asked)).toEqual([]);
  expect(newPeopleOf(setNoNames(form, false), asked)).toHaveLength(1);
});

test("one key says the sex, in French and in English", () => {
  expect(["f", "F", "w", "m", "h", "?", "x", "e"].map(sexOfKey)).toEqual([
    "female",
    "female",
    "female",
    "male",
    "male",
    "unknown",
    "unknown",
    null,
  ]);
});

test("a mark goes round: present, in part, absent", () => {
  expect([undefined, "present", "part", "absent"].map((one) => nextMark(one as never))).toEqual([
    "present",
    "part",
    "absent",
    "present",
  ]);
});
