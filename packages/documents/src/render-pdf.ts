import { Worker } from "node:worker_threads";
import type { ReportDocument } from "./model";
import { pdfData } from "./pdf-data";

type Answer = { number: number; pdf?: Uint8Array; error?: string };
type Waiting = { resolve(pdf: Uint8Array): void; reject(error: Error): void };
type Press = { worker: Worker; waiting: Map<number, Waiting> };

let press: Press | null = null;
let last = 0;

/** One thread that prints, started by the first report and kept: reading the fonts takes longer than a report. */
function startPress(): Press {
  const worker = new Worker(new URL("./pdf-worker.mjs", import.meta.url), { execArgv: [] });
  const waiting: Press["waiting"] = new Map();
  worker.on("message", ({ number, pdf, error }: Answer) => {
    const one = waiting.get(number);
    waiting.delete(number);
    // A press at rest holds no process open.
    if (waiting.size === 0) worker.unref();
    if (pdf) one?.resolve(pdf);
    else one?.reject(new Error(error));
  });
  const stopped = (error: Error) => {
    if (press?.worker === worker) press = null;
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };
  worker.on("error", stopped);
  worker.on("exit", () => stopped(new Error("The thread that prints has stopped.")));
  return { worker, waiting };
}

/** A document laid out by a template of `typst/`, tagged for screen readers wherever its fonts have every letter. */
export function print(template: string, at: string, data: object): Promise<Uint8Array> {
  press ??= startPress();
  const { worker, waiting } = press;
  last += 1;
  const number = last;
  return new Promise((resolve, reject) => {
    waiting.set(number, { resolve, reject });
    worker.ref();
    worker.postMessage({
      number,
      template,
      json: JSON.stringify(data),
      seconds: Math.floor(Date.parse(at) / 1000),
    });
  });
}

/** The report as a PDF, tagged for screen readers (PDF/UA-1 wherever its fonts have every letter). */
export const renderPdf = (report: ReportDocument): Promise<Uint8Array> =>
  print("report", report.dataAt, pdfData(report));
