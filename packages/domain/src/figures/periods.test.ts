import fc from "fast-check";
import { expect, test } from "vitest";
import { periodsOf } from "./periods";

const month = fc
  .tuple(fc.integer({ min: 2019, max: 2026 }), fc.integer({ min: 1, max: 12 }))
  .map(([year, number]) => `${year}-${String(number).padStart(2, "0")}`);

test("months in which nothing happened keep their place", () => {
  const firsts = periodsOf(["2023-11", "2024-02"]).map(({ first }) => first);
  expect(firsts).toEqual(["2023-11", "2023-12", "2024-01", "2024-02"]);
});

test("many months are shown by quarter, each of three months", () => {
  const quarters = periodsOf(["2023-02", "2024-09"]);
  expect(quarters.map(({ first }) => first)).toEqual([
    "2023-01",
    "2023-04",
    "2023-07",
    "2023-10",
    "2024-01",
    "2024-04",
    "2024-07",
  ]);
  expect(quarters[3]?.months).toEqual(["2023-10", "2023-11", "2023-12"]);
});

test("what has no date stands after all that has one, and alone where nothing has", () => {
  expect(periodsOf(["", "2023-05"]).map(({ first }) => first)).toEqual(["2023-05", ""]);
  expect(periodsOf([""])).toEqual([{ first: "", months: [""] }]);
  expect(periodsOf([])).toEqual([]);
});

test("every month is in one period and in no other, in the order of time", () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(month, fc.constant("")), { maxLength: 30 }), (months) => {
      const periods = periodsOf(months);
      const inside = periods.flatMap((period) => period.months);
      expect(new Set(inside).size).toBe(inside.length);
      for (const one of months) expect(inside).toContain(one);
      const dated = inside.filter(Boolean);
      expect(dated).toEqual([...dated].sort());
    }),
  );
});
