import { reachOf } from "@suivi/domain/access/policy";
import { typed } from "@suivi/domain/text";
import * as z from "zod/mini";
import { submittedLines } from "../../lines/queries";
import { inProgramme, router } from "../../trpc";
import { changeInput } from "../../write/commit";
import { decide, reviewedKinds } from "./decide";
import { waiting, waitingCounts, waitingMeasurements, waitingRecords } from "./store";

const kind = z.optional(z.enum(reviewedKinds));

export const reviewRouter = router({
  queue: inProgramme("review.decide").query(async ({ ctx }) => {
    const lines = await submittedLines(ctx);
    const facts = await waiting(
      ctx.db,
      lines.map(({ id }) => id),
    );
    return lines.flatMap((line) => {
      const known = facts.get(line.id);
      return known ? [{ ...line, ...known }] : [];
    });
  }),
  /** Measurements that wait for a decision, the longest waiting first. */
  measurements: inProgramme("review.decide").query(({ ctx }) =>
    waitingMeasurements(ctx.db, ctx.programmeId),
  ),
  /** Rounds of capacity and outcome statements that wait; each is decided on its own page. */
  records: inProgramme("review.decide").query(({ ctx }) => waitingRecords(ctx.db, ctx.programmeId)),
  /** For the tabs: what waits for this person. */
  counts: inProgramme("activity.log").query(async ({ ctx }) => {
    const { submitted, returned } = await waitingCounts(ctx.db, ctx.programmeId, ctx.viewer.id);
    return {
      returned,
      submitted: reachOf(ctx.standing, "review.decide") === "all" ? submitted : null,
    };
  }),
  approve: inProgramme("review.decide")
    .input(z.extend(changeInput, { kind }))
    .mutation(({ ctx, input }) =>
      decide(ctx, input, { did: "approved", note: null, sent: input }, input.kind),
    ),
  return: inProgramme("review.decide")
    .input(z.extend(changeInput, { kind, note: typed(1000) }))
    .mutation(({ ctx, input }) =>
      decide(ctx, input, { did: "returned", note: input.note, sent: input }, input.kind),
    ),
});
