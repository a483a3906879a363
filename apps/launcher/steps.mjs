// What happens before anything is installed: plain Node, no package. Each step is skipped when nothing changed.
import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { stripVTControlCharacters } from "node:util";

export const root = fileURLToPath(new URL("../..", import.meta.url)).replace(/[\\/]$/, "");
const windows = process.platform === "win32";
const stamps = join(root, "node_modules", ".suivi");

/** One readable line, and the end. */
export function giveUp(line) {
  console.error(line);
  process.exit(1);
}

export function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  if (major < 20 || (major === 20 && minor < 19))
    giveUp(
      `Suivi needs Node 20.19 or newer; this is ${process.versions.node}. Get one from https://nodejs.org.`,
    );
}

const read = (path) => (existsSync(path) ? readFileSync(path, "utf8") : "");
const hashOf = (...parts) =>
  parts.reduce((hash, part) => hash.update(part), createHash("sha256")).digest("hex");
const stampIs = (name, value) => read(join(stamps, name)) === value;
function keepStamp(name, value) {
  mkdirSync(stamps, { recursive: true });
  writeFileSync(join(stamps, name), value);
}

function manifests() {
  const packages = ["apps", "packages"].flatMap((folder) =>
    readdirSync(join(root, folder)).map((name) => join(root, folder, name, "package.json")),
  );
  return [
    join(root, "package.json"),
    join(root, "pnpm-lock.yaml"),
    join(root, "pnpm-workspace.yaml"),
    ...packages,
  ];
}

/** Runs a program quietly; what it said is shown only when it failed. */
export function run(what, command, args, { env = {}, cwd = root } = {}) {
  const { status, stdout, stderr, error } = spawnSync(command, args, {
    cwd,
    encoding: "utf8",
    shell: windows,
    maxBuffer: 256 * 1024 * 1024,
    env: {
      ...process.env,
      // turbo looks for the pnpm that packageManager names; it is installed with the rest.
      PATH: `${join(root, "node_modules", ".bin")}${delimiter}${process.env.PATH ?? ""}`,
      TURBO_TELEMETRY_DISABLED: "1",
      // `npm test --silent` means npm: what failed is to be read.
      npm_config_loglevel: "notice",
      DO_NOT_TRACK: "1",
      NO_COLOR: "1",
      FORCE_COLOR: "0",
      ...env,
    },
  });
  if (status === 0) return { ok: true, output: stdout };
  return {
    ok: false,
    // Some tools colour what they say whatever they are told.
    output: stripVTControlCharacters(
      `${what} failed.\n${stdout ?? ""}${stderr ?? ""}${error ? error.message : ""}`,
    ),
  };
}

export const bin = (name) => join(root, "node_modules", ".bin", name);

/** The pnpm that the lock file was written with: the one installed before, or one that npm fetches for the time. */
function pnpm() {
  const wanted = JSON.parse(read(join(root, "package.json"))).packageManager.split("@")[1];
  const here = read(join(root, "node_modules/pnpm/package.json"));
  return here && JSON.parse(here).version === wanted
    ? [bin("pnpm")]
    : ["npx", "--yes", `pnpm@${wanted}`];
}

const noRegistry =
  "Installing failed: the npm registry does not answer. Behind a proxy, set npm's https-proxy.";

/** Installs what the lock file names; nothing global is asked for. */
export function install(say) {
  const value = hashOf(process.version, ...manifests().map(read));
  if (stampIs("installed", value)) return;
  say("Installing …");
  const [command, ...args] = pnpm();
  // Tools of the build are needed wherever NODE_ENV points.
  const asked = [...args, "install", "--frozen-lockfile", "--prod=false"];
  const { ok, output } = run("Installing", command, asked);
  if (!ok) giveUp(/ENOTFOUND|EAI_AGAIN|ECONN|ETIMEDOUT/.test(output) ? noRegistry : output);
  keepStamp("installed", value);
}

const passedOver = ["node_modules", "dist", "generated", ".turbo", "test-results", "e2e"];

/** Path, size and time of every file that the build reads: some 10 ms, and no change escapes it. */
function sourcesState() {
  const files = [];
  const walk = (folder) => {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      if (passedOver.includes(entry.name)) continue;
      const path = join(folder, entry.name);
      if (entry.isDirectory()) walk(path);
      else {
        const { size, mtimeMs } = statSync(path);
        files.push(`${path} ${size} ${mtimeMs}`);
      }
    }
  };
  for (const folder of ["packages", "apps/web", "prisma"]) walk(join(root, folder));
  return hashOf(files.sort((a, b) => (a < b ? -1 : 1)).join("\n"), read(join(stamps, "installed")));
}

const built = () =>
  existsSync(join(root, "apps/web/dist/index.html")) &&
  existsSync(join(root, "packages/db/src/generated/client.ts"));

/** Generates the database client and builds the web. */
export function build(say) {
  const state = sourcesState();
  if (built() && stampIs("built", state)) return;
  say("Building …");
  const { ok, output } = run("Building", bin("turbo"), [
    "run",
    "build",
    "--output-logs=errors-only",
  ]);
  if (!ok) giveUp(output);
  keepStamp("built", sourcesState());
}

/** Runs a TypeScript program of ours in this console until it ends; signals are passed on, its status is ours. */
export function program(file, args) {
  // No shell and no pnpm between: kill reaches the program itself.
  const loader = pathToFileURL(join(root, "node_modules/tsx/dist/loader.mjs")).href;
  const child = spawn(process.execPath, ["--import", loader, join(root, file), ...args], {
    // Files that are named are looked for where npm was called.
    cwd: process.env.INIT_CWD ?? process.cwd(),
    stdio: "inherit",
  });
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"])
    process.on(signal, () => child.kill(signal));
  child.on("exit", (code, signal) =>
    process.exit(code ?? (signal === "SIGINT" || signal === "SIGTERM" ? 0 : 1)),
  );
}
