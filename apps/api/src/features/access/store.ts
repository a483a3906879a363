import type { Db } from "@suivi/db";
import type { Membership } from "@suivi/domain/access/policy";
import type { LocalText } from "@suivi/domain/text";
import type { Viewer } from "../../viewer";

type Row = {
  id: string;
  name: string;
  email: string;
  language: string | null;
  administrator: boolean;
  memberships: Viewer["memberships"] | null;
};

const viewerOf = (row: Row | undefined): Viewer | null =>
  row ? { ...row, memberships: row.memberships ?? [] } : null;

/** The person whose session this is, with all memberships, in one query; null when it is unknown or over. */
export async function viewerOfSession(db: Db, token: string): Promise<Viewer | null> {
  const rows = await db.$queryRaw<Row[]>`
    select u.id, u.name, u.email, u.language, u.administrator,
      (select json_agg(json_build_object('programmeId', m."programmeId", 'role', m.role,
        'organisationId', m."organisationId", 'country', m.country)) from "Membership" m where m."userId" = u.id) as memberships
    from "Session" s join "User" u on u.id = s."userId"
    where s.token = ${token} and s."expiresAt" > (now() at time zone 'utc')`;
  return viewerOf(rows[0]);
}

/** The same by the person's id: for the command line and the tests. */
export async function viewerById(db: Db, userId: string): Promise<Viewer | null> {
  const rows = await db.$queryRaw<Row[]>`
    select u.id, u.name, u.email, u.language, u.administrator,
      (select json_agg(json_build_object('programmeId', m."programmeId", 'role', m.role,
        'organisationId', m."organisationId", 'country', m.country)) from "Membership" m where m."userId" = u.id) as memberships
    from "User" u where u.id = ${userId}`;
  return viewerOf(rows[0]);
}

/** The programmes that a person may open: their memberships, or all of them for an administrator. */
export async function programmesOf(db: Db, viewer: Viewer) {
  const rows = await db.programme.findMany({
    ...(viewer.administrator
      ? {}
      : { where: { id: { in: viewer.memberships.map(({ programmeId }) => programmeId) } } }),
    select: { id: true, code: true, fictional: true, content: true },
    orderBy: [{ fictional: "asc" }, { code: "asc" }],
  });
  return rows.map(({ content, ...row }) => ({
    ...row,
    title: (content as { title: LocalText }).title,
    standing: {
      administrator: viewer.administrator,
      membership: (viewer.memberships.find(({ programmeId }) => programmeId === row.id) ??
        null) as Membership | null,
    },
  }));
}

export const anybody = async (db: Db) => (await db.user.count({ take: 1 })) > 0;

export const setLanguage = (db: Db, userId: string, language: string) =>
  db.user.update({ where: { id: userId }, data: { language } });

export const makeAdministrator = (db: Db, userId: string) =>
  db.user.update({ where: { id: userId }, data: { administrator: true } });

export const userByEmail = (db: Db, email: string) =>
  db.user.findUnique({ where: { email: email.trim().toLowerCase() }, select: { id: true } });

/** Wrong tries under these keys that are not forgotten yet. */
export const triesUnder = (db: Db, keys: string[], since: Date) =>
  db.signInTry.findMany({ where: { key: { in: keys }, lastAt: { gt: since } } });

/** One more wrong try; a count older than `since` starts anew. */
export const noteWrongTry = (db: Db, key: string, since: Date) =>
  db.$executeRaw`insert into "SignInTry" as t (key, wrong, "lastAt") values (${key}, 1, now())
    on conflict (key) do update set wrong = case when t."lastAt" > ${since} then t.wrong + 1 else 1 end, "lastAt" = now()`;

export const forgetTries = (db: Db, key: string) => db.signInTry.deleteMany({ where: { key } });
