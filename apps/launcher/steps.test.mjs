import { spawnSync } from "node:child_process";
import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, test } from "vitest";

const here = fileURLToPath(new URL(".", import.meta.url));
const scratch = mkdtempSync(join(tmpdir(), "suivi-launcher-"));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

test.each(["start", "test", "suivi", "bench"])(
  "npm run %s on an old Node says so in one line",
  (name) => {
    const old = `Object.defineProperty(process, "versions", { value: { ...process.versions, node: "20.18.3" } });`;
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      ["--import", `data:text/javascript,${encodeURIComponent(old)}`, join(here, `${name}.mjs`)],
      { encoding: "utf8" },
    );
    expect({ status, stdout }).toEqual({ status: 1, stdout: "" });
    expect(stderr).toBe(
      "Suivi needs Node 20.19 or newer; this is 20.18.3. Get one from https://nodejs.org.\n",
    );
  },
);

/** A workspace in miniature, whose pnpm and turbo note that they were called. */
function workspace() {
  const root = mkdtempSync(join(scratch, "clone-"));
  const put = (path, text, mode = 0o644) => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
    chmodSync(join(root, path), mode);
  };
  cpSync(here, join(root, "apps/launcher"), { recursive: true });
  put("package.json", '{ "packageManager": "pnpm@1.2.3" }');
  put("pnpm-lock.yaml", "");
  put("pnpm-workspace.yaml", "");
  put("apps/web/package.json", "{}");
  put("apps/web/src/page.tsx", "page");
  put("packages/db/package.json", "{}");
  put("prisma/schema.prisma", "model");
  put("node_modules/pnpm/package.json", '{ "version": "1.2.3" }');
  put("node_modules/.bin/pnpm", '#!/bin/sh\necho "pnpm $*" >> calls\n', 0o755);
  const result = "apps/web/dist packages/db/src/generated";
  const files = "apps/web/dist/index.html packages/db/src/generated/client.ts";
  put(
    "node_modules/.bin/turbo",
    `#!/bin/sh\necho "turbo $2" >> calls\nmkdir -p ${result}\ntouch ${files}\n`,
    0o755,
  );
  put("calls", "");
  /** What pnpm and turbo are asked for when Suivi is made ready now. */
  const ready = () => {
    writeFileSync(join(root, "calls"), "");
    const steps = JSON.stringify(join(root, "apps/launcher/steps.mjs"));
    const script = `const { install, build } = await import(${steps}); install(() => {}); build(() => {});`;
    const { stderr } = spawnSync(process.execPath, ["--input-type=module", "-e", script], {
      cwd: root,
      encoding: "utf8",
    });
    expect(stderr).toBe("");
    return readFileSync(join(root, "calls"), "utf8").trim();
  };
  return { root, put, ready };
}

const install = "pnpm install --frozen-lockfile --prod=false";

describe("what is ready is not made again", () => {
  test("the first start installs and builds, the second does neither", () => {
    const { ready } = workspace();
    expect(ready()).toBe(`${install}\nturbo build`);
    expect(ready()).toBe("");
  });

  test.each([
    ["a changed page", ({ put }) => put("apps/web/src/page.tsx", "other page")],
    ["a new file", ({ put }) => put("packages/db/src/new.ts", "")],
    [
      "a renamed file",
      ({ root }) =>
        renameSync(join(root, "apps/web/src/page.tsx"), join(root, "apps/web/src/renamed.tsx")),
    ],
    ["a file taken away", ({ root }) => rmSync(join(root, "prisma/schema.prisma"))],
    [
      "a build that was removed",
      ({ root }) => rmSync(join(root, "apps/web/dist"), { recursive: true }),
    ],
  ])("%s is built", (_, change) => {
    const clone = workspace();
    clone.ready();
    change(clone);
    expect(clone.ready()).toBe("turbo build");
  });

  test("another lock file is installed", () => {
    const clone = workspace();
    clone.ready();
    clone.put("pnpm-lock.yaml", "other");
    expect(clone.ready()).toBe(`${install}\nturbo build`);
  });
});
