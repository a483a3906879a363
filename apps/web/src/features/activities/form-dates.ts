import { daysOf as daysHeldOn } from "@suivi/domain/activities/days";
import { calendarDate, addDays, type CalendarDate } from "@suivi/domain/dates";
import type { ActivityContent, Presence } from "@suivi/domain/activities/schema";
import { type Form, type SheetPerson, setAt } from "./form-state";

/** As many days as can be marked one by one. */
const mostDays = 31;
const isDate = (text: string) => calendarDate.safeParse(text).success;
const dayMs = 86_400_000;
const between = (from: CalendarDate, to: CalendarDate) =>
  Math.round((Date.parse(to) - Date.parse(from)) / dayMs);

type Dated = Pick<ActivityContent, "start" | "end" | "sessions">;
/** The days of the activity, each of which has its marks; none while its dates are not known. */
export const daysOf = (content: Dated): CalendarDate[] => daysHeldOn(content, mostDays);
/** How many days it lasts; null while its dates are not known or out of order. */
export const lengthOf = ({ start, end }: Pick<Dated, "start" | "end">): number | null =>
  start && (end ?? start) >= start ? between(start, end ?? start) + 1 : null;

type Marks = Record<CalendarDate, Presence>;
const wasThere = ({ came }: SheetPerson, marks: Marks) =>
  came || Object.values(marks).some((mark) => mark !== "absent");

/** Marks for days that are new: whoever was there before is there on them too, until marked otherwise. */
export function fillNew(form: Form, before: CalendarDate[]): Form {
  const fresh = daysOf(form.content).filter((day) => !before.includes(day));
  if (fresh.length === 0) return form;
  const attendance = Object.fromEntries(
    Object.entries(form.content.attendance).map(([id, one]) => {
      const { marks } = one;
      const person = form.people[id];
      const filled = person && wasThere(person, marks) ? fresh : [];
      const more = Object.fromEntries(filled.map((day) => [day, "present" as const]));
      return [id, { ...one, marks: { ...more, ...marks } }];
    }),
  );
  return { ...form, content: { ...form.content, attendance } };
}

function moveMarks(form: Form, by: number): Form {
  const attendance = Object.fromEntries(
    Object.entries(form.content.attendance).map(([id, one]) => [
      id,
      {
        ...one,
        marks: Object.fromEntries(
          Object.entries(one.marks).map(([day, mark]) => [addDays(day, by), mark]),
        ),
      },
    ]),
  );
  return { ...form, content: { ...form.content, attendance } };
}

/**
 * The form with its first or last day as typed. When the first day moves, the last day and the marks move along; half
 * a date ("0002-10-11" on the way to 2023) is kept as typed and moves nothing.
 */
export function typeDate(
  form: Form,
  path: "start" | "end",
  text: string,
  today: CalendarDate,
): Form {
  if (text !== "" && !isDate(text)) return { ...form, typed: { ...form.typed, [path]: text } };
  const date = text === "" ? null : text;
  const set = setAt(form, path, date);
  if (path === "end" || date === null) return fillNew(set, daysOf(form.content));
  const by = form.lastStart ? between(form.lastStart, date) : 0;
  const { end } = form.content;
  const moved = by === 0 ? set : moveMarks(setAt(set, "end", end && addDays(end, by)), by);
  const before = form.lastStart
    ? daysOf({ start: date, end: moved.content.end })
    : daysOf(form.content);
  const followed: Form = { ...fillNew(moved, before), lastStart: date };
  return followStatus(followed, today);
}

/** The form with the status that its first day gives, until somebody chose another. */
export function followStatus(form: Form, today: CalendarDate): Form {
  const { start } = form.content;
  return form.statusChosen || start === null
    ? form
    : setAt(form, "status", start > today ? "planned" : "held");
}
