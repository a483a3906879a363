import { expect, test } from "vitest";
import { againstShared, sharedFile, sharedJson } from "../testing/shared.ts";
import { check } from "./check.ts";

type Verdict = {
  file: string;
  wellformed: boolean;
  activities: number;
  version: string;
  "xsd2.03": string;
  rule?: { error: number; warning: number };
  ids?: string;
};

const counted = (ids: string) =>
  Object.fromEntries(
    ids
      .split(" ")
      .filter(Boolean)
      .map((one) => {
        const [id = "", count] = one.split("×");
        return [id, Number(count)];
      }),
  );

againstShared("seven publishers' files", () => {
  test.each(sharedJson<Verdict[]>("samples/verdicts.json"))(
    "$file gets the official verdict: structure, errors, warnings, rule ids and their counts",
    async (official) => {
      const report = await check(sharedFile(`samples/${official.file}`));
      expect(report).toMatchObject({
        version: official.version || null,
        units: official.activities,
        structure: official["xsd2.03"] === "valid" ? "valid" : "invalid",
        errors: official.rule?.error ?? 0,
        warnings: official.rule?.warning ?? 0,
      });
      expect(report.ids).toEqual(counted(official.ids ?? ""));
    },
  );

  test("the official example breaks the eight rules it is known to break, and two warnings", async () => {
    const report = await check(sharedFile("activity-standard-example-annotated-2.03.xml"));
    expect(report.structure).toBe("valid");
    expect([report.errors, report.warnings]).toEqual([8, 2]);
    expect(report.ids).toMatchObject({
      "3.4.2": 2,
      "3.6.2": 1,
      "6.6.2": 1,
      "6.13.1": 1,
      "8.11.1": 1,
      "9.40.1": 1,
      "9.86.1": 1,
    });
  });
});
