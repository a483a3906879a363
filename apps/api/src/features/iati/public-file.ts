import { reachOf } from "@suivi/domain/access/policy";
import { DomainError } from "@suivi/domain/errors";
import { nothingPublished } from "@suivi/domain/iati/publication";
import { inOneMoment } from "../../files/reader";
import type { Context } from "../../trpc";
import { standingIn, type Viewer } from "../../viewer";
import type { Tracking } from "./gather";
import { prepare } from "./prepare";
import { programmeUnder, publicationOf, publishedFile } from "./store";

/** The file that everybody may read. Throws not_found for a programme whose address is not open, or that there is none of. */
export async function publicFile(db: Context["db"], code: string) {
  const programme = await programmeUnder(db, code);
  const publication = programme && (await publicationOf(db, programme.id));
  const { open, file } = publication?.content ?? nothingPublished;
  if (!programme || !open || !file) throw new DomainError("not_found");
  const found = await publishedFile(db, programme.id, file.number);
  if (!found) throw new DomainError("not_found");
  return found;
}

type Asking = { db: Context["db"]; viewer: Viewer };

/** The programme, for somebody who may publish it. Throws not_found, not_allowed. */
async function publishable({ db, viewer }: Asking, code: string): Promise<string> {
  const programme = await programmeUnder(db, code);
  if (!programme) throw new DomainError("not_found");
  const standing = standingIn(viewer, programme.id);
  if (reachOf(standing, "iati.publish") === "no") throw new DomainError("not_allowed");
  return programme.id;
}

/** The file as it would be published now. Throws not_found while something is missing. */
export async function draftFile(asking: Asking, code: string, tracking: Tracking): Promise<string> {
  const programmeId = await publishable(asking, code);
  return inOneMoment(asking.db, async (tx) => {
    const publication = await publicationOf(tx, programmeId);
    const content = publication?.content ?? nothingPublished;
    const { file } = await prepare(tx, programmeId, content, tracking);
    if (!file) throw new DomainError("not_found");
    return file.xml;
  });
}

/** A file that was published before, open or not. */
export async function keptFile(asking: Asking, code: string, number: number): Promise<string> {
  const found = await publishedFile(asking.db, await publishable(asking, code), number);
  if (!found) throw new DomainError("not_found");
  return found.xml;
}
