import { instant } from "../../values/dates.ts";
import { childrenNamed, type XmlElement } from "../../xml/element.ts";
import type { UnitContext } from "./activity-context.ts";
import {
  allOfKnownAgency,
  allTrimmed,
  allWithoutSymbols,
  attributesOf,
  reportingRefs,
  textsOf,
} from "./identity.ts";
import { error, faultIf, type Rule, warning } from "./rule.ts";
import { isDac } from "./sums.ts";

type Dated = { at: XmlElement; value: string } | null | undefined;

/** A date is not after another, or after now; illegible or missing dates say nothing. */
const notAfter = (
  id: string,
  earlier: (context: UnitContext) => Dated,
  later?: (context: UnitContext) => Dated,
): Rule<UnitContext> =>
  error(id, (context) => {
    const first = earlier(context);
    const second = later?.(context);
    const from = instant(first?.value);
    const to = later ? instant(second?.value) : context.now;
    return faultIf(from !== null && to !== null && from > to, () => ({
      at: first?.at,
      values: { start: first?.value ?? "", end: second?.value ?? "" },
    }));
  });

const dateOf =
  (type: string) =>
  ({ unit }: UnitContext): Dated =>
    attributesOf(unit, "activity-date", "iso-date", (date) => date.attributes.type === type)[0];

/** The day the file was last worked on is not in the future (activities and organisations). */
export const updatedNotAfterNow = (id: string): Rule<UnitContext> =>
  notAfter(id, ({ unit }) => {
    const value = unit.attributes["last-updated-datetime"];
    return value === undefined ? null : { at: unit, value };
  });

/** A language for the whole, or for each text in it. */
export const spoken = (id: string): Rule<UnitContext> =>
  error(id, ({ unit, unspoken }) =>
    faultIf(unit.attributes["xml:lang"] === undefined && unspoken !== null, () => ({
      at: unspoken ?? unit,
    })),
  );

/** A currency for the whole, or for each amount in it. */
export const currencied = (id: string): Rule<UnitContext> =>
  error(id, ({ unit, uncurrencied }) =>
    faultIf(unit.attributes["default-currency"] === undefined && uncurrencied !== null, () => ({
      at: uncurrencied ?? unit,
    })),
  );

const identifiers = (unit: XmlElement) => textsOf(unit, "iati-identifier");
const formerOrg = (element: XmlElement) => element.attributes.type === "B1";
const formerId = (element: XmlElement) => element.attributes.type === "A3";
const former = (only: (element: XmlElement) => boolean) => (unit: XmlElement) =>
  attributesOf(unit, "other-identifier", "ref", only);

/** Identifiers and dates of an activity (standard ruleset, activity level). */
export const activityRules: readonly Rule<UnitContext>[] = [
  error("1.1.3", ({ unit }) => {
    const all = [...reportingRefs(unit), ...identifiers(unit)];
    const same = new Set(all.map(({ value }) => value)).size < all.length;
    return faultIf(same, () => ({
      at: all.at(-1)?.at,
      values: { value: all.at(-1)?.value ?? "" },
    }));
  }),
  warning("1.1.21", ({ unit }) => {
    const owners = [...reportingRefs(unit), ...former(formerOrg)(unit)];
    const strange = identifiers(unit).find(
      ({ value }) => !owners.some((owner) => value.startsWith(`${owner.value}-`)),
    );
    return faultIf(strange !== undefined, () => ({
      at: strange?.at,
      values: { value: strange?.value ?? "", owner: owners[0]?.value || "…" },
    }));
  }),
  allTrimmed("1.3.1", identifiers, "iati-identifier"),
  allWithoutSymbols("1.3.13", identifiers, "iati-identifier"),
  allTrimmed("1.6.1", former(formerId), "ref"),
  allTrimmed("1.7.1", (unit) => attributesOf(unit, "related-activity", "ref"), "ref"),
  allTrimmed("1.14.1", reportingRefs, "ref"),
  allOfKnownAgency("1.14.8", reportingRefs),
  allWithoutSymbols("1.14.13", reportingRefs, "ref"),
  allTrimmed("1.16.1", former(formerOrg), "ref"),
  spoken("4.1.1"),
  error("6.11.1", ({ unit }) =>
    faultIf(
      !childrenNamed(unit, "activity-date").some(
        ({ attributes }) => attributes.type === "1" || attributes.type === "2",
      ),
    ),
  ),
  currencied("7.8.1"),
  updatedNotAfterNow("11.1.1"),
  notAfter("11.1.2", dateOf("1"), dateOf("3")),
  notAfter("11.1.3", dateOf("2"), dateOf("4")),
  notAfter("11.1.4", dateOf("2")),
  notAfter("11.1.5", dateOf("4")),
  notAfter("11.2.1", ({ transactions }) => transactions.date),
  notAfter("11.2.2", ({ transactions }) => transactions.valueDate),
  warning("107.1.1", ({ unit }) => {
    const types = childrenNamed(unit, "default-aid-type");
    return faultIf(types.length > 0 && !types.some(isDac), () => ({ at: types[0] }));
  }),
  warning("107.2.1", ({ transactions: { aided, aidedByDac } }) =>
    faultIf(aided !== null && !aidedByDac, () => ({ at: aided ?? undefined })),
  ),
];
