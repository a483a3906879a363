import type { ReportDocument } from "./model";
import { pdfData } from "./pdf-data";
import { thread } from "./thread";

const press = thread(new URL("./pdf-worker.mjs", import.meta.url));

/** A document laid out by a template of `typst/`, tagged for screen readers wherever its fonts have every letter. */
export const print = (template: string, at: string, data: object): Promise<Uint8Array> =>
  press({ template, json: JSON.stringify(data), seconds: Math.floor(Date.parse(at) / 1000) });

/** The report as a PDF, tagged for screen readers (PDF/UA-1 wherever its fonts have every letter). */
export const renderPdf = (report: ReportDocument): Promise<Uint8Array> =>
  print("report", report.dataAt, pdfData(report));
