import { Worker } from "node:worker_threads";

type Answer = { number: number; bytes?: Uint8Array; error?: string };
type Waiting = { resolve(bytes: Uint8Array): void; reject(error: Error): void };
type Running = { worker: Worker; waiting: Map<number, Waiting> };

/**
 * A thread that makes files, started by the first one and kept: to start takes longer than most files do. While it
 * works the server answers, and at rest it holds no process open.
 */
export function thread(script: URL): (job: object) => Promise<Uint8Array> {
  let running: Running | null = null;
  let last = 0;

  function start(): Running {
    const worker = new Worker(script, { execArgv: [] });
    const waiting: Running["waiting"] = new Map();
    worker.on("message", ({ number, bytes, error }: Answer) => {
      const one = waiting.get(number);
      waiting.delete(number);
      if (waiting.size === 0) worker.unref();
      if (bytes) one?.resolve(bytes);
      else one?.reject(new Error(error));
    });
    const stopped = (error: Error) => {
      if (running?.worker === worker) running = null;
      for (const { reject } of waiting.values()) reject(error);
      waiting.clear();
    };
    worker.on("error", stopped);
    worker.on("exit", () => stopped(new Error("The thread that makes files has stopped.")));
    return { worker, waiting };
  }

  return (job) => {
    running ??= start();
    const { worker, waiting } = running;
    last += 1;
    const number = last;
    return new Promise((resolve, reject) => {
      waiting.set(number, { resolve, reject });
      worker.ref();
      worker.postMessage({ number, ...job });
    });
  };
}
