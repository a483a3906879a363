import { execFileSync, spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
} from "node:fs";
import { dirname, join } from "node:path";

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

const isThere = (path: string) => lstatSync(path, { throwIfNoEntry: false }) !== undefined;

/**
 * Where programs and cluster live: for an ordinary user, where they are; for root, in the data folder too if
 * PostgreSQL's own user can get there, else (under root's home) outside, with a link in the data folder.
 */
export function houseFor(dataFolder: string, programs: string): Housing {
  const own = join(dataFolder, "postgres");
  if (process.getuid?.() !== 0) return { programs, cluster: own, account: null };
  if (isThere(own)) {
    if (!existsSync(own))
      throw new Error(`${own} points to a database that is gone. Bring it back, or remove ${own}.`);
    const cluster = realpathSync(own);
    const { uid, gid } = statSync(cluster);
    return { programs: reachable(programs, { uid, gid }), cluster, account: { uid, gid } };
  }
  const account = ordinaryAccount();
  const inside = canEnter(dirname(dataFolder), account);
  // Passing through is all that is opened: what lies in the folder is its owner's to read.
  if (inside) chmodSync(dataFolder, 0o711);
  const cluster = inside ? own : join(common, randomBytes(8).toString("hex"), "postgres");
  return { programs: reachable(programs, account), cluster, account };
}

/** The programs, or where this account can't come to them a copy that everybody may read, made once per version. */
function reachable(programs: string, account: Account): string {
  if (canEnter(dirname(programs), account)) return programs;
  const { version } = JSON.parse(readFileSync(join(programs, "..", "package.json"), "utf8")) as {
    version: string;
  };
  const copy = join(common, `programs-${version}`);
  if (existsSync(copy)) return copy;
  mkdirSync(common, { recursive: true, mode: 0o755 });
  const unfinished = `${copy}.${process.pid}`;
  rmSync(unfinished, { recursive: true, force: true });
  // Links among them stay links within the copy.
  cpSync(programs, unfinished, { recursive: true, verbatimSymlinks: true });
  for (const folder of ["bin", "lib", "share"]) openTo(join(unfinished, folder));
  chmodSync(unfinished, 0o755);
  // Another start may have been quicker: its copy is the same.
  if (existsSync(copy)) rmSync(unfinished, { recursive: true });
  else renameSync(unfinished, copy);
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
