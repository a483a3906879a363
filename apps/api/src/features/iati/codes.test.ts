import {
  activityStatuses,
  aidTypes,
  collaborationTypes,
  documentCategories,
  financeTypes,
  flowTypes,
  tiedStatuses,
  usualSectors,
} from "@suivi/domain/iati/codes";
import { anywhere, worldRegionOf } from "@suivi/domain/iati/world-regions";
import { currencyCodes } from "@suivi/domain/money/currencies";
import { organisationTypes } from "@suivi/domain/organisations/schema";
import { countryCodes } from "@suivi/domain/places/countries";
import { type CodelistName, codesOf } from "@suivi/iati/codelists";
import { describe, expect, test } from "vitest";

const offered: [CodelistName, readonly string[]][] = [
  ["ActivityStatus", activityStatuses],
  ["AidType", aidTypes],
  ["CollaborationType", collaborationTypes],
  ["Country", countryCodes],
  ["Currency", currencyCodes],
  ["DocumentCategory", documentCategories],
  ["FinanceType", financeTypes],
  ["FlowType", flowTypes],
  ["OrganisationType", organisationTypes],
  ["Region", [anywhere, ...countryCodes.map(worldRegionOf)]],
  ["Sector", usualSectors],
  ["TiedStatus", tiedStatuses],
];

describe("the codes that a form offers", () => {
  test.each(offered)("are codes of IATI's list %s", (list, codes) => {
    expect(codes.filter((code) => !codesOf(list).has(code))).toEqual([]);
  });
});
