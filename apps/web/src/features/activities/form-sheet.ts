import {
  type PersonScores,
  personNamed,
  type Presence,
  presences,
  type Sex,
} from "@suivi/domain/activities/schema";
import { namedHeads } from "@suivi/domain/activities/heads";
import type { CalendarDate } from "@suivi/domain/dates";
import { daysOf } from "./form-dates";
import { type Form, type SheetPerson, sexIn, setAt } from "./form-state";

const keys: Record<string, Sex> = { f: "female", w: "female", m: "male", h: "male" };
for (const key of "?xuinao") keys[key] = "unknown";

/** The sex that one key stands for, in French or English (F, H or M, W; ? for other or not said); null: none. */
export const sexOfKey = (key: string): Sex | null => keys[key.toLowerCase()] ?? null;

/** The mark that follows on another press: present, in part, absent, and round again. */
export const nextMark = (mark: Presence | undefined): Presence =>
  mark === undefined ? "present" : presences[(presences.indexOf(mark) + 1) % presences.length]!;

export type Row = {
  id: string;
  person: SheetPerson;
  marks: Record<CalendarDate, Presence>;
  scores?: PersonScores | undefined;
};

type Sheet = Pick<Form, "people"> & { content: Pick<Form["content"], "attendance"> };
/** The sheet in the order of the paper. */
export function rowsOf({ content, people }: Sheet): Row[] {
  return Object.entries(content.attendance)
    .sort(([, a], [, b]) => a.row - b.row)
    .map(([id, { marks, scores }]) => ({ id, marks, scores, person: people[id] ?? nobody }));
}
const nobody: SheetPerson = { ...personNamed("—", "unknown"), known: true, came: false };

const everyDay = (days: CalendarDate[], mark: Presence) =>
  Object.fromEntries(days.map((day) => [day, mark]));

/** The form with more people at the end of the sheet; those who came are present on every day, the others unmarked. */
export function addPeople(form: Form, added: (SheetPerson & { id: string })[]): Form {
  const { attendance } = form.content;
  const days = daysOf(form.content);
  let row = Math.max(-1, ...Object.values(attendance).map((one) => one.row));
  const news = added.filter(({ id }) => !(id in attendance));
  const more = news.map(({ id, came }) => {
    row += 1;
    return [id, { row, marks: came ? everyDay(days, "present") : {} }];
  });
  const people = news.map(({ id, ...person }) => [id, person]);
  return {
    ...setAt(form, "attendance", { ...attendance, ...Object.fromEntries(more) }),
    people: { ...form.people, ...Object.fromEntries(people) },
  };
}

/** The form with the name being typed put on the sheet, and the line empty for the next. */
export function addTyped(form: Form, id: string, sex: Sex): Form {
  const name = (form.typed["name"] ?? "").trim().replace(/\s+/g, " ");
  const emptied: Form = { ...form, typed: { ...form.typed, name: "" } };
  if (name === "") return emptied;
  return addPeople(emptied, [{ ...nobody, id, name, sex, known: false, came: true }]);
}

/** The form without a person; whoever was typed here is forgotten with the row. */
export function removePerson(form: Form, id: string): Form {
  const { [id]: _, ...attendance } = form.content.attendance;
  const { [id]: __, ...people } = form.people;
  return { ...setAt(form, "attendance", attendance), people };
}

/** The form where somebody typed anew turned out to be known: the known person takes the line, its row and marks. */
export function becomeKnown(form: Form, id: string, known: SheetPerson & { id: string }): Form {
  const line = form.content.attendance[id];
  if (!line || known.id in form.content.attendance) return removePerson(form, id);
  const { id: knownId, ...person } = known;
  const next = removePerson(form, id);
  return {
    ...setAt(next, "attendance", { ...next.content.attendance, [knownId]: line }),
    people: { ...next.people, [knownId]: person },
  };
}

/** The form where somebody typed is said to be somebody else than these on record. */
export const isSomebodyElse = (form: Form, id: string, others: string[]): Form =>
  setPerson(form, id, { notSame: [...(form.people[id]?.notSame ?? []), ...others] });

/** The form with what was typed about a person who is not known yet. */
export const setPerson = (form: Form, id: string, what: Partial<SheetPerson>): Form =>
  form.people[id]
    ? { ...form, people: { ...form.people, [id]: { ...form.people[id], ...what } } }
    : form;

export function mark(form: Form, id: string, day: CalendarDate, presence: Presence): Form {
  const one = form.content.attendance[id];
  if (!one) return form;
  const marks = { ...one.marks, [day]: presence };
  const attendance = { ...form.content.attendance, [id]: { ...one, marks } };
  return { ...form, content: { ...form.content, attendance } };
}

/** Everybody on the sheet present on every day: the exceptions are marked after. */
export function allPresent(form: Form): Form {
  const marks = everyDay(daysOf(form.content), "present");
  const attendance = Object.fromEntries(
    Object.entries(form.content.attendance).map(([id, one]) => [id, { ...one, marks }]),
  );
  return { ...form, content: { ...form.content, attendance } };
}

/** Every day marked as the first one was: the exceptions are marked after. */
export function likeFirstDay(form: Form): Form {
  const [first, ...others] = daysOf(form.content);
  const attendance = Object.fromEntries(
    Object.entries(form.content.attendance).map(([id, one]) => {
      const mark = first && one.marks[first];
      return [id, mark ? { ...one, marks: { ...one.marks, ...everyDay(others, mark) } } : one];
    }),
  );
  return { ...form, content: { ...form.content, attendance } };
}

/** The head count set to the people who are named. */
export const countNamed = (form: Form): Form =>
  setAt(form, "headCount", namedHeads(form.content, sexIn(form)));

/** "No names stored": the list stays on this device only, its count is kept, and the exact place is hidden too. */
export function setNoNames(form: Form, noNames: boolean): Form {
  const next = setAt(form, "noNames", noNames);
  if (!noNames) return next;
  const uncounted = Object.values(form.content.headCount).every((count) => count === null);
  const named = Object.keys(form.content.attendance).length > 0;
  return setAt(uncounted && named ? countNamed(next) : next, "place.hidden", true);
}
