import { type Standing, mayOn } from "@suivi/domain/access/policy";
import { activityProblems, afterCounting } from "@suivi/domain/activities/rules";
import {
  type ActivityContent,
  activityContent,
  personContent,
} from "@suivi/domain/activities/schema";
import { DomainError } from "@suivi/domain/errors";
import { id } from "@suivi/domain/ids";
import type { Problem } from "@suivi/domain/problems/problem";
import { afterEdit, notReviewed } from "@suivi/domain/review/status";
import * as z from "zod/mini";
import { type ActivityState, sexesOf } from "../../figures/project-activity";
import type { Viewer } from "../../viewer";
import { changeInput, commit, type Tx } from "../../write/commit";
import { activityRecord } from "../../records/activity";
import { addPeople, knownTo } from "./store";
import type { Context } from "../../trpc";

export const saveActivityInput = z.extend(changeInput, {
  content: activityContent,
  /** People typed on this sheet for the first time. */
  people: z.array(z.extend(personContent, { id })).check(z.maxLength(500)),
  /** Save as a draft, or send for review. */
  send: z.boolean(),
});
export type SaveActivity = z.infer<typeof saveActivityInput>;

const refuse = (...problems: Problem[]): never => {
  throw new DomainError("invalid", { problems });
};

/** Logs an activity or revises one: attendance, people new to the partner, evidence and all, in one change. */
export function saveActivity(
  ctx: { db: Context["db"]; viewer: Viewer; standing: Standing },
  input: SaveActivity,
) {
  const { standing, viewer } = ctx;
  const { content: mine, people, send, ...change } = input;
  return commit<ActivityState>(ctx, activityRecord, {
    ...change,
    action: "activity.log",
    did: send ? "submitted" : change.baseVersion === 0 ? "added" : "revised",
    sent: input,
    edit: (base) => {
      // Who may not read the names sends back a sheet without them: that is not taking them away.
      const readsNames = mayOn(standing, "person.read", scopeOf(base?.content ?? mine));
      if (base && !readsNames)
        return {
          ...mine,
          attendance: base.content.attendance,
          evidence: base.content.evidence,
          guests: base.content.guests,
        };
      return mine;
    },
    settle: async (current, merged, { tx, revision }) => {
      for (const one of [current?.content, merged])
        if (one && !mayOn(standing, "activity.log", scopeOf(one))) {
          if (current && one === current.content) throw new DomainError("not_allowed");
          refuse({ path: "partnerId", code: "partner_not_yours" });
        }
      const today = new Date().toISOString().slice(0, 10);
      const content = afterCounting(merged, today);
      if (people.length > 0 && !mayOn(standing, "person.read", scopeOf(content)))
        refuse({ path: "attendance", code: "names_not_yours_to_record" });
      await addPeople(tx, {
        programmeId: change.programmeId,
        partnerId: content.partnerId,
        people,
        viewer,
        revision,
      });
      await check(tx, change.programmeId, content, current?.content ?? null, today);
      return { content, review: afterEdit(current?.review ?? notReviewed, send) };
    },
  });
}

export const scopeOf = (content: ActivityContent) => ({
  partnerId: content.partnerId,
  country: content.place.country,
});

/** What only the programme's other records can tell: that all that is named exists, and is the programme's. */
async function check(
  tx: Tx,
  programmeId: string,
  content: ActivityContent,
  before: ActivityContent | null,
  today: string,
) {
  const known = await knownTo(tx, programmeId, content);
  const problems: Problem[] = [];
  const organisations = [
    content.partnerId,
    ...content.alsoOrganisedBy,
    ...content.supportedBy,
    content.targetGroupId,
  ];
  if (!known.organisations.has(content.partnerId))
    problems.push({ path: "partnerId", code: "unknown_organisation" });
  else if (organisations.some((one) => one !== null && !known.organisations.has(one)))
    problems.push({ path: "alsoOrganisedBy", code: "unknown_organisation" });
  if (content.outcomeIds.some((one) => !known.outcomes.has(one)))
    problems.push({ path: "outcomeIds", code: "unknown_outcome" });
  if (!known.countries.includes(content.place.country))
    problems.push({ path: "place.country", code: "country_not_in_programme" });
  const kept = new Set(Object.keys(before?.attendance ?? {}));
  const strangers = Object.keys(content.attendance).filter(
    (one) => !known.people.has(one) && !kept.has(one),
  );
  if (strangers.length > 0) problems.push({ path: "attendance", code: "unknown_person" });
  if (Object.keys(content.evidence).some((one) => !known.files.has(one)))
    problems.push({ path: "evidence", code: "unknown_file" });
  const sexOf = await sexesOf(tx, Object.keys(content.attendance));
  problems.push(...activityProblems(content, { today, sexOf }));
  if (problems.length > 0) throw new DomainError("invalid", { problems });
}
