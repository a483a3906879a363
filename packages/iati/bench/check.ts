// Checks files of 12, 60 and 240 MB, each in a process of its own, and xmllint beside it on the same file.
//   node --import tsx packages/iati/bench/check.ts
import { spawnSync } from "node:child_process";
import {
  createReadStream,
  createWriteStream,
  existsSync,
  mkdtempSync,
  rmSync,
  statSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { fileURLToPath } from "node:url";
import { check } from "../src/check/check.ts";
import { dutchMfa } from "../src/packs/dutch-mfa.ts";
import { activitiesXml } from "../src/write/write.ts";
import { activities } from "./activities.ts";

const schema = fileURLToPath(
  new URL("../../../../shared/iati/schemas-2.03/iati-activities-schema.xsd", import.meta.url),
);

async function checkOne(file: string): Promise<void> {
  const began = performance.now();
  const { structure, units, errors, warnings } = await check(createReadStream(file), {
    packs: [dutchMfa],
  });
  const seconds = (performance.now() - began) / 1000;
  const megabytes = Math.round(process.resourceUsage().maxRSS / 1024);
  console.log(
    `check: ${seconds.toFixed(1)} s, ${megabytes} MB of memory; ${units} activities, ${structure}, ${errors} errors, ${warnings} warnings`,
  );
}

function xmllint(file: string): string {
  if (!existsSync(schema)) return "not run: ../shared/iati is not beside the repository";
  const began = performance.now();
  const { error, status, stderr } = spawnSync("xmllint", ["--noout", "--schema", schema, file]);
  if (error) return "not installed (apt-get install libxml2-utils)";
  const verdict = status === 0 ? "valid" : String(stderr).slice(0, 200);
  return `${((performance.now() - began) / 1000).toFixed(1)} s; ${verdict}`;
}

async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "iati-bench-"));
  for (const count of [1200, 6000, 24_000]) {
    const file = join(folder, `${count}.xml`);
    const began = performance.now();
    await pipeline(Readable.from(activitiesXml(activities(count))), createWriteStream(file));
    const written = ((performance.now() - began) / 1000).toFixed(1);
    console.log(
      `${Math.round(statSync(file).size / 1e6)} MB, ${count} activities, written in ${written} s`,
    );
    const { stdout, stderr } = spawnSync(process.execPath, [
      ...process.execArgv,
      fileURLToPath(import.meta.url),
      file,
    ]);
    console.log(`  ${String(stdout).trim()}${String(stderr)}`);
    console.log(`  xmllint --schema: ${xmllint(file)}`);
    rmSync(file);
  }
  rmSync(folder, { recursive: true });
}

const [file] = process.argv.slice(2);
await (file ? checkOne(file) : main());
