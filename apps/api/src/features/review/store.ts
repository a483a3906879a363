import type { Db } from "@suivi/db";

/** Versions, authors and times of what waits for a decision. */
export async function waiting(db: Db, ids: string[]) {
  const rows = await db.activity.findMany({
    where: { id: { in: ids } },
    select: { id: true, version: true, updatedAt: true, authorId: true },
  });
  const users = await db.user.findMany({
    where: { id: { in: rows.map(({ authorId }) => authorId) } },
    select: { id: true, name: true },
  });
  const names = new Map(users.map(({ id, name }) => [id, name]));
  return new Map(
    rows.map(({ id, version, updatedAt, authorId }) => [
      id,
      { version, submittedAt: updatedAt.toISOString(), author: names.get(authorId) ?? null },
    ]),
  );
}
