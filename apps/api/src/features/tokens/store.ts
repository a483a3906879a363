import type { Db } from "@suivi/db";
import type { TokenContent } from "@suivi/domain/access/token";

/** Somebody's tokens, the latest first: those that opened something once too. */
export async function tokensOf(db: Db, ownerId: string) {
  const rows = await db.accessToken.findMany({ where: { ownerId }, orderBy: { id: "desc" } });
  return rows.map(({ id, version, programmeId, content, revoked, lastUsedAt }) => ({
    id,
    version,
    programmeId,
    ...(content as TokenContent),
    revoked,
    lastUsedAt: lastUsedAt?.toISOString() ?? null,
  }));
}

/** Whose token has this hash and of which programme, if it opens anything today; notes that it was used. */
export async function tokenInUse(db: Db, hash: string, now = new Date()) {
  const today = new Date(now.toISOString().slice(0, 10));
  const row = await db.accessToken.findUnique({
    where: { hash, revoked: false, until: { gte: today } },
    select: { id: true, ownerId: true, programmeId: true, lastUsedAt: true },
  });
  if (!row) return null;
  const { id, lastUsedAt, ...token } = row;
  // Once a minute at most: reading does not turn into writing.
  if (!lastUsedAt || now.getTime() - lastUsedAt.getTime() > 60_000)
    await db.accessToken.update({ where: { id }, data: { lastUsedAt: now } });
  return token;
}
