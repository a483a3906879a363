import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { countsAsSeen } from "../figures/small-counts";
import { facts } from "../testing/facts";
import { type Contribution, figureFor, fromUnits, type Rule, toUnits } from "./accumulate";
import { breakdownFor, hiddenCategory } from "./breakdown";
import {
  type ActivityFact,
  activityAsSeen,
  countActivities,
  distinctInStretch,
  distinctOrganisations,
} from "./counted";
import { type Counted, countedMeasures, overTimeRules } from "./schema";

type Heads = NonNullable<ActivityFact["heads"]>;
const few = (people: number) => people > 0 && people < 5;
const totalOf = ({ female, male, unknown }: Heads) => female + male + unknown;

/** What the page of an activity tells readers outside of its counts; the split that it hides is no part of it. */
function pageOf(fact: ActivityFact) {
  const { heads, bySex, named, tests } = countsAsSeen(fact);
  return JSON.stringify([heads && totalOf(heads), bySex, named, tests?.tested]);
}

/** Other counts of the same activity that its page would tell in the same words. */
function alike(fact: ActivityFact): ActivityFact[] {
  const { heads } = fact;
  if (!heads) return [fact];
  const most = few(totalOf(heads)) ? 4 : totalOf(heads);
  const counts = Array.from({ length: most + 1 }, (_, count) => count);
  return counts
    .flatMap((female) => counts.map((male) => [female, male] as const))
    .flatMap(([female, male]) =>
      (few(totalOf(heads)) ? counts : [totalOf(heads) - female - male]).map((unknown) => ({
        female,
        male,
        unknown,
      })),
    )
    .filter((other) => other.unknown >= 0 && totalOf(other) >= fact.named.length)
    .map((other) => ({ ...fact, heads: other }))
    .filter((other) => pageOf(other) === pageOf(fact));
}

/** Two worlds that differ in what the pages of their activities hide, and in nothing else. */
const twins = fc
  .array(facts, { maxLength: 6 })
  .map((list) => list.map((fact, at): ActivityFact => ({ ...fact, id: `activity ${at}` })))
  .chain((world) =>
    fc.record({
      world: fc.constant(world),
      other: fc.tuple(...world.map((fact) => fc.constantFrom(...alike(fact)))),
    }),
  );

const stretches = ["2023-01-01", "2023-02-01", "2024-01-01"].flatMap((start) =>
  ["2023-01-31", "2023-12-31", "2025-12-31"].map((end) => ({ start, end })),
);
const scopes = ["", "ML", "BI"].flatMap((country) =>
  ["", "a", "b"].map(
    (partner) => (fact: ActivityFact) =>
      (!country || fact.country === country) && (!partner || fact.partnerId === partner),
  ),
);

/** Every figure and breakdown of an indicator that readers outside may ask for, in every filter offered. */
function answers(world: readonly ActivityFact[], measure: Counted["measure"]) {
  const counted: Counted = { measure, types: [], resultIds: [], countries: [] };
  return scopes.map((inScope) => {
    const seen = world.filter(inScope).map(activityAsSeen);
    const { contributions } = countActivities(counted, seen);
    return stretches.map((stretch) => [
      distinctInStretch(counted, seen, stretch),
      distinctOrganisations(counted, seen, stretch),
      ...overTimeRules.map((overTime) => {
        const rule: Rule = { kind: "number", overTime, acrossPlaces: "sum" };
        return [
          figureFor(rule, contributions, stretch),
          breakdownFor(rule, contributions, stretch, ["sex"], { outside: true }),
        ];
      }),
    ]);
  });
}

describe("what readers outside read of an indicator counted from activities", () => {
  test("is the same whatever the small counts are: no sum or difference of answers tells one", () => {
    fc.assert(
      fc.property(twins, fc.constantFrom(...countedMeasures), ({ world, other }, measure) => {
        expect(answers(other, measure)).toEqual(answers(world, measure));
      }),
    );
  });

  test("is worth asking: a small group has another size that would read the same", () => {
    fc.assert(
      fc.property(facts, (fact) => {
        const { heads } = fact;
        fc.pre(heads !== null && Object.values(heads).some(few) && fact.named.length === 0);
        const sizes = (sex: "female" | "male" | "unknown") =>
          new Set(alike({ ...fact, id: "a" }).map((one) => one.heads![sex])).size;
        const small = (["female", "male", "unknown"] as const).filter((sex) => few(heads![sex]));
        expect(small.filter((sex) => sizes(sex) === 1)).toEqual([]);
      }),
    );
  });
});

describe("the people whose test rose", () => {
  const tested = (rose: number): ActivityFact => ({
    ...fc.sample(facts, { numRuns: 1, seed: 1 })[0]!,
    id: "a",
    tests: { tested: 10, gain: 0.1, rose },
  });
  test("are not told where they, or the others, are few", () => {
    const seen = [0, 1, 4, 5, 6, 9, 10].filter((rose) => activityAsSeen(tested(rose)).tests);
    expect(seen).toEqual([0, 5, 10]);
  });
});

describe("a breakdown of measurements that readers outside read", () => {
  const cell = fc.record({
    categories: fc.record({ sex: fc.constantFrom("female", "male") }),
    amount: fc.nat({ max: 9 }).map(toUnits),
    of: fc.constant(null),
  });
  const records = fc.array(fc.array(cell, { maxLength: 3 }), { minLength: 1, maxLength: 6 });
  const sum: Rule = { kind: "number", overTime: "sum", acrossPlaces: "sum" };
  const asRecord = (cells: Contribution["cells"], at: number): Contribution => ({
    recordId: String(at),
    date: "2023-05-01",
    series: "ML",
    amount: cells.reduce((total, { amount }) => total + amount, toUnits(7)),
    of: null,
    cells: [...cells],
  });
  const life = { start: "2021-01-01", end: "2025-12-31" };

  test("adds up to the figure, shows no group of 1 to 4, and no two of them differ by one", () => {
    fc.assert(
      fc.property(records, fc.nat(5), (list, left) => {
        const all = list.map(asRecord);
        const of = (some: readonly Contribution[]) =>
          breakdownFor(sum, some, life, ["sex"], { outside: true });
        const lines = of(all);
        expect(lines.reduce((total, { amount }) => total + amount, 0)).toBe(
          figureFor(sum, all, life)!.amount,
        );
        const less = of(all.filter((_, at) => at !== left % all.length));
        const told = lines.flatMap(({ categories, amount }) => {
          if (categories.includes(hiddenCategory)) return [];
          const before = less.find((one) => one.categories[0] === categories[0])?.amount ?? 0;
          return [fromUnits(amount), fromUnits(amount - before)];
        });
        expect(told.filter(few)).toEqual([]);
      }),
    );
  });
});
