import * as fc from "fast-check";
import { expect, test } from "vitest";
import { addDays } from "../dates";
import { newId } from "../ids";
import { daysOf, hoursAttended, nextSession, sayDays, withSessions } from "./days";
import { activityProblems } from "./rules";
import { activityContent, blankActivity, presences } from "./schema";

const blank = blankActivity(newId(), "ML");
const tuesdays = ["2024-03-05", "2024-03-12", "2024-03-19"];
const course = withSessions({
  ...blank,
  title: { fr: "Cours du mardi" },
  sessions: { "2024-03-19": { hours: 2 }, "2024-03-05": { hours: 3 }, "2024-03-12": { hours: 3 } },
});

test("separate dates are the days, give the first and the last, and the length once each states its hours", () => {
  expect(course).toMatchObject({ start: "2024-03-05", end: "2024-03-19", hours: 8 });
  expect(daysOf(course)).toEqual(tuesdays);
  expect(sayDays(course, "en")).toBe("5 Mar 2024, 12 Mar 2024, 19 Mar 2024");
  const unsure = {
    ...course,
    hours: 9,
    sessions: { ...course.sessions, "2024-03-26": { hours: null } },
  };
  expect(withSessions(unsure)).toMatchObject({ end: "2024-03-26", hours: 9 });
  const one = withSessions({
    ...blank,
    end: "2024-01-01",
    sessions: { "2024-03-05": { hours: 2.5 } },
  });
  expect(one).toMatchObject({ start: "2024-03-05", end: null, hours: 2.5 });
});

test("an activity that was logged before there were dates reads as before", () => {
  const { sessions: _, ...old } = { ...blank, start: "2024-03-05", end: "2024-03-07", hours: 18 };
  expect(withSessions(old)).toBe(old);
  expect(daysOf(old)).toEqual(["2024-03-05", "2024-03-06", "2024-03-07"]);
  expect(hoursAttended(old, { "2024-03-05": "present", "2024-03-06": "part" })).toBe(9);
});

test("the same dates sent twice, in whatever order, are there once", () => {
  fc.assert(
    fc.property(fc.array(fc.nat(20), { minLength: 1, maxLength: 12 }), (steps) => {
      const dates = steps.map((step) => addDays("2024-01-01", step));
      const sessions = Object.fromEntries([...dates, ...dates].map((date) => [date, { hours: 1 }]));
      const made = withSessions({ ...blank, sessions });
      const backwards = Object.fromEntries(Object.entries(sessions).toReversed());
      expect(daysOf(withSessions({ ...made, sessions: backwards }))).toEqual(daysOf(made));
      expect(made.hours).toBe(new Set(dates).size);
      expect(withSessions(made)).toEqual(made);
    }),
  );
});

test("hours attended are of the dates somebody came to; nobody attends longer than it lasted, and not known is not nought", () => {
  expect(hoursAttended(course, { "2024-03-05": "present", "2024-03-19": "part" })).toBe(4);
  expect(hoursAttended(course, { "2024-03-12": "absent" })).toBe(0);
  const noHours = { ...course, hours: null, sessions: { "2024-03-05": { hours: null } } };
  expect(hoursAttended(noHours, { "2024-03-05": "present" })).toBeNull();
  const mark = fc.constantFrom(...presences);
  fc.assert(
    fc.property(fc.tuple(mark, mark, mark), (marks) => {
      const all = Object.fromEntries(marks.map((one, at) => [tuesdays[at]!, one]));
      expect(hoursAttended(course, all)).toBeLessThanOrEqual(course.hours!);
      const whole = marks.every((one) => one === "present");
      expect(hoursAttended(course, all) === course.hours).toBe(whole);
    }),
  );
});

test("a mark between two of the dates is refused, and so is a date that does not exist", () => {
  const known = { today: "2024-06-01", sexOf: () => "female" as const };
  const attendance = { [newId()]: { row: 0, marks: { "2024-03-06": "present" as const } } };
  const problems = activityProblems({ ...course, attendance }, known);
  expect(problems).toEqual([{ path: "attendance", code: "day_outside_dates" }]);
  const wrong = activityContent.safeParse({ ...course, sessions: { "2024-02-30": { hours: 1 } } });
  expect(wrong.success).toBe(false);
});

test("the next date on offer goes on in the rhythm of those before", () => {
  expect(nextSession([])).toBeNull();
  expect(nextSession(["2024-03-05"])).toBe("2024-03-12");
  expect(nextSession(["2024-03-05", "2024-03-19"])).toBe("2024-04-02");
});
