import { asSeen, sightOf } from "@suivi/domain/access/visible";
import type { Standing } from "@suivi/domain/access/policy";
import type { ActivityContent } from "@suivi/domain/activities/schema";
import { id } from "@suivi/domain/ids";
import { changesBetween, type Json } from "@suivi/domain/merge";
import * as z from "zod/mini";
import { inProgramme, router } from "../../trpc";
import { entriesOf } from "./store";

/** Old states leave by the same door as present ones: without what this reader may not see. */
function seen(kind: string, standing: Standing, state: Json): Json {
  if (state === null) return {};
  const { content, ...rest } = state as { content: Json };
  if (kind !== "activity") return { ...rest, ...(content as object) };
  const activity = content as ActivityContent;
  const sight = sightOf(standing, {
    partnerId: activity.partnerId,
    country: activity.place.country,
  });
  return { ...rest, ...asSeen(activity, sight) } as Json;
}

export const historyRouter = router({
  of: inProgramme("history.read")
    .input(z.object({ kind: z.enum(["activity", "organisation", "programme"]), id }))
    .query(async ({ ctx, input }) => {
      const entries = await entriesOf(ctx.db, ctx.programmeId, input.kind, input.id);
      return entries.map(({ number, version, action, byName, at, reason, before, after }) => ({
        number: Number(number),
        version,
        action,
        by: byName,
        at: at.toISOString(),
        reason,
        changes: changesBetween(
          seen(input.kind, ctx.standing, before as Json),
          seen(input.kind, ctx.standing, after as Json),
        ),
      }));
    }),
});
