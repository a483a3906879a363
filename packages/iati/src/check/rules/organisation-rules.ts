import { instant } from "../../values/dates.ts";
import { childrenNamed, type XmlElement } from "../../xml/element.ts";
import type { UnitContext } from "./activity-context.ts";
import { currencied, spoken, updatedNotAfterNow } from "./activity-rules.ts";
import {
  allOfKnownAgency,
  allTrimmed,
  allWithoutSymbols,
  reportingRefs,
  textsOf,
} from "./identity.ts";
import { firstAttribute, periodInOrder, periodWithinYear } from "./periods.ts";
import { error, faultIf, type Place, type Rule, trimmed } from "./rule.ts";

const identifiers = (unit: XmlElement) => textsOf(unit, "organisation-identifier");

/** Rules on an organisation as a whole (standard ruleset). */
export const organisationRules: readonly Rule<UnitContext>[] = [
  allTrimmed("1.12.1", identifiers, "organisation-identifier"),
  allWithoutSymbols("1.12.13", identifiers, "organisation-identifier"),
  allTrimmed("1.18.1", reportingRefs, "ref"),
  allOfKnownAgency("1.18.8", reportingRefs),
  allWithoutSymbols("1.18.13", reportingRefs, "ref"),
  spoken("4.5.1"),
  currencied("7.8.2"),
  updatedNotAfterNow("11.4.1"),
];

/** The first budget line that has a value date has it within the period. */
const lineWithinPeriod: Rule<Place> = error("11.3.1", ({ element }) => {
  const values = childrenNamed(element, "budget-line").flatMap(
    (line) => firstAttribute(line, "value", "value-date") ?? [],
  );
  const date = values[0];
  const at = instant(date?.value);
  const start = instant(firstAttribute(element, "period-start", "iso-date")?.value);
  const end = instant(firstAttribute(element, "period-end", "iso-date")?.value);
  if (at === null || start === null || end === null) return [];
  return faultIf(at < start || at > end, () => ({
    at: date?.at,
    values: { value: date?.value ?? "" },
  }));
});

const yearly = [periodInOrder("8.6.3"), periodWithinYear("7.5.3")];

/** Rules on places below an organisation, by their path. */
export const organisationPartRules: { readonly [path: string]: readonly Rule<Place>[] } = {
  "total-budget": yearly,
  "recipient-org-budget": yearly,
  "recipient-org-budget/recipient-org": [{ ...trimmed("1.17.1", "ref"), oncePerUnit: true }],
  "recipient-region-budget": yearly,
  "recipient-country-budget": [...yearly, lineWithinPeriod],
  "total-expenditure": yearly,
};
