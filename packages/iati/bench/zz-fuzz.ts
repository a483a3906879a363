import fc from "fast-check";
import { readFileSync } from "node:fs";
import { damaged } from "../src/testing/damage.ts";
import { activityFile } from "../src/testing/activity-file.ts";
import { organisationFile } from "../src/testing/organisation-file.ts";
import { check } from "../src/check/check.ts";
import { dutchMfa } from "../src/packs/dutch-mfa.ts";
import { say } from "../src/say/say.ts";
const S = "/work/shared/iati/samples/";
const originals = [
  Buffer.from(activityFile()),
  Buffer.from(organisationFile()),
  readFileSync(S + "../activity-standard-example-annotated-2.03.xml"),
  readFileSync(S + "v1-cordaid-3-activities-1.03.xml"),
  readFileSync(S + "canada-activity.xml"),
  readFileSync(S + "dfid-bf.xml"),
];
let n = 0,
  slow = 0;
const t: Record<string, number> = {};
for (let round = 0; round < 500; round++)
  for (const b of fc.sample(damaged(originals), { numRuns: 200, seed: round })) {
    n++;
    const a = performance.now();
    const r = await check(b, { packs: [dutchMfa] });
    slow = Math.max(slow, performance.now() - a);
    t[r.structure] = (t[r.structure] ?? 0) + 1;
    for (const f of r.findings) {
      if (!(f.line > 0)) throw new Error("no line");
      say(f, "fr");
    }
    if (n % 10000 === 0) console.log(n, JSON.stringify(t), slow | 0, "ms slowest");
  }
