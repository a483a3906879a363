import { addDays, type CalendarDate, daysFrom } from "../dates";
import { sayDate, sayDates } from "../numbers";
import type { Language } from "../text";
import type { ActivityContent, Presence } from "./schema";

type Dated = Pick<ActivityContent, "start" | "end" | "sessions">;

/** The separate dates of an activity, in order; none where it is held from a first to a last day. */
export const sessionDates = ({ sessions }: Pick<Dated, "sessions">): CalendarDate[] =>
  Object.keys(sessions ?? {}).sort();

type Stretch = { start: CalendarDate | null; end: CalendarDate | null };
/** The separate dates where there are some, else the days of a stretch, at most `limit`; none while not known. */
export const daysHeld = (
  { start, end }: Stretch,
  dates: readonly CalendarDate[],
  limit = 366,
): CalendarDate[] => {
  if (dates.length > 0) return [...dates];
  return start ? daysFrom(start, end ?? start, limit) : [];
};

/** The days on which an activity is held, each of which has its marks. */
export const daysOf = (content: Dated, limit?: number): CalendarDate[] =>
  daysHeld(content, sessionDates(content), limit);

/** How long all separate dates take; null where one does not say it, which is not none. */
function hoursOfAll({ sessions = {} }: Pick<Dated, "sessions">): number | null {
  let sum = 0;
  for (const { hours } of Object.values(sessions)) {
    if (hours === null) return null;
    sum += Math.round(hours * 60);
  }
  return sum / 60;
}

/**
 * The activity with what follows from its separate dates: the first and the last day, and its length once each of them
 * states its own. The date is what tells one from another: sent twice it is there once.
 */
export function withSessions<C extends Dated & Pick<ActivityContent, "hours">>(content: C): C {
  const dates = sessionDates(content);
  if (dates.length === 0) return content;
  return {
    ...content,
    start: dates[0]!,
    end: dates.length > 1 ? dates.at(-1)! : null,
    hours: hoursOfAll(content) ?? content.hours,
  };
}

const shareOf: Record<Presence, number> = { present: 1, part: 0.5, absent: 0 };

/** The days that somebody with these marks was there; a day in part is half a day. */
export const daysAttended = (marks: Record<CalendarDate, Presence>): number =>
  Object.values(marks).reduce((sum, mark) => sum + shareOf[mark], 0);

/**
 * The hours that somebody with these marks was there: of the hours of each date they came to, else of the whole length
 * their share of the days. Null: not known.
 */
export function hoursAttended(
  content: Dated & Pick<ActivityContent, "hours">,
  marks: Record<CalendarDate, Presence>,
): number | null {
  const came = Object.entries(marks).filter(([, mark]) => mark !== "absent");
  const { sessions = {}, start, end, hours } = content;
  if (came.length > 0 && came.every(([day]) => typeof sessions[day]?.hours === "number"))
    return came.reduce((sum, [day, mark]) => sum + sessions[day]!.hours! * shareOf[mark], 0);
  const held =
    sessionDates(content).length || (start ? lengthOf(start, end ?? start) : came.length);
  if (hours === null || held === 0) return null;
  return (hours * Math.min(daysAttended(marks), held)) / held;
}

const lengthOf = (start: CalendarDate, end: CalendarDate): number =>
  Math.round((Date.parse(end) - Date.parse(start)) / 86_400_000) + 1;

/** When it is held, in words: "5 Mar 2024, 12 Mar 2024", or from when to when. */
export function sayDays(content: Dated, reader: Language): string {
  const dates = sessionDates(content);
  return dates.length > 0
    ? dates.map((date) => sayDate(date, reader)).join(", ")
    : sayDates(content.start, content.end, reader);
}

/** The date of the next session, as far from the last one as that is from the one before: a week, of one alone. */
export function nextSession(dates: readonly CalendarDate[]): CalendarDate | null {
  const [last, before] = [dates.at(-1), dates.at(-2)];
  if (!last) return null;
  return addDays(last, before ? lengthOf(before, last) - 1 : 7);
}
