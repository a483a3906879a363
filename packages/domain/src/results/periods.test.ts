import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays } from "../dates";
import { isFinished, periodAt, periodsOf, shareElapsed } from "./periods";
import { frequencies } from "./schema";

const span = { from: "2021-01-01", to: "2025-12-31" };

test("half years are named by programme year and part", () => {
  const halves = periodsOf("half", span);
  expect(halves).toHaveLength(10);
  expect(halves[4]).toEqual({
    key: "half:2023-01-01",
    start: "2023-01-01",
    end: "2023-06-30",
    year: 3,
    part: 1,
  });
});

test("a programme that begins in April counts its years from April", () => {
  const [first, second] = periodsOf("year", { from: "2022-04-15", to: "2024-12-31" });
  expect([first?.start, first?.end, second?.start]).toEqual([
    "2022-04-01",
    "2023-03-31",
    "2023-04-01",
  ]);
});

test("every day of the programme lies in exactly one period", () => {
  const day = fc.integer({ min: 0, max: 1825 }).map((days) => addDays(span.from, days));
  const regular = frequencies.filter((one) => one !== "event");
  fc.assert(
    fc.property(day, fc.constantFrom(...regular), (date, frequency) => {
      const inside = periodsOf(frequency, span).filter(
        ({ start, end }) => date >= start && date <= end,
      );
      expect(inside).toHaveLength(1);
      expect(periodAt(date, periodsOf(frequency, span))).toEqual(inside[0]);
    }),
  );
});

test("a period is judged from the day after its end", () => {
  expect(isFinished({ end: "2023-06-30" }, "2023-06-30")).toBe(false);
  expect(isFinished({ end: "2023-06-30" }, "2023-07-01")).toBe(true);
});

test("the time of a programme passes day by day, from none before it to all after it", () => {
  const span = { from: "2021-01-01", to: "2021-12-31" };
  expect(shareElapsed(span, "2020-12-31")).toBe(0);
  expect(shareElapsed(span, "2021-01-01")).toBeCloseTo(1 / 365);
  expect(shareElapsed(span, "2021-12-31")).toBe(1);
  expect(shareElapsed(span, "2030-01-01")).toBe(1);
});
