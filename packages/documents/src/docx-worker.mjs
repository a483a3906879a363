// Plain JavaScript, because a worker thread starts without the loader that reads TypeScript (Node 20): it brings its own.
import { parentPort } from "node:worker_threads";
import { register } from "tsx/esm/api";

register();
const { wordDocument } = await import("./docx-document.ts");

parentPort.on("message", async ({ number, report }) => {
  try {
    parentPort.postMessage({ number, bytes: await wordDocument(report) });
  } catch (error) {
    parentPort.postMessage({ number, error: String(error.message ?? error) });
  }
});
