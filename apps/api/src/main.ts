import { openDb } from "@suivi/db";
import { type Embedded, startEmbedded } from "@suivi/db/embedded";
import { explainDatabaseError } from "@suivi/db/explain";
import { migrate } from "@suivi/db/migrate";
import { readSettings, type Settings, WrongSetting } from "./env";
import { makeServer } from "./http/server";
import { claimFolder } from "./one-at-a-time";
import { demoSignIns, seed } from "./seed/seed";

async function database(settings: Settings): Promise<{ url: string; embedded: Embedded | null }> {
  if (settings.databaseUrl) {
    await migrate(settings.databaseUrl).catch((error: unknown) => {
      throw new WrongSetting(explainDatabaseError(error, settings.databaseUrl!));
    });
    return { url: settings.databaseUrl, embedded: null };
  }
  const embedded = await startEmbedded({ dataFolder: settings.dataFolder });
  const url = `${embedded.url}/postgres`;
  await migrate(url);
  return { url, embedded };
}

async function start(): Promise<void> {
  const settings = readSettings();
  const release = settings.databaseUrl ? () => undefined : claimFolder(settings.dataFolder);
  const { url, embedded } = await database(settings);
  const db = openDb(url);
  const app = await makeServer({ db, ...settings });

  let stopping = false;
  const stop = async (status: number) => {
    if (stopping) return;
    stopping = true;
    await app.close();
    await db.$disconnect();
    await embedded?.stop();
    release();
    process.exit(status);
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const)
    process.on(signal, () => void stop(0));
  try {
    if (settings.demo) await seed(db, settings.secret, (line) => console.log(line));
    await app.listen({ port: settings.port, host: settings.host });
  } catch (error) {
    console.error(sentenceFor(error, settings));
    return stop(1);
  }
  const address = app.server.address();
  const port = typeof address === "object" && address ? address.port : settings.port;
  const host = settings.host.includes(":") ? `[${settings.host}]` : settings.host;
  console.log(`\nSuivi: http://${host}:${port}`);
  if (settings.demo) console.log(demoSignIns());
}

function sentenceFor(error: unknown, { port, host }: Settings): string {
  const { code, message } = error as { code?: string; message?: string };
  if (code === "EADDRINUSE")
    return `Port ${port} is taken by another program. Set PORT to a free one: PORT=${port + 1} npm start`;
  if (code === "EACCES")
    return `Port ${port} is not for this user. Set PORT to one above 1024: PORT=4000 npm start`;
  if (code === "EADDRNOTAVAIL") return `HOST is ${host}, which is not an address of this machine.`;
  return message?.split("\n")[0] ?? String(error);
}

start().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message.split("\n")[0] : String(error));
  process.exit(1);
});
