import { renderCsv } from "@suivi/documents/csv";
import { safeFileName } from "@suivi/documents/file-name";
import { renderDocx } from "@suivi/documents/render-docx";
import { renderHtml } from "@suivi/documents/render-html";
import { renderPdf } from "@suivi/documents/render-pdf";
import { renderXlsx } from "@suivi/documents/render-xlsx";
import type { Language } from "@suivi/domain/text";
import { fileTypes, type MadeFile } from "../../files/made-file";
import type { Viewer } from "../../viewer";
import type { Context } from "../../trpc";
import { gatherReport, type Report } from "./gather-report";
import type { ReportInput } from "./report-input";
import { reportTexts } from "./texts";
import { writeReport } from "./write-report";
import { writeCsvTable, writeWorkbook } from "./write-tables";

export const reportFormats = ["pdf", "docx", "html", "xlsx", "csv"] as const;
export type ReportFormat = (typeof reportFormats)[number];

type Writer = (report: Report, language: Language) => Promise<Uint8Array> | Uint8Array;
const writers: Record<ReportFormat, Writer> = {
  pdf: (report, language) => renderPdf(writeReport(report, language)),
  docx: (report, language) => renderDocx(writeReport(report, language)),
  html: (report, language) => Buffer.from(renderHtml(writeReport(report, language))),
  xlsx: (report, language) => renderXlsx(writeWorkbook(report, language)),
  csv: (report, language) => Buffer.from(renderCsv(writeCsvTable(report, language), { language })),
};

async function render(report: Report, language: Language, format: ReportFormat): Promise<Buffer> {
  const bytes = await writers[format](report, language);
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
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
    content: await render(report, language, format),
  };
}
