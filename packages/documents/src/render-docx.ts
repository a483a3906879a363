import type { ReportDocument } from "./model";
import { thread } from "./thread";
import type { Judged } from "./word-template/check";

const writer = thread(new URL("./docx-worker.mjs", import.meta.url));

/**
 * The report as a Word document that a team goes on writing in (docx-document), in an organisation's template where it
 * has one (word-template).
 */
export const renderDocx = (
  report: ReportDocument,
  template: Uint8Array | null = null,
): Promise<Uint8Array> => writer({ report, template });

/** Whether a template is taken, and an example of a report in it (word-template/check). */
export async function judgeTemplate(bytes: Uint8Array, report: ReportDocument): Promise<Judged> {
  const answer = await writer({ report, judge: bytes });
  return JSON.parse(Buffer.from(answer).toString("utf8")) as Judged;
}
