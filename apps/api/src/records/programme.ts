import type { ProgrammeContent } from "@suivi/domain/programmes/schema";
import type { RecordKind } from "../write/commit";

export type ProgrammeState = { content: ProgrammeContent };

/** A programme as the write path reads and keeps it. */
export const programmeRecord: RecordKind<ProgrammeState> = {
  kind: "programme",
  async load(tx, programmeId, id) {
    if (id !== programmeId) return null;
    const row = await tx.programme.findUnique({ where: { id } });
    return row && { version: row.version, state: { content: row.content as ProgrammeContent } };
  },
  async store(tx, { id, version, after }) {
    await tx.programme.update({ where: { id }, data: { version, content: after.content } });
  },
};
