import type { ReportDocument } from "@suivi/documents/model";
import { renderDocx } from "@suivi/documents/render-docx";
import { renderHtml } from "@suivi/documents/render-html";
import { renderPdf } from "@suivi/documents/render-pdf";

/** The forms of a file for reading; all say the same. */
export const readingFormats = ["pdf", "docx", "html"] as const;
export type ReadingFormat = (typeof readingFormats)[number];

const held = ({ buffer, byteOffset, byteLength }: Uint8Array): Buffer =>
  Buffer.from(buffer, byteOffset, byteLength);

/** A report for reading as a file. */
export const forReading: Record<ReadingFormat, (report: ReportDocument) => Promise<Buffer>> = {
  pdf: async (report) => held(await renderPdf(report)),
  docx: async (report) => held(await renderDocx(report)),
  html: async (report) => Buffer.from(renderHtml(report)),
};
