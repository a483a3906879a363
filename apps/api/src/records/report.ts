import type { ReportContent } from "@suivi/domain/reports/schema";
import type { RecordKind } from "../write/commit";

export type ReportState = { content: ReportContent; removed: boolean };

/** A report under a name, as the write path reads and keeps it. */
export const reportRecord: RecordKind<ReportState> = {
  kind: "report",
  async load(tx, programmeId, id) {
    const row = await tx.report.findFirst({ where: { id, programmeId } });
    if (!row) return null;
    const { version, content, removed } = row;
    return { version, state: { content: content as ReportContent, removed } };
  },
  async store(tx, { programmeId, id, version, before, after: { content, removed } }) {
    const columns = { version, content, removed };
    if (before) await tx.report.update({ where: { id }, data: columns });
    else await tx.report.create({ data: { id, programmeId, ...columns } });
  },
};
