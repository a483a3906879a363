import { Prisma } from "@suivi/db";
import type { ActivityStatus, ActivityType } from "@suivi/domain/activities/schema";
import { figureFor, type Rule, toUnits } from "@suivi/domain/results/accumulate";
import {
  type ActivityFact,
  countActivities,
  distinctInStretch,
  distinctOrganisations,
} from "@suivi/domain/results/counted";
import type { Period } from "@suivi/domain/results/periods";
import type { Counted } from "@suivi/domain/results/schema";
import type { Tx } from "../write/commit";
import { inScope, type Scope } from "./measurements";
import type { FiguresByPeriod, PeriodFigure } from "./indicator-figures";

type Row = Omit<ActivityFact, "heads" | "ofWhom" | "named" | "tests" | "end" | "start"> & {
  start: string | null;
  female: number | null;
  male: number | null;
  unknown: number | null;
  tested: number | null;
  gain: number | null;
  people: string[] | null;
};

/** The activities of a scope as the core counts them; `named` people only where distinct people are asked for. */
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
      f."partnerId", f."outcomeIds", f.female, f.male, f.unknown, f.hours, f.tested, f.gain, ${people} as people
    from "ActivityFacts" f where f."programmeId" = ${programmeId}::uuid and ${inScope(scope)}`;
  return rows.map(({ female, male, unknown, tested, gain, people: ids, ...row }) => ({
    ...row,
    status: row.status as ActivityStatus,
    type: row.type as ActivityType,
    end: row.start,
    heads: female === null ? null : { female, male: male ?? 0, unknown: unknown ?? 0 },
    ofWhom: { youth: null, disability: null, displaced: null },
    named: (ids ?? []).map((personId) => ({ personId, sex: "unknown" as const })),
    tests: tested === null ? null : { tested, gain: gain ?? 0 },
  }));
}

/** An indicator's figure for a period, counted among activities. A number that lies in an interval says up to where. */
export function countedFigure(
  rule: Rule,
  counted: Counted,
  activities: readonly ActivityFact[],
  period: Period,
): PeriodFigure | null {
  const stretch = rule.overTime === "running" ? { start: "0000-01-01", end: period.end } : period;
  if (counted.measure === "organisations") {
    const organisations = distinctOrganisations(counted, activities, stretch);
    return organisations === 0 ? null : { amount: toUnits(organisations), of: null };
  }
  if (counted.measure === "distinct_people") {
    const people = distinctInStretch(counted, activities, stretch);
    if (!people) return null;
    const upTo = people.atMost > people.atLeast ? { upTo: toUnits(people.atMost) } : {};
    return { amount: toUnits(people.atLeast), of: null, ...upTo };
  }
  const figure = figureFor(rule, countActivities(counted, activities).contributions, period);
  return figure && { amount: figure.amount, of: figure.of };
}

/** The figures of indicators that are counted instead of typed. */
export async function countedFigures(
  db: Tx,
  programmeId: string,
  indicators: readonly { id: string; rule: Rule; counted: Counted }[],
  periods: readonly Period[],
  scope: Scope,
): Promise<FiguresByPeriod> {
  const answer: FiguresByPeriod = new Map(indicators.map(({ id }) => [id, new Map()]));
  if (indicators.length === 0) return answer;
  const named = indicators.some(({ counted }) => counted.measure === "distinct_people");
  const activities = await activityFacts(db, programmeId, scope, named);
  for (const { id, rule, counted } of indicators)
    for (const period of periods) {
      const figure = countedFigure(rule, counted, activities, period);
      if (figure) answer.get(id)?.set(period.key, figure);
    }
  return answer;
}
