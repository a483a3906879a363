import { DomainError } from "@suivi/domain/errors";
import type { Review } from "@suivi/domain/review/status";
import { activityRecord } from "../../records/activity";
import { assessmentRecord } from "../../records/assessment";
import { measurementRecord } from "../../records/measurement";
import { statementRecord } from "../../records/statement";
import type { Context } from "../../trpc";
import type { Viewer } from "../../viewer";
import { answer } from "../../write/answer";
import { type ChangeInput, commit, type RecordKind, type State } from "../../write/commit";

type Decision = { did: "approved" | "returned"; note: string | null; sent: unknown };
type Reviewed = State & { review: Review };

/** The kinds of record that wait for a decision. */
export const reviewedKinds = ["activity", "measurement", "assessment", "statement"] as const;
export type ReviewedKind = (typeof reviewedKinds)[number];

type Deciding = Pick<Context, "db"> & { viewer: Viewer };

/** A decision on a version that was looked at: refused when the record changed since, or is not waiting for one. */
export function decide(
  ctx: Deciding,
  change: ChangeInput,
  decision: Decision,
  kind: ReviewedKind = "activity",
) {
  switch (kind) {
    case "activity":
      return decideOn(ctx, activityRecord, change, decision);
    case "measurement":
      return decideOn(ctx, measurementRecord, change, decision);
    case "assessment":
      return decideOn(ctx, assessmentRecord, change, decision);
    case "statement":
      return decideOn(ctx, statementRecord, change, decision);
  }
}

async function decideOn<S extends Reviewed>(
  ctx: Deciding,
  record: RecordKind<S>,
  change: ChangeInput,
  { did, note, sent }: Decision,
) {
  const committed = await commit<S>(ctx, record, {
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
      return { ...current, content, review };
    },
  });
  return answer(committed);
}
