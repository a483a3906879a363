import type { Db } from "@suivi/db";
import type { ReadableProgrammeId } from "@suivi/domain/access/policy";

/** What happened to a record, latest first. */
export const entriesOf = (
  db: Db,
  programmeId: ReadableProgrammeId,
  kind: string,
  recordId: string,
) =>
  db.journalEntry.findMany({
    where: { programmeId, kind, recordId },
    orderBy: { number: "desc" },
    take: 500,
    select: {
      number: true,
      version: true,
      action: true,
      byName: true,
      at: true,
      reason: true,
      before: true,
      after: true,
    },
  });
