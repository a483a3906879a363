import type { Prisma } from "@suivi/db";
import type { ActivityFacts } from "@suivi/domain/activities/facts";
import { totalOf } from "@suivi/domain/activities/heads";
import type { ActivityStatus, ActivityType } from "@suivi/domain/activities/schema";
import type { Tx } from "../write/commit";

/** One copy of an activity, and the bases on which it counts. */
export type Copy = {
  copy: "working" | "approved";
  onApproved: boolean;
  onSubmitted: boolean;
  facts: ActivityFacts;
};

export const dateOf = (date: Date | null) => date?.toISOString().slice(0, 10) ?? null;

type Row = Prisma.ActivityFactsGetPayload<object>;

/** The copies of an activity as they stand in the tables. */
export async function copiesIn(tx: Tx, activityId: string): Promise<Copy[]> {
  const rows = await tx.$queryRaw<(Row & { people: ActivityFacts["named"] })[]>`
    select f.*, (select coalesce(json_agg(json_build_object('personId', p.id, 'sex', p.sex)), '[]')
      from "Attendance" a join "Person" p on p.id = a."personId"
      where a."activityId" = f."activityId" and a.copy = f.copy) as people
    from "ActivityFacts" f where f."activityId" = ${activityId}::uuid`;
  return rows.map(({ people, ...row }) => ({
    copy: row.copy as Copy["copy"],
    onApproved: row.onApproved,
    onSubmitted: row.onSubmitted,
    facts: { ...factsInRow(row), named: people },
  }));
}

/** The facts that a row holds; who was there by name stands in another table. */
export const factsInRow = (row: Row): ActivityFacts => ({
  status: row.status as ActivityStatus,
  type: row.type as ActivityType,
  start: dateOf(row.start),
  end: dateOf(row.end),
  country: row.country,
  region: row.region,
  partnerId: row.partnerId,
  outcomeIds: row.outcomeIds,
  heads:
    row.female === null
      ? null
      : { female: row.female, male: row.male ?? 0, unknown: row.unknown ?? 0 },
  ofWhom: { youth: row.youth, disability: row.disability, displaced: row.displaced },
  named: [],
  hours: row.hours,
  tests:
    row.tested === null ? null : { tested: row.tested, gain: row.gain ?? 0, rose: row.rose ?? 0 },
});

/** The columns of a facts row. */
export function factsRow({ facts, ...copy }: Copy) {
  const { heads, ofWhom, named, tests, ...rest } = facts;
  return {
    ...copy,
    ...rest,
    female: heads?.female ?? null,
    male: heads?.male ?? null,
    unknown: heads?.unknown ?? null,
    ...ofWhom,
    named: named.length,
    tested: tests?.tested ?? null,
    gain: tests?.gain ?? null,
    rose: tests?.rose ?? null,
  };
}

/** People counted in the rows of a copy; null: not stated. */
export const peopleOf = (facts: ActivityFacts) => facts.heads && totalOf(facts.heads);
