import { type OrganisationContent, organisationSearch } from "@suivi/domain/organisations/schema";
import type { RecordKind } from "../write/commit";

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
