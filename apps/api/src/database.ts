import { runningOn, startEmbedded } from "@suivi/db/embedded";
import { explainDatabaseError } from "@suivi/db/explain";
import { migrate } from "@suivi/db/migrate";
import { type Settings, WrongSetting } from "./env";
import { atEnd, fail } from "./lifetime";
import { claimFolder, servingOn } from "./one-at-a-time";

type Place = Pick<Settings, "databaseUrl" | "dataFolder">;

/** The address of the database, brought to this version's tables; the embedded one is this process's own. */
export async function openDatabase({ databaseUrl, dataFolder }: Place): Promise<string> {
  if (databaseUrl) {
    await migrate(databaseUrl).catch((error: unknown) => {
      throw new WrongSetting(explainDatabaseError(error, databaseUrl));
    });
    return databaseUrl;
  }
  atEnd(claimFolder(dataFolder));
  const starting = startEmbedded({ dataFolder });
  // Ctrl-C while it starts waits for it, so that no PostgreSQL stays behind.
  atEnd(() => starting.then(({ stop }) => stop()).catch(() => undefined));
  const { url, ended } = await starting;
  void ended.then(() =>
    fail(`The embedded PostgreSQL has ended; its log is ${dataFolder}/postgres.log.`),
  );
  await migrate(`${url}/postgres`);
  return `${url}/postgres`;
}

/** The same for a command: beside a Suivi that runs on the data folder, the database that it runs. */
export async function openBeside(place: Place): Promise<string> {
  const running =
    place.databaseUrl === null && servingOn(place.dataFolder) ? runningOn(place.dataFolder) : null;
  return running ? `${running}/postgres` : openDatabase(place);
}
