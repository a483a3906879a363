import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { commandOf } from "@suivi/db/processes";
import { WrongSetting } from "./env";

const fileIn = (dataFolder: string) => join(dataFolder, "suivi.pid");

/** The Suivi that works on a data folder now; null: none. A number may have gone to another program since. */
export function workingOn(dataFolder: string): number | null {
  try {
    const pid = Number(readFileSync(fileIn(dataFolder), "utf8"));
    const ours = /[\\/](main|cli)\.ts\b/.test(commandOf(pid) ?? "");
    return ours && pid !== process.pid ? pid : null;
  } catch {
    return null;
  }
}

/** One Suivi at a time works on a data folder. Throws WrongSetting while another does; returns what gives it back. */
export function claimFolder(dataFolder: string): () => void {
  const path = fileIn(dataFolder);
  const release = () => rmSync(path, { force: true });
  for (;;) {
    try {
      writeFileSync(path, String(process.pid), { mode: 0o600, flag: "wx" });
      return release;
    } catch (error) {
      if ((error as { code?: string }).code !== "EEXIST") throw error;
    }
    const pid = workingOn(dataFolder);
    if (pid)
      throw new WrongSetting(
        `Suivi already runs on ${dataFolder} (process ${pid}). Stop that one, or set SUIVI_DATA to another folder.`,
      );
    // Left by one that was killed.
    release();
  }
}
