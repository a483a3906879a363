import type { MeasurementContent } from "@suivi/domain/results/schema";
import type { Review } from "@suivi/domain/review/status";
import { projectMeasurement } from "../figures/project-measurement";
import type { RecordKind } from "../write/commit";
import { reviewColumns, reviewOf } from "./reviewed";

export type MeasurementState = { content: MeasurementContent; review: Review; removed: boolean };

/** A measurement as the write path reads and keeps it; its facts move with it. */
export const measurementRecord: RecordKind<MeasurementState> = {
  kind: "measurement",
  async load(tx, programmeId, id) {
    const row = await tx.measurement.findFirst({ where: { id, programmeId } });
    if (!row) return null;
    const review = reviewOf(row);
    const { version, removed } = row;
    return { version, state: { content: row.content as MeasurementContent, review, removed } };
  },
  async store(tx, { programmeId, id, version, before, after, viewer }) {
    const { review, content, removed } = after;
    const columns = {
      version,
      content,
      removed,
      indicatorId: content.indicatorId,
      ...reviewColumns(review),
      updatedAt: new Date(),
    };
    if (before) await tx.measurement.update({ where: { id }, data: columns });
    else
      await tx.measurement.create({ data: { id, programmeId, authorId: viewer.id, ...columns } });
    await projectMeasurement(tx, { programmeId, id, version, state: after });
  },
};
