// Plain JavaScript, because a worker thread starts without the loader that reads TypeScript (Node 20): it brings its own.
import { parentPort } from "node:worker_threads";
import { register } from "tsx/esm/api";

register();
const { outcomeOf } = await import("./making-turns.ts");

parentPort.on("message", async ({ number, url, ...job }) => {
  try {
    parentPort.postMessage({ number, made: await outcomeOf(url, job) });
  } catch (error) {
    parentPort.postMessage({ number, error: String(error.message ?? error) });
  }
});
