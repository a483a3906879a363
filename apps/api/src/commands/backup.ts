import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { backupTo } from "@suivi/db/backup";
import { type Command, Refused } from "./command";

const dated = () => `suivi-${new Date().toISOString().slice(0, 16).replace(/\D/g, "-")}.backup.gz`;

export const backup: Command = {
  name: "backup",
  does: "Writes everything, evidence included, to one file; Suivi may run meanwhile.",
  usage: "[FILE]",
  help: [
    "FILE            where to; default: suivi-<date>.backup.gz here. For its owner's eyes only.",
  ],
  options: {},
  async run(given) {
    const file = resolve(given.words[0] ?? dated());
    if (existsSync(file))
      throw new Refused(`${file} is there already; a backup overwrites nothing.`);
    const { url } = await given.open();
    const rows = await backupTo(file, url, given.settings.version);
    const total = Object.values(rows).reduce((sum, number) => sum + number, 0);
    return { lines: [`${file}: ${total} rows.`], data: { file, rows } };
  },
};
