// Writes the migration that takes the schema of the last commit to the one in the working tree:
//   node scripts/migration.mjs <what_changes>
import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../..", import.meta.url));
const name = process.argv[2];
if (!name || !/^[a-z][a-z0-9_]*$/.test(name)) {
  console.error("Name what changes in lower case: node scripts/migration.mjs share_links");
  process.exit(1);
}
const scratch = mkdtempSync(join(tmpdir(), "suivi-diff-"));
const committed = execFileSync("git", ["ls-tree", "-r", "--name-only", "HEAD", "prisma"], {
  cwd: root,
  encoding: "utf8",
});
const first = !committed.includes("/migrations/");
for (const file of first ? [] : committed.split("\n").filter((path) => path.endsWith(".prisma"))) {
  const target = join(scratch, file);
  mkdirSync(join(target, ".."), { recursive: true });
  writeFileSync(target, execFileSync("git", ["show", `HEAD:${file}`], { cwd: root }));
}
cpSync(join(root, "prisma"), join(scratch, "new"), { recursive: true });
const diff = fileURLToPath(new URL("diff.mjs", import.meta.url));
const sql = execFileSync(
  process.execPath,
  [diff, first ? "-" : join(scratch, "prisma"), join(scratch, "new")],
  { encoding: "utf8" },
);
rmSync(scratch, { recursive: true });
const stamp = new Date().toISOString().replace(/\D/g, "").slice(0, 14);
const folder = join(root, "prisma", "migrations", `${stamp}_${name}`);
mkdirSync(folder, { recursive: true });
writeFileSync(join(folder, "migration.sql"), sql);
writeFileSync(
  join(root, "prisma", "migrations", "migration_lock.toml"),
  'provider = "postgresql"\n',
);
console.log(folder);
