import { Prisma } from "@suivi/db";
import type { LocalText } from "@suivi/domain/text";
import type { Tx } from "../write/commit";

/** Kinds of record that counted indicators are counted among. */
export type CountedKind = "activity" | "assessment" | "statement";

type Named = { name: LocalText; acronym: string | null };
type Titled = { title: LocalText; partner: Named };

const named = Prisma.sql`json_build_object('name', o.content -> 'name', 'acronym', o.content -> 'acronym') as partner`;

// What approved figures rest on is titled as it was approved.
const titleQueries = {
  activity: (programmeId: string, ids: string[]) => Prisma.sql`
    select distinct on (f."activityId") f."activityId" as id, f.title, ${named}
    from "ActivityFacts" f join "Organisation" o on o.id = f."partnerId"
    where f."programmeId" = ${programmeId}::uuid and f."activityId" = any(${ids}::uuid[])
    order by f."activityId", f.copy`,
  assessment: (programmeId: string, ids: string[]) => Prisma.sql`
    select distinct on (f."assessmentId") f."assessmentId" as id, e.content -> 'name' as title, ${named}
    from "AssessmentFacts" f join "Organisation" o on o.id = f."organisationId"
    join "ToolEdition" e on e."toolId" = f."toolId" and e.edition = f.edition
    where f."programmeId" = ${programmeId}::uuid and f."assessmentId" = any(${ids}::uuid[])
    order by f."assessmentId", f.copy`,
  statement: (programmeId: string, ids: string[]) => Prisma.sql`
    select distinct on (f."statementId") f."statementId" as id, j.after -> 'content' -> 'actor' as title, ${named}
    from "StatementFacts" f join "Organisation" o on o.id = f."partnerId"
    join "JournalEntry" j on j."recordId" = f."statementId" and j.version = f.version and j.kind = 'statement'
    where f."programmeId" = ${programmeId}::uuid and f."statementId" = any(${ids}::uuid[])
    order by f."statementId", f.copy`,
};

/** Titles and partners of records, by id; of a round the tool, and the organisation that was assessed. */
export async function titlesOf(db: Tx, programmeId: string, kind: CountedKind, ids: string[]) {
  const rows = await db.$queryRaw<
    (Titled & { id: string })[]
  >`${titleQueries[kind](programmeId, ids)}`;
  return new Map<string, Titled>(rows.map(({ id, ...row }) => [id, row]));
}

const tables = { activity: "Activity", assessment: "Assessment", statement: "OutcomeStatement" };

/** Who approved these records last, and when. */
export async function approvalsOf(db: Tx, kind: CountedKind, ids: string[]) {
  const rows = await db.$queryRaw<{ id: string; by: string; at: Date }[]>`
    select a.id, j."byName" as by, j.at from ${Prisma.raw(`"${tables[kind]}"`)} a
    join "JournalEntry" j on j."recordId" = a.id and j.version = a."approvedVersion" and j.kind = ${kind}
    where a.id = any(${ids}::uuid[])`;
  return new Map(rows.map(({ id, by, at }) => [id, { by, at: at.toISOString() }]));
}
