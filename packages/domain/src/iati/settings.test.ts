import { describe, expect, test } from "vitest";
import { newId } from "../ids";
import { blankIatiSettings, iatiProblems, iatiSettings } from "./settings";

const at = { countries: ["ML", "BI"], today: "2026-11-24" };
const sector = (code: string, share: string | null) => ({ id: newId(), code, share });
const codesOf = (change: object) =>
  iatiProblems({ ...blankIatiSettings, ...change }, at).map(({ path, code }) => `${path} ${code}`);

describe("the settings of a publication", () => {
  test("may all be unknown", () => {
    expect(iatiSettings.safeParse(blankIatiSettings).success).toBe(true);
    expect(codesOf({})).toEqual([]);
  });

  test.each([
    ["an identifier with a blank", { identifier: "NL-KVK-1 2" }],
    ["an identifier with a slash", { funderActivityId: "XM-DAC-7/4000001234" }],
    ["a sector of three digits", { sectors: [sector("152", null)] }],
    ["more than the whole", { sectors: [sector("15220", "100.5")] }],
    ["a share in words", { countryShares: { ML: "half" } }],
    ["an address that is none", { contact: { ...blankIatiSettings.contact, website: "example" } }],
  ])("refuse %s", (_, change) => {
    expect(iatiSettings.safeParse({ ...blankIatiSettings, ...change }).success).toBe(false);
  });

  test("what really happened lies behind us, its end after its start", () => {
    expect(codesOf({ started: "2027-01-01" })).toEqual(["iati.started money_in_future"]);
    expect(codesOf({ started: "2025-01-01", ended: "2024-01-01" })).toEqual([
      "iati.ended end_before_start",
    ]);
  });

  test("several sectors are each named once, with their shares; one needs none", () => {
    expect(codesOf({ sectors: [sector("15220", null)] })).toEqual([]);
    expect(codesOf({ sectors: [sector("15220", "60"), sector("15220", "40")] })).toEqual([
      "iati.sectors.1.code said_twice",
    ]);
    expect(codesOf({ sectors: [sector("15220", "60"), sector("15210", null)] })).toEqual([
      "iati.sectors.1.share required",
    ]);
  });

  test("withhold and share out countries of the programme only", () => {
    expect(codesOf({ withheld: { countries: ["AF"], partnerIds: [] } })).toEqual([
      "iati.withheld.countries.0 country_not_in_programme",
    ]);
    expect(codesOf({ countryShares: { ML: "50", AF: "50" } })).toEqual([
      "iati.countryShares.AF country_not_in_programme",
    ]);
  });
});
