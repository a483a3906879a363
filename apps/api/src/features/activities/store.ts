import type { ActivityContent, PersonContent, Sex } from "@suivi/domain/activities/schema";
import type { OrganisationContent } from "@suivi/domain/organisations/schema";
import type { ProgrammeContent } from "@suivi/domain/programmes/schema";
import { newId } from "@suivi/domain/ids";
import { type LocalText, searchable } from "@suivi/domain/text";
import type { Db } from "@suivi/db";
import type { Viewer } from "../../viewer";
import type { Tx } from "../../write/commit";
import { personColumns } from "../../records/person";
import { journal, lastEntry } from "../../write/journal";

type NewPeople = {
  programmeId: string;
  partnerId: string;
  people: (PersonContent & { id: string; notSame?: string[] | undefined })[];
  viewer: Viewer;
  revision: number;
};

/** People typed on a sheet for the first time; those already known stay as they are. */
export async function addPeople(
  tx: Tx,
  { programmeId, partnerId, people, viewer, revision }: NewPeople,
) {
  if (people.length === 0) return;
  const known = await tx.person.findMany({
    where: { id: { in: people.map(({ id }) => id) } },
    select: { id: true },
  });
  const added = people.filter(({ id }) => !known.some((one) => one.id === id));
  await tx.person.createMany({
    data: added.map(({ id, notSame = [], ...person }) => {
      const { consent, ...columns } = personColumns(person);
      return {
        ...columns,
        ...(consent ? { consent } : {}),
        notSame,
        id,
        programmeId,
        partnerId,
        version: 1,
      };
    }),
  });
  await journal(
    tx,
    ...added.map(({ id, notSame = [], ...content }) => ({
      programmeId,
      revision,
      kind: "person",
      recordId: id,
      version: 1,
      action: "added",
      changeId: newId(),
      fingerprint: "",
      by: viewer,
      reason: null,
      before: null,
      after: { content, partnerId, mergedIntoId: null, notSame, erased: false },
    })),
  );
}

type Known = {
  programme: ProgrammeContent;
  organisations: string[];
  people: { id: string; sex: Sex; own: boolean }[];
  files: string[];
};

/**
 * Which of the things that an activity names exist in its programme; people and files, in what its partner recorded
 * or this person sent. One question, whatever the length of the sheet.
 */
export async function knownTo(
  tx: Tx,
  programmeId: string,
  content: ActivityContent,
  viewer: Pick<Viewer, "id">,
) {
  const { partnerId, alsoOrganisedBy, supportedBy, targetGroupId } = content;
  const organisationIds = [partnerId, ...alsoOrganisedBy, ...supportedBy];
  if (targetGroupId) organisationIds.push(targetGroupId);
  const [row] = await tx.$queryRaw<Known[]>`
    select p.content as programme,
      (select coalesce(json_agg(o.id), '[]') from "Organisation" o
        where o."programmeId" = p.id and o.id = any(${organisationIds}::uuid[])) as organisations,
      (select coalesce(json_agg(json_build_object('id', h.id, 'sex', h.sex, 'own', h."partnerId" = ${partnerId}::uuid)), '[]')
        from "Person" h where h."programmeId" = p.id and h.id = any(${Object.keys(content.attendance)}::uuid[])) as people,
      (select coalesce(json_agg(u.id), '[]') from "UploadedFile" u
        where u."programmeId" = p.id and u.id = any(${Object.keys(content.evidence)}::uuid[])
          and (u."partnerId" = ${partnerId}::uuid or u."byId" = ${viewer.id})) as files
    from "Programme" p where p.id = ${programmeId}::uuid`;
  const { programme, organisations, people, files } = row!;
  const sexes = new Map(people.map(({ id, sex }) => [id, sex]));
  return {
    organisations: new Set(organisations),
    people: new Set(people.filter(({ own }) => own).map(({ id }) => id)),
    sexOf: (personId: string): Sex => sexes.get(personId) ?? "unknown",
    files: new Set(files),
    outcomes: new Set(programme.outcomes.map(({ id }) => id)),
    countries: new Set(programme.countries),
  };
}

/** Files that this person sent before they chose the partner are the partner's of the activity that names them. */
export async function giveFiles(
  tx: Tx,
  programmeId: string,
  { evidence, partnerId }: ActivityContent,
  viewer: Pick<Viewer, "id">,
) {
  const ids = Object.keys(evidence);
  if (ids.length === 0) return;
  await tx.uploadedFile.updateMany({
    where: { programmeId, byId: viewer.id, id: { in: ids } },
    data: { partnerId },
  });
}

/** What a sheet shows of a person, and what suspicions rest on. */
const personSelect = {
  id: true,
  name: true,
  sex: true,
  organisation: true,
  phone: true,
  birthYear: true,
} as const;

/** People whom the partner has recorded and whose name has these words; the latest first are not known, so by name. */
export const findPeople = (db: Db, programmeId: string, partnerId: string, words: string) =>
  db.person.findMany({
    where: {
      programmeId,
      partnerId,
      mergedIntoId: null,
      erased: false,
      search: { contains: searchable(words) },
    },
    select: personSelect,
    orderBy: { name: "asc" },
    take: 12,
  });

/** The partner's latest other activity with names: its title and date, and its people in the order of the sheet. */
export async function lastSheet(db: Db, programmeId: string, partnerId: string, notId: string) {
  const last = await db.activityFacts.findFirst({
    where: {
      programmeId,
      partnerId,
      copy: "working",
      named: { gt: 0 },
      activityId: { not: notId },
    },
    orderBy: [{ start: { sort: "desc", nulls: "last" } }, { activityId: "desc" }],
    select: { activity: { select: { content: true } } },
  });
  if (!last) return null;
  const { title, start, attendance } = last.activity.content as ActivityContent;
  const people = await peopleOnSheet(db, programmeId, Object.keys(attendance));
  return {
    title,
    start,
    people: people.sort((a, b) => attendance[a.id]!.row - attendance[b.id]!.row),
  };
}

/** The people of one sheet, by name. */
export const peopleOnSheet = (db: Db, programmeId: string, personIds: string[]) =>
  db.person.findMany({
    where: { programmeId, id: { in: personIds } },
    select: { ...personSelect, partnerId: true, erased: true },
  });

/** The record itself, with who wrote it. */
export const activityRow = (db: Db, programmeId: string, id: string) =>
  db.activity.findFirst({ where: { programmeId, id } });

/** What an activity said at a version, from the journal. */
export async function contentAt(db: Db, programmeId: string, id: string, version: number) {
  const entry = await db.journalEntry.findFirst({
    where: { programmeId, recordId: id, version },
    select: { after: true },
  });
  return (entry?.after as { content: ActivityContent } | null)?.content ?? null;
}

/** Who took this decision last, and when. */
export async function decisionOn(db: Db, recordId: string, action: "approved" | "returned") {
  const entry = await db.journalEntry.findFirst({
    where: { recordId, action },
    orderBy: { version: "desc" },
    select: { byName: true, at: true },
  });
  return entry && { name: entry.byName as string | null, at: entry.at.toISOString() };
}

export const userName = (db: Db, id: string) =>
  db.user.findUnique({ where: { id }, select: { name: true } });

/** What the ids in an activity stand for: its organisations, and the outcomes it contributes to. */
export async function namedIn(db: Db, programmeId: string, content: ActivityContent) {
  const { partnerId, alsoOrganisedBy, supportedBy, targetGroupId, outcomeIds } = content;
  const ids = [
    partnerId,
    ...alsoOrganisedBy,
    ...supportedBy,
    ...(targetGroupId ? [targetGroupId] : []),
  ];
  const [organisations, programme] = await Promise.all([
    db.organisation.findMany({
      where: { programmeId, id: { in: ids } },
      select: { id: true, content: true },
    }),
    db.programme.findUniqueOrThrow({
      where: { id: programmeId },
      select: { content: true, fictional: true },
    }),
  ]);
  return {
    organisations: organisations.map(({ id, content: organisation }) => {
      const { name, acronym } = organisation as OrganisationContent;
      return { id, name, acronym };
    }),
    outcomes: (programme.content as ProgrammeContent).outcomes
      .filter(({ id }) => outcomeIds.includes(id))
      .map(({ id, code, title }) => ({ id, code, title })),
    fictional: programme.fictional,
  };
}

/** Titles of this programme that begin or go on with these words, latest first, each once. */
export async function recentTitles(
  db: Db,
  programmeId: string,
  words: string,
  partnerId: string | null,
) {
  const rows = await db.activityFacts.findMany({
    where: {
      programmeId,
      copy: "working",
      search: { contains: searchable(words) },
      ...(partnerId ? { partnerId } : {}),
    },
    select: { title: true },
    orderBy: { start: "desc" },
    take: 60,
  });
  return [
    ...new Map(rows.map(({ title }) => [JSON.stringify(title), title as LocalText])).values(),
  ].slice(0, 8);
}

/** The last activity this person logged, as the start of the next one. */
export const lastBy = (db: Db, programmeId: string, userId: string) =>
  db.activity.findFirst({
    where: { programmeId, authorId: userId },
    orderBy: { id: "desc" },
    select: { content: true },
  });

/** Notes on returned work, by activity. */
export const notesOn = async (db: Db, ids: string[]) =>
  new Map(
    (
      await db.activity.findMany({
        where: { id: { in: ids } },
        select: { id: true, reviewNote: true },
      })
    ).map(({ id, reviewNote }) => [id, reviewNote]),
  );

/** The programme as a file names it. */
export async function programmeHead(db: Db, id: string) {
  const { content, ...row } = await db.programme.findUniqueOrThrow({
    where: { id },
    select: { code: true, content: true, fictional: true, revision: true },
  });
  const journalNumber = await lastEntry(db, id);
  return { ...row, title: (content as ProgrammeContent).title, journalNumber };
}
