import { type ChildProcess, spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

const program = (name: string) => fileURLToPath(new URL(`../${name}.ts`, import.meta.url));
const loader = import.meta.resolve("tsx");

type Ended = { status: number | null; out: string; err: string };
export type Running = {
  address: string;
  process: ChildProcess;
  said: { out: string; err: string };
  ended: Promise<Ended>;
  post(path: string, body: object, cookie?: string): Promise<Response>;
};

// A test that fails half-way leaves no program behind.
const running = new Set<ChildProcess>();
process.on("exit", () => {
  for (const child of running) child.kill("SIGTERM");
});

/** A program of ours as its own process, on a port and with data of its own. */
export function run(name: string, args: string[], env: Record<string, string>, input = "") {
  const { PATH = "", HOME = "", TMPDIR = "" } = process.env;
  const child = spawn(process.execPath, ["--import", loader, program(name), ...args], {
    env: { PATH, HOME, ...(TMPDIR ? { TMPDIR } : {}), PORT: "0", SUIVI_DEMO: "0", ...env },
  });
  running.add(child);
  child.once("exit", () => running.delete(child));
  child.stdin.end(input);
  const said = { out: "", err: "" };
  child.stdout.on("data", (text) => (said.out += text));
  child.stderr.on("data", (text) => (said.err += text));
  const ended = new Promise<Ended>((done) =>
    child.once("close", (status) => done({ status, ...said })),
  );
  return { child, said, ended };
}

/** Starts Suivi and waits for the address it prints. */
export async function startSuivi(env: Record<string, string>): Promise<Running> {
  const { child, said, ended } = run("main", [], env);
  const address = await new Promise<string>((done, broken) => {
    child.stdout.on("data", () => {
      const [, found] = /Suivi: (http\S+)/.exec(said.out) ?? [];
      if (found) done(found);
    });
    void ended.then(({ err }) => broken(new Error(err)));
  });
  const post = (path: string, body: object, cookie = "") =>
    fetch(address + path, {
      method: "POST",
      headers: { "content-type": "application/json", "x-suivi": "1", cookie },
      body: JSON.stringify(body),
    });
  return { address, process: child, said, ended, post };
}

/** A command of `npm run suivi`. */
export const command = (args: string[], env: Record<string, string>, input = "") =>
  run("cli", args, env, input).ended;
