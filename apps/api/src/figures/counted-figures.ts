import { Prisma } from "@suivi/db";
import type { ActivityStatus, ActivityType } from "@suivi/domain/activities/schema";
import { changesIn } from "@suivi/domain/capacity/risen";
import { figureFor, type Rule, selectIn, totalOf, toUnits } from "@suivi/domain/results/accumulate";
import {
  type ActivityFact,
  activityAsSeen,
  countActivities,
  distinctInStretch,
  distinctOrganisations,
  sourceOf,
} from "@suivi/domain/results/counted";
import {
  type CountedFacts,
  countRisen,
  countStatements,
} from "@suivi/domain/results/counted-records";
import type { Period } from "@suivi/domain/results/periods";
import { countsOnce } from "@suivi/domain/results/targets";
import type { Counted } from "@suivi/domain/results/schema";
import type { Tx } from "../write/commit";
import { inScope, type Scope } from "./measurements";
import type { FiguresByPeriod, PeriodFigure } from "./indicator-figures";
import { roundFacts, statementFactsIn, toolsOf } from "./record-facts";

type Row = Omit<ActivityFact, "heads" | "ofWhom" | "named" | "tests" | "end" | "start"> & {
  start: string | null;
  female: number | null;
  male: number | null;
  unknown: number | null;
  tested: number | null;
  gain: number | null;
  rose: number | null;
  people: string[] | null;
};

/**
 * The activities of a scope as the core counts them, for readers outside as they see them; `named` people only where
 * distinct people are asked for.
 */
export async function activityFacts(
  db: Tx,
  programmeId: string,
  scope: Scope,
  named: boolean,
): Promise<ActivityFact[]> {
  const people = named
    ? Prisma.sql`(select array_agg(t."personId"::text) from "Attendance" t where t."activityId" = f."activityId" and t.copy = f.copy)`
    : Prisma.sql`null`;
  const rows = await db.$queryRaw<Row[]>`
    select f."activityId" as id, f.status, f.type, to_char(f.start, 'YYYY-MM-DD') as start, f.country, f.region,
      f."partnerId", f."outcomeIds", f.female, f.male, f.unknown, f.hours, f.tested, f.gain, f.rose, ${people} as people
    from "ActivityFacts" f where f."programmeId" = ${programmeId}::uuid and ${inScope(scope)}`;
  const facts = rows.map(({ female, male, unknown, tested, gain, rose, people: ids, ...row }) => ({
    ...row,
    status: row.status as ActivityStatus,
    type: row.type as ActivityType,
    end: row.start,
    heads: female === null ? null : { female, male: male ?? 0, unknown: unknown ?? 0 },
    ofWhom: { youth: null, disability: null, displaced: null },
    named: (ids ?? []).map((personId) => ({ personId, sex: "unknown" as const })),
    tests: tested === null ? null : { tested, gain: gain ?? 0, rose: rose ?? 0 },
  }));
  return scope.outside ? facts.map(activityAsSeen) : facts;
}

/** All that these rules count among, in a scope; what none of them asks for is not read. */
export async function countedFacts(
  db: Tx,
  programmeId: string,
  scope: Scope,
  rules: readonly Counted[],
): Promise<CountedFacts> {
  const needs = (source: ReturnType<typeof sourceOf>) =>
    rules.some(({ measure }) => sourceOf(measure) === source);
  const named = rules.some(({ measure }) => measure === "distinct_people");
  const [activities, rounds, toolOf, statements] = await Promise.all([
    needs("activities") ? activityFacts(db, programmeId, scope, named) : [],
    needs("rounds") ? roundFacts(db, programmeId, scope) : [],
    needs("rounds") ? toolsOf(db, programmeId) : () => undefined,
    needs("statements") ? statementFactsIn(db, programmeId, scope) : [],
  ]);
  return { activities, rounds, toolOf, statements };
}

type Asked = { id: string | null; rule: Rule; counted: Counted };

/** What an indicator's figure for a stretch is counted from; null id: an indicator that is not saved yet. */
export function countIn({ id, counted }: Asked, facts: CountedFacts, stretch: Stretch) {
  switch (sourceOf(counted.measure)) {
    case "rounds":
      return countRisen(counted, facts, stretch);
    case "statements":
      return countStatements(counted, facts, id);
    case "activities":
      return countActivities(counted, facts.activities);
  }
}
type Stretch = { start: string; end: string };

/** The stretch of a period that a rule looks at: a running total from the beginning. */
export const stretchOf = (rule: Rule, { start, end }: Stretch): Stretch => ({
  start: rule.overTime === "running" ? "0000-01-01" : start,
  end,
});

/** An indicator's figure for a period, counted by itself. A number that lies in an interval says up to where. */
export function countedFigure(
  asked: Asked,
  facts: CountedFacts,
  period: Period,
): PeriodFigure | null {
  const { rule, counted } = asked;
  const stretch = stretchOf(rule, period);
  if (counted.measure === "organisations") {
    const organisations = distinctOrganisations(counted, facts.activities, stretch);
    return organisations === 0 ? null : { amount: toUnits(organisations), of: null };
  }
  if (counted.measure === "distinct_people") {
    const people = distinctInStretch(counted, facts.activities, stretch);
    if (!people) return null;
    const upTo = people.atMost > people.atLeast ? { upTo: toUnits(people.atMost) } : {};
    return { amount: toUnits(people.atLeast), of: null, ...upTo };
  }
  const { contributions } = countIn(asked, facts, stretch);
  if (counted.measure === "capacity_risen")
    return risenFigure(contributions.length, facts, stretch);
  const figure = figureFor(rule, contributions, period);
  return figure && { amount: figure.amount, of: figure.of };
}

/** Organisations that rose; 0 where some were compared and none rose, nothing where none was. */
function risenFigure(
  risen: number,
  { rounds, toolOf }: CountedFacts,
  stretch: Stretch,
): PeriodFigure | null {
  const compared = changesIn(rounds, toolOf, stretch).some((one) => one.rose !== null);
  return compared ? { amount: toUnits(risen), of: null } : null;
}

/** All there is, of all times. */
const always: Stretch = { start: "0000-01-01", end: "9999-12-31" };

/** A counted indicator's figures by period, out of what was read. What adds up is counted once for all of them. */
export function figuresOfCounted(
  asked: Asked,
  facts: CountedFacts,
  periods: readonly Period[],
): Map<string, PeriodFigure> {
  const { rule, counted } = asked;
  if (countsOnce({ counted }))
    return new Map(
      periods.flatMap((period) => {
        const figure = countedFigure(asked, facts, period);
        return figure ? [[period.key, figure] as const] : [];
      }),
    );
  const { contributions } = countIn(asked, facts, always);
  const selections = [...selectIn(rule, contributions, periods)];
  return new Map(selections.map(([key, selection]) => [key, totalOf(selection)]));
}

/** The figures of indicators that are counted instead of typed. */
export async function countedFigures(
  db: Tx,
  programmeId: string,
  indicators: readonly (Asked & { id: string })[],
  periods: readonly Period[],
  scope: Scope,
): Promise<FiguresByPeriod> {
  if (indicators.length === 0) return new Map();
  const rules = indicators.map(({ counted }) => counted);
  const facts = await countedFacts(db, programmeId, scope, rules);
  return new Map(indicators.map((asked) => [asked.id, figuresOfCounted(asked, facts, periods)]));
}
