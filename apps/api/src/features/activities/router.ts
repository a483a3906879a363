import { id } from "@suivi/domain/ids";
import type { ActivityContent } from "@suivi/domain/activities/schema";
import { mayOn } from "@suivi/domain/access/policy";
import { wordsSought } from "@suivi/domain/text";
import * as z from "zod/mini";
import { listFilter, month } from "../../lines/conditions";
import { calendar, listActivities, ownWork } from "../../lines/queries";
import { inProgramme, router } from "../../trpc";
import { answer } from "../../write/answer";
import { getActivity } from "./get-activity";
import { followUpsToDo } from "./follow-ups";
import { saveActivity, saveActivityInput } from "./save-activity";
import { findPeople, lastBy, lastSheet, notesOn, recentTitles } from "./store";

const words = wordsSought(200);

export const activitiesRouter = router({
  list: inProgramme("activity.read")
    .input(z.object({ filter: listFilter }))
    .query(({ ctx, input }) => listActivities(ctx, input.filter)),
  calendar: inProgramme("activity.read")
    .input(z.object({ month }))
    .query(({ ctx, input }) => calendar(ctx, input.month)),
  mine: inProgramme("activity.log").query(async ({ ctx }) => {
    const own = await ownWork(ctx, ctx.viewer.id);
    const notes = await notesOn(
      ctx.db,
      own.returned.map((line) => line.id),
    );
    return {
      ...own,
      followUps: await followUpsToDo(ctx),
      returned: own.returned.map((line) => ({ ...line, note: notes.get(line.id) ?? null })),
    };
  }),
  get: inProgramme("activity.read")
    .input(z.object({ id }))
    .query(({ ctx, input }) => getActivity(ctx, input.id)),
  save: inProgramme("activity.log")
    .input(saveActivityInput)
    .mutation(async ({ ctx, input }) => answer(await saveActivity(ctx, input))),
  titles: inProgramme("activity.log")
    .input(z.object({ words }))
    .query(({ ctx, input }) =>
      recentTitles(
        ctx.db,
        ctx.programmeId,
        input.words,
        ctx.standing.membership?.organisationId ?? null,
      ),
    ),
  people: inProgramme("person.read")
    .input(z.object({ partnerId: id, words }))
    .query(({ ctx, input }) =>
      mayOn(ctx.standing, "person.read", { partnerId: input.partnerId, country: "" })
        ? findPeople(ctx.db, ctx.programmeId, input.partnerId, input.words)
        : [],
    ),
  /** For copying the people of the last sheet onto the next; `notId` is the activity they are copied to. */
  lastPeople: inProgramme("person.read")
    .input(z.object({ partnerId: id, notId: id }))
    .query(({ ctx, input }) =>
      mayOn(ctx.standing, "person.read", { partnerId: input.partnerId, country: "" })
        ? lastSheet(ctx.db, ctx.programmeId, input.partnerId, input.notId)
        : null,
    ),
  defaults: inProgramme("activity.log").query(async ({ ctx }) => {
    const last = (await lastBy(ctx.db, ctx.programmeId, ctx.viewer.id))?.content as
      | ActivityContent
      | undefined;
    const membership = ctx.standing.membership;
    return {
      partnerId: last?.partnerId ?? membership?.organisationId ?? null,
      country: last?.place.country ?? membership?.country ?? null,
      region: last?.place.region ?? null,
      outcomeIds: last?.outcomeIds ?? [],
      type: last?.type ?? null,
      currency: last?.cost?.currency ?? null,
    };
  }),
});
