import type { IndicatorContent } from "@suivi/domain/results/schema";
import type { RecordKind } from "../write/commit";

export type IndicatorState = { content: IndicatorContent; removed: boolean };

/** An indicator as the write path reads and keeps it. */
export const indicatorRecord: RecordKind<IndicatorState> = {
  kind: "indicator",
  async load(tx, programmeId, id) {
    const row = await tx.indicator.findFirst({ where: { id, programmeId } });
    if (!row) return null;
    const { version, content, removed } = row;
    return { version, state: { content: content as IndicatorContent, removed } };
  },
  async store(tx, { programmeId, id, version, before, after: { content, removed } }) {
    const { resultId, position } = content;
    const columns = { version, content, removed, resultId, position };
    if (before) await tx.indicator.update({ where: { id }, data: columns });
    else await tx.indicator.create({ data: { id, programmeId, ...columns } });
  },
};
