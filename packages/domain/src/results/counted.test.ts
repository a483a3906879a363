import fc from "fast-check";
import { expect, test } from "vitest";
import { type ActivityFact, countActivities, distinctInStretch } from "./counted";
import { figureFor, fromUnits, type Rule } from "./accumulate";
import type { Counted } from "./schema";

const life = { start: "2021-01-01", end: "2025-12-31" };
const all: Counted = { measure: "attendances", types: [], resultIds: [], countries: [] };
const blank: ActivityFact = {
  id: "a",
  status: "held",
  type: "training",
  start: "2023-10-11",
  end: "2023-10-12",
  country: "ML",
  region: "ML-BKO",
  partnerId: "p",
  outcomeIds: [],
  heads: null,
  ofWhom: { youth: null, disability: null, displaced: null },
  named: [],
  hours: null,
  tests: null,
};
const sum: Rule = { kind: "number", overTime: "sum", acrossPlaces: "sum" };

test("a workshop without a head count adds nobody and is listed as left out, not counted as 0", () => {
  const { contributions, leftOut } = countActivities(all, [blank]);
  expect(contributions).toEqual([]);
  expect(leftOut).toEqual([{ id: "a", why: "no_head_count" }]);
});

test("planned and cancelled activities are left out by name; other types are not spoken of", () => {
  const planned = { ...blank, id: "b", status: "planned" as const };
  const dialogue = { ...blank, id: "c", type: "dialogue" as const };
  const trainings: Counted = { ...all, measure: "activities", types: ["training"] };
  const { contributions, leftOut } = countActivities(trainings, [blank, planned, dialogue]);
  expect(contributions.map(({ recordId }) => recordId)).toEqual(["a"]);
  expect(leftOut).toEqual([{ id: "b", why: "not_held" }]);
});

const rooms = fc.array(
  fc.record({
    named: fc.uniqueArray(fc.nat({ max: 12 }), { maxLength: 8 }),
    unnamed: fc.nat({ max: 5 }),
  }),
  { maxLength: 8 },
);
const world = (list: { named: number[]; unnamed: number }[]): ActivityFact[] =>
  list.map(({ named, unnamed }, index) => ({
    ...blank,
    id: `activity ${index}`,
    heads: { female: named.length, male: 0, unknown: unnamed },
    named: named.map((person) => ({ personId: `person ${person}`, sex: "female" as const })),
  }));
const people: Counted = { ...all, measure: "distinct_people" };

test("merging two people never raises distinct people", () => {
  fc.assert(
    fc.property(rooms, fc.nat({ max: 12 }), fc.nat({ max: 12 }), (list, one, other) => {
      const merged = list.map(({ named, unnamed }) => ({
        named: [...new Set(named.map((person) => (person === one ? other : person)))],
        unnamed,
      }));
      const before = distinctInStretch(people, world(list), life);
      const after = distinctInStretch(people, world(merged), life);
      expect(after?.atLeast ?? 0).toBeLessThanOrEqual(before?.atLeast ?? 0);
      expect(after?.atMost ?? 0).toBeLessThanOrEqual(before?.atMost ?? 0);
    }),
  );
});

test("adding names to a head count narrows the interval and never leaves it", () => {
  fc.assert(
    fc.property(rooms, fc.nat({ max: 7 }), fc.integer({ min: 13, max: 40 }), (list, at, person) => {
      const room = list[at];
      if (!room || room.unnamed === 0) return;
      const named = list.map((one) =>
        one === room ? { named: [...one.named, person], unnamed: one.unnamed - 1 } : one,
      );
      const before = distinctInStretch(people, world(list), life)!;
      const after = distinctInStretch(people, world(named), life)!;
      expect(after.atLeast).toBeGreaterThanOrEqual(before.atLeast);
      expect(after.atMost).toBeLessThanOrEqual(before.atMost);
    }),
  );
});

test("attendances are the sum of the head counts, whatever the order", () => {
  fc.assert(
    fc.property(rooms, (list) => {
      const { contributions } = countActivities(all, world(list));
      const figure = figureFor(sum, contributions, life);
      const truth = list.reduce((heads, { named, unnamed }) => heads + named.length + unnamed, 0);
      expect(figure ? fromUnits(figure.amount) : 0).toBe(truth);
    }),
  );
});
