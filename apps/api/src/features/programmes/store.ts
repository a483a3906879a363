import type { Db } from "@suivi/db";
import { DomainError } from "@suivi/domain/errors";
import type { ReadableProgrammeId } from "@suivi/domain/access/policy";
import type { OrganisationContent } from "@suivi/domain/organisations/schema";
import type { ProgrammeContent } from "@suivi/domain/programmes/schema";
import type { Tx } from "../../write/commit";

export async function programmePage(db: Db, programmeId: ReadableProgrammeId) {
  const row = await db.programme.findUnique({ where: { id: programmeId } });
  if (!row) throw new DomainError("not_found");
  const content = row.content as ProgrammeContent;
  const named = content.consortium.flatMap(({ organisationId, fundedById }) => [
    organisationId,
    fundedById,
  ]);
  const organisations = await db.organisation.findMany({
    where: { programmeId, id: { in: named.filter((id): id is string => id !== null) } },
    select: { id: true, content: true },
  });
  return {
    ...row,
    content,
    organisations: organisations.map(({ id, content: organisation }) => {
      const { name, acronym } = organisation as OrganisationContent;
      return { id, name, acronym };
    }),
  };
}

/** An empty programme, for the write path to make its first version of. */
export const makeProgramme = (
  db: Db,
  programme: { id: string; code: string; fictional: boolean },
) => db.programme.create({ data: { ...programme, version: 0, content: {} } });

export const codeTaken = async (db: Db, code: string) =>
  (await db.programme.count({ where: { code } })) > 0;

/** The organisations that a programme's consortium names, which must be its own. */
export const ownOrganisations = async (tx: Tx, programmeId: string, ids: string[]) =>
  (
    await tx.organisation.findMany({
      where: { programmeId, id: { in: ids } },
      select: { id: true },
    })
  ).map(({ id }) => id);
