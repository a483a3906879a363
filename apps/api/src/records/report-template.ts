import type { TemplateContent } from "@suivi/domain/reports/template";
import type { RecordKind } from "../write/commit";

export type TemplateState = { content: TemplateContent; removed: boolean };

/** The Word template of a programme's reports, as the write path reads and keeps it: one record a programme. */
export const templateRecord: RecordKind<TemplateState> = {
  kind: "report_template",
  async load(tx, programmeId, id) {
    const row = await tx.reportTemplate.findFirst({ where: { id, programmeId } });
    if (!row) return null;
    const { version, content, removed } = row;
    return { version, state: { content: content as TemplateContent, removed } };
  },
  async store(tx, { programmeId, id, version, before, after: { content, removed } }) {
    const columns = { version, content, removed };
    if (before) await tx.reportTemplate.update({ where: { id }, data: columns });
    else await tx.reportTemplate.create({ data: { id, programmeId, ...columns } });
  },
};
