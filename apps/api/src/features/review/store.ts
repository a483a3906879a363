import type { Db } from "@suivi/db";
import type { ReadableProgrammeId } from "@suivi/domain/access/policy";

type Waiting = {
  id: string;
  version: number;
  submittedAt: Date;
  author: string | null;
  female: number | null;
  male: number | null;
  unknown: number | null;
  evidence: number;
  approvedVersion: number | null;
};

/** What a decision looks at, of each activity that waits for one: version, author, people by sex, evidence files. */
export async function waiting(db: Db, ids: string[]) {
  const rows = await db.$queryRaw<Waiting[]>`
    select a.id, a.version, a."updatedAt" as "submittedAt", u.name as author, a."approvedVersion",
      f.female, f.male, f.unknown,
      (select count(*)::int from jsonb_object_keys(a.content -> 'evidence')) as evidence
    from "Activity" a
    join "ActivityFacts" f on f."activityId" = a.id and f.copy = 'working'
    left join "User" u on u.id = a."authorId"
    where a.id = any(${ids}::uuid[])`;
  return new Map(
    rows.map(({ id, submittedAt, female, male, unknown, ...row }) => [
      id,
      {
        ...row,
        submittedAt: submittedAt.toISOString(),
        heads:
          female === null || male === null || unknown === null ? null : { female, male, unknown },
      },
    ]),
  );
}

/** How much waits: for a decision of the lead, and for its author to correct. One row of an index. */
export async function waitingCounts(db: Db, programmeId: ReadableProgrammeId, userId: string) {
  const [row] = await db.$queryRaw<{ submitted: number; returned: number }[]>`
    select count(*) filter (where "reviewStatus" = 'submitted')::int as submitted,
      count(*) filter (where "reviewStatus" = 'returned' and "authorId" = ${userId})::int as returned
    from "Activity"
    where "programmeId" = ${programmeId}::uuid and "reviewStatus" in ('submitted', 'returned')`;
  return row ?? { submitted: 0, returned: 0 };
}
