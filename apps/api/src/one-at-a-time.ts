import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { commandOf } from "@suivi/db/processes";
import { WrongSetting } from "./env";

const fileIn = (dataFolder: string) => join(dataFolder, "suivi.pid");

/** The Suivi that works on a data folder now, and its command line. A number may have gone to another program since. */
function workingOn(dataFolder: string): { pid: number; command: string } | null {
  try {
    const pid = Number(readFileSync(fileIn(dataFolder), "utf8"));
    const command = commandOf(pid) ?? "";
    return pid !== process.pid && /[\\/](main|cli)\.ts\b/.test(command) ? { pid, command } : null;
  } catch {
    return null;
  }
}

/** Whether a server runs on a data folder; a command that works on it is none. */
export const servingOn = (dataFolder: string): boolean =>
  /[\\/]main\.ts\b/.test(workingOn(dataFolder)?.command ?? "");

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
    const other = workingOn(dataFolder);
    if (other)
      throw new WrongSetting(
        `Suivi already runs on ${dataFolder} (process ${other.pid}). Stop that one, or set SUIVI_DATA to another folder.`,
      );
    // Left by one that was killed.
    release();
  }
}
