import { type Db, Prisma } from "@suivi/db";
import type { ReadableProgrammeId } from "@suivi/domain/access/policy";
import { DomainError } from "@suivi/domain/errors";
import type { OrganisationContent } from "@suivi/domain/organisations/schema";
import type { ProgrammeContent } from "@suivi/domain/programmes/schema";
import { searchable } from "@suivi/domain/text";
import type { Tx } from "../../write/commit";
import type { namingRecords } from "./naming-records";

type Readers = { onlyApproved: boolean };

/** Organisations that stand, by name; what is searched for may be words of any of their names, in any order. */
export async function listOrganisations(
  db: Db,
  programmeId: ReadableProgrammeId,
  { search, onlyApproved }: { search: string | undefined } & Readers,
) {
  const words = searchable(search).split(" ").filter(Boolean);
  const [rows, counts] = await Promise.all([
    db.organisation.findMany({
      where: {
        programmeId,
        mergedIntoId: null,
        AND: words.map((word) => ({ search: { contains: word } })),
      },
      select: { id: true, version: true, content: true, search: true },
      orderBy: { search: "asc" },
    }),
    activityCounts(db, programmeId, onlyApproved),
  ]);
  return rows.map(({ id, version, content }) => ({
    id,
    version,
    content: content as OrganisationContent,
    activities: counts.get(id) ?? 0,
  }));
}

async function activityCounts(db: Db, programmeId: string, onlyApproved: boolean) {
  const rows = await db.activityFacts.groupBy({
    by: ["partnerId"],
    where: { programmeId, ...(onlyApproved ? { onApproved: true } : { copy: "working" }) },
    _count: { activityId: true },
  });
  return new Map(rows.map(({ partnerId, _count }) => [partnerId, _count.activityId]));
}

const nameOf = ({ id, content }: { id: string; content: unknown }) => ({
  id,
  name: (content as OrganisationContent).name,
});

export async function organisationPage(
  db: Db,
  programmeId: ReadableProgrammeId,
  id: string,
  { onlyApproved }: Readers,
) {
  const row = await db.organisation.findFirst({
    where: { id, programmeId },
    include: {
      mergedInto: { select: { id: true, content: true } },
      merged: { select: { id: true, content: true } },
      programme: { select: { content: true } },
    },
  });
  if (!row) throw new DomainError("not_found");
  const { consortium } = row.programme.content as ProgrammeContent;
  const parts = consortium.filter(({ organisationId }) => organisationId === id);
  const funders = await db.organisation.findMany({
    where: { programmeId, id: { in: parts.flatMap(({ fundedById }) => fundedById ?? []) } },
    select: { id: true, content: true },
  });
  const counts = await activityCounts(db, programmeId, onlyApproved);
  return {
    id: row.id,
    version: row.version,
    content: row.content as OrganisationContent,
    mergedInto: row.mergedInto && nameOf(row.mergedInto),
    mergedFrom: row.merged.map(nameOf),
    roles: parts.map(({ role, country, fundedById }) => ({
      role,
      country,
      fundedBy: funders.map(nameOf).find((one) => one.id === fundedById) ?? null,
    })),
    activities: counts.get(id) ?? 0,
  };
}

export const standingOrganisation = async (tx: Tx, programmeId: string, id: string) =>
  tx.organisation.findFirst({
    where: { id, programmeId, mergedIntoId: null },
    select: { id: true, content: true, version: true },
  });

/** The people and files that went over with an organisation, so that a merge can be undone. */
export type HandedOver = { people: string[]; files: string[] };

/** People and files of the one that went belong to the one that stands; from here on figures go there. */
export async function handOver(tx: Tx, fromId: string, toId: string): Promise<HandedOver> {
  await tx.organisation.update({ where: { id: fromId }, data: { mergedIntoId: toId } });
  const [went] = await tx.$queryRaw<HandedOver[]>`
    with people as (
      update "Person" set "partnerId" = ${toId}::uuid where "partnerId" = ${fromId}::uuid returning id),
    files as (
      update "UploadedFile" set "partnerId" = ${toId}::uuid where "partnerId" = ${fromId}::uuid returning id)
    select array(select id::text from people) as people, array(select id::text from files) as files`;
  return went!;
}

/** The undo: the organisation stands by itself again, with the people and files that it had. */
export async function giveBack(tx: Tx, id: string, fromId: string, { people, files }: HandedOver) {
  await tx.organisation.update({ where: { id }, data: { mergedIntoId: null } });
  const had = (ids: string[]) => ({ id: { in: ids }, partnerId: fromId });
  await tx.person.updateMany({ where: had(people), data: { partnerId: id } });
  await tx.uploadedFile.updateMany({ where: had(files), data: { partnerId: id } });
}

/** What a merge of this organisation would hand over: records that name it anywhere, people, members with accounts. */
export async function whatItHolds(db: Db, programmeId: ReadableProgrammeId, id: string) {
  const [records, people] = await Promise.all([
    recordsNaming(db, programmeId, id),
    db.person.count({ where: { programmeId, partnerId: id } }),
  ]);
  const of = (...kinds: NamingKind[]) => records.filter(({ kind }) => kinds.includes(kind)).length;
  return {
    activities: of("activity"),
    people,
    members: of("membership"),
    assessments: of("assessment"),
    statements: of("statement"),
    measurements: of("measurement"),
    money: of("budget", "transaction"),
  };
}

export type NamingKind = keyof typeof namingRecords;

/** The records that name this organisation anywhere, or did when they were approved; the programme apart. */
export const recordsNaming = (tx: Db | Tx, programmeId: string, organisationId: string) => {
  const names = Prisma.sql`r."programmeId" = ${programmeId}::uuid and (r.content::text like ${`%${organisationId}%`}`;
  const id = Prisma.sql`${organisationId}::uuid`;
  return tx.$queryRaw<{ kind: NamingKind; id: string }[]>`
    select 'membership' as kind, id from "Membership" where "organisationId" = ${id}
    union all select 'activity', id from "Activity" r where ${names}
      or exists (select from "ActivityFacts" f where f."activityId" = r.id and f."partnerId" = ${id}))
    union all select 'assessment', id from "Assessment" r where ${names}
      or exists (select from "AssessmentFacts" f
        where f."assessmentId" = r.id and ${id} in (f."partnerId", f."organisationId")))
    union all select 'statement', id from "OutcomeStatement" r where ${names}
      or exists (select from "StatementFacts" f where f."statementId" = r.id and f."partnerId" = ${id}))
    union all select 'measurement', id from "Measurement" r where ${names}
      or exists (select from "MeasurementFacts" f where f."measurementId" = r.id and f."partnerId" = ${id}))
    union all select 'indicator', id from "Indicator" r where ${names})
    union all select 'budget', id from "Budget" r where ${names})
    union all select 'transaction', id from "Transaction" r where ${names})
    union all select 'report', id from "Report" r where ${names})
    union all select 'share', id from "ShareLink" r where ${names})`;
};

/** The records that followed a merge of this revision, each as it was before and became. */
export const followedIn = (tx: Tx, programmeId: string, revision: number) =>
  tx.journalEntry.findMany({
    where: { programmeId, revision, action: "followed_merge" },
    select: { kind: true, recordId: true, before: true, after: true },
    orderBy: { number: "asc" },
  });

/** The merge of an organisation that was last: its revision, and what went over with it. */
export const lastMerge = (tx: Tx, id: string) =>
  tx.journalEntry.findFirst({
    where: { recordId: id, kind: "organisation", action: "merged" },
    select: { revision: true, after: true },
    orderBy: { version: "desc" },
  });
