import { DomainError } from "@suivi/domain/errors";
import type { Review } from "@suivi/domain/review/status";
import type { ActivityState } from "../../figures/project-activity";
import { activityRecord } from "../../records/activity";
import type { Context } from "../../trpc";
import type { Viewer } from "../../viewer";
import { answer } from "../../write/answer";
import { type ChangeInput, commit } from "../../write/commit";

type Decision = { did: "approved" | "returned"; note: string | null; sent: unknown };

/** A decision on a version that was looked at: refused when the activity changed since, or is not waiting for one. */
export async function decide(
  ctx: Pick<Context, "db"> & { viewer: Viewer },
  change: ChangeInput,
  { did, note, sent }: Decision,
) {
  const committed = await commit<ActivityState>(ctx, activityRecord, {
    ...change,
    action: "review.decide",
    did,
    reason: note,
    sent,
    settle: (current, content, { version }) => {
      if (current?.review.status !== "submitted")
        throw new DomainError("conflict", { conflicts: [] });
      const review: Review =
        did === "approved"
          ? { status: "approved", note: null, approvedVersion: version }
          : { ...current.review, status: "returned", note };
      return { content, review };
    },
  });
  return answer(committed);
}
