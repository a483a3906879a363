import type { Db } from "@suivi/db";
import type { ReadableProgrammeId } from "@suivi/domain/access/policy";
import { DomainError } from "@suivi/domain/errors";
import type { OrganisationContent } from "@suivi/domain/organisations/schema";
import type { ProgrammeContent } from "@suivi/domain/programmes/schema";
import { searchable } from "@suivi/domain/text";
import type { Tx } from "../../write/commit";

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

/** People and files of the one that went belong to the one that stands; from here on figures go there. */
export async function handOver(tx: Tx, fromId: string, toId: string) {
  await tx.organisation.update({ where: { id: fromId }, data: { mergedIntoId: toId } });
  await tx.person.updateMany({ where: { partnerId: fromId }, data: { partnerId: toId } });
  await tx.uploadedFile.updateMany({ where: { partnerId: fromId }, data: { partnerId: toId } });
}

/** What a merge of this organisation would hand over: activities that name it anywhere, people, members with accounts. */
export async function whatItHolds(db: Db, programmeId: ReadableProgrammeId, id: string) {
  const [activities, people, members] = await Promise.all([
    activitiesNaming(db, programmeId, id),
    db.person.count({ where: { programmeId, partnerId: id } }),
    db.membership.count({ where: { programmeId, organisationId: id } }),
  ]);
  return { activities: activities.length, people, members };
}

export const membershipsOf = (tx: Tx, organisationId: string) =>
  tx.membership.findMany({ where: { organisationId }, select: { id: true } });

/** The activities that name this organisation anywhere, or did when they were approved. */
export const activitiesNaming = (tx: Db | Tx, programmeId: string, organisationId: string) =>
  tx.$queryRaw<{ id: string }[]>`
    select id from "Activity" a where "programmeId" = ${programmeId}::uuid and (content::text like ${`%${organisationId}%`}
      or exists (select from "ActivityFacts" f where f."activityId" = a.id and f."partnerId" = ${organisationId}::uuid))`;
