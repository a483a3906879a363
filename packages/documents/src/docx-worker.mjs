// Plain JavaScript, because a worker thread starts without the loader that reads TypeScript (Node 20): it brings its own.
import { parentPort } from "node:worker_threads";
import { register } from "tsx/esm/api";

register();
const { wordDocument } = await import("./docx-document.ts");
const { fillTemplate } = await import("./word-template/fill.ts");
const { judgedTemplate } = await import("./word-template/check.ts");

async function made({ report, template, judge }) {
  if (judge) return Buffer.from(JSON.stringify(await judgedTemplate(Buffer.from(judge), report)));
  if (template) return (await fillTemplate(report, Buffer.from(template))).bytes;
  return wordDocument(report);
}

parentPort.on("message", async ({ number, ...job }) => {
  try {
    parentPort.postMessage({ number, made: await made(job) });
  } catch (error) {
    parentPort.postMessage({ number, error: String(error.message ?? error) });
  }
});
