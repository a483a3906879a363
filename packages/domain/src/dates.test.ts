import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, calendarDate, daysFrom, lastDayOf, monthOf, monthsFrom } from "./dates";

const date = fc
  .date({ min: new Date("1990-01-01"), max: new Date("2100-12-31"), noInvalidDate: true })
  .map((day) => day.toISOString().slice(0, 10));
const fewDays = fc.integer({ min: 0, max: 300 });

// These tests run in a zone of five and three quarter hours, where a date that is taken for a moment is off by one.
test("the zone of these tests is no server's", () => {
  expect(new Date("2023-10-11").getTimezoneOffset()).toBe(-345);
});

describe("calendar dates", () => {
  test("go forth and back by days, over every month's and year's end", () => {
    fc.assert(
      fc.property(date, fc.integer({ min: -400, max: 400 }), (day, days) => {
        expect(addDays(addDays(day, days), -days)).toBe(day);
        expect(addDays(day, days) > day).toBe(days > 0);
      }),
    );
    expect(addDays("2024-02-28", 1)).toBe("2024-02-29");
    expect(addDays("2023-12-31", 1)).toBe("2024-01-01");
  });

  test("from one to another are every day, both included; out of order, none", () => {
    fc.assert(
      fc.property(date, fewDays, (start, days) => {
        const end = addDays(start, days);
        const all = daysFrom(start, end);
        expect(all).toHaveLength(days + 1);
        expect([all[0], all.at(-1)]).toEqual([start, end]);
        expect(new Set(all).size).toBe(all.length);
        expect(daysFrom(addDays(end, 1), start)).toEqual([]);
      }),
    );
  });

  test("of a month end on its last day", () => {
    fc.assert(
      fc.property(date, (day) => {
        const last = lastDayOf(monthOf(day));
        expect(last >= day).toBe(true);
        expect(monthOf(last)).toBe(monthOf(day));
        expect(monthOf(addDays(last, 1))).not.toBe(monthOf(day));
      }),
    );
  });

  test("span months one by one, both included", () => {
    fc.assert(
      fc.property(date, fc.integer({ min: 0, max: 1000 }), (day, days) => {
        const [from, to] = [monthOf(day), monthOf(addDays(day, days))];
        const months = monthsFrom(from, to);
        expect([months[0], months.at(-1)]).toEqual([from, to]);
        expect(months).toEqual([...new Set(daysFrom(day, addDays(day, days), 2000).map(monthOf))]);
      }),
    );
    expect(monthsFrom("2024-01", "2023-12")).toEqual([]);
  });

  test("are days that exist, of our time", () => {
    fc.assert(
      fc.property(date, (day) => {
        expect(calendarDate.safeParse(day).success).toBe(true);
      }),
    );
    for (const wrong of [
      "2023-02-29",
      "2023-13-01",
      "2023-1-1",
      "1989-12-31",
      "2101-01-01",
      "11/10/2023",
      "",
    ])
      expect(calendarDate.safeParse(wrong).success).toBe(false);
  });
});
