// npm run shots: pictures of every page, in both languages, at three widths, light and dark, for looking at (shots/);
// npm run shots -- readme: the few that the README shows (docs/images/).
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { chromium } from "./chromium.mjs";
import { build, checkNode, giveUp, install, root } from "./steps.mjs";

checkNode();
install(console.log);
build(console.log);
const browser = await chromium(console.log);
if (!browser)
  giveUp(
    "No Chromium here and none to be had. Name one: SUIVI_CHROMIUM=/path/to/chromium npm run shots",
  );
const { status } = spawnSync(
  process.execPath,
  [
    join(root, "apps/web/node_modules/@playwright/test/cli.js"),
    "test",
    "--config=shots/playwright.config.ts",
    ...process.argv.slice(2).map((name) => `--grep=${name}`),
  ],
  {
    cwd: join(root, "apps/web"),
    stdio: "inherit",
    env: { ...process.env, SUIVI_CHROMIUM: browser },
  },
);
process.exitCode = status ?? 1;
