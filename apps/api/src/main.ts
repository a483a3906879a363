import { createServer } from "node:net";
import { openDb } from "@suivi/db";
import { startEmbedded } from "@suivi/db/embedded";
import { explainDatabaseError } from "@suivi/db/explain";
import { alone, migrate } from "@suivi/db/migrate";
import { readSettings, type Settings, WrongSetting } from "./env";
import { anybody } from "./features/access/store";
import { makeServer } from "./http/server";
import { claimFolder } from "./one-at-a-time";
import { demoSignIns, seed } from "./seed/seed";

/** What is to be closed at the end, the last opened first. */
const open: (() => unknown)[] = [];
let ending = false;

async function end(status: number): Promise<void> {
  if (ending) return;
  ending = true;
  for (const close of open.reverse()) await close();
  process.exit(status);
}

function fail(line: string): Promise<void> {
  if (!ending) console.error(line);
  return end(1);
}

/** Tells at once that a port is taken, before anything is started for it. */
const tryPort = ({ port, host }: Settings) =>
  new Promise<void>((free, taken) => {
    const probe = createServer();
    probe.once("error", taken);
    probe.listen(port, host, () => probe.close(() => free()));
  });

/** The address of the database, brought to this version's tables. */
async function database({ databaseUrl, dataFolder }: Settings): Promise<string> {
  if (databaseUrl) {
    await migrate(databaseUrl).catch((error: unknown) => {
      throw new WrongSetting(explainDatabaseError(error, databaseUrl));
    });
    return databaseUrl;
  }
  open.push(claimFolder(dataFolder));
  const starting = startEmbedded({ dataFolder });
  // Ctrl-C while it starts waits for it, so that no PostgreSQL stays behind.
  open.push(() => starting.then(({ stop }) => stop()).catch(() => undefined));
  const { url, ended } = await starting;
  void ended.then(() =>
    fail(`The embedded PostgreSQL has ended; its log is ${dataFolder}/postgres.log.`),
  );
  await migrate(`${url}/postgres`);
  return `${url}/postgres`;
}

async function start(): Promise<void> {
  const settings = readSettings();
  await tryPort(settings);
  const url = await database(settings);
  const db = openDb(url);
  open.push(() => db.$disconnect());
  const app = await makeServer({ db, ...settings });
  open.push(() => Promise.race([app.close(), new Promise((done) => setTimeout(done, 5000))]));
  const load = () => seed(db, settings.secret, (line) => console.log(line));
  const demo = settings.demo && (await alone(url, load));
  await app.listen({ port: settings.port, host: settings.host });

  const address = app.server.address();
  const port = typeof address === "object" && address ? address.port : settings.port;
  const host = settings.host.includes(":") ? `[${settings.host}]` : settings.host;
  const first = (await anybody(db)) ? "" : "Open it to make the first administrator.";
  console.log(`\nSuivi: http://${host}:${port}\n${demo ? demoSignIns() : first}`.trimEnd());
}

/** Why the start failed, in one line. */
function sentenceFor(error: unknown): string {
  type Fault = Partial<Record<"code" | "message" | "address" | "hostname", string>> & {
    port?: number;
  };
  const { code, message, port = 0, address, hostname } = error as Fault;
  if (code === "EADDRINUSE")
    return `Port ${port} is taken by another program. Set PORT to a free one: PORT=${port + 1} npm start`;
  if (code === "EACCES" && address)
    return `Port ${port} is not for this user. Set PORT to one above 1023: PORT=4000 npm start`;
  if (code === "EADDRNOTAVAIL" || code === "ENOTFOUND")
    return `HOST is ${address ?? hostname}, which is not an address of this machine.`;
  return message?.split("\n")[0] ?? String(error);
}

for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const)
  process.on(signal, () => void end(0));
// A fault of ours: said in full, and the database is not left running.
process.on("uncaughtException", (error) => {
  console.error(error);
  void end(1);
});
start().catch((error: unknown) => fail(sentenceFor(error)));
