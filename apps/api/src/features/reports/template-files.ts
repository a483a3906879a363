import { starterTemplate } from "@suivi/documents/word-template/starter";
import { safeFileName } from "@suivi/documents/file-name";
import { reachOf } from "@suivi/domain/access/policy";
import { DomainError } from "@suivi/domain/errors";
import { id } from "@suivi/domain/ids";
import { blankReport } from "@suivi/domain/reports/schema";
import { language } from "@suivi/domain/text";
import * as z from "zod/mini";
import { fileTypes, type MadeFile } from "../../files/made-file";
import { templateFile } from "../../files/word-template";
import type { Context } from "../../trpc";
import { standingIn, type Viewer } from "../../viewer";
import { reportFile } from "./edition-files";
import type { Neighbours } from "./neighbours";
import { reportTexts } from "./texts";
import { templateAt } from "./templates/store";

type Asking = { db: Context["db"]; viewer: Viewer };
export const templateFileInput = z.strictObject({
  programme: id,
  version: z.coerce.number().check(z.int(), z.minimum(1), z.maximum(1_000_000_000)),
});
export const starterInput = z.strictObject({ language });
export const trialInput = z.strictObject({ programme: id, language });

const content = (bytes: Uint8Array) => Buffer.from(bytes);

/** A template as it was sent, in the version asked for. Throws not_found, not_allowed. */
export async function openTemplate(
  { db, viewer }: Asking,
  { programme, version }: z.output<typeof templateFileInput>,
): Promise<MadeFile> {
  if (reachOf(standingIn(viewer, programme), "report.revise") === "no")
    throw new DomainError("not_allowed");
  const { name, sha256 } = await templateAt(db, programme, version);
  return {
    name: safeFileName([name.replace(/\.\w+$/, ""), `v${version}`], "docx"),
    type: fileTypes.docx,
    content: content(await templateFile(db, programme, sha256)),
  };
}

/** A template to begin with. */
export async function makeStarter(
  _: Asking,
  { language: reader }: z.output<typeof starterInput>,
): Promise<MadeFile> {
  return {
    name: safeFileName([reportTexts(reader).starter], "docx"),
    type: fileTypes.docx,
    content: content(await starterTemplate(reader)),
  };
}

/** The programme's progress report as it looks in the template; nothing of it is kept. Throws not_found, not_allowed. */
export const tryTemplate = (
  asking: Asking,
  { programme, language: reader }: z.output<typeof trialInput>,
  neighbours: Neighbours,
): Promise<MadeFile> =>
  reportFile(
    { ...asking, neighbours },
    { programmeId: programme, content: blankReport(reader) },
    "docx",
  );
