import fc from "fast-check";
import { expect, test } from "vitest";
import { breakdownFor, closedLines } from "./breakdown";
import {
  type Contribution,
  figureFor,
  type Rule,
  selectFor,
  selectIn,
  totalOf,
  toUnits,
  valueOf,
} from "./accumulate";
import { periodsOf } from "./periods";
import { acrossPlacesRules, overTimeRules } from "./schema";

const span = { from: "2021-01-01", to: "2025-12-31" };
const quarters = periodsOf("quarter", span);
const life = periodsOf("life", span)[0]!;

const day = fc
  .tuple(
    fc.integer({ min: 2021, max: 2025 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 28 }),
  )
  .map(([year, month, date]) =>
    [year, String(month).padStart(2, "0"), String(date).padStart(2, "0")].join("-"),
  );
const part = fc.record({
  categories: fc.record(
    { sex: fc.constantFrom("female", "male"), age: fc.constantFrom("0-14", "15-35") },
    { requiredKeys: [] },
  ),
  amount: fc.integer({ min: 0, max: 500 }),
});

/** A random world: some records of a few places, each with cells that fit into its total. */
const world = (percentage: boolean) =>
  fc.array(
    fc
      .record({
        recordId: fc.uuid(),
        date: day,
        series: fc.constantFrom("ML", "NE", "BI", "SS"),
        cells: fc.array(part, { maxLength: 4 }),
        rest: fc.integer({ min: 0, max: 3000 }),
        without: fc.integer({ min: 0, max: 3000 }),
      })
      .map(({ cells, rest, without, ...record }): Contribution => {
        const amount = cells.reduce((sum, cell) => sum + cell.amount, rest);
        return {
          ...record,
          amount,
          of: percentage ? amount + without : null,
          cells: cells.map((cell) => ({ ...cell, of: percentage ? cell.amount : null })),
        };
      }),
    { maxLength: 14 },
  );
const rules = (kind: Rule["kind"]) =>
  fc.record({
    kind: fc.constant(kind),
    overTime: fc.constantFrom(...overTimeRules),
    acrossPlaces: fc.constantFrom(...acrossPlacesRules),
  });
const scene = fc.boolean().chain((percentage) =>
  fc.record({
    rule: rules(percentage ? "percentage" : "number"),
    records: world(percentage),
    period: fc.constantFrom(...quarters, life),
  }),
);

test("the order in which records were entered changes nothing", () => {
  fc.assert(
    fc.property(scene, fc.infiniteStream(fc.nat()), ({ rule, records, period }, dice) => {
      const shuffled = records
        .map((record) => ({ record, at: dice.next().value }))
        .sort((a, b) => a.at - b.at)
        .map(({ record }) => record);
      expect(figureFor(rule, shuffled, period)).toEqual(figureFor(rule, records, period));
    }),
  );
});

test("a figure follows from the records that it names, and from nothing else", () => {
  fc.assert(
    fc.property(scene, ({ rule, records, period }) => {
      const figure = figureFor(rule, records, period);
      const named = records.filter(({ recordId }) => figure?.from.includes(recordId));
      expect(figureFor(rule, named, period)).toEqual(figure);
    }),
  );
});

test("a breakdown closes: its lines and the unknown add up to the figure, in every dimension and crossed", () => {
  fc.assert(
    fc.property(
      scene,
      fc.constantFrom(["sex"], ["age"], ["sex", "age"], ["age", "sex"]),
      ({ rule, records, period }, dimensions) => {
        const figure = figureFor(rule, records, period);
        const lines = breakdownFor(rule, records, period, dimensions);
        expect(lines.reduce((sum, { amount }) => sum + amount, 0)).toBeCloseTo(
          figure?.amount ?? 0,
          6,
        );
        expect(lines.reduce((sum, { of }) => sum + (of ?? 0), 0)).toBeCloseTo(figure?.of ?? 0, 6);
      },
    ),
  );
});

test("a running total never falls, and ends as the sum of the life of the programme", () => {
  fc.assert(
    fc.property(world(false), (records) => {
      const rule: Rule = { kind: "number", overTime: "running", acrossPlaces: "sum" };
      const totals = quarters.map((period) => figureFor(rule, records, period)?.amount ?? 0);
      totals.forEach((total, index) =>
        expect(total).toBeGreaterThanOrEqual(totals[index - 1] ?? 0),
      );
      expect(totals.at(-1)).toBe(
        figureFor({ ...rule, overTime: "sum" }, records, life)?.amount ?? 0,
      );
    }),
  );
});

test("a period's value follows from what was measured within it only, and its sums make up the life total", () => {
  fc.assert(
    fc.property(scene, ({ rule, records, period }) => {
      if (rule.overTime === "running") return;
      const inside = records.filter(({ date }) => date >= period.start && date <= period.end);
      expect(figureFor(rule, records, period)).toEqual(figureFor(rule, inside, period));
    }),
  );
  fc.assert(
    fc.property(world(false), (records) => {
      const rule: Rule = { kind: "number", overTime: "sum", acrossPlaces: "sum" };
      const sum = quarters.reduce(
        (all, period) => all + (figureFor(rule, records, period)?.amount ?? 0),
        0,
      );
      expect(sum).toBe(figureFor(rule, records, life)?.amount ?? 0);
    }),
  );
});

test("asked for many periods at once, each rests on the records that it rests on alone", () => {
  fc.assert(
    fc.property(scene, ({ rule, records }) => {
      const periods = [...quarters, life];
      const found = selectIn(rule, records, periods);
      for (const period of periods) {
        const selection = found.get(period.key);
        const { amount, of, from } = figureFor(rule, records, period) ?? {};
        expect(selection && totalOf(selection)).toEqual(selection && { amount, of });
        expect(selection?.chosen.map(({ recordId }) => recordId).sort()).toEqual(from);
      }
    }),
  );
});

test("a percentage is its numerators over its denominators: never above the best nor below the worst place", () => {
  fc.assert(
    fc.property(
      world(true),
      fc.constantFrom("sum" as const, "average" as const),
      (records, acrossPlaces) => {
        const rule: Rule = { kind: "percentage", overTime: "latest", acrossPlaces };
        const figure = figureFor(rule, records, life);
        const value = valueOf(figure);
        if (!figure || value === null) return;
        const { chosen } = selectFor(rule, records, life)!;
        const parts = chosen.map((one) => valueOf(one)).filter((one) => one !== null);
        expect(value).toBeGreaterThanOrEqual(Math.min(...parts) - 1e-9);
        expect(value).toBeLessThanOrEqual(Math.max(...parts) + 1e-9);
      },
    ),
  );
});

test("nothing measured is no figure; a measured 0 is 0", () => {
  const rule: Rule = { kind: "number", overTime: "sum", acrossPlaces: "sum" };
  expect(figureFor(rule, [], life)).toBeNull();
  const zero = { recordId: "a", date: "2022-01-01", series: "ML", amount: 0, of: null, cells: [] };
  expect(valueOf(figureFor(rule, [zero], life))).toBe(0);
  expect(valueOf(null)).toBeNull();
});

test("a cell that says nothing of a dimension is unknown in it, and stays in its own", () => {
  const cells = [{ categories: { sex: "female" }, amount: toUnits(30), of: null }];
  const record = { amount: toUnits(50), of: null, cells };
  expect(closedLines(record, ["sex", "age"])).toEqual([
    { categories: ["female", "unknown"], amount: toUnits(30), of: null },
    { categories: ["unknown", "unknown"], amount: toUnits(20), of: null },
  ]);
});
