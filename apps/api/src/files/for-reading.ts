import type { ReportDocument } from "@suivi/documents/model";
import { renderDocx } from "@suivi/documents/render-docx";
import { renderHtml } from "@suivi/documents/render-html";
import { renderPdf } from "@suivi/documents/render-pdf";

/** The forms of a file for reading; all say the same. */
export const readingFormats = ["pdf", "docx", "html"] as const;
export type ReadingFormat = (typeof readingFormats)[number];

const held = ({ buffer, byteOffset, byteLength }: Uint8Array): Buffer =>
  Buffer.from(buffer, byteOffset, byteLength);

type Write = (report: ReportDocument, template?: Uint8Array | null) => Promise<Buffer>;
/** A report for reading as a file; of Word in the programme's template where it has one. */
export const forReading: Record<ReadingFormat, Write> = {
  pdf: async (report) => held(await renderPdf(report)),
  docx: async (report, template) => held(await renderDocx(report, template)),
  html: async (report) => Buffer.from(renderHtml(report)),
};
