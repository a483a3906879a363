import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";

const here = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const readme = readFileSync(here("README.md"), "utf8");
const loader = new URL("../../../node_modules/tsx/dist/loader.mjs", import.meta.url).href;

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "iati-readme-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

// In this order: the file is written before it is read and checked.
test.each(["write-a-file", "read-a-file", "check-a-file", "rules-of-your-own"])(
  "the example %s stands in the README and answers what is said there",
  (name) => {
    const code = readFileSync(here(`examples/${name}.ts`), "utf8");
    const answer = execFileSync(
      process.execPath,
      ["--import", loader, here(`examples/${name}.ts`)],
      { cwd: folder, encoding: "utf8", env: { ...process.env, NO_COLOR: "1" } },
    );
    const answered = answer ? `\n\`\`\`text\n${answer}\`\`\`\n` : "";
    expect(readme).toContain(`\`\`\`ts\n${code}\`\`\`\n${answered}`);
  },
);

test("everything the README exports is exported, and nothing else", () => {
  type Package = { exports: object; publishConfig: { exports: Record<string, string> } };
  const { exports: all, publishConfig } = JSON.parse(
    readFileSync(here("package.json"), "utf8"),
  ) as Package;
  // What this repository's own tests share is not published.
  const exports = Object.fromEntries(
    Object.entries(all).filter(([name]) => !name.startsWith("./testing/")),
  );
  const table = /## What is exported([^]*?)\n## /.exec(readme)?.[1] ?? "";
  const rows = table
    .split("\n")
    .flatMap((row) => /^\| (`[^|]*`)\s*\|/.exec(row)?.[1]?.split(", ") ?? []);
  const named = rows.map((name) => `./${name.replaceAll("`", "")}`);
  expect(Object.keys(exports).toSorted()).toEqual(named.toSorted());
  expect(
    Object.entries(exports).map(([name, path]) => [
      name,
      String(path).replace("/src/", "/dist/").replace(/\.ts$/, ".js"),
    ]),
  ).toEqual(Object.entries(publishConfig.exports));
});
