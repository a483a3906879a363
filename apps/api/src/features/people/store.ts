import type { Db } from "@suivi/db";
import type { ActivityContent, PersonContent, Sex } from "@suivi/domain/activities/schema";
import { matchKeys } from "@suivi/domain/people/spoken-name";
import type { ProgrammeContent } from "@suivi/domain/programmes/schema";
import { searchable } from "@suivi/domain/text";
import { blankJournal } from "../../write/journal";
import type { Tx } from "../../write/commit";

export { personRecord } from "../../records/person";

export type PersonRow = Pick<PersonContent, "name" | "organisation" | "phone" | "birthYear"> & {
  id: string;
  version: number;
  partnerId: string;
  sex: Sex;
  notSame: string[];
};
const columns = {
  id: true,
  version: true,
  partnerId: true,
  name: true,
  sex: true,
  organisation: true,
  phone: true,
  birthYear: true,
  notSame: true,
} as const;
const standing = { mergedIntoId: null, erased: false };

export type Asked = {
  at: number;
  keys: string[];
  /** The keys that somebody of the same name has all of. */
  whole: string[];
  /** The key of the telephone. */
  phone: string;
  organisation: string | null;
  birthYear: number | null;
};

// A common name is hundreds of people's: those who have something else in common are judged, and a few of the others.
const mostJudged = 20;

/** For each person asked about, people of the partner with words of the name or the telephone in common. */
export const peopleWithKeys = (db: Db, programmeId: string, partnerId: string, asked: Asked[]) =>
  db.$queryRaw<(PersonRow & { at: number })[]>`
    with asked as materialized (
      select at, phone, organisation, "birthYear", array(select json_array_elements_text(keys)) as keys,
        array(select json_array_elements_text(whole)) as whole
      from json_to_recordset(${JSON.stringify(asked)}::json)
        as a(at int, phone text, organisation text, "birthYear" int, keys json, whole json))
    select a.at, p.* from asked a cross join lateral (
      select id, version, "partnerId", name, sex, organisation, phone, "birthYear", "notSame" from "Person" p
      where "matchKeys" && a.keys and "programmeId" = ${programmeId}::uuid and "partnerId" = ${partnerId}::uuid
        and "mergedIntoId" is null and not erased
      order by "matchKeys" @> array[a.phone] desc, "matchKeys" @> a.whole desc,
        (organisation = a.organisation) desc nulls last, abs("birthYear" - a."birthYear") nulls last, id
      limit ${mostJudged}) p`;

// Words of many people at once tell none of them apart, and would be most of the work.
const commonFrom = 30;
/** Pairs of a partner's people who share a key that few people have. */
export async function pairsWithKeys(db: Db, programmeId: string, partnerIds: string[]) {
  const rows = await db.$queryRaw<{ ids: string[] }[]>`
    select array_agg(p.id order by p.id) as ids from "Person" p, unnest(p."matchKeys") as key
    where p."programmeId" = ${programmeId}::uuid and p."partnerId" = any(${partnerIds}::uuid[])
      and p."mergedIntoId" is null and not p.erased and key not like '_. %' and key not like '_! %'
    group by p."partnerId", key having count(*) between 2 and ${commonFrom}
    order by count(*) limit 2000`;
  const ids = [...new Set(rows.flatMap((row) => row.ids))];
  const people = await db.person.findMany({ where: { id: { in: ids } }, select: columns });
  const byId = new Map(people.map((person) => [person.id, { ...person, sex: person.sex as Sex }]));
  return rows.map((row) => row.ids.map((id) => byId.get(id)!));
}

/** The partners of the programme: whose people somebody may read is asked of each. */
export const partnersWithPeople = async (db: Db, programmeId: string) =>
  (
    await db.organisation.findMany({
      where: { programmeId, people: { some: {} } },
      select: { id: true },
      orderBy: { id: "asc" },
    })
  ).map(({ id }) => id);

/** People whose name has these words, by name. */
export const peopleNamed = async (
  db: Db,
  programmeId: string,
  partnerIds: string[],
  words: string,
) =>
  (
    await db.person.findMany({
      where: {
        programmeId,
        partnerId: { in: partnerIds },
        ...standing,
        search: { contains: searchable(words) },
      },
      select: { ...columns, _count: { select: { attendances: { where: { copy: "working" } } } } },
      orderBy: [{ search: "asc" }, { id: "asc" }],
      take: 60,
    })
  ).map(({ _count, ...person }) => ({
    ...person,
    sex: person.sex as Sex,
    activities: _count.attendances,
  }));

/** A person, and those who turned out to be them. */
export const personRow = (db: Db, programmeId: string, id: string) =>
  db.person.findFirst({ where: { programmeId, id } });
export const mergedInto = (db: Db, programmeId: string, id: string) =>
  db.person.findMany({
    where: { programmeId, mergedIntoId: id },
    select: columns,
    orderBy: { name: "asc" },
  });

/** Everybody who turned out to be this person, one through another too. */
export const allMergedInto = async (tx: Tx, id: string) =>
  (
    await tx.$queryRaw<{ id: string }[]>`
      with recursive merged as (
        select id from "Person" where "mergedIntoId" = ${id}::uuid
        union select p.id from "Person" p join merged m on p."mergedIntoId" = m.id)
      select id from merged`
  ).map((row) => row.id);

/** What a person came to, latest first: one line an activity, read off its own table. */
export const cameTo = (db: Db, programmeId: string, personId: string) =>
  db.activityFacts.findMany({
    where: {
      programmeId,
      copy: "working",
      status: "held",
      activity: { attendances: { some: { personId, copy: "working" } } },
    },
    orderBy: [{ start: { sort: "desc", nulls: "last" } }, { activityId: "desc" }],
    select: {
      activityId: true,
      title: true,
      type: true,
      start: true,
      country: true,
      region: true,
      hours: true,
      activity: { select: { content: true } },
    },
  });
export const contentOf = ({ activity }: { activity: { content: unknown } }) =>
  activity.content as ActivityContent;

/** Forgets what the journal told of a person. */
export const forget = (tx: Tx, personIds: string[]) => blankJournal(tx, personIds);

/** Gives people recorded before there was an index of names their keys in it; done once. */
export async function indexPeople(db: Db): Promise<void> {
  for (let after = ""; ;) {
    const people = await db.person.findMany({
      where: {
        matchKeys: { isEmpty: true },
        erased: false,
        ...(after ? { id: { gt: after } } : {}),
      },
      select: { id: true, name: true, phone: true },
      orderBy: { id: "asc" },
      take: 2000,
    });
    if (people.length === 0) return;
    const keys = people.map((person) => ({ id: person.id, keys: matchKeys(person) }));
    await db.$executeRaw`
      update "Person" p set "matchKeys" = (select coalesce(array_agg(k), '{}') from json_array_elements_text(new.keys) k)
      from json_to_recordset(${JSON.stringify(keys)}::json) as new(id uuid, keys json) where p.id = new.id`;
    after = people.at(-1)!.id;
  }
}

/** Programmes that say until when they keep names. */
export async function programmesKeeping(db: Db) {
  const rows = await db.programme.findMany({
    select: { id: true, code: true, content: true },
    orderBy: { code: "asc" },
  });
  return rows.flatMap(({ id, code, content }) => {
    const until = (content as ProgrammeContent).namesUntil;
    return until ? [{ id, code, until }] : [];
  });
}

/** Everybody in a programme who still has a name. */
export const namedPeople = async (db: Db, programmeId: string) =>
  (
    await db.person.findMany({
      where: { programmeId, erased: false },
      select: { id: true },
      orderBy: { id: "asc" },
    })
  ).map(({ id }) => id);

/** The programme's revision, its row locked: changes of one programme stand in one line. */
export async function lockedProgramme(tx: Tx, programmeId: string): Promise<number> {
  const [row] = await tx.$queryRaw<{ revision: number }[]>`
    select revision from "Programme" where id = ${programmeId}::uuid for update`;
  return row!.revision;
}
export const raiseRevision = (tx: Tx, programmeId: string, revision: number) =>
  tx.programme.update({ where: { id: programmeId }, data: { revision } });
