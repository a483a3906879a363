import type { ReadableProgrammeId, Standing } from "@suivi/domain/access/policy";
import type { AssessmentContent, ToolContent } from "@suivi/domain/capacity/schema";
import { DomainError } from "@suivi/domain/errors";
import type { OrganisationContent } from "@suivi/domain/organisations/schema";
import type { ProgrammeContent } from "@suivi/domain/programmes/schema";
import type { Review } from "@suivi/domain/review/status";
import type { Db } from "@suivi/db";
import type { Tx } from "../../write/commit";
import { reviewOf } from "../../records/reviewed";

export type Reader = { db: Db; programmeId: ReadableProgrammeId; standing: Standing };

/** The tools of a programme with how many rounds were made with each. */
export async function toolRows(db: Db, programmeId: string) {
  const rows = await db.assessmentTool.findMany({
    where: { programmeId },
    select: {
      id: true,
      version: true,
      content: true,
      removed: true,
      _count: { select: { assessments: { where: { removed: false } } } },
    },
    orderBy: { id: "asc" },
  });
  return rows.map(({ _count, content, ...row }) => ({
    ...row,
    content: content as ToolContent,
    rounds: _count.assessments,
  }));
}

export async function toolRow(db: Tx, programmeId: string, id: string) {
  const row = await db.assessmentTool.findFirst({ where: { id, programmeId } });
  if (!row) throw new DomainError("not_found");
  const { version, content, removed } = row;
  return { id, version, removed, content: content as ToolContent };
}

/** Whether a round was made with this edition of a tool: what it asks then stands. */
export const editionUsed = async (tx: Tx, toolId: string, edition: number): Promise<boolean> =>
  (await tx.assessmentFacts.count({ where: { toolId, edition } })) > 0;

/** What an edition of a tool asks; null: there is none such in the programme. */
export async function editionOf(tx: Tx, programmeId: string, toolId: string, edition: number) {
  const row = await tx.toolEdition.findFirst({
    where: { toolId, edition, tool: { programmeId } },
    select: { content: true, tool: { select: { removed: true } } },
  });
  return row && { content: row.content as ToolContent, removed: row.tool.removed };
}

/** What the check of a round needs of an organisation; null: none stands under this id. */
export async function organisationFor(tx: Tx, programmeId: string, id: string) {
  const row = await tx.organisation.findFirst({
    where: { id, programmeId, mergedIntoId: null },
    select: { content: true, memberships: { select: { id: true }, take: 1 } },
  });
  if (!row) return null;
  const { country } = row.content as OrganisationContent;
  return { country, hasMembers: row.memberships.length > 0 };
}

export async function countriesOf(tx: Tx, programmeId: string): Promise<readonly string[]> {
  const row = await tx.programme.findUniqueOrThrow({
    where: { id: programmeId },
    select: { content: true },
  });
  return (row.content as ProgrammeContent).countries;
}

export type RoundRow = {
  id: string;
  version: number;
  content: AssessmentContent;
  review: Review;
};

/** Rounds of a programme, or of one organisation in it, oldest first. */
export async function roundRows(
  db: Db,
  programmeId: string,
  asked: { organisationId?: string; id?: string } = {},
): Promise<RoundRow[]> {
  const { organisationId, id } = asked;
  const rows = await db.assessment.findMany({
    where: {
      programmeId,
      removed: false,
      ...(id ? { id } : {}),
      ...(organisationId ? { facts: { some: { organisationId } } } : {}),
    },
    orderBy: { id: "asc" },
    take: 5000,
  });
  return rows
    .map((row) => ({
      id: row.id,
      version: row.version,
      content: row.content as AssessmentContent,
      review: reviewOf(row),
    }))
    .sort((a, b) => (a.content.date < b.content.date ? -1 : 1));
}

/** Activities held for an organisation's people: those that name it as the target group or the partner. */
export async function trainingsOf(db: Db, programmeId: string, organisationId: string) {
  return db.$queryRaw<
    { id: string; title: { fr?: string; en?: string }; date: string | null; hours: number | null }[]
  >`
    select f."activityId" as id, f.title, to_char(f.start, 'YYYY-MM-DD') as date, f.hours
    from "ActivityFacts" f join "Activity" a on a.id = f."activityId"
    where f."programmeId" = ${programmeId}::uuid and f.copy = 'working' and f.status = 'held'
      and f.type in ('training', 'workshop')
      and (f."partnerId" = ${organisationId}::uuid or a.content ->> 'targetGroupId' = ${organisationId})
    order by f.start desc nulls last limit 20`;
}
