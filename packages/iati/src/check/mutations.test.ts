import fc from "fast-check";
import { expect, test } from "vitest";
import { say } from "../say/say.ts";
import { libxml2Verdict } from "../testing/libxml2.ts";
import { mutated, treeOf, xmlOf } from "../testing/mutate.ts";
import { officialCodelistIds } from "../testing/codelist-oracle.ts";
import { officialIds } from "../testing/oracle.ts";
import { organisationFile } from "../testing/organisation-file.ts";
import { runs } from "../testing/runs.ts";
import { againstShared, sharedText } from "../testing/shared.ts";
import { check } from "./check.ts";

const now = new Date("2026-06-01T00:00:00Z");

/** Files of one activity each, from the samples. */
async function activityFiles() {
  const files = [
    "activity-standard-example-annotated-2.03.xml",
    "samples/gdihub-activity.xml",
    "samples/dfid-bf.xml",
    "samples/afdb-ag-2.01.xml",
    "samples/dipr-2018-02.xml",
  ];
  const trees = await Promise.all(files.map((file) => treeOf(sharedText(file))));
  return trees.flatMap((tree) =>
    tree.children.slice(0, 4).map((activity) => ({ ...tree, children: [activity] })),
  );
}

againstShared("files changed at random", () => {
  test("get the structure verdict of libxml2 with the official schema", async () => {
    await fc.assert(
      fc.asyncProperty(mutated(await activityFiles()), async (root) => {
        const xml = xmlOf(root);
        const { verdict, why } = libxml2Verdict("iati-activities", xml);
        const report = await check(xml);
        expect({ structure: report.structure, why }).toEqual({ structure: verdict, why });
      }),
      { numRuns: runs(300) },
    );
  }, 600_000);

  test("organisation files too", async () => {
    const original = await treeOf(organisationFile());
    await fc.assert(
      fc.asyncProperty(mutated([original]), async (root) => {
        const xml = xmlOf(root);
        const { verdict, why } = libxml2Verdict("iati-organisations", xml);
        expect({ structure: (await check(xml)).structure, why }).toEqual({
          structure: verdict,
          why,
        });
      }),
      { numRuns: runs(300) },
    );
  }, 600_000);

  test("break the rules of the official standard.json and codelists as often as we say", async () => {
    const originals = [...(await activityFiles()), await treeOf(organisationFile())];
    await fc.assert(
      fc.asyncProperty(mutated(originals), async (root) => {
        const xml = xmlOf({ ...root, attributes: { ...root.attributes, version: "2.03" } });
        const { ids, structure, findings } = await check(xml, { now });
        // A sentence names all it promises: no gap is left open.
        expect(
          findings.map((one) => say(one, "fr")).filter((text) => /\{\w+\}/.test(text)),
        ).toEqual([]);
        const official = officialIds(xml, now);
        expect(structure === "malformed" ? null : ids).toEqual(
          official && { ...official, ...officialCodelistIds(xml) },
        );
      }),
      { numRuns: runs(300) },
    );
  }, 600_000);
});
