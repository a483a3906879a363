import type { BudgetContent } from "@suivi/domain/money/schema";
import type { RecordKind } from "../write/commit";

export type BudgetState = { content: BudgetContent; removed: boolean };

/** A line of the budget as the write path reads and keeps it. */
export const budgetRecord: RecordKind<BudgetState> = {
  kind: "budget",
  async load(tx, programmeId, id) {
    const row = await tx.budget.findFirst({ where: { id, programmeId } });
    if (!row) return null;
    const { version, content, removed } = row;
    return { version, state: { content: content as BudgetContent, removed } };
  },
  async store(tx, { programmeId, id, version, before, after: { content, removed } }) {
    const start = new Date(`${content.start}T00:00:00Z`);
    const columns = { version, content, removed, start };
    if (before) await tx.budget.update({ where: { id }, data: columns });
    else await tx.budget.create({ data: { id, programmeId, ...columns } });
  },
};
