import { sessionDates } from "@suivi/domain/activities/days";
import { activitySearch, factsOf } from "@suivi/domain/activities/facts";
import { openFollowUp } from "@suivi/domain/activities/follow-up";
import type { ActivityContent, Sex } from "@suivi/domain/activities/schema";
import { smallCount } from "@suivi/domain/figures/small-counts";
import { countedOn, type Review } from "@suivi/domain/review/status";
import type { Tx } from "../write/commit";
import { insertRows } from "../write/insert-rows";
import { stateAt } from "../write/journal";
import { standingOf } from "../write/standing";
import { type Copy, copiesIn, factsRow } from "./facts-rows";
import { knownPeople } from "./known-people";
import {
  addArrivals,
  addCopies,
  type Visit,
  visitsOf,
  writeArrivals,
  writeTotals,
} from "./keep-totals";

export type ActivityState = { content: ActivityContent; review: Review };
type Projected = {
  programmeId: string;
  id: string;
  version: number;
  state: ActivityState;
  /** The activity says what it said; who its people are has changed. */
  again?: true;
};
type NamedCopy = Copy & { content: ActivityContent; version: number };

/** What facts rest on beside what was typed: people as they stand, and the organisations that stand. */
async function knownOf(tx: Tx, programmeId: string, personIds: string[]) {
  return {
    ...(await knownPeople(tx, personIds)),
    standing: await standingOf(tx, programmeId),
  };
}

/** The copies that the figures rest on: the working one, and the approved one where that differs. */
async function copiesOf(
  tx: Tx,
  { programmeId, id, version, state }: Projected,
): Promise<NamedCopy[]> {
  const { review, content } = state;
  const counted = countedOn(review, version);
  const versions = [{ copy: "working" as const, content, version, counted: counted.working }];
  const approved =
    counted.approved && review.approvedVersion !== null
      ? await stateAt<ActivityState>(tx, id, review.approvedVersion)
      : null;
  const all = [
    ...versions,
    ...(approved && counted.approved
      ? [
          {
            copy: "approved" as const,
            content: approved.state.content,
            version: review.approvedVersion!,
            counted: counted.approved,
          },
        ]
      : []),
  ];
  const personIds = all.flatMap((one) => Object.keys(one.content.attendance));
  const known = await knownOf(tx, programmeId, [...new Set(personIds)]);
  return all.map((one) => ({
    copy: one.copy,
    content: one.content,
    version: one.version,
    onApproved: one.counted.approved,
    onSubmitted: one.counted.submitted,
    facts: factsOf(one.content, known),
  }));
}

/** Visits of these people to all activities but this one. */
async function otherVisits(tx: Tx, activityId: string | null, personIds: string[]) {
  // One value, not hundreds of rows: read in a fraction of the time.
  const [row] = await tx.$queryRaw<{ visits: Omit<Visit, "sex">[] }[]>`
    select coalesce(json_agg(visit), '[]') as visits from (
      select distinct a."personId", coalesce(to_char(f.start, 'YYYY-MM'), '') as month, f.country, f."partnerId",
        f."onApproved", f."onSubmitted", coalesce((f.female + f.male + f.unknown) < ${smallCount}, false) as unseen
      from "Attendance" a
      join "ActivityFacts" f on f."activityId" = a."activityId" and f.copy = a.copy
      where a."personId" = any(${personIds}::uuid[]) and a."activityId" is distinct from ${activityId}::uuid
        and f.status = 'held' and (f."onApproved" or f."onSubmitted")) visit`;
  return row!.visits;
}

/**
 * Reads the tables off what an activity says now, and moves the totals by the difference. Part of each write that
 * changes an activity, its people's sex or its partner's standing.
 */
export async function projectActivity(tx: Tx, projected: Projected): Promise<void> {
  const { programmeId, id } = projected;
  const before = projected.version > 1 || projected.again ? await copiesIn(tx, id) : [];
  const after = await copiesOf(tx, projected);

  if (before.length > 0)
    await tx.$executeRaw`delete from "ActivityFacts" where "activityId" = ${id}::uuid`;
  await insertRows(
    tx,
    "ActivityFacts",
    after.map(({ content, version, ...copy }) => ({
      activityId: id,
      programmeId,
      version,
      title: content.title,
      search: activitySearch(content),
      sessions: sessionDates(content),
      followUpDue: openFollowUp(content),
      ...factsRow(copy),
    })),
  );
  await moveAttendance(tx, id, before, after);

  const sums = new Map();
  addCopies(sums, before, -1);
  addCopies(sums, after, 1);
  await writeTotals(tx, programmeId, sums);
  await moveArrivals(tx, projected, before, after);
}

async function moveAttendance(tx: Tx, activityId: string, before: Copy[], after: Copy[]) {
  const present = (copies: Copy[]) =>
    copies.flatMap(({ copy, facts }) => facts.named.map((one) => `${copy} ${one.personId}`));
  const [was, is] = [new Set(present(before)), new Set(present(after))];
  const gone = [...was].filter((one) => !is.has(one));
  if (gone.length > 0)
    await tx.$executeRaw`
      delete from "Attendance" where "activityId" = ${activityId}::uuid
        and copy || ' ' || "personId"::text = any(${gone})`;
  const come = [...is].filter((one) => !was.has(one)).map((one) => one.split(" "));
  const rows = come.map(([copy, personId]) => ({ activityId, copy, personId }));
  await insertRows(tx, "Attendance", rows);
}

const byContent = (visits: Visit[]) =>
  new Map(visits.map((visit) => [JSON.stringify(visit), visit]));

async function moveArrivals(tx: Tx, { programmeId, id }: Projected, before: Copy[], after: Copy[]) {
  const [was, is] = [byContent(visitsOf(before)), byContent(visitsOf(after))];
  const without = (visits: Map<string, Visit>, others: Map<string, Visit>) =>
    [...visits].filter(([key]) => !others.has(key)).map(([, visit]) => visit);
  const [gone, come] = [without(was, is), without(is, was)];
  const moved = new Set([...gone, ...come].map(({ personId }) => personId));
  // Whose visits stay as they are move nothing: most edits are of something else than the sheet.
  if (moved.size === 0) return;
  const stay = [...was.values()].filter((one) => moved.has(one.personId) && !gone.includes(one));
  const others = [...(await otherVisits(tx, id, [...moved])), ...stay];
  const sums = new Map<string, number>();
  addArrivals(sums, { before: gone, after: come, others });
  await writeArrivals(tx, programmeId, sums);
}

/** A person is of another sex than was recorded: all their arrivals move with it, at once. */
export async function moveSex(
  tx: Tx,
  {
    programmeId,
    personId,
    from,
    to,
  }: { programmeId: string; personId: string; from: Sex; to: Sex },
): Promise<void> {
  const visits = await otherVisits(tx, null, [personId]);
  const as = (sex: Sex) => visits.map((visit) => ({ ...visit, sex }));
  const sums = new Map<string, number>();
  addArrivals(sums, { before: as(from), after: [], others: [] });
  addArrivals(sums, { before: [], after: as(to), others: [] });
  await writeArrivals(tx, programmeId, sums);
}
