import type { PublicationContent } from "@suivi/domain/iati/publication";
import type { RecordKind } from "../write/commit";

export type PublicationState = { content: PublicationContent };

/** Whether and what a programme publishes, as the write path reads and keeps it: one record a programme. */
export const publicationRecord: RecordKind<PublicationState> = {
  kind: "publication",
  async load(tx, programmeId, id) {
    const row = await tx.publication.findFirst({ where: { id, programmeId } });
    return row && { version: row.version, state: { content: row.content as PublicationContent } };
  },
  async store(tx, { programmeId, id, version, before, after: { content } }) {
    if (before) await tx.publication.update({ where: { id }, data: { version, content } });
    else await tx.publication.create({ data: { id, programmeId, version, content } });
  },
};
