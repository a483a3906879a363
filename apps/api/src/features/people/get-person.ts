import { mayOn, type ReadableProgrammeId, type Standing } from "@suivi/domain/access/policy";
import { standingSheet } from "@suivi/domain/activities/facts";
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
    const { attendance, hours, start, end, tests } = contentOf(line);
    // Where two lines of one person stand on a sheet they are one.
    const sheet = standingSheet(attendance, (one) => (ids.has(one) ? id : one));
    const { marks, scores } = sheet[id]!;
    const days = start ? daysBetween(start, end ?? start) : Object.keys(marks).length;
    const attended = Object.values(marks).reduce((sum, mark) => sum + shareOf[mark], 0);
    return {
      id: line.activityId,
      title: line.title as LocalText,
      type: line.type,
      start: start ?? null,
      country: line.country,
      region: line.region,
      days: attended,
      /** Of the activity's hours, the share of the days that this person was there; a day in part is half a day. */
      hours: hours === null || days === 0 ? null : (hours * Math.min(attended, days)) / days,
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

const shareOf = { present: 1, part: 0.5, absent: 0 };
const daysBetween = (from: string, to: string) =>
  Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000) + 1;
