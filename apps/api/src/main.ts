import { createServer } from "node:net";
import { openDb } from "@suivi/db";
import { alone } from "@suivi/db/migrate";
import { openDatabase } from "./database";
import { readSettings, type Settings } from "./env";
import { anybody } from "./features/access/store";
import { indexPeople } from "./features/people/store";
import { startCleaningUp } from "./features/people/retention";
import { startMakingEditions } from "./features/reports/make-editions";
import { makeServer } from "./http/server";
import { atEnd, endWithSignals, fail } from "./lifetime";
import { makingAside } from "./making";
import { demoSignIns, seed } from "./seed/seed";

/** Tells at once that a port is taken, before anything is started for it. */
const tryPort = ({ port, host }: Settings) =>
  new Promise<void>((free, taken) => {
    const probe = createServer();
    probe.once("error", taken);
    probe.listen(port, host, () => probe.close(() => free()));
  });

async function start(): Promise<void> {
  const settings = readSettings();
  await tryPort(settings);
  const url = await openDatabase(settings);
  const db = openDb(url);
  atEnd(() => db.$disconnect());
  await indexPeople(db);
  const making = makingAside(url);
  const app = await makeServer({ db, making, ...settings });
  atEnd(() => Promise.race([app.close(), new Promise((done) => setTimeout(done, 5000))]));
  const load = () => seed(db, settings.secret, (line) => console.log(line));
  const demo = settings.demo && (await alone(url, load));
  await app.listen({ port: settings.port, host: settings.host });
  atEnd(startMakingEditions({ db, make: making.edition }));
  atEnd(startCleaningUp(db));

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

endWithSignals(0);
start().catch((error: unknown) => fail(sentenceFor(error)));
