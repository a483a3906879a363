// What users of other systems complained of, with their numbers (ASKS.md A).
import { expect, test } from "vitest";
import { breakdownFor } from "./breakdown";
import { type Contribution, figureFor, type Rule, toUnits, valueOf } from "./accumulate";
import { periodsOf } from "./periods";
import { shareMet, standingTo } from "./progress";
import { measured } from "./schema";

const [year1, year2] = periodsOf("year", { from: "2021-01-01", to: "2022-12-31" });
const both = periodsOf("life", { from: "2021-01-01", to: "2022-12-31" })[0]!;
let next = 0;
const record = (amount: number, more: Partial<Contribution> = {}): Contribution => ({
  recordId: `record ${String((next += 1)).padStart(4, "0")}`,
  date: "2021-06-30",
  series: "ML",
  amount: toUnits(amount),
  of: null,
  cells: [],
  ...more,
});
const cell = (sex: string, amount: number) => ({
  categories: { sex },
  amount: toUnits(amount),
  of: null,
});
const sum: Rule = { kind: "number", overTime: "sum", acrossPlaces: "sum" };

test("A2: categories and total are one thing: what they leave over is said, not hidden", () => {
  const lines = breakdownFor(
    sum,
    [record(100, { cells: [cell("female", 45), cell("male", 40)] })],
    both,
    ["sex"],
  );
  expect(lines).toEqual([
    { categories: ["female"], amount: toUnits(45), of: null },
    { categories: ["male"], amount: toUnits(40), of: null },
    { categories: ["unknown"], amount: toUnits(15), of: null },
  ]);
});

test("A3: 714 people without a breakdown do not vanish beside 42 with one: 756 are shown", () => {
  const records = [record(42, { cells: [cell("female", 20), cell("male", 22)] }), record(714)];
  expect(valueOf(figureFor(sum, records, both))).toBe(756);
  const unknown = breakdownFor(sum, records, both, ["sex"]).find(
    ({ categories }) => categories[0] === "unknown",
  );
  expect(unknown?.amount).toBe(toUnits(714));
});

test("A6: 30 of 100 and 50 of 50 are 53 %, not the average 65 %, and keep their fraction", () => {
  const rule: Rule = { kind: "percentage", overTime: "latest", acrossPlaces: "average" };
  const records = [
    record(30, { of: toUnits(100), series: "ML" }),
    record(50, { of: toUnits(50), series: "NE" }),
  ];
  const figure = figureFor(rule, records, both);
  expect([figure?.amount, figure?.of]).toEqual([toUnits(80), toUnits(150)]);
  expect(valueOf(figure)).toBeCloseTo(53.33, 2);
});

test("A7: a running total does not go down between two periods", () => {
  const rule: Rule = { ...sum, overTime: "running" };
  const records = [record(100, { date: "2021-03-01" }), record(0, { date: "2022-03-01" })];
  expect([year1!, year2!].map((period) => valueOf(figureFor(rule, records, period)))).toEqual([
    100, 100,
  ]);
});

test("A9: text is no number: a value, no data with its reason, and nothing else", () => {
  for (const typed of ["N/A", "yes", "See description"])
    expect(measured.safeParse({ state: "value", value: typed }).success).toBe(false);
  expect(measured.safeParse({ state: "no_data", reason: "survey not done" }).success).toBe(true);
  expect(measured.safeParse({ state: "no_data", reason: "" }).success).toBe(false);
});

test("a finished period in which 0 of 100 was reached says 0 %, and is below; an unfinished one is not yet due", () => {
  expect(shareMet(0, 100)).toBe(0);
  const judge = { direction: "increase", today: "2022-06-30" } as const;
  expect(standingTo(year1!, { actual: 0, target: 100 }, judge)).toBe("below");
  expect(standingTo(year2!, { actual: 0, target: 100 }, judge)).toBe("not_due");
  expect(standingTo(year1!, { actual: null, target: 100 }, judge)).toBe("no_data");
});

test("within 15 % of the target is on track; for what should fall, less is better", () => {
  const today = "2023-01-01";
  const at = (actual: number, direction: "increase" | "decrease") =>
    standingTo(year1!, { actual, target: 100 }, { direction, today });
  expect([
    at(85, "increase"),
    at(84, "increase"),
    at(115, "increase"),
    at(116, "increase"),
  ]).toEqual(["on_track", "below", "on_track", "above"]);
  expect([at(84, "decrease"), at(116, "decrease")]).toEqual(["above", "below"]);
});
