import type { Db } from "@suivi/db";
import type { ReadableProgrammeId } from "@suivi/domain/access/policy";
import type { OrganisationContent } from "@suivi/domain/organisations/schema";
import type { IndicatorContent, MeasurementContent } from "@suivi/domain/results/schema";
import type { LocalText } from "@suivi/domain/text";

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

/** How much waits: for a decision of the lead, and for this person to correct. */
export async function waitingCounts(db: Db, programmeId: ReadableProgrammeId, userId: string) {
  const [row] = await db.$queryRaw<{ submitted: number; returned: number }[]>`
    select count(*) filter (where status = 'submitted')::int as submitted,
      count(*) filter (where status = 'returned' and "authorId" = ${userId})::int as returned
    from (
      select "reviewStatus" as status, "authorId" from "Activity"
      where "programmeId" = ${programmeId}::uuid and "reviewStatus" in ('submitted', 'returned')
      union all
      select "reviewStatus", "authorId" from "Measurement"
      where "programmeId" = ${programmeId}::uuid and "reviewStatus" in ('submitted', 'returned') and not removed
      union all
      select "reviewStatus", "authorId" from "Assessment"
      where "programmeId" = ${programmeId}::uuid and "reviewStatus" in ('submitted', 'returned') and not removed
      union all
      select "reviewStatus", "authorId" from "OutcomeStatement"
      where "programmeId" = ${programmeId}::uuid and "reviewStatus" in ('submitted', 'returned') and not removed
    ) as work`;
  return row ?? { submitted: 0, returned: 0 };
}

/** What a decision on a measurement looks at: of which indicator, what was measured, by whom, and what stood before. */
export async function waitingMeasurements(db: Db, programmeId: ReadableProgrammeId) {
  const rows = await db.measurement.findMany({
    where: { programmeId, reviewStatus: "submitted", removed: false },
    select: {
      id: true,
      version: true,
      content: true,
      updatedAt: true,
      authorId: true,
      approvedVersion: true,
      indicator: { select: { id: true, content: true } },
    },
    orderBy: { updatedAt: "asc" },
    take: 500,
  });
  const users = await db.user.findMany({
    where: { id: { in: rows.map(({ authorId }) => authorId) } },
    select: { id: true, name: true },
  });
  const partners = await db.organisation.findMany({
    where: { programmeId, id: { in: rows.map(({ content }) => partnerOf(content)) } },
    select: { id: true, content: true },
  });
  const before = await previousValues(
    db,
    rows.map(({ id }) => id),
  );
  return rows.map(({ content, indicator, updatedAt, authorId, ...row }) => {
    const partner = partners.find(({ id }) => id === partnerOf(content))?.content;
    return {
      ...row,
      submittedAt: updatedAt.toISOString(),
      author: users.find(({ id }) => id === authorId)?.name ?? null,
      content: content as MeasurementContent,
      partner: (partner as OrganisationContent | undefined) ?? null,
      indicator: { id: indicator.id, content: indicator.content as IndicatorContent },
      previous: before.flatMap(({ id, ...one }) => (id === row.id ? [one] : [])),
    };
  });
}
const partnerOf = (content: unknown) => (content as MeasurementContent).partnerId;

type Previous = { id: string; date: string; amount: number; of: number | null };

/** Of each measurement, the last four approved ones of the same indicator, place and partner, latest first. */
const previousValues = (db: Db, ids: string[]) => db.$queryRaw<Previous[]>`
  select w."measurementId" as id, p.date, p.amount, p.of
  from "MeasurementFacts" w
  cross join lateral (
    select to_char(f.date, 'YYYY-MM-DD') as date, f.amount::float8 / 10000 as amount, f.of::float8 / 10000 as of
    from "MeasurementFacts" f
    where f."indicatorId" = w."indicatorId" and f."partnerId" = w."partnerId" and f."onApproved"
      and f.country is not distinct from w.country and f.region is not distinct from w.region
      and f."measurementId" <> w."measurementId" and f.date <= w.date and f.amount is not null
    order by f.date desc, f."measurementId" desc limit 4) p
  where w."measurementId" = any(${ids}::uuid[]) and w.copy = 'working'
  order by id, p.date desc`;

/** Rounds and outcome statements that wait for a decision, the longest waiting first: of whom, and when sent. */
export async function waitingRecords(db: Db, programmeId: ReadableProgrammeId) {
  const rows = await db.$queryRaw<
    { kind: "assessment" | "statement"; id: string; title: LocalText; at: Date }[]
  >`
    select 'assessment' as kind, a.id, o.content -> 'name' as title, a."updatedAt" as at
    from "Assessment" a join "Organisation" o on o.id = (a.content ->> 'organisationId')::uuid
    where a."programmeId" = ${programmeId}::uuid and a."reviewStatus" = 'submitted' and not a.removed
    union all
    select 'statement', id, content -> 'actor', "updatedAt" from "OutcomeStatement"
    where "programmeId" = ${programmeId}::uuid and "reviewStatus" = 'submitted' and not removed
    order by at limit 500`;
  return rows.map(({ at, ...row }) => ({ ...row, submittedAt: at.toISOString() }));
}
