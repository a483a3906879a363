import type { ShareContent } from "@suivi/domain/access/share";
import type { RecordKind } from "../write/commit";

export type ShareState = { content: ShareContent; revoked: boolean };

/** A link that a lead made, as the write path reads and keeps it; of a new one `hash` is kept, in no journal. */
export const shareRecord = (hash = ""): RecordKind<ShareState> => ({
  kind: "share",
  async load(tx, programmeId, id) {
    const row = await tx.shareLink.findFirst({ where: { id, programmeId } });
    if (!row) return null;
    const { version, content, revoked } = row;
    return { version, state: { content: content as ShareContent, revoked } };
  },
  async store(tx, { programmeId, id, version, before, after: { content, revoked }, viewer }) {
    // A link is set once; only whom it names may turn out to be another.
    if (before) await tx.shareLink.update({ where: { id }, data: { version, content, revoked } });
    else {
      const until = new Date(`${content.until}T00:00:00Z`);
      const data = { id, programmeId, version, content, revoked, hash, until };
      await tx.shareLink.create({ data: { ...data, madeByName: viewer.name } });
    }
  },
});
