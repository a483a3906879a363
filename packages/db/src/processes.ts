import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";

/** The command line of a process that runs; null when there is none, or it has ended and waits for its parent. */
export function commandOf(pid: number): string | null {
  if (!Number.isInteger(pid) || pid <= 1) return null;
  if (process.platform === "linux") {
    // Not ps: a lean Debian or container has none.
    try {
      return readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ").trim() || null;
    } catch {
      return null;
    }
  }
  const [program, ...args] =
    process.platform === "win32"
      ? [
          "powershell",
          "-NoProfile",
          "-Command",
          `(Get-CimInstance Win32_Process -Filter 'ProcessId=${pid}').CommandLine`,
        ]
      : ["ps", "-p", String(pid), "-o", "args="];
  const { status, stdout } = spawnSync(program!, args, { encoding: "utf8" });
  return status === 0 ? stdout.trim() || null : null;
}
