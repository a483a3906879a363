import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { read } from "../read/read.ts";
import { activity } from "../schema/activity.ts";
import type { Activity, Organisation } from "../schema/elements.ts";
import { organisation } from "../schema/organisation.ts";
import { elementOf } from "../testing/arbitrary.ts";
import { libxml2Verdict } from "../testing/libxml2.ts";
import { organisationFile } from "../testing/organisation-file.ts";
import { againstShared, sharedFile } from "../testing/shared.ts";
import { known } from "./known.ts";
import { activitiesXml, organisationsXml, rewritable } from "./write.ts";
import { WriteError } from "./write-error.ts";

const activities = fc.array(elementOf(activity) as fc.Arbitrary<Activity>, {
  minLength: 1,
  maxLength: 2,
});
const organisations = fc.array(elementOf(organisation) as fc.Arbitrary<Organisation>, {
  minLength: 1,
  maxLength: 2,
});

async function readBack(xml: string): Promise<unknown[]> {
  const found = [];
  for await (const item of read(xml)) {
    expect(item.problems).toEqual([]);
    found.push("activity" in item ? item.activity : item.organisation);
  }
  return found;
}

const bare: Activity = {
  iatiIdentifier: "ML-MAT-0123-PAIX",
  reportingOrg: { ref: "ML-MAT-0123", type: "22", narrative: [{ text: "Réseau de paix" }] },
  title: { narrative: [{ lang: "fr", text: "Paix & sécurité" }] },
  description: [{ narrative: [{ text: "…" }] }],
  participatingOrg: [{ role: "4" }],
  activityStatus: { code: "2" },
  activityDate: [{ type: "1", isoDate: "2025-01-01" }],
};
const one = (changed: object) => [...activitiesXml([{ ...bare, ...changed }])].join("");

describe("writing", () => {
  test("whatever the schema lets an activity say is read back as it was written", async () => {
    await fc.assert(
      fc.asyncProperty(activities, async (written) => {
        expect(await readBack([...activitiesXml(written)].join(""))).toEqual(written);
      }),
      { numRuns: 100 },
    );
  });

  test("the same of organisations", async () => {
    await fc.assert(
      fc.asyncProperty(organisations, async (written) => {
        expect(await readBack([...organisationsXml(written)].join(""))).toEqual(written);
      }),
      { numRuns: 100 },
    );
  });

  test("what is not known is left out, and a nought that was counted stays", () => {
    const said = { narrative: [{ text: "Ateliers" }] };
    const measure = { measure: "1", title: said, aggregationStatus: true };
    const period = { periodStart: { isoDate: "2025-01-01" }, periodEnd: { isoDate: "2025-12-31" } };
    const actual = known([{ value: 0 }, { value: null }]);
    const result = {
      type: "2",
      title: said,
      indicator: [{ ...measure, period: [{ ...period, actual }] }],
    };
    const xml = one({ defaultCurrency: null, lang: undefined, result: [result], budget: null });
    expect(xml).toContain(`<actual value="0"/>\n`);
    expect(xml.match(/<actual/g)).toHaveLength(1);
    expect(xml).not.toMatch(/default-currency|xml:lang="(?!fr)|budget|undefined|null/);
  });

  test("numbers are written in full, booleans as 1 and 0, control characters not at all", () => {
    const value = { text: 1e21, currency: "XOF", valueDate: "2025-01-01" };
    const budget = {
      periodStart: { isoDate: "2025-01-01" },
      periodEnd: { isoDate: "2025-12-31" },
      value,
    };
    const xml = one({
      budget: [budget],
      humanitarian: false,
      title: { narrative: [{ text: "a\u0000\ud800b" }] },
    });
    expect(xml).toContain(">1000000000000000000000</value>");
    expect(xml).toContain(` humanitarian="0"`);
    expect(xml).toContain("<narrative>ab</narrative>");
  });

  test.each([
    [{ title: { narrative: [] } }, "iati-activity/title: title needs narrative. Add it."],
    [
      { activityStatus: {} },
      "iati-activity/activity-status: activity-status needs the attribute code",
    ],
    [{ activityDate: [{ type: "1", isoDate: "2025-02-30" }] }, "it must be a day that exists"],
    [{ capitalSpend: { percentage: Number.NaN } }, "it must be a number with a decimal point"],
    [{ titel: "?" }, "iati-activity has no part titel"],
  ])("refuses what the schema would refuse, and says where: %o", (changed, sentence) => {
    expect(() => one(changed)).toThrow(WriteError);
    expect(() => one(changed)).toThrow(sentence);
  });

  test("a file without activities is refused before anything is written", () => {
    expect(() => activitiesXml([]).next()).toThrow("iati-activities needs iati-activity");
  });

  test("elements of other namespaces are kept where they may stand", async () => {
    const extra = `<x:geo xmlns:x="urn:x" xml:lang="fr" level="2">ici <b xmlns="urn:b"/> et là</x:geo>`;
    const xml = one({}).replace("</iati-activity>", `${extra}</iati-activity>`);
    const found = [];
    for await (const item of read(xml)) if ("activity" in item) found.push(item.activity);
    const again = [...activitiesXml(found.map(rewritable))].join("");
    expect(await readBack(again)).toEqual(found);
    expect(again).toContain(extra);
  });
});

againstShared("what is written and the official schema", () => {
  test("libxml2 finds every activity file valid", () => {
    fc.assert(
      fc.property(activities, (written) => {
        const { verdict, why } = libxml2Verdict(
          "iati-activities",
          [...activitiesXml(written)].join(""),
        );
        expect({ verdict, why }).toEqual({ verdict: "valid", why: "" });
      }),
      { numRuns: 100 },
    );
  });

  test("libxml2 finds every organisation file valid", () => {
    expect(libxml2Verdict("iati-organisations", organisationFile()).verdict).toBe("valid");
    fc.assert(
      fc.property(organisations, (written) => {
        const xml = [...organisationsXml(written)].join("");
        const { verdict, why } = libxml2Verdict("iati-organisations", xml);
        expect({ verdict, why }).toEqual({ verdict: "valid", why: "" });
      }),
      { numRuns: 100 },
    );
  });

  test.each([
    "samples/afdb-ag-2.01.xml",
    "samples/dfid-bf.xml",
    "samples/dipr-2018-02.xml",
    "samples/gdihub-activity.xml",
    "activity-standard-example-annotated-2.03.xml",
  ])("%s, written again, is valid and loses nothing", async (file) => {
    const found = [];
    for await (const item of read(sharedFile(file)))
      if ("activity" in item) found.push(item.activity);
    const xml = [...activitiesXml(found.map(rewritable))].join("");
    expect(await readBack(xml)).toEqual(found);
    expect(libxml2Verdict("iati-activities", xml).verdict).toBe("valid");
  });
});
