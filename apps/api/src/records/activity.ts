import type { ActivityContent } from "@suivi/domain/activities/schema";
import type { Review, ReviewStatus } from "@suivi/domain/review/status";
import { type ActivityState, projectActivity } from "../figures/project-activity";
import type { RecordKind } from "../write/commit";

/** An activity as the write path reads and keeps it; the tables of figures move with it. */
export const activityRecord: RecordKind<ActivityState> = {
  kind: "activity",
  async load(tx, programmeId, id) {
    const row = await tx.activity.findFirst({ where: { id, programmeId } });
    if (!row) return null;
    const review: Review = {
      status: row.reviewStatus as ReviewStatus,
      note: row.reviewNote,
      approvedVersion: row.approvedVersion,
    };
    return { version: row.version, state: { content: row.content as ActivityContent, review } };
  },
  async store(tx, { programmeId, id, version, before, after, viewer }) {
    const { review, content } = after;
    const columns = {
      version,
      content,
      reviewStatus: review.status,
      reviewNote: review.note,
      approvedVersion: review.approvedVersion,
      updatedAt: new Date(),
    };
    if (before) await tx.activity.update({ where: { id }, data: columns });
    else await tx.activity.create({ data: { id, programmeId, authorId: viewer.id, ...columns } });
    await projectActivity(tx, { programmeId, id, version, state: after });
  },
};
