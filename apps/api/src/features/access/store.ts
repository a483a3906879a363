import type { Db } from "@suivi/db";
import type { MembershipContent } from "@suivi/domain/access/membership";
import type { Membership, ReadableProgrammeId } from "@suivi/domain/access/policy";
import { DomainError } from "@suivi/domain/errors";
import { newId } from "@suivi/domain/ids";
import type { OrganisationContent } from "@suivi/domain/organisations/schema";
import type { ProgrammeContent } from "@suivi/domain/programmes/schema";
import type { Viewer } from "../../viewer";
import type { Tx } from "../../write/commit";

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
        'organisationId', m."organisationId", 'country', m.country)) from "Membership" m
        where m."userId" = u.id and m.role is not null) as memberships
    from "Session" s join "User" u on u.id = s."userId"
    where s.token = ${token} and s."expiresAt" > (now() at time zone 'utc')`;
  return viewerOf(rows[0]);
}

/** The same by the person's id: for the command line and the tests. */
export async function viewerById(db: Db, userId: string): Promise<Viewer | null> {
  const rows = await db.$queryRaw<Row[]>`
    select u.id, u.name, u.email, u.language, u.administrator,
      (select json_agg(json_build_object('programmeId', m."programmeId", 'role', m.role,
        'organisationId', m."organisationId", 'country', m.country)) from "Membership" m
        where m."userId" = u.id and m.role is not null) as memberships
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
    title: (content as ProgrammeContent).title,
    countries: (content as ProgrammeContent).countries,
    standing: {
      administrator: viewer.administrator,
      membership: (viewer.memberships.find(({ programmeId }) => programmeId === row.id) ??
        null) as Membership | null,
    },
  }));
}

export const anybody = async (db: Db | Tx) => (await db.user.count({ take: 1 })) > 0;

export const setLanguage = (db: Db, userId: string, language: string) =>
  db.user.update({ where: { id: userId }, data: { language } });

export const makeAdministrator = (db: Db | Tx, userId: string) =>
  db.user.update({ where: { id: userId }, data: { administrator: true } });

export const userByEmail = (db: Db | Tx, email: string) =>
  db.user.findUnique({
    where: { email: email.trim().toLowerCase() },
    select: { id: true, administrator: true },
  });

const credential = (userId: string, password: string) => ({
  id: newId(),
  accountId: userId,
  providerId: "credential",
  password,
});

type NewAccount = { id: string; name: string; email: string; hash: string };

/** A new account with its password, in the tables of better-auth. Throws DomainError invalid for a taken address. */
export async function makeAccount(db: Db | Tx, { id, name, email, hash }: NewAccount) {
  if (await userByEmail(db, email))
    throw new DomainError("invalid", { problems: [{ path: "email", code: "email_taken" }] });
  const accounts = { create: credential(id, hash) };
  await db.user.create({ data: { id, name, email: email.trim().toLowerCase(), accounts } });
}

/** The first account of an installation, which administers it. Throws not_allowed once anybody is there. */
export const makeFirstAdministrator = (db: Db, account: NewAccount) =>
  db.$transaction(async (tx) => {
    await tx.$executeRaw`lock table "User" in share row exclusive mode`;
    if (await anybody(tx)) throw new DomainError("not_allowed");
    await makeAccount(tx, account);
    await makeAdministrator(tx, account.id);
  });

/** Another password; every session of the person ends, and wrong tries of the old one are forgotten. */
export async function setPassword(tx: Tx, userId: string, hash: string) {
  await tx.account.deleteMany({ where: { userId, providerId: "credential" } });
  await tx.account.create({ data: { ...credential(userId, hash), userId } });
  await tx.session.deleteMany({ where: { userId } });
  await tx.$executeRaw`delete from "SignInTry" where key = (select 'address ' || email from "User" where id = ${userId})`;
}

export type Tries = { key: string; wrong: number; lastAt: Date }[];
type Counting = { since: Date; wait(tries: Tries): number };

/**
 * Counts a try under these keys as wrong before it is looked at, so that many at the same moment are many; a count
 * older than `since` starts anew. While `wait` says so nothing is counted; returns the seconds to wait.
 */
export const countTry = (db: Db, keys: string[], { since, wait }: Counting): Promise<number> =>
  db.$transaction(async (tx) => {
    for (const key of keys) await tx.$executeRaw`select pg_advisory_xact_lock(hashtext(${key}))`;
    const where = { key: { in: keys }, lastAt: { gt: since } };
    const seconds = wait(await tx.signInTry.findMany({ where }));
    if (seconds > 0) return seconds;
    for (const key of keys)
      await tx.$executeRaw`insert into "SignInTry" as t (key, wrong, "lastAt") values (${key}, 1, now())
        on conflict (key) do update set wrong = case when t."lastAt" > ${since} then t.wrong + 1 else 1 end, "lastAt" = now()`;
    return 0;
  });

/** The try was right: the account's wrong ones are forgotten, and the network has this one less. */
export async function takeBackTry(
  db: Db,
  { address, network }: { address: string; network: string },
) {
  await db.signInTry.deleteMany({ where: { key: address } });
  await db.$executeRaw`update "SignInTry" set wrong = wrong - 1 where key = ${network} and wrong > 0`;
}

/** Everybody with a place in the programme, and the administrators of the installation. */
export async function membersOf(db: Db, programmeId: ReadableProgrammeId) {
  const person = { id: true, name: true, email: true, administrator: true } as const;
  const [rows, administrators] = await Promise.all([
    db.membership.findMany({
      where: { programmeId },
      include: { user: { select: person }, organisation: { select: { content: true } } },
    }),
    db.user.findMany({ where: { administrator: true }, select: person }),
  ]);
  const here = new Set(rows.map(({ userId }) => userId));
  const members = rows.map(
    ({ id, version, role, organisationId, country, user, organisation }) => ({
      id,
      version,
      user,
      role: role as MembershipContent["role"],
      organisationId,
      organisation: organisation && (organisation.content as OrganisationContent).name,
      country,
    }),
  );
  const others = administrators
    .filter((user) => !here.has(user.id))
    .map((user) => ({ ...nowhere, user }));
  return [...members, ...others];
}
const nowhere = {
  id: null,
  version: 0,
  role: null,
  organisationId: null,
  organisation: null,
  country: null,
};

/** What these people may do anywhere: whether they administer, and in which programmes they have a role. */
export async function rightsOf(db: Db | Tx, userIds: string[]) {
  const rows = await db.user.findMany({
    where: { id: { in: userIds } },
    select: {
      id: true,
      administrator: true,
      memberships: { where: { role: { not: null } }, select: { programmeId: true } },
    },
  });
  return rows.map(({ memberships, ...rest }) => ({
    ...rest,
    programmes: memberships.map(({ programmeId }) => programmeId),
  }));
}

export const isMember = async (tx: Tx, userId: string, programmeId: string) =>
  (await tx.membership.count({ where: { userId, programmeId } })) > 0;

export const otherLeads = (tx: Tx, programmeId: string, userId: string) =>
  tx.membership.count({ where: { programmeId, role: "lead", userId: { not: userId } } });

/** All administrators, held until the change is done: two can't take each other's right away at the same moment. */
export const lockAdministrators = (tx: Tx) =>
  tx.$queryRaw<{ id: string }[]>`select id from "User" where administrator for update`;

export const countriesOf = async (tx: Tx, programmeId: string): Promise<string[]> => {
  const row = await tx.programme.findUnique({ where: { id: programmeId } });
  return ((row?.content ?? { countries: [] }) as ProgrammeContent).countries;
};

export const isPartner = async (tx: Tx, programmeId: string, id: string) =>
  (await tx.organisation.count({ where: { id, programmeId, mergedIntoId: null } })) > 0;
