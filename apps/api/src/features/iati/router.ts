import { inProgramme, router } from "../../trpc";
import { answer } from "../../write/answer";
import type { Tracking } from "./gather";
import { openInput, openToAll, publish, publishInput } from "./publish";
import { readiness } from "./readiness";

/** The tracking table is the results' own; what is published takes its figures from nowhere else. */
export const iatiRouter = (tracking: Tracking) =>
  router({
    readiness: inProgramme("iati.publish").query(({ ctx }) => readiness(ctx, tracking)),
    publish: inProgramme("iati.publish")
      .input(publishInput)
      .mutation(async ({ ctx, input }) => answer(await publish(ctx, input, tracking))),
    open: inProgramme("iati.open")
      .input(openInput)
      .mutation(async ({ ctx, input }) => answer(await openToAll(ctx, input))),
  });
