import type { ToolContent } from "@suivi/domain/capacity/schema";
import type { RecordKind } from "../write/commit";

export type ToolState = { content: ToolContent; removed: boolean };

/** An assessment tool as the write path reads and keeps it, with what each of its editions asks. */
export const toolRecord: RecordKind<ToolState> = {
  kind: "tool",
  async load(tx, programmeId, id) {
    const row = await tx.assessmentTool.findFirst({ where: { id, programmeId } });
    if (!row) return null;
    const { version, content, removed } = row;
    return { version, state: { content: content as ToolContent, removed } };
  },
  async store(tx, { programmeId, id, version, before, after: { content, removed } }) {
    const columns = { version, content, removed };
    if (before) await tx.assessmentTool.update({ where: { id }, data: columns });
    else await tx.assessmentTool.create({ data: { id, programmeId, ...columns } });
    const { edition } = content;
    await tx.toolEdition.upsert({
      where: { toolId_edition: { toolId: id, edition } },
      create: { toolId: id, edition, content },
      update: { content },
    });
  },
};
