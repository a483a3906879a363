import type { Db } from "@suivi/db";
import { newId } from "@suivi/domain/ids";
import { type Contribution, figureFor, type Rule } from "@suivi/domain/results/accumulate";
import { type Period, periodsOf } from "@suivi/domain/results/periods";
import { acrossPlacesRules, blankIndicator, overTimeRules } from "@suivi/domain/results/schema";
import fc from "fast-check";
import { expect } from "vitest";
import { test } from "../testing/given";
import { indicatorFigures } from "./indicator-figures";

const span = { from: "2021-01-01", to: "2023-12-31" };
const events = [
  { key: "a", start: "2021-03-10", end: "2021-03-12" },
  { key: "b", start: "2022-02-01", end: "2022-09-17" },
];
const kinds = ["number", "percentage"] as const;
const rules: Rule[] = kinds.flatMap((kind) =>
  overTimeRules.flatMap((overTime) =>
    acrossPlacesRules.map((acrossPlaces) => ({ kind, overTime, acrossPlaces })),
  ),
);

const record = fc.record({
  day: fc.integer({ min: -200, max: 1250 }),
  country: fc.constantFrom("ML", "BI"),
  region: fc.constantFrom(null, "1"),
  partner: fc.constantFrom(0, 1),
  amount: fc.integer({ min: 0, max: 9_000_000 }),
  without: fc.integer({ min: 0, max: 3_000_000 }),
  approved: fc.boolean(),
});
type Record_ = typeof record extends fc.Arbitrary<infer T> ? T : never;
const dateOf = (day: number) => new Date(Date.UTC(2021, 0, 1 + day)).toISOString().slice(0, 10);

async function load(
  db: Db,
  programmeId: string,
  ids: string[],
  partners: string[],
  world: Record_[],
) {
  await db.measurement.deleteMany({ where: { programmeId } });
  const made = ids.flatMap((indicatorId, at) =>
    world.map((one) => ({
      ...one,
      indicatorId,
      id: newId(),
      percentage: rules[at]!.kind === "percentage",
    })),
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
    data: made.map(
      ({
        id,
        indicatorId,
        day,
        country,
        region,
        partner,
        amount,
        without,
        approved,
        percentage,
      }) => ({
        measurementId: id,
        copy: "working",
        programmeId,
        indicatorId,
        version: 1,
        onApproved: approved,
        onSubmitted: true,
        date: new Date(`${dateOf(day)}T00:00:00Z`),
        country,
        region: region && `${country}-${region}`,
        partnerId: partners[partner]!,
        amount: BigInt(amount),
        of: percentage ? BigInt(amount + without) : null,
        cells: [],
        evidence: 0,
      }),
    ),
  });
  return (indicatorId: string, basis: string): Contribution[] =>
    made
      .filter((one) => one.indicatorId === indicatorId && (basis === "submitted" || one.approved))
      .map(({ id, day, country, region, partner, amount, without, percentage }) => ({
        recordId: id,
        date: dateOf(day),
        series: [country, region ? `${country}-${region}` : "", partners[partner]].join(" "),
        amount,
        of: percentage ? amount + without : null,
        cells: [],
      }));
}

test("what SQL answers is what the core says, for every rule, on random worlds", async ({
  given,
}) => {
  const { db, programmeId, add, ligue, outcome } = given;
  const ids = rules.map(() => newId());
  await db.indicator.createMany({
    data: ids.map((id, position) => ({
      id,
      programmeId,
      version: 1,
      content: blankIndicator(outcome, position),
      resultId: outcome,
      position,
    })),
  });
  const asked = rules.map((rule, index) => ({ id: ids[index]!, rule }));
  const scene = fc.record({
    world: fc.array(record, { maxLength: 12 }),
    frequency: fc.constantFrom(
      "life" as const,
      "year" as const,
      "half" as const,
      "quarter" as const,
      "event" as const,
    ),
    basis: fc.constantFrom("approved" as const, "submitted" as const),
  });
  await fc.assert(
    fc.asyncProperty(scene, async ({ world, frequency, basis }) => {
      const truth = await load(db, programmeId, ids, [add, ligue], world);
      // As the table asks: periods, the whole, and what is over by now, which lie over each other.
      const [life] = periodsOf("life", span);
      const over = { ...life!, key: "to_date", end: "2022-06-30" };
      const periods = [...periodsOf(frequency, span, events), life!, over];
      const { figures, counts } = await indicatorFigures(db, programmeId, asked, periods, {
        basis,
      });
      const told = ({ id, rule }: (typeof asked)[number], period: Period) => {
        const figure = figureFor(rule, truth(id, basis), period);
        return figure && { amount: figure.amount, of: figure.of };
      };
      for (const one of asked) {
        const { length } = truth(one.id, basis);
        expect(counts.get(one.id)?.measurements ?? 0).toBe(length);
        for (const period of periods) {
          const figure = figures.get(one.id)?.get(period.key);
          const said = figure ? { amount: figure.amount, of: figure.of } : null;
          expect({ ...one.rule, period: period.key, said }).toEqual({
            ...one.rule,
            period: period.key,
            said: told(one, period),
          });
        }
      }
    }),
    { numRuns: 40 },
  );
});
