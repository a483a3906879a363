import { mayOn, type ReadableProgrammeId, type Standing } from "@suivi/domain/access/policy";
import { daysAttended, hoursAttended } from "@suivi/domain/activities/days";
import { standingSheet } from "@suivi/domain/activities/sheet";
import type { PersonContent, Sex } from "@suivi/domain/activities/schema";
import { DomainError } from "@suivi/domain/errors";
import type { LocalText } from "@suivi/domain/text";
import type { Context } from "../../trpc";
import { allMergedInto, cameTo, contentOf, mergedInto, personRow } from "./store";

type Reader = { db: Context["db"]; standing: Standing; programmeId: ReadableProgrammeId };

/** The page of a person, for the recording partner and the lead: what they came to, for how long, and who they also were. */
export async function getPerson({ db, standing, programmeId }: Reader, id: string) {
  const row = await personRow(db, programmeId, id);
  if (!row) throw new DomainError("not_found");
  if (!mayOn(standing, "person.read", { partnerId: row.partnerId, country: "" }))
    throw new DomainError("not_allowed");
  const { name, sex, organisation, phone, birthYear, ageBand, consent, version } = row;
  const ids = new Set([id, ...(await allMergedInto(db, id))]);
  const activities = (await cameTo(db, programmeId, id)).map((line) => {
    const content = contentOf(line);
    const { attendance, start, tests } = content;
    // Where two lines of one person stand on a sheet they are one.
    const sheet = standingSheet(attendance, (one) => (ids.has(one) ? id : one));
    const { marks, scores } = sheet[id]!;
    return {
      id: line.activityId,
      title: line.title as LocalText,
      type: line.type,
      start: start ?? null,
      country: line.country,
      region: line.region,
      days: daysAttended(marks),
      hours: hoursAttended(content, marks),
      /** Their scores before and after, and the highest that could be reached; null: no test. */
      tests: tests && scores ? { ...scores, maximum: tests.maximum } : null,
    };
  });
  const known = activities.filter((one) => one.hours !== null);
  return {
    id,
    version,
    partnerId: row.partnerId,
    content: {
      name,
      sex: sex as Sex,
      organisation,
      phone,
      birthYear,
      ageBand,
      consent: consent as PersonContent["consent"],
    },
    mergedIntoId: row.mergedIntoId,
    erased: row.erased,
    mayRevise: mayOn(standing, "person.revise", { partnerId: row.partnerId, country: "" }),
    alsoWas: await mergedInto(db, programmeId, id),
    activities,
    /** Null: no activity states its length. */
    hours: known.length === 0 ? null : known.reduce((sum, one) => sum + one.hours!, 0),
  };
}
