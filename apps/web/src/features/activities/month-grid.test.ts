import { expect, test } from "vitest";
import { monthBeside, onDays, weeksOf } from "./month-grid";

test("a week starts on Monday, and every day of the month stands in one", () => {
  const weeks = weeksOf("2023-10");
  expect(weeks[0]).toEqual([
    "2023-09-25",
    "2023-09-26",
    "2023-09-27",
    "2023-09-28",
    "2023-09-29",
    "2023-09-30",
    "2023-10-01",
  ]);
  expect(weeks.at(-1)?.at(-1)).toBe("2023-11-05");
  expect(weeks).toHaveLength(6);
  // February 2027 starts on a Monday and fills its four weeks.
  expect(weeksOf("2027-02")).toHaveLength(4);
});

test("an activity of several days stands on each of them, and says which", () => {
  const training = { start: "2023-10-30", end: "2023-11-01", sessions: [] };
  const october = onDays([training], "2023-10");
  expect(october.get("2023-10-29")).toEqual([]);
  expect(october.get("2023-10-30")).toEqual([{ line: training, day: 1, of: 3 }]);
  expect(october.get("2023-10-31")).toEqual([{ line: training, day: 2, of: 3 }]);
  expect(onDays([training], "2023-11").get("2023-11-01")).toEqual([
    { line: training, day: 3, of: 3 },
  ]);
});

test("an activity that goes on for the whole month stands on all its days", () => {
  const year = { start: "2023-01-01", end: "2024-12-31", sessions: [] };
  const days = [...onDays([year], "2024-02").values()];
  expect(days.map((entries) => entries.length)).toEqual(Array.from({ length: 29 }, () => 1));
});

test("separate dates stand on those days and on none between them", () => {
  const sessions = ["2023-10-03", "2023-10-10", "2023-11-07"];
  const course = { start: "2023-10-03", end: "2023-11-07", sessions };
  const october = [...onDays([course], "2023-10")].filter(([, entries]) => entries.length > 0);
  expect(october.map(([day, [entry]]) => [day, entry!.day, entry!.of])).toEqual([
    ["2023-10-03", 1, 3],
    ["2023-10-10", 2, 3],
  ]);
});

test("what has no date stands on no day", () => {
  const undated = { start: null, end: null, sessions: [] };
  expect([...onDays([undated], "2023-10").values()].flat()).toEqual([]);
});

test("months turn over at the end of a year", () => {
  expect(monthBeside("2023-12", 1)).toBe("2024-01");
  expect(monthBeside("2024-01", -1)).toBe("2023-12");
});
