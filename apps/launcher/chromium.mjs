import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import { root, run } from "./steps.mjs";

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
const places = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

async function found() {
  const asked = process.env.SUIVI_CHROMIUM;
  if (asked) return existsSync(asked) ? asked : null;
  const require = createRequire(join(root, "apps/web/package.json"));
  const { chromium } =
    (await import(pathToFileURL(require.resolve("@playwright/test")).href)).default ?? {};
  const own = chromium?.executablePath();
  if (own && existsSync(own)) return own;
  const onPath = (process.env.PATH ?? "")
    .split(delimiter)
    .flatMap((folder) => names.map((name) => join(folder, name)));
  return [...onPath, ...places].find((path) => existsSync(path)) ?? null;
}

/** A Chromium: one that is here, else Playwright's own download, else Debian's package where root may install it. */
export async function chromium(say) {
  const here = await found();
  if (here || process.env.SUIVI_CHROMIUM) return here;
  say("Getting a Chromium …");
  const playwright = join(root, "apps/web/node_modules/@playwright/test/cli.js");
  spawnSync(process.execPath, [playwright, "install", "chromium"], {
    cwd: join(root, "apps/web"),
    timeout: 180_000,
    stdio: "ignore",
  });
  const downloaded = await found();
  if (downloaded) return downloaded;
  if (process.getuid?.() === 0 && spawnSync("apt-get", ["--version"]).status === 0) {
    const env = { DEBIAN_FRONTEND: "noninteractive" };
    const packages = ["chromium", "fonts-liberation"];
    run("apt-get update", "apt-get", ["update"], { env });
    run("apt-get install", "apt-get", ["install", "-y", "--no-install-recommends", ...packages], {
      env,
    });
  }
  return found();
}
