import type { ReadableProgrammeId } from "@suivi/domain/access/policy";
import { type Contribution, figureFor, type Rule, valueOf } from "@suivi/domain/results/accumulate";
import { breakdownFor, hiddenCategory } from "@suivi/domain/results/breakdown";
import type { Period } from "@suivi/domain/results/periods";
import fc from "fast-check";
import { expect } from "vitest";
import { test } from "../../testing/given";
import { aMeasurement, indicatorOfEach, measuredWorld } from "../../testing/measured-world";
import { publishedTables } from "./published-tables";

const breakdowns = [["sex"], ["age", "sex"]];

/** A period of an indicator as the core says it, for readers outside. */
function told(rule: Rule, behind: readonly Contribution[], period: Period) {
  const figure = figureFor(rule, behind, period);
  const lines = (dimensions: string[]) => {
    const all = breakdownFor(rule, behind, period, dimensions, { outside: true });
    return all.some(({ categories }) => categories.includes(hiddenCategory)) ? [] : all;
  };
  return {
    value: valueOf(figure),
    broken: figure
      ? breakdowns.map((dimensions) => ({ dimensions, lines: lines(dimensions) }))
      : undefined,
  };
}

test("a publication says what the core says, of every part, by every rule, on random worlds", async ({
  given,
}) => {
  const { db, add, ligue } = given;
  const programmeId = given.programmeId as ReadableProgrammeId;
  const indicators = await indicatorOfEach(given, breakdowns);
  const partners = [add, ligue];
  const places = [{}, { country: "ML" }, { country: "BI" }, { partner: ligue }];
  const isIn =
    ({ country, partner }: (typeof places)[number] & Record<string, string>) =>
    ({ series }: Contribution) =>
      (!country || series.split(" ")[0] === country) &&
      (!partner || series.split(" ")[2] === partner);
  await fc.assert(
    fc.asyncProperty(fc.array(aMeasurement, { maxLength: 12 }), async (world) => {
      const truth = await measuredWorld(db, { programmeId, indicators, partners }, world);
      const tables = await publishedTables({ db, programmeId }, places);
      for (const [at, { life, lines }] of tables.entries())
        for (const { id, rule } of indicators) {
          const line = lines.find((one) => one.id === id)!;
          const behind = truth(id, "approved").filter(isIn(places[at]!));
          for (const period of [...line.periods, life]) {
            const { value } = period === life ? line.life : line.cells[period.key]!;
            const said = { value, broken: line.breakdowns.get(period.key) };
            expect({ rule, period: period.key, ...said }).toEqual({
              rule,
              period: period.key,
              ...told(rule, behind, period),
            });
          }
        }
    }),
    { numRuns: 15 },
  );
});
