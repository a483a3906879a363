import { Prisma } from "@suivi/db";
import type { ActivityContent, Sex } from "@suivi/domain/activities/schema";
import { smallCount } from "@suivi/domain/figures/small-counts";
import type { PersonStood } from "@suivi/domain/reports/replay";
import type { Review } from "@suivi/domain/review/status";
import { countsOn } from "../../../lines/figure-conditions";
import { peopleSql } from "../../../lines/activity-lines";
import { type ScopeFilter, scopeConditions } from "../../../lines/conditions";
import type { Tx } from "../../../write/commit";
import type { FiguresFilter } from "../../../figures/queries";

/** A record that changed after an entry of the journal: as it stood before (null: not yet) and as it stands. */
export type ChangedRecord = {
  kind: "activity" | "person" | "organisation" | "measurement" | "indicator";
  recordId: string;
  versionBefore: number;
  before: unknown;
  versionNow: number;
  now: unknown;
  by: string;
  at: Date;
  reason: string | null;
  /** All of it followed from a merge of organisations, or its undoing. */
  followed: boolean;
};

/** What changed in a programme after an entry of its journal, a row a record, with who changed it last and why. */
export const changedSince = (tx: Tx, programmeId: string, since: number) =>
  tx.$queryRaw<ChangedRecord[]>`
    select kind, "recordId", (array_agg(before order by number))[1] as "before",
      (min(version) - 1)::int as "versionBefore", (array_agg(after order by number desc))[1] as "now",
      max(version)::int as "versionNow", (array_agg("byName" order by number desc))[1] as by, max(at) as at,
      (array_agg(reason order by number desc) filter (where reason is not null))[1] as reason,
      bool_and(action like 'followed%') as followed
    from "JournalEntry"
    where "programmeId" = ${programmeId}::uuid and number > ${since}
      and kind in ('activity', 'person', 'organisation', 'measurement', 'indicator')
    group by kind, "recordId"`;

type Version = { recordId: string; version: number };

/** What these records said at these versions. */
export async function contentsAt(tx: Tx, wanted: Version[]): Promise<Map<string, unknown>> {
  if (wanted.length === 0) return new Map();
  const rows = await tx.$queryRaw<(Version & { content: unknown })[]>`
    select j."recordId", j.version, j.after -> 'content' as content
    from unnest(${wanted.map(({ recordId }) => recordId)}::uuid[],
      ${wanted.map(({ version }) => version)}::int[]) as w(id, version)
    join "JournalEntry" j on j."recordId" = w.id and j.version = w.version`;
  return new Map(rows.map((row) => [`${row.recordId} ${row.version}`, row.content]));
}

export type ActivityNow = { id: string; version: number; content: ActivityContent; review: Review };

/** These activities as they stand. */
export async function activitiesNow(tx: Tx, ids: string[]): Promise<ActivityNow[]> {
  if (ids.length === 0) return [];
  const rows = await tx.activity.findMany({
    where: { id: { in: ids } },
    select: {
      id: true,
      version: true,
      content: true,
      reviewStatus: true,
      reviewNote: true,
      approvedVersion: true,
    },
  });
  return rows.map(({ reviewStatus, reviewNote, approvedVersion, content, ...row }) => ({
    ...row,
    content: content as ActivityContent,
    review: { status: reviewStatus as Review["status"], note: reviewNote, approvedVersion },
  }));
}

/** The activities that these people came to, or that these organisations held. */
export async function activitiesOf(
  tx: Tx,
  programmeId: string,
  { people, organisations }: { people: string[]; organisations: string[] },
): Promise<string[]> {
  if (people.length + organisations.length === 0) return [];
  const rows = await tx.$queryRaw<{ id: string }[]>`
    select "activityId" as id from "Attendance" where "personId" = any(${people}::uuid[])
    union select "activityId" from "ActivityFacts"
      where "programmeId" = ${programmeId}::uuid and "partnerId" = any(${organisations}::uuid[])`;
  return rows.map(({ id }) => id);
}

/** People as they stand, with everybody whom they turned out to be. */
export async function peopleNow(tx: Tx, ids: string[]): Promise<Map<string, PersonStood>> {
  const rows =
    ids.length === 0
      ? []
      : await tx.$queryRaw<({ id: string } & PersonStood)[]>`
          with recursive chain as (
            select id, sex, "mergedIntoId", erased from "Person" where id = any(${ids}::uuid[])
            union select p.id, p.sex, p."mergedIntoId", p.erased
              from chain c join "Person" p on p.id = c."mergedIntoId")
          select * from chain`;
  return new Map(rows.map(({ id, sex, ...row }) => [id, { ...row, sex: sex as Sex }] as const));
}

/** The organisations that went into others, by the id of the one that went. */
export async function mergedNow(tx: Tx, programmeId: string): Promise<Map<string, string>> {
  const rows = await tx.organisation.findMany({
    where: { programmeId, mergedIntoId: { not: null } },
    select: { id: true, mergedIntoId: true },
  });
  return new Map(rows.map(({ id, mergedIntoId }) => [id, mergedIntoId!]));
}

type Elsewhere = { people: string[]; fullestRoom: number };

/**
 * Of the figures' own activities, without those that changed: which of these people came to one, and the fullest
 * room. To readers outside nobody is counted by name in a room of fewer than 5.
 */
export async function elsewhere(
  tx: Tx,
  programmeId: string,
  filter: FiguresFilter & { outside: boolean },
  { activityIds, personIds }: { activityIds: string[]; personIds: string[] },
): Promise<Elsewhere> {
  const scope = Prisma.join(
    [
      Prisma.sql`f."programmeId" = ${programmeId}::uuid and f.status = 'held'`,
      countsOn(filter.basis),
      Prisma.sql`not (f."activityId" = any(${activityIds}::uuid[]))`,
      ...scopeConditions(filter as ScopeFilter).flatMap((one) => (one ? [one] : [])),
    ],
    " and ",
  );
  const seen = filter.outside
    ? Prisma.sql`coalesce(${peopleSql} >= ${smallCount}, false)`
    : Prisma.sql`true`;
  const [row] = await tx.$queryRaw<Elsewhere[]>`
    select (select coalesce(max(${peopleSql}), 0)::int from "ActivityFacts" f where ${scope}) as "fullestRoom",
      (select coalesce(array_agg(distinct t."personId"::text), '{}')
        from "Attendance" t join "ActivityFacts" f on f."activityId" = t."activityId" and f.copy = t.copy
        where t."personId" = any(${personIds}::uuid[]) and ${seen} and ${scope}) as people`;
  return row!;
}
