import type { ReportContent } from "@suivi/domain/reports/schema";
import type { RecordKind } from "../write/commit";

/** What was asked of an edition. What it says once it is made stands beside it, and is never changed. */
export type EditionState = { content: ReportContent & { reportId: string | null } };

/** An edition of a report, as the write path reads and keeps it: asked for once, then made by a worker. */
export const editionRecord: RecordKind<EditionState> = {
  kind: "edition",
  async load(tx, programmeId, id) {
    const row = await tx.edition.findFirst({
      where: { id, programmeId },
      select: { version: true, content: true, reportId: true },
    });
    if (!row) return null;
    const content = { ...(row.content as ReportContent), reportId: row.reportId };
    return { version: row.version, state: { content } };
  },
  async store(tx, { programmeId, id, version, after, viewer }) {
    const { reportId, ...content } = after.content;
    const last = await tx.edition.aggregate({ where: { programmeId }, _max: { number: true } });
    await tx.edition.create({
      data: {
        id,
        programmeId,
        version,
        content,
        reportId,
        number: (last._max.number ?? 0) + 1,
        byId: viewer.id,
        byName: viewer.name,
        askedAt: new Date(),
        outside: content.readers === "outside",
      },
    });
  },
};
