import { statementFacts } from "@suivi/domain/outcome-statements/facts";
import type { StatementContent, Substantiation } from "@suivi/domain/outcome-statements/schema";
import type { Review } from "@suivi/domain/review/status";
import { Prisma } from "@suivi/db";
import { copiesOf, dayOf } from "../figures/copies-of";
import type { RecordKind } from "../write/commit";
import { reviewColumns, reviewOf } from "./reviewed";

export type StatementState = {
  content: StatementContent;
  substantiation: Substantiation | null;
  review: Review;
  removed: boolean;
};

/** An outcome statement as the write path reads and keeps it; its facts move with it. */
export const statementRecord: RecordKind<StatementState> = {
  kind: "statement",
  async load(tx, programmeId, id) {
    const row = await tx.outcomeStatement.findFirst({ where: { id, programmeId } });
    if (!row) return null;
    const review = reviewOf(row);
    const content = row.content as StatementContent;
    const substantiation = row.substantiation as Substantiation | null;
    return {
      version: row.version,
      state: { content, substantiation, review, removed: row.removed },
    };
  },
  async store(tx, { programmeId, id, version, before, after, viewer }) {
    const { review, content, substantiation, removed } = after;
    const columns = {
      version,
      content,
      substantiation: substantiation ?? Prisma.DbNull,
      removed,
      ...reviewColumns(review),
      updatedAt: new Date(),
    };
    if (before) await tx.outcomeStatement.update({ where: { id }, data: columns });
    else
      await tx.outcomeStatement.create({
        data: { id, programmeId, authorId: viewer.id, ...columns },
      });
    await tx.statementFacts.deleteMany({ where: { statementId: id } });
    await tx.statementFacts.createMany({
      data: (await copiesOf(tx, { programmeId, id, version, state: after })).map(
        ({ content: said, row }) => {
          // A substantiation given or withdrawn holds for what was approved as well, at once.
          const { date, ...facts } = statementFacts(said, substantiation);
          return { ...row, ...facts, date: dayOf(date), statementId: id, programmeId };
        },
      ),
    });
  },
};
