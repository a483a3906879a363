import type { Db } from "@suivi/db";
import type { ReadableProgrammeId, Standing } from "@suivi/domain/access/policy";
import { namingStanding } from "@suivi/domain/organisations/standing";
import type { StatementContent, Substantiation } from "@suivi/domain/outcome-statements/schema";
import type { Review } from "@suivi/domain/review/status";
import type { LocalText } from "@suivi/domain/text";
import type { Tx } from "../../write/commit";
import { standingOf } from "../../write/standing";
import { reviewOf } from "../../records/reviewed";

export type Reader = {
  db: Db;
  programmeId: ReadableProgrammeId;
  standing: Standing;
  reach: string;
};
export type StatementRow = {
  id: string;
  version: number;
  content: StatementContent;
  substantiation: Substantiation | null;
  review: Review;
};

/** Statements as they stand, latest change first; to readers outside as they were approved. */
export async function statementRows(
  { db, programmeId, reach }: Reader,
  id?: string,
): Promise<StatementRow[]> {
  const rows = await db.outcomeStatement.findMany({
    where: {
      programmeId,
      removed: false,
      ...(id ? { id } : {}),
      ...(reach === "approved" ? { approvedVersion: { not: null } } : {}),
    },
    take: 5000,
  });
  const approved = reach === "approved" ? await approvedContents(db, programmeId, rows) : null;
  return rows
    .map((row) => ({
      id: row.id,
      version: row.version,
      content: approved?.get(row.id) ?? (row.content as StatementContent),
      substantiation: row.substantiation as Substantiation | null,
      review: reviewOf(row),
    }))
    .sort((a, b) => (a.content.date < b.content.date ? 1 : -1));
}

async function approvedContents(
  db: Db,
  programmeId: string,
  rows: readonly { id: string; approvedVersion: number | null }[],
) {
  const entries = await db.journalEntry.findMany({
    where: {
      OR: rows.map(({ id, approvedVersion }) => ({ recordId: id, version: approvedVersion ?? 0 })),
    },
    select: { recordId: true, after: true },
  });
  const standing = await standingOf(db, programmeId);
  return new Map(
    entries.map(({ recordId, after }) => [
      recordId,
      namingStanding((after as { content: StatementContent }).content, standing),
    ]),
  );
}

/** Which of these partners, activities and indicators stand in the programme. */
export async function knownTo(
  tx: Tx,
  programmeId: string,
  { partnerId, activityIds, indicatorIds }: StatementContent,
) {
  const inIds = (ids: string[]) => ({ programmeId, id: { in: ids } });
  const [partners, activities, indicators, programme] = await Promise.all([
    tx.organisation.count({ where: { programmeId, id: partnerId, mergedIntoId: null } }),
    tx.activity.count({ where: inIds([...new Set(activityIds)]) }),
    tx.indicator.count({ where: inIds([...new Set(indicatorIds)]) }),
    tx.programme.findUniqueOrThrow({ where: { id: programmeId }, select: { content: true } }),
  ]);
  return {
    partner: partners === 1,
    activities: activities === new Set(activityIds).size,
    indicators: indicators === new Set(indicatorIds).size,
    countries: (programme.content as { countries: string[] }).countries,
  };
}

/** Titles of the activities and indicators that a statement is linked to; to readers outside of approved ones. */
export async function linksOf({ db, programmeId, reach }: Reader, content: StatementContent) {
  const [activities, indicators] = await Promise.all([
    db.$queryRaw<{ id: string; title: LocalText }[]>`
      select distinct on (f."activityId") f."activityId" as id, f.title from "ActivityFacts" f
      where f."programmeId" = ${programmeId}::uuid and f."activityId" = any(${content.activityIds}::uuid[])
        and (f."onApproved" or ${reach !== "approved"})
      order by f."activityId", f.copy desc`,
    db.indicator.findMany({
      where: { programmeId, removed: false, id: { in: content.indicatorIds } },
      select: { id: true, content: true },
    }),
  ]);
  return {
    activities,
    indicators: indicators.map(({ id, content: indicator }) => ({
      id,
      title: (indicator as { title: LocalText }).title,
    })),
  };
}
