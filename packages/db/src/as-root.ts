import { execFileSync, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
} from "node:fs";
import { basename, dirname, join, resolve } from "node:path";

export type Account = { uid: number; gid: number };
export type Housing = { programs: string; cluster: string; account: Account | null };

const common = "/var/lib/suivi";
const number = (flag: string, name: string) =>
  Number(execFileSync("id", [flag, name], { encoding: "utf8", stdio: "pipe" }));

/** The ordinary user under which root lets PostgreSQL run, which refuses root itself; made where there is none. */
function ordinaryAccount(): Account {
  for (const name of ["suivi", "postgres"]) {
    if (spawnSync("id", [name]).status !== 0 && name === "suivi")
      spawnSync("useradd", ["--system", "--no-create-home", "--shell", "/usr/sbin/nologin", name]);
    if (spawnSync("id", [name]).status === 0)
      return { uid: number("-u", name), gid: number("-g", name) };
  }
  return { uid: number("-u", "nobody"), gid: number("-g", "nobody") };
}

const canEnter = (folder: string, account: Account) =>
  spawnSync("/bin/sh", ["-c", 'cd "$0"', folder], { ...account, cwd: "/" }).status === 0;

/**
 * Where programs and cluster live. For an ordinary user: where they are. For root, whose home others can't enter:
 * where PostgreSQL's own user can reach them, nothing of root's being opened for it.
 */
export function houseFor(dataFolder: string, programs: string): Housing {
  if (process.getuid?.() !== 0)
    return { programs, cluster: join(dataFolder, "postgres"), account: null };
  const account = ordinaryAccount();
  const reachable = canEnter(dirname(programs), account) ? programs : copyOf(programs);
  const own = join(dataFolder, "postgres");
  if (canEnter(dataFolder, account)) return { programs: reachable, cluster: own, account };
  const name = createHash("sha256").update(resolve(dataFolder)).digest("hex").slice(0, 16);
  return { programs: reachable, cluster: join(common, name, "postgres"), account };
}

/** A copy of the programs that everybody may read, made once per version. */
function copyOf(programs: string): string {
  const version = basename(resolve(programs, "..", "..", "..", "..")) || "programs";
  const copy = join(
    common,
    `programs-${createHash("sha256")
      .update(version + programs)
      .digest("hex")
      .slice(0, 12)}`,
  );
  if (existsSync(copy)) return copy;
  mkdirSync(common, { recursive: true, mode: 0o755 });
  const unfinished = `${copy}.${process.pid}`;
  rmSync(unfinished, { recursive: true, force: true });
  cpSync(programs, unfinished, { recursive: true });
  for (const folder of ["bin", "lib", "share"]) openTo(join(unfinished, folder));
  chmodSync(unfinished, 0o755);
  renameSync(unfinished, copy);
  return copy;
}

function openTo(folder: string): void {
  if (!existsSync(folder)) return;
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) openTo(path);
    else if (!entry.isSymbolicLink()) chmodSync(path, 0o755);
  }
}

/** The folder above the cluster, made so that only its owner may enter the cluster. */
export function makeHome({ cluster, account }: Housing): void {
  const home = dirname(cluster);
  mkdirSync(home, { recursive: true, mode: account ? 0o755 : 0o700 });
  if (account && home.startsWith(common)) chownSync(home, account.uid, account.gid);
}
