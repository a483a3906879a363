import fc from "fast-check";
import { expect, test } from "vitest";
import { dutchMfa } from "../packs/dutch-mfa.ts";
import { read } from "../read/read.ts";
import { Refusal } from "../read/refusal.ts";
import { say } from "../say/say.ts";
import { activityFile } from "../testing/activity-file.ts";
import { damaged } from "../testing/damage.ts";
import { organisationFile } from "../testing/organisation-file.ts";
import { runs } from "../testing/runs.ts";
import { check } from "./check.ts";

const originals = [Buffer.from(activityFile()), Buffer.from(organisationFile())];

test("no damage to a file makes checking fail, and every finding has a line and a sentence", async () => {
  await fc.assert(
    fc.asyncProperty(damaged(originals), async (bytes) => {
      const { structure, findings, critical } = await check(bytes, { packs: [dutchMfa] });
      expect(structure === "valid" || Object.keys(critical).length > 0).toBe(true);
      for (const finding of findings) {
        expect(finding.line).toBeGreaterThan(0);
        for (const language of ["en", "fr"] as const) {
          expect(say(finding, language)).not.toMatch(/^$|\{\w+\}|undefined/);
        }
      }
    }),
    { numRuns: runs(500) },
  );
}, 3_600_000);

test("no damage to a file makes reading fail otherwise than by a refusal", async () => {
  await fc.assert(
    fc.asyncProperty(damaged(originals), async (bytes) => {
      let end: unknown = null;
      try {
        for await (const item of read(bytes)) end = item;
      } catch (error) {
        end = error instanceof Refusal ? error.finding : error;
      }
      expect(end).not.toBeInstanceOf(Error);
    }),
    { numRuns: runs(500) },
  );
}, 3_600_000);
