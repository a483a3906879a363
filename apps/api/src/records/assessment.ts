import type { AssessmentContent } from "@suivi/domain/capacity/schema";
import type { Review } from "@suivi/domain/review/status";
import { copiesOf, dayOf } from "../figures/copies-of";
import type { RecordKind } from "../write/commit";
import { reviewColumns, reviewOf } from "./reviewed";

export type AssessmentState = { content: AssessmentContent; review: Review; removed: boolean };

/** A round as the write path reads and keeps it; its facts move with it. */
export const assessmentRecord: RecordKind<AssessmentState> = {
  kind: "assessment",
  async load(tx, programmeId, id) {
    const row = await tx.assessment.findFirst({ where: { id, programmeId } });
    if (!row) return null;
    const review = reviewOf(row);
    const { version, removed } = row;
    return { version, state: { content: row.content as AssessmentContent, review, removed } };
  },
  async store(tx, { programmeId, id, version, before, after, viewer }) {
    const { review, content, removed } = after;
    const columns = {
      version,
      content,
      removed,
      toolId: content.toolId,
      ...reviewColumns(review),
      updatedAt: new Date(),
    };
    if (before) await tx.assessment.update({ where: { id }, data: columns });
    else await tx.assessment.create({ data: { id, programmeId, authorId: viewer.id, ...columns } });
    await tx.assessmentFacts.deleteMany({ where: { assessmentId: id } });
    await tx.assessmentFacts.createMany({
      data: (await copiesOf(tx, { programmeId, id, version, state: after })).map(
        ({ content: said, row }) => ({
          ...row,
          assessmentId: id,
          programmeId,
          toolId: said.toolId,
          edition: said.edition,
          organisationId: said.organisationId,
          partnerId: said.partnerId,
          country: said.country,
          date: dayOf(said.date),
          scores: said.scores,
        }),
      ),
    });
  },
};
