import { renderCsv } from "@suivi/documents/csv";
import { safeFileName } from "@suivi/documents/file-name";
import { renderXlsx } from "@suivi/documents/render-xlsx";
import { reachOf } from "@suivi/domain/access/policy";
import { DomainError } from "@suivi/domain/errors";
import { id } from "@suivi/domain/ids";
import { type ReportFormat, reportContent, reportProblems } from "@suivi/domain/reports/schema";
import * as z from "zod/mini";
import { forReading } from "../../files/for-reading";
import { fileTypes, type MadeFile } from "../../files/made-file";
import { templateFile, templateFor } from "../../files/word-template";
import type { Context } from "../../trpc";
import { standingIn, type Viewer } from "../../viewer";
import { editionTexts } from "./edition-texts";
import { editionRow, madeReport, type Sight } from "./editions/store";
import { gatherEdition, seesAll } from "./gather-edition";
import type { Neighbours } from "./neighbours";
import { headOf, type MadeReport, writeEdition } from "./write-edition";

type Asking = { db: Context["db"]; viewer: Viewer };
export const editionFileInput = z.strictObject({ programme: id, edition: id });

/** What this person may see of the reports that were made. Throws not_found, not_allowed. */
export function sightOf(viewer: Viewer, programmeId: string): Sight {
  const standing = standingIn(viewer, programmeId);
  const reach = reachOf(standing, "report.read");
  if (reach === "no") throw new DomainError("not_allowed");
  const outside = reach === "approved";
  const { link } = viewer;
  if (!link) return { programmeId, outside, money: seesAll(standing) };
  const { edition } = link.content;
  if (!edition) throw new DomainError("not_allowed");
  // Its money too: the lead who made the link reads all of it, and passes this report on.
  return { programmeId, outside, money: true, only: edition.id };
}

/** A made report in a format: all formats say the same, since they are rendered from the same; Word in a template. */
export async function renderEdition(
  made: MadeReport,
  format: ReportFormat,
  template: Uint8Array | null = null,
): Promise<Buffer> {
  const { document, tables, rows } = made;
  if (format === "csv") return Buffer.from(renderCsv(rows, { language: document.language }));
  if (format === "xlsx") return Buffer.from(await renderXlsx({ ...headOf(document), tables }));
  return forReading[format](document, template);
}

/** An edition as a file, the same as on the day it was made. Throws not_found for one they may not see. */
export async function editionFile(
  { db, viewer }: Asking,
  { programme, edition }: z.output<typeof editionFileInput>,
  format: ReportFormat,
): Promise<MadeFile> {
  const sight = sightOf(viewer, programme);
  const { number, content, template: used } = await editionRow(db, sight, edition);
  const made = await madeReport(db, sight, edition);
  const template =
    used && format === "docx" ? await templateFile(db, programme, used.sha256) : null;
  const { language, kind, country } = content;
  const named = [editionTexts(language).fileNames[kind], country, `no-${number}`, language];
  return {
    name: safeFileName(
      named.filter((part) => part !== null),
      format,
    ),
    type: fileTypes[format],
    content: await renderEdition(made, format, template),
  };
}

const asJson = z.pipe(
  z.string().check(z.maxLength(12_000)),
  z.transform((text, context) => {
    try {
      return JSON.parse(text) as unknown;
    } catch {
      context.issues.push({ code: "custom", message: "not_valid", input: text });
      return z.NEVER;
    }
  }),
);
export const previewInput = z.strictObject({
  programme: id,
  asked: z.pipe(asJson, z.extend(reportContent, { name: z.string().check(z.maxLength(120)) })),
});

/** What the report would say if it were made now; nothing of it is kept. Throws not_found, not_allowed, invalid. */
export async function previewFile(
  { db, viewer }: Asking,
  { programme, asked }: z.output<typeof previewInput>,
  neighbours: Neighbours,
): Promise<MadeFile> {
  const problems = reportProblems(asked);
  if (problems.length > 0) throw new DomainError("invalid", { problems });
  const gathered = await gatherEdition(
    { db, viewer, neighbours },
    { programmeId: programme, content: asked },
  );
  const made = writeEdition(gathered, null);
  return { name: "preview.html", type: fileTypes.html, content: await renderEdition(made, "html") };
}

/** The report as a file at once, without an edition of it being kept: for the command line. */
export async function reportFile(
  asking: Asking & { neighbours: Neighbours },
  asked: Parameters<typeof gatherEdition>[1],
  format: ReportFormat,
): Promise<MadeFile> {
  const made = writeEdition(await gatherEdition(asking, asked), null);
  const { language, kind } = asked.content;
  const template = await templateFor(asking.db, asked.programmeId, format);
  return {
    name: safeFileName([editionTexts(language).fileNames[kind], language], format),
    type: fileTypes[format],
    content: await renderEdition(made, format, template),
  };
}
