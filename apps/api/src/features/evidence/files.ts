import { createHash } from "node:crypto";
import { mayOn, type Standing } from "@suivi/domain/access/policy";
import { DomainError } from "@suivi/domain/errors";
import { standingIn, type Viewer } from "../../viewer";
import type { Context } from "../../trpc";
import { judgeFile } from "./judge-file";
import { fileHead, fileWhole, keepFile } from "./store";

type Reader = Pick<Context, "db"> & { viewer: Viewer };
type Upload = {
  id: string;
  programmeId: string;
  partnerId: string;
  name: string;
  type: string;
  bytes: Buffer;
};

// A file belongs to a partner, not to a place: a coordinator of a country reads none by the country alone.
const may = (standing: Standing, partnerId: string) =>
  mayOn(standing, "evidence.read", { partnerId, country: "" });

/**
 * Takes in a file before the activity that names it is saved; sent twice it is answered the same. Throws not_allowed,
 * invalid, and change_id_reused where another file bears the id.
 */
export async function takeFile({ db, viewer }: Reader, upload: Upload) {
  const { id, programmeId, partnerId, name } = upload;
  if (!may(standingIn(viewer, programmeId), partnerId)) throw new DomainError("not_allowed");
  const { type, content } = await judgeFile(upload.bytes, upload.type);
  const sha256 = createHash("sha256").update(content).digest("hex");
  await keepFile(db, { id, programmeId, partnerId, name, type, sha256, content, byId: viewer.id });
  const kept = await fileHead(db, id);
  const same = kept?.programmeId === programmeId && kept.byId === viewer.id;
  if (!same || kept.sha256 !== sha256) throw new DomainError("change_id_reused");
  return { id, name: kept.name, type, bytes: kept.bytes };
}

/** A file's content, for those who may read the names that may stand in it. */
export async function openFile({ db, viewer }: Reader, id: string) {
  const file = await fileWhole(db, id);
  if (!file || !may(standingIn(viewer, file.programmeId), file.partnerId))
    throw new DomainError("not_found");
  return file;
}
