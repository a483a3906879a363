import { reachOf } from "@suivi/domain/access/policy";
import { typed } from "@suivi/domain/text";
import * as z from "zod/mini";
import { submittedLines } from "../../lines/queries";
import { inProgramme, router } from "../../trpc";
import { changeInput } from "../../write/commit";
import { decide } from "./decide";
import { waiting, waitingCounts } from "./store";

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
  /** For the tabs: what waits for this person. */
  counts: inProgramme("activity.log").query(async ({ ctx }) => {
    const { submitted, returned } = await waitingCounts(ctx.db, ctx.programmeId, ctx.viewer.id);
    return {
      returned,
      submitted: reachOf(ctx.standing, "review.decide") === "all" ? submitted : null,
    };
  }),
  approve: inProgramme("review.decide")
    .input(changeInput)
    .mutation(({ ctx, input }) => decide(ctx, input, { did: "approved", note: null, sent: input })),
  return: inProgramme("review.decide")
    .input(z.extend(changeInput, { note: typed(1000) }))
    .mutation(({ ctx, input }) =>
      decide(ctx, input, { did: "returned", note: input.note, sent: input }),
    ),
});
