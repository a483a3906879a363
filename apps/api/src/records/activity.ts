import type { ActivityContent } from "@suivi/domain/activities/schema";
import type { Review } from "@suivi/domain/review/status";
import { type ActivityState, projectActivity } from "../figures/project-activity";
import type { RecordKind } from "../write/commit";
import { insertRows } from "../write/insert-rows";
import { reviewColumns } from "./reviewed";

type Row = Review & { version: number; content: ActivityContent };

/** An activity as the write path reads and keeps it; the tables of figures move with it. */
export const activityRecord: RecordKind<ActivityState> = {
  kind: "activity",
  async load(tx, programmeId, id) {
    const [row] = await tx.$queryRaw<Row[]>`
      select version, content, "reviewStatus" as status, "reviewNote" as note, "approvedVersion"
      from "Activity" where id = ${id}::uuid and "programmeId" = ${programmeId}::uuid`;
    if (!row) return null;
    const { version, content, ...review } = row;
    return { version, state: { content, review } };
  },
  async store(tx, { programmeId, id, version, before, after, viewer }) {
    const { review, content } = after;
    if (before)
      await tx.$executeRaw`
        update "Activity" set version = ${version}, content = ${JSON.stringify(content)}::jsonb,
          "reviewStatus" = ${review.status}, "reviewNote" = ${review.note},
          "approvedVersion" = ${review.approvedVersion}, "updatedAt" = now()
        where id = ${id}::uuid`;
    else {
      const columns = { ...reviewColumns(review), updatedAt: new Date() };
      const row = { id, programmeId, authorId: viewer.id, version, content, ...columns };
      await insertRows(tx, "Activity", [row]);
    }
    await projectActivity(tx, { programmeId, id, version, state: after });
  },
};
