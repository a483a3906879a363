import { figureFor } from "@suivi/domain/results/accumulate";
import { type Period, periodsOf } from "@suivi/domain/results/periods";
import fc from "fast-check";
import { expect } from "vitest";
import { test } from "../testing/given";
import { aMeasurement, indicatorOfEach, measuredWorld } from "../testing/measured-world";
import { indicatorFigures } from "./indicator-figures";

const span = { from: "2021-01-01", to: "2023-12-31" };
const events = [
  { key: "a", start: "2021-03-10", end: "2021-03-12" },
  { key: "b", start: "2022-02-01", end: "2022-09-17" },
];
test("what SQL answers is what the core says, for every rule, on random worlds", async ({
  given,
}) => {
  const { db, programmeId, add, ligue } = given;
  const indicators = await indicatorOfEach(given, []);
  const partners = [add, ligue];
  const scene = fc.record({
    world: fc.array(aMeasurement, { maxLength: 12 }),
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
      const truth = await measuredWorld(db, { programmeId, indicators, partners }, world);
      // As the table asks: periods, the whole, and what is over by now, which lie over each other.
      const [life] = periodsOf("life", span);
      const over = { ...life!, key: "to_date", end: "2022-06-30" };
      const periods = [...periodsOf(frequency, span, events), life!, over];
      const { figures, counts } = await indicatorFigures(db, programmeId, indicators, periods, {
        basis,
      });
      const told = ({ id, rule }: (typeof indicators)[number], period: Period) => {
        const figure = figureFor(rule, truth(id, basis), period);
        return figure && { amount: figure.amount, of: figure.of };
      };
      for (const one of indicators) {
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
