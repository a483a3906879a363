import type { ReadableProgrammeId } from "@suivi/domain/access/policy";
import { nothingPublished } from "@suivi/domain/iati/publication";
import type { Context } from "../../trpc";
import { inOneMoment } from "../../files/reader";
import type { Tracking } from "./gather";
import { prepare } from "./prepare";
import { programmeOf, publicationOf, publishedFiles } from "./store";

/** The most changes that are listed; how many there are is said. */
const listed = 300;

/** Ready to publish? What is to be mended, what would change, what was published before. */
export const readiness = (
  { db, programmeId }: { db: Context["db"]; programmeId: ReadableProgrammeId },
  tracking: Tracking,
) =>
  inOneMoment(db, async (tx) => {
    const publication = await publicationOf(tx, programmeId);
    const content = publication?.content ?? nothingPublished;
    const { gaps, points, file, changes } = await prepare(tx, programmeId, content, tracking);
    const { code, revision } = await programmeOf(tx, programmeId);
    return {
      /** The publication's record, for the change that publishes or opens it; null: there is none yet. */
      record: publication && { id: publication.id, version: publication.version },
      open: content.open,
      address: `/exports/iati/${code}.xml`,
      draft: file && `/exports/iati/${code}/draft.xml`,
      revision,
      gaps,
      points,
      file: file && {
        unchanged: file.unchanged,
        bytes: Buffer.byteLength(file.xml),
        activities: file.activities.length,
      },
      changes: { total: changes.length, list: changes.slice(0, listed) },
      published: (await publishedFiles(tx, programmeId)).map(({ number, at, byName }) => ({
        number,
        at: at.toISOString(),
        by: byName,
      })),
    };
  });
