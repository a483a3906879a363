import { DomainError } from "@suivi/domain/errors";
import { typed } from "@suivi/domain/text";
import type { Review } from "@suivi/domain/review/status";
import * as z from "zod/mini";
import type { ActivityState } from "../../figures/project-activity";
import { submittedLines } from "../../lines/queries";
import { activityRecord } from "../../records/activity";
import { type Context, inProgramme, router } from "../../trpc";
import type { Viewer } from "../../viewer";
import { answer } from "../../write/answer";
import { changeInput, type ChangeInput, commit } from "../../write/commit";
import { waiting } from "./store";

type Decision = { did: "approved" | "returned"; note: string | null; sent: unknown };

/** A decision on a version that was looked at: refused when the activity changed since, or is not waiting for one. */
async function decide(ctx: Pick<Context, "db"> & { viewer: Viewer }, change: ChangeInput, { did, note, sent }: Decision) {
  const committed = await commit<ActivityState>(ctx, activityRecord, {
    ...change,
    action: "review.decide",
    did,
    reason: note,
    sent,
    settle: (current, content, { version }) => {
      if (current?.review.status !== "submitted") throw new DomainError("conflict", { conflicts: [] });
      const review: Review =
        did === "approved"
          ? { status: "approved", note: null, approvedVersion: version }
          : { ...current.review, status: "returned", note };
      return { content, review };
    },
  });
  return answer(committed);
}

export const reviewRouter = router({
  queue: inProgramme("review.decide").query(async ({ ctx }) => {
    const lines = await submittedLines(ctx);
    const facts = await waiting(ctx.db, lines.map(({ id }) => id));
    return lines.flatMap((line) => {
      const known = facts.get(line.id);
      return known ? [{ ...line, ...known }] : [];
    });
  }),
  approve: inProgramme("review.decide")
    .input(changeInput)
    .mutation(({ ctx, input }) => decide(ctx, input, { did: "approved", note: null, sent: input })),
  return: inProgramme("review.decide")
    .input(z.extend(changeInput, { note: typed(1000) }))
    .mutation(({ ctx, input }) => decide(ctx, input, { did: "returned", note: input.note, sent: input })),
});
