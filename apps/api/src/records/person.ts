import type { PersonContent, Sex } from "@suivi/domain/activities/schema";
import { matchKeys } from "@suivi/domain/people/spoken-name";
import { searchable } from "@suivi/domain/text";
import { activityRecord } from "./activity";
import { moveSex, projectActivity } from "../figures/project-activity";
import type { RecordKind, Tx } from "../write/commit";

export type PersonState = {
  content: PersonContent;
  partnerId: string;
  mergedIntoId: string | null;
  notSame: string[];
  erased: boolean;
};

/** The columns of a person that are read off their content. */
export const personColumns = (content: PersonContent) => ({
  ...content,
  search: searchable(content.name),
  matchKeys: matchKeys(content),
});

/** A person as the write path reads and keeps them; the figures of what they came to move with who they are. */
export const personRecord: RecordKind<PersonState> = {
  kind: "person",
  async load(tx, programmeId, id) {
    const row = await tx.person.findFirst({ where: { id, programmeId } });
    if (!row) return null;
    const { name, sex, organisation, phone, birthYear, ageBand, consent, version } = row;
    const { partnerId, mergedIntoId, notSame, erased } = row;
    const content = {
      name,
      organisation,
      phone,
      birthYear,
      ageBand,
      sex: sex as Sex,
      consent: consent as PersonContent["consent"],
    };
    return { version, state: { content, partnerId, mergedIntoId, notSame, erased } };
  },
  async store(tx, { programmeId, id, version, before, after }) {
    const { content, ...standing } = after;
    const { consent, ...columns } = personColumns(content);
    // Read before the person changes: afterwards the figures are moved by what they were.
    const moved = before && changesFigures(before, after) ? await attendedBy(tx, [id]) : [];
    await tx.person.update({
      where: { id },
      data: { ...columns, ...standing, version, ...(consent ? { consent } : {}) },
    });
    if (!consent) await tx.$executeRaw`update "Person" set consent = null where id = ${id}::uuid`;
    if (before && before.content.sex !== content.sex && !after.mergedIntoId)
      await moveSex(tx, {
        programmeId,
        personId: id,
        from: before.content.sex,
        to: content.sex,
      });
    const also =
      before?.mergedIntoId && !after.mergedIntoId
        ? await attendedBy(tx, [before.mergedIntoId])
        : [];
    await projectAgain(tx, programmeId, [...moved, ...also]);
  },
};

const changesFigures = (a: PersonState, b: PersonState) =>
  a.mergedIntoId !== b.mergedIntoId || a.erased !== b.erased || a.content.sex !== b.content.sex;

/** The activities on whose figures these people count by name. */
export async function attendedBy(tx: Tx, personIds: string[]): Promise<string[]> {
  const rows = await tx.attendance.findMany({
    where: { personId: { in: personIds } },
    distinct: ["activityId"],
    select: { activityId: true },
  });
  return rows.map(({ activityId }) => activityId);
}

/** The tables of figures read off these activities anew, as their people stand now. */
export async function projectAgain(tx: Tx, programmeId: string, activityIds: string[]) {
  for (const id of new Set(activityIds)) {
    const found = await activityRecord.load(tx, programmeId, id);
    if (found) await projectActivity(tx, { programmeId, id, ...found, again: true });
  }
}
