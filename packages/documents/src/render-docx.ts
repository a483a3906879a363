import type { ReportDocument } from "./model";
import { thread } from "./thread";

const writer = thread(new URL("./docx-worker.mjs", import.meta.url));

/** The report as a Word document that a team goes on writing in (docx-document). */
export const renderDocx = (report: ReportDocument): Promise<Uint8Array> => writer({ report });
