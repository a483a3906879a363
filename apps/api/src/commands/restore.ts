import { resolve } from "node:path";
import { restoreFrom } from "@suivi/db/restore";
import { anybody } from "../features/access/store";
import { servingOn } from "../one-at-a-time";
import { type Command, Refused } from "./command";

export const restore: Command = {
  name: "restore",
  does: "Puts a backup in the place of everything; Suivi must not run meanwhile.",
  usage: "FILE [--replace]",
  help: [
    "FILE            a backup of this version of Suivi or of an older one",
    "--replace       also where people have accounts already: all that is there goes",
  ],
  options: { replace: { type: "boolean" } },
  async run(given) {
    const [word] = given.words;
    if (!word) throw new Refused("Name the backup to restore; see --help.");
    const file = resolve(word);
    const { databaseUrl, dataFolder } = given.settings;
    if (databaseUrl === null && servingOn(dataFolder))
      throw new Refused(`Suivi runs on ${dataFolder}. Stop it first.`);
    const { db, url } = await given.open();
    if (!given.has("replace") && (await anybody(db)))
      throw new Refused(
        "This database is in use. Back it up, then say --replace to put the backup in its place.",
      );
    await db.$disconnect();
    const rows = await restoreFrom(file, url);
    const total = Object.values(rows).reduce((sum, number) => sum + number, 0);
    return { lines: [`${total} rows restored. Everybody signs in anew.`], data: { file, rows } };
  },
};
