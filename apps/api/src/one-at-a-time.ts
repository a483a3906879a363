import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { WrongSetting } from "./env";

/** Whether a process is a Suivi that runs: its number may have gone to another program since. */
function runs(pid: number): boolean {
  const { status, stdout } = spawnSync("ps", ["-p", String(pid), "-o", "args="], {
    encoding: "utf8",
  });
  return status === 0 && /main\.ts/.test(stdout);
}

/** One Suivi at a time works on a data folder. Throws WrongSetting while another does; returns what gives it back. */
export function claimFolder(dataFolder: string): () => void {
  const path = join(dataFolder, "suivi.pid");
  if (existsSync(path)) {
    const pid = Number(readFileSync(path, "utf8"));
    if (pid && pid !== process.pid && runs(pid))
      throw new WrongSetting(
        `Suivi already runs on ${dataFolder} (process ${pid}). Stop that one, or set SUIVI_DATA to another folder.`,
      );
  }
  writeFileSync(path, String(process.pid), { mode: 0o600 });
  return () => rmSync(path, { force: true });
}
