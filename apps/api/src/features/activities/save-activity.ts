import { type Standing, mayOn } from "@suivi/domain/access/policy";
import { withSessions } from "@suivi/domain/activities/days";
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
import type { ActivityState } from "../../figures/project-activity";
import type { Viewer } from "../../viewer";
import { changeInput, commit, type Tx } from "../../write/commit";
import { standingOf } from "../../write/standing";
import { activityRecord } from "../../records/activity";
import { addPeople, giveFiles, knownTo } from "./store";
import type { Context } from "../../trpc";
import { didSave } from "../../write/saved";

export const saveActivityInput = z.extend(changeInput, {
  content: activityContent,
  /** People typed on this sheet for the first time. */
  people: z
    .array(z.extend(personContent, { id, notSame: z.optional(z.array(id).check(z.maxLength(20))) }))
    .check(
      z.maxLength(500),
      z.refine((people) => new Set(people.map((one) => one.id)).size === people.length, {
        error: "not_valid",
      }),
    ),
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
  const { content: sent, people, send, ...change } = input;
  const mayRead = (content: ActivityContent) => mayOn(standing, "person.read", scopeOf(content));
  return commit<ActivityState>(ctx, activityRecord, {
    ...change,
    action: "activity.log",
    did: didSave(send, change),
    sent: input,
    may: ({ content }) => mayOn(standing, "activity.log", scopeOf(content)),
    edit: async (base, tx) => {
      if (!base) return sent;
      const stands = await standingOf(tx, change.programmeId);
      if (mayRead({ ...base.content, partnerId: stands(base.content.partnerId) })) return sent;
      // Who may not read the names sends back a sheet without them: that is not taking them away.
      const { attendance, evidence, guests } = base.content;
      const unseen = guests.filter(({ publicOffice }) => !publicOffice);
      return { ...sent, attendance, evidence, guests: [...unseen, ...sent.guests] };
    },
    settle: async (current, merged, { tx, revision }) => {
      if (!mayOn(standing, "activity.log", scopeOf(merged)))
        refuse({ path: "partnerId", code: "partner_not_yours" });
      const today = new Date().toISOString().slice(0, 10);
      const content = afterCounting(withSessions(merged), today);
      const before = current?.content ?? null;
      const namesAdded = added(
        Object.keys(content.attendance),
        Object.keys(before?.attendance ?? {}),
      );
      if (people.length + namesAdded.length > 0 && !mayRead(content))
        refuse({ path: "attendance", code: "names_not_yours_to_record" });
      await addPeople(tx, {
        programmeId: change.programmeId,
        partnerId: content.partnerId,
        // A name that is not on the sheet after all is not kept.
        people: people.filter((one) => one.id in content.attendance),
        viewer,
        revision,
      });
      await check(tx, { programmeId: change.programmeId, viewer, content, before, today });
      await giveFiles(tx, change.programmeId, content, viewer);
      return { content, review: afterEdit(current?.review ?? notReviewed, send) };
    },
  });
}

export const scopeOf = (content: ActivityContent) => ({
  partnerId: content.partnerId,
  country: content.place.country,
});

const added = (now: string[], before: string[]) => now.filter((one) => !before.includes(one));

type Checked = {
  programmeId: string;
  viewer: Viewer;
  content: ActivityContent;
  before: ActivityContent | null;
  today: string;
};

/**
 * What only the programme's other records can tell: that all that is named exists, and is the programme's. What the
 * activity named before is not asked again: a definition may have gone since, and nothing typed goes with it.
 */
async function check(tx: Tx, { programmeId, viewer, content, before, today }: Checked) {
  const known = await knownTo(tx, programmeId, content, viewer);
  const problems: Problem[] = [];
  const others = ({ alsoOrganisedBy, supportedBy, targetGroupId }: ActivityContent) => [
    ...alsoOrganisedBy,
    ...supportedBy,
    ...(targetGroupId ? [targetGroupId] : []),
  ];
  const unknown = (has: Set<string>, named: (content: ActivityContent) => string[]) =>
    added(named(content), before ? named(before) : []).some((one) => !has.has(one));

  if (unknown(known.organisations, ({ partnerId }) => [partnerId]))
    problems.push({ path: "partnerId", code: "unknown_organisation" });
  if (unknown(known.organisations, others))
    problems.push({ path: "alsoOrganisedBy", code: "unknown_organisation" });
  if (unknown(known.outcomes, ({ outcomeIds }) => outcomeIds))
    problems.push({ path: "outcomeIds", code: "unknown_outcome" });
  if (unknown(known.countries, ({ place }) => [place.country]))
    problems.push({ path: "place.country", code: "country_not_in_programme" });
  if (unknown(known.people, ({ attendance }) => Object.keys(attendance)))
    problems.push({ path: "attendance", code: "unknown_person" });
  if (unknown(known.files, ({ evidence }) => Object.keys(evidence)))
    problems.push({ path: "evidence", code: "unknown_file" });
  problems.push(...activityProblems(content, { today, sexOf: known.sexOf }));
  if (problems.length > 0) throw new DomainError("invalid", { problems });
}
