import type { Db } from "@suivi/db";
import { mayOn, type ReadableProgrammeId, type Standing } from "@suivi/domain/access/policy";
import type { OrganisationContent } from "@suivi/domain/organisations/schema";
import type { ProgrammeContent } from "@suivi/domain/programmes/schema";
import type { LocalText } from "@suivi/domain/text";

/** What happened to a record, latest first. */
export const entriesOf = (
  db: Db,
  programmeId: ReadableProgrammeId,
  kind: string,
  recordId: string,
) =>
  db.journalEntry.findMany({
    where: { programmeId, kind, recordId },
    orderBy: { number: "desc" },
    take: 500,
    select: {
      number: true,
      version: true,
      action: true,
      byName: true,
      at: true,
      reason: true,
      before: true,
      after: true,
    },
  });

/** The partner that recorded a person: its coordinators, and the lead, read of them. */
export const partnerOfPerson = async (db: Db, programmeId: ReadableProgrammeId, id: string) =>
  (await db.person.findFirst({ where: { programmeId, id }, select: { partnerId: true } }))
    ?.partnerId ?? null;

/** An activity as it stood at a version, and as it stands. */
export async function stateThenAndNow(
  db: Db,
  programmeId: ReadableProgrammeId,
  recordId: string,
  version: number,
) {
  const of = { programmeId, kind: "activity", recordId };
  const select = { after: true };
  return Promise.all([
    db.journalEntry.findFirst({ where: { ...of, version }, select }),
    db.journalEntry.findFirst({ where: of, orderBy: { version: "desc" }, select }),
  ]);
}

/** The names of organisations, outcomes, people and files under these ids, as far as this reader may know them. */
export async function namesUnder(
  db: Db,
  programmeId: ReadableProgrammeId,
  standing: Standing,
  ids: string[],
): Promise<Record<string, LocalText>> {
  const where = { programmeId, id: { in: ids } };
  const [organisations, people, files, programme] = await Promise.all([
    db.organisation.findMany({ where, select: { id: true, content: true } }),
    db.person.findMany({ where, select: { id: true, name: true, partnerId: true } }),
    db.uploadedFile.findMany({ where, select: { id: true, name: true, partnerId: true } }),
    db.programme.findUnique({ where: { id: programmeId }, select: { content: true } }),
  ]);
  const { outcomes = [] } = (programme?.content ?? {}) as Partial<ProgrammeContent>;
  const readable = [
    ...people.filter(({ partnerId }) => mayOn(standing, "person.read", { partnerId, country: "" })),
    ...files.filter(({ partnerId }) =>
      mayOn(standing, "evidence.read", { partnerId, country: "" }),
    ),
  ];
  return Object.fromEntries([
    ...organisations.map(({ id, content }) => [id, (content as OrganisationContent).name]),
    ...readable.map(({ id, name }) => [id, { fr: name }]),
    ...outcomes.map(({ id, code, title }) => [id, withCode(code, title)]),
  ]) as Record<string, LocalText>;
}

const withCode = (code: string | null, title: LocalText): LocalText =>
  code === null
    ? title
    : Object.fromEntries(
        Object.entries(title).map(([language, text]) => [language, `${code} ${text}`]),
      );
