import type { Db } from "@suivi/db";
import { newId } from "@suivi/domain/ids";
import type { CellPart, Contribution, Rule } from "@suivi/domain/results/accumulate";
import { packCells } from "@suivi/domain/results/packed-cells";
import { acrossPlacesRules, blankIndicator, overTimeRules } from "@suivi/domain/results/schema";
import fc from "fast-check";
import type { Given } from "./given";

/** Every rule by which numbers and percentages accumulate. */
export const everyRule: Rule[] = (["number", "percentage"] as const).flatMap((kind) =>
  overTimeRules.flatMap((overTime) =>
    acrossPlacesRules.map((acrossPlaces) => ({ kind, overTime, acrossPlaces })),
  ),
);

const cell = fc.record({
  categories: fc.record(
    { sex: fc.constantFrom("female", "male"), age: fc.constantFrom("0-14", "15-35") },
    { requiredKeys: [] },
  ),
  amount: fc.constantFrom(0, 20_000, 50_000, 190_000),
});

/** Something that was measured from 2020 to 2024: of every indicator the same. */
export const aMeasurement = fc.record({
  day: fc.integer({ min: -200, max: 1250 }),
  country: fc.constantFrom("ML", "BI"),
  region: fc.constantFrom(null, "1"),
  partner: fc.constantFrom(0, 1),
  amount: fc.integer({ min: 0, max: 9_000_000 }),
  without: fc.integer({ min: 0, max: 3_000_000 }),
  approved: fc.boolean(),
  cells: fc.array(cell, { maxLength: 3 }),
});
type Measured = typeof aMeasurement extends fc.Arbitrary<infer T> ? T : never;

const dateOf = (day: number) => new Date(Date.UTC(2021, 0, 1 + day)).toISOString().slice(0, 10);

/** An indicator of each rule in the world's programme; their ids. */
export async function indicatorOfEach({ db, programmeId, outcome }: Given, breakdowns: string[][]) {
  const indicators = everyRule.map((rule) => ({ id: newId(), rule }));
  await db.indicator.createMany({
    data: indicators.map(({ id, rule }, position) => ({
      id,
      programmeId,
      version: 1,
      content: { ...blankIndicator(outcome, position), ...rule, breakdowns },
      resultId: outcome,
      position,
    })),
  });
  return indicators;
}

type Of = { programmeId: string; indicators: { id: string; rule: Rule }[]; partners: string[] };

/** Writes the facts of a world, in place of those of the last; what the core is to be told of an indicator on a basis. */
export async function measuredWorld(
  db: Db,
  { programmeId, indicators, partners }: Of,
  world: readonly Measured[],
) {
  await db.measurement.deleteMany({ where: { programmeId } });
  const made = indicators.flatMap(({ id: indicatorId, rule }) =>
    world.map(({ amount, without, cells, ...one }) => {
      const of = rule.kind === "percentage" ? amount + without : null;
      const parts: CellPart[] = cells.map((part) => ({ ...part, of: of && part.amount }));
      return { ...one, indicatorId, id: newId(), amount, of, cells: parts };
    }),
  );
  await db.measurement.createMany({
    data: made.map(({ id, indicatorId }) => ({
      id,
      programmeId,
      indicatorId,
      version: 1,
      content: {},
      reviewStatus: "submitted",
      authorId: "nobody",
      updatedAt: new Date(),
    })),
  });
  await db.measurementFacts.createMany({
    data: made.map(({ id, indicatorId, day, country, region, partner, ...one }) => {
      const { shape, parts } = packCells(one.cells);
      return {
        measurementId: id,
        copy: "working",
        programmeId,
        indicatorId,
        version: 1,
        onApproved: one.approved,
        onSubmitted: true,
        date: new Date(`${dateOf(day)}T00:00:00Z`),
        country,
        region: region && `${country}-${region}`,
        partnerId: partners[partner]!,
        amount: BigInt(one.amount),
        of: one.of === null ? null : BigInt(one.of),
        shape,
        parts: parts.map(BigInt),
        evidence: 0,
      };
    }),
  });
  return (indicatorId: string, basis: string): Contribution[] =>
    made
      .filter((one) => one.indicatorId === indicatorId && (basis === "submitted" || one.approved))
      .map(({ id, day, country, region, partner, amount, of, cells }) => ({
        recordId: id,
        date: dateOf(day),
        series: [country, region ? `${country}-${region}` : "", partners[partner]].join(" "),
        amount,
        of,
        cells,
      }));
}
