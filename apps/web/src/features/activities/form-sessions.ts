import { nextSession, sessionDates, withSessions } from "@suivi/domain/activities/days";
import { calendarDate, type CalendarDate } from "@suivi/domain/dates";
import { newId } from "@suivi/domain/ids";
import { readDecimal } from "@suivi/domain/numbers";
import type { Language } from "@suivi/domain/text";
import { daysOf, fillNew, followStatus } from "./form-dates";
import { type Form, type SessionDraft, setAt } from "./form-state";

type About = { reader: Language; today: CalendarDate };
const isDate = (text: string) => calendarDate.safeParse(text).success;
const blank = (date: string): SessionDraft => ({ id: newId(), date, hours: "", last: null });

/** The marks of a date go where the date goes. */
function moveMarks(form: Form, from: CalendarDate, to: CalendarDate): Form {
  const attendance = Object.fromEntries(
    Object.entries(form.content.attendance).map(([id, one]) => {
      const { [from]: mark, ...marks } = one.marks;
      return [id, { ...one, marks: mark ? { ...marks, [to]: mark } : marks }];
    }),
  );
  return { ...form, content: { ...form.content, attendance } };
}

/** The form with these dates: whole ones are days of the activity, each once; marks move along, and new days are filled. */
function withDates(form: Form, typed: SessionDraft[], { reader, today }: About): Form {
  const before = daysOf(form.content);
  let moved = form;
  const taken = new Set(typed.flatMap(({ date, last }) => (date === last ? [date] : [])));
  const dates = typed.map((one) => {
    if (!isDate(one.date) || one.date === one.last || taken.has(one.date)) return one;
    taken.add(one.date);
    if (one.last) moved = moveMarks(moved, one.last, one.date);
    return { ...one, last: one.date };
  });
  const sessions = Object.fromEntries(
    dates
      .filter(({ date, last }) => date === last)
      .map(({ date, hours }) => {
        const read = readDecimal(hours, reader);
        return [date, { hours: read === null ? null : Number(read) }];
      }),
  );
  // A length that was added up from the dates is none any more once one of them does not say its own.
  const hours = addsUp(form) ? null : moved.content.hours;
  const content = withSessions({ ...moved.content, start: null, end: null, hours, sessions });
  const known = new Set([...before, ...moveOf(form, dates)]);
  const next = { ...moved, dates, content, lastStart: content.start };
  const counted = addsUp(next) ? setAt(next, "hours", content.hours) : next;
  return followStatus(fillNew(counted, [...known]), today);
}
/** Whether the length follows from the dates, as each states its own. */
export const addsUp = ({ content: { sessions = {} } }: Form): boolean => {
  const all = Object.values(sessions);
  return all.length > 0 && all.every(({ hours }) => hours !== null);
};
/** Dates that stood elsewhere before are no new days. */
const moveOf = ({ dates: before = [] }: Form, after: SessionDraft[]) =>
  after.flatMap(({ id, last }) => {
    const old = before.find((one) => one.id === id);
    return old?.last && last ? [last] : [];
  });

/** The form with its days as dates that can be moved one by one, each with its hours. */
export function separate(form: Form, reader: Language, today: CalendarDate): Form {
  const days = daysOf(form.content);
  const dates = days.map((date) => ({ ...blank(date), last: date }));
  return withDates(form, dates.length > 0 ? dates : [blank("")], { reader, today });
}

/** The form from the first of its dates to the last, without a gap. */
export function inARow(form: Form): Form {
  const { sessions: _, ...content } = form.content;
  return fillNew({ ...form, dates: undefined, content }, daysOf(form.content));
}

export const typeSession = (
  form: Form,
  id: string,
  typed: Partial<Pick<SessionDraft, "date" | "hours">>,
  about: About,
): Form =>
  withDates(
    form,
    (form.dates ?? []).map((one) => (one.id === id ? { ...one, ...typed } : one)),
    about,
  );

/** One more date, in the rhythm of those before, and as long. */
export function addSession(form: Form, about: About): Form {
  const dates = form.dates ?? [];
  const next = {
    ...blank(nextSession(sessionDates(form.content)) ?? ""),
    hours: dates.at(-1)?.hours ?? "",
  };
  return withDates(form, [...dates, next], about);
}

export const removeSession = (form: Form, id: string, about: About): Form =>
  withDates(
    form,
    (form.dates ?? []).filter((one) => one.id !== id),
    about,
  );
