import type { TokenContent } from "@suivi/domain/access/token";
import type { RecordKind } from "../write/commit";

export type TokenState = { content: TokenContent; ownerId: string; revoked: boolean };

/** Somebody's access token, as the write path reads and keeps it; of a new one `hash` is kept, in no journal. */
export const tokenRecord = (hash = ""): RecordKind<TokenState> => ({
  kind: "token",
  async load(tx, programmeId, id) {
    const row = await tx.accessToken.findFirst({ where: { id, programmeId } });
    if (!row) return null;
    const { version, content, ownerId, revoked } = row;
    return { version, state: { content: content as TokenContent, ownerId, revoked } };
  },
  async store(tx, { programmeId, id, version, before, after: { content, ownerId, revoked } }) {
    if (before) await tx.accessToken.update({ where: { id }, data: { version, revoked } });
    else {
      const until = new Date(`${content.until}T00:00:00Z`);
      const data = { id, programmeId, version, content, ownerId, revoked, hash, until };
      await tx.accessToken.create({ data });
    }
  },
});
