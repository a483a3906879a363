import type { TransactionContent } from "@suivi/domain/money/schema";
import type { RecordKind } from "../write/commit";

export type TransactionState = { content: TransactionContent; removed: boolean };

/** Money promised, received, passed on or spent, as the write path reads and keeps it. */
export const transactionRecord: RecordKind<TransactionState> = {
  kind: "transaction",
  async load(tx, programmeId, id) {
    const row = await tx.transaction.findFirst({ where: { id, programmeId } });
    if (!row) return null;
    const { version, content, removed } = row;
    return { version, state: { content: content as TransactionContent, removed } };
  },
  async store(tx, { programmeId, id, version, before, after: { content, removed } }) {
    const date = new Date(`${content.date}T00:00:00Z`);
    const columns = { version, content, removed, date };
    if (before) await tx.transaction.update({ where: { id }, data: columns });
    else await tx.transaction.create({ data: { id, programmeId, ...columns } });
  },
};
