import { renderCsv } from "@suivi/documents/csv";
import { safeFileName } from "@suivi/documents/file-name";
import { renderXlsx } from "@suivi/documents/render-xlsx";
import type { Language } from "@suivi/domain/text";
import { forReading, readingFormats } from "../../files/for-reading";
import { fileTypes, type MadeFile } from "../../files/made-file";
import { templateFor } from "../../files/word-template";
import type { Viewer } from "../../viewer";
import type { Context } from "../../trpc";
import { gatherReport, type Report } from "./gather-report";
import type { ReportInput } from "./report-input";
import { reportTexts } from "./texts";
import { writeReport } from "./write-report";
import { writeCsvTable, writeWorkbook } from "./write-tables";

export const reportFormats = [...readingFormats, "xlsx", "csv"] as const;
export type ReportFormat = (typeof reportFormats)[number];

async function render(
  db: Context["db"],
  report: Report,
  language: Language,
  format: ReportFormat,
): Promise<Buffer> {
  if (format === "csv")
    return Buffer.from(renderCsv(writeCsvTable(report, language), { language }));
  if (format === "xlsx") return Buffer.from(await renderXlsx(writeWorkbook(report, language)));
  return forReading[format](
    writeReport(report, language),
    await templateFor(db, report.programmeId, format),
  );
}

/**
 * The activity report as a file, in the language asked for, else the person's own, else French. Throws not_found,
 * not_allowed, invalid.
 */
export async function makeReport(
  { db, viewer }: Pick<Context, "db"> & { viewer: Viewer },
  input: ReportInput,
  format: ReportFormat,
): Promise<MadeFile & { content: Buffer }> {
  const report = await gatherReport({ db, viewer }, input);
  const { language } = report;
  const { from, to, country } = input;
  const parts = [report.code, reportTexts(language).fileName, country, from, to, language];
  return {
    name: safeFileName(
      parts.filter((part) => part !== undefined),
      format,
    ),
    type: fileTypes[format],
    content: await render(db, report, language, format),
  };
}
