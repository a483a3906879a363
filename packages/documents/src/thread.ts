import { Worker } from "node:worker_threads";

type Answer<M> = { number: number; made?: M; error?: string };
type Waiting<M> = { resolve(made: M): void; reject(error: Error): void };
type Running<M> = { worker: Worker; waiting: Map<number, Waiting<M>> };

/**
 * A thread that makes files, started by the first one and kept: to start takes longer than most files do. While it
 * works the server answers, and at rest it holds no process open.
 */
export function thread<M = Uint8Array>(script: URL): (job: object) => Promise<M> {
  let running: Running<M> | null = null;
  let last = 0;

  function start(): Running<M> {
    const worker = new Worker(script, { execArgv: [] });
    const waiting: Running<M>["waiting"] = new Map();
    worker.on("message", ({ number, made, error }: Answer<M>) => {
      const one = waiting.get(number);
      waiting.delete(number);
      if (waiting.size === 0) worker.unref();
      if (made === undefined) one?.reject(new Error(error));
      else one?.resolve(made);
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
