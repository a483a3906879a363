import { type OrganisationContent, organisationSearch } from "@suivi/domain/organisations/schema";
import type { RecordKind, Tx } from "../write/commit";
import { standingOf } from "../write/standing";

export type OrganisationState = { content: OrganisationContent; mergedIntoId: string | null };

/** An organisation as the write path reads and keeps it. */
export const organisationRecord: RecordKind<OrganisationState> = {
  kind: "organisation",
  async load(tx, programmeId, id) {
    const row = await tx.organisation.findFirst({ where: { id, programmeId } });
    return (
      row && {
        version: row.version,
        state: { content: row.content as OrganisationContent, mergedIntoId: row.mergedIntoId },
      }
    );
  },
  async store(tx, { programmeId, id, version, before, after }) {
    const { content, mergedIntoId } = after;
    const columns = { version, content, mergedIntoId, search: organisationSearch(content) };
    if (before) await tx.organisation.update({ where: { id }, data: columns });
    else await tx.organisation.create({ data: { id, programmeId, ...columns } });
  },
};

/** Organisations by every id that they ever had: one that was merged away is the one that stands. */
export async function organisationsByEveryId(tx: Tx, programmeId: string) {
  const rows = await tx.organisation.findMany({
    where: { programmeId },
    select: { id: true, content: true },
  });
  const standing = await standingOf(tx, programmeId);
  const byId = new Map(rows.map((row) => [row.id, row.content as OrganisationContent]));
  return new Map(
    rows.map(({ id }) => {
      const stands = standing(id);
      return [id, { ...byId.get(stands)!, id: stands }];
    }),
  );
}

/** What organisations are called, by every id that they ever had. */
export const namesByEveryId = async (tx: Tx, programmeId: string) =>
  new Map(
    [...(await organisationsByEveryId(tx, programmeId))].map(([every, { id, name, acronym }]) => [
      every,
      { id, name, acronym },
    ]),
  );
