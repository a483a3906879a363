import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import {
  chownSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { createServer } from "node:net";
import { dirname, join } from "node:path";
import pg from "pg";
import { type Housing, houseFor } from "./as-root";
import { postgresFolder } from "./binaries";
import { commandOf } from "./processes";

export type Embedded = {
  url: string;
  cluster: string;
  stop(): Promise<void>;
  /** Settles when the server has ended, whoever ended it. */
  ended: Promise<unknown>;
};
type Options = { dataFolder: string; settings?: Record<string, string> };

const user = "suivi";
const sleep = (ms: number) => new Promise((done) => setTimeout(done, ms));

/** A port nobody listens on now. */
export const freePort = () =>
  new Promise<number>((done, fail) => {
    const probe = createServer();
    probe.once("error", fail);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => done(typeof address === "object" && address ? address.port : 0));
    });
  });

/**
 * A real PostgreSQL whose data lies in `dataFolder`, for this process alone. One left over by a process that was
 * killed is ended first; what it had confirmed is in its log and comes back. Throws an Error of one line.
 */
export async function startEmbedded({ dataFolder, settings = {} }: Options): Promise<Embedded> {
  mkdirSync(dataFolder, { recursive: true, mode: 0o700 });
  const house = houseFor(dataFolder, await postgresFolder());
  const password = secretIn(join(dataFolder, "postgres-password"));
  if (!existsSync(join(house.cluster, "PG_VERSION"))) makeCluster(house, password, dataFolder);
  await endLeftOver(house.cluster);

  const port = await freePort();
  const log = openSync(join(dataFolder, "postgres.log"), "a", 0o600);
  const flags = { ...defaults, ...settings, port: String(port) };
  const server = spawn(
    join(house.programs, "bin", "postgres"),
    [
      "-D",
      house.cluster,
      ...Object.entries(flags).flatMap(([name, value]) => ["-c", `${name}=${value}`]),
    ],
    // A group of its own: Ctrl-C reaches Suivi, which answers what is under way before it stops the database.
    {
      ...house.account,
      cwd: "/",
      detached: true,
      stdio: ["ignore", log, log],
      env: { PATH: process.env.PATH },
    },
  );
  const url = `postgresql://${user}:${password}@127.0.0.1:${port}`;
  const ended = new Promise((done) => server.once("exit", done).once("error", done));
  try {
    await answering(ended, `${url}/postgres`, join(dataFolder, "postgres.log"));
  } catch (error) {
    await stop(server, ended);
    throw error;
  }
  return { url, cluster: house.cluster, stop: () => stop(server, ended), ended };
}

/** The address of the server that runs on a data folder now; null where none does. */
export function runningOn(dataFolder: string): string | null {
  const [pid, , , port] = linesOf(join(dataFolder, "postgres", "postmaster.pid"));
  if (!port || !isPostgres(Number(pid))) return null;
  return `postgresql://${user}:${secretIn(join(dataFolder, "postgres-password"))}@127.0.0.1:${port}`;
}

const linesOf = (path: string) => (existsSync(path) ? readFileSync(path, "utf8").split("\n") : []);

const defaults = {
  listen_addresses: "127.0.0.1",
  unix_socket_directories: "",
  max_connections: "60",
  shared_buffers: "256MB",
  work_mem: "16MB",
  jit: "off",
  random_page_cost: "1.1",
  log_checkpoints: "off",
  // The log holds no values that people typed.
  log_error_verbosity: "terse",
  log_min_error_statement: "panic",
};

function secretIn(path: string): string {
  if (!existsSync(path)) writeFileSync(path, randomBytes(24).toString("hex"), { mode: 0o600 });
  return readFileSync(path, "utf8").trim();
}

function makeCluster(house: Housing, password: string, dataFolder: string): void {
  const own = join(dataFolder, "postgres");
  const unfinished = `${house.cluster}.making`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(dirname(unfinished), { recursive: true, mode: 0o711 });
  mkdirSync(unfinished, { mode: 0o700 });
  const passwordFile = join(dirname(house.cluster), "initial-password");
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (house.account)
    for (const path of [unfinished, passwordFile])
      chownSync(path, house.account.uid, house.account.gid);
  const { status, stderr, error } = spawnSync(
    join(house.programs, "bin", "initdb"),
    [
      "-D",
      unfinished,
      `--username=${user}`,
      `--pwfile=${passwordFile}`,
      "--auth=scram-sha-256",
      "--encoding=UTF8",
      "--locale-provider=builtin",
      "--builtin-locale=C.UTF-8",
      "--locale=C",
    ],
    { ...house.account, cwd: "/", encoding: "utf8", env: { PATH: process.env.PATH } },
  );
  rmSync(passwordFile);
  if (status !== 0) {
    const why = error?.message ?? stderr.trim().split("\n").at(-1);
    throw new Error(`PostgreSQL could not make its files in ${dirname(house.cluster)}: ${why}`);
  }
  renameSync(unfinished, house.cluster);
  if (house.cluster !== own) symlinkSync(house.cluster, own);
}

/** Ends the server that postmaster.pid names, if it is one and still runs. */
async function endLeftOver(cluster: string): Promise<void> {
  const file = join(cluster, "postmaster.pid");
  const pid = Number(linesOf(file)[0]);
  if (isPostgres(pid)) process.kill(pid, "SIGINT");
  for (let tries = 0; tries < 150 && isPostgres(pid); tries += 1) await sleep(100);
  if (isPostgres(pid))
    throw new Error(
      `A PostgreSQL left over (process ${pid}) does not stop. End it and start again.`,
    );
  rmSync(file, { force: true });
}

const isPostgres = (pid: number) => /postgres/.test(commandOf(pid) ?? "");

async function answering(ended: Promise<unknown>, url: string, log: string): Promise<void> {
  let over = false;
  void ended.then(() => (over = true));
  for (let tries = 0; tries < 600 && !over; tries += 1) {
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2000 });
    try {
      await client.connect();
      await client.end();
      return;
    } catch {
      await client.end().catch(() => undefined);
      await sleep(50);
    }
  }
  throw new Error(`The embedded PostgreSQL did not start; its log is ${log}.`);
}

/** Ends the server cleanly: what is under way is broken off, what was confirmed is on the disk. */
async function stop(server: ChildProcess, ended: Promise<unknown>): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return;
  server.kill("SIGINT");
  const late = setTimeout(() => server.kill("SIGQUIT"), 15_000);
  await ended;
  clearTimeout(late);
}
