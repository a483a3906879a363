import { childrenNamed, type XmlElement } from "../../xml/element.ts";
import { periodInOrder, periodWithinYear } from "./periods.ts";
import { error, faultIf, type Place, type Rule, trimmed, warning, withoutSymbols } from "./rule.ts";
import { oneAidTypeEach } from "./share-rules.ts";
import { isDac, xpathNumber } from "./sums.ts";

/** An organisation is identified or named. */
const identifiedOrNamed = (id: string): Rule<Place> =>
  error(
    id,
    ({ element }) =>
      faultIf(
        element.attributes.ref === undefined && childrenNamed(element, "narrative").length === 0,
        () => ({ values: { element: element.name } }),
      ),
    "unnamedOrganisation",
  );

/** A title or description says something: blanks count, as officially. */
export const toldRule = (id: string): Rule<XmlElement> =>
  error(
    id,
    (element) =>
      faultIf(!childrenNamed(element, "narrative").some(({ text }) => text !== ""), () => ({
        values: { element: element.name },
      })),
    "untold",
  );

const measureOf = ({ around }: Place) =>
  around.find(({ name }) => name === "indicator")?.attributes.measure ?? "";
const isQuantitative = (place: Place) => ["1", "2", "3", "4"].includes(measureOf(place));

const valueNames = (place: Place) => ({
  element: place.element.name,
  value: place.element.attributes.value ?? "",
});

/** What was measured has a number when the measure is one of quantity, and none when it is not. */
const measured = (family: string): Rule<Place>[] => [
  error(
    `${family}.1`,
    (place) =>
      faultIf(isQuantitative(place) && place.element.attributes.value === undefined, () => ({
        values: valueNames(place),
      })),
    "valueMissing",
  ),
  // A missing value is officially no number either.
  warning(
    `${family}.2`,
    (place) =>
      faultIf(
        isQuantitative(place) && Number.isNaN(xpathNumber(place.element.attributes.value)),
        () => ({ values: valueNames(place) }),
      ),
    "valueNotNumber",
  ),
  warning(
    `${family}.3`,
    (place) =>
      faultIf(measureOf(place) === "5" && place.element.attributes.value !== undefined, () => ({
        values: valueNames(place),
      })),
    "valueUnexpected",
  ),
];

const provider = [
  identifiedOrNamed("6.9.1"),
  trimmed("1.4.1", "provider-activity-id"),
  trimmed("1.10.1", "ref"),
  withoutSymbols("1.10.13", "ref"),
];
const receiver = [
  identifiedOrNamed("6.9.2"),
  trimmed("1.5.1", "receiver-activity-id"),
  trimmed("1.15.1", "ref"),
  withoutSymbols("1.15.13", "ref"),
];

const firstReference = (element: XmlElement | undefined) =>
  element ? childrenNamed(element, "reference").slice(0, 1) : [];

/** Rules on places below an activity (standard ruleset), by their path. */
export const activityPartRules: { readonly [path: string]: readonly Rule<Place>[] } = {
  "participating-org": [
    identifiedOrNamed("6.10.1"),
    trimmed("1.8.1", "ref"),
    withoutSymbols("1.8.13", "ref"),
    trimmed("1.9.1", "activity-id"),
  ],
  "other-identifier/owner-org": [
    identifiedOrNamed("6.8.1"),
    trimmed("1.11.1", "ref"),
    withoutSymbols("1.11.13", "ref"),
  ],
  "policy-marker": [
    error("6.13.1", ({ element }) =>
      faultIf(
        element.attributes.vocabulary === "99" && childrenNamed(element, "narrative").length === 0,
      ),
    ),
    error("6.14.1", ({ element }) =>
      faultIf(isDac(element) && element.attributes.significance === undefined),
    ),
  ],
  budget: [periodInOrder("8.6.3"), periodWithinYear("7.5.3")],
  "planned-disbursement": [periodInOrder("8.6.3")],
  "planned-disbursement/provider-org": provider,
  "planned-disbursement/receiver-org": receiver,
  transaction: [
    warning(
      "107.2.2",
      ({ element }) => oneAidTypeEach(childrenNamed(element, "aid-type")),
      "aidTypeRepeated",
    ),
  ],
  "transaction/provider-org": provider,
  "transaction/receiver-org": receiver,
  "result/indicator": [
    error("8.11.1", ({ element, around }) => {
      const references = [...firstReference(element), ...firstReference(around.at(-1))];
      return faultIf(references.length > 1, () => ({ at: references[0] }));
    }),
  ],
  "result/indicator/baseline": measured("8.8"),
  "result/indicator/period": [periodInOrder("8.6.1")],
  "result/indicator/period/target": measured("8.9"),
  "result/indicator/period/actual": measured("8.10"),
};
