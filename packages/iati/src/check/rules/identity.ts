import { agencyCodes } from "../../codelists/codelists.ts";
import { childrenNamed, wholeText, type XmlElement } from "../../xml/element.ts";
import type { UnitContext } from "./activity-context.ts";
import { faultIf, hasSymbols, isTrimmed, type Rule, warning } from "./rule.ts";

type Text = { at: XmlElement; value: string };

/** An attribute of the unit's children of a name, wherever it is there. */
export const attributesOf = (
  unit: XmlElement,
  child: string,
  attribute: string,
  only: (element: XmlElement) => boolean = () => true,
): Text[] =>
  childrenNamed(unit, child).flatMap((at) => {
    const value = at.attributes[attribute];
    return value !== undefined && only(at) ? [{ at, value }] : [];
  });

/** Texts of the unit's children of a name. */
export const textsOf = (unit: XmlElement, child: string): Text[] =>
  childrenNamed(unit, child).map((at) => ({ at, value: wholeText(at) }));

type Pick = (unit: XmlElement) => Text[];

const noneIs =
  (broken: (value: string) => boolean, pick: Pick, element: string) =>
  ({ unit }: UnitContext) => {
    const found = pick(unit).find(({ value }) => broken(value));
    return faultIf(found !== undefined, () => ({
      at: found?.at,
      values: { attribute: element, value: found?.value ?? "" },
    }));
  };

export const allTrimmed = (id: string, pick: Pick, element: string): Rule<UnitContext> =>
  warning(
    id,
    noneIs((value) => !isTrimmed(value), pick, element),
    "trimmed",
  );

export const allWithoutSymbols = (id: string, pick: Pick, element: string): Rule<UnitContext> =>
  warning(id, noneIs(hasSymbols, pick, element), "symbols");

/** Everything left of the second hyphen names an agency of the list: `NL-KVK` in NL-KVK-41160054. */
const ofKnownAgency = (value: string) => agencyCodes().has(value.split("-", 2).join("-"));

export const allOfKnownAgency = (id: string, pick: Pick): Rule<UnitContext> =>
  warning(
    id,
    noneIs((value) => !ofKnownAgency(value), pick, "ref"),
    "agency",
  );

export const reportingRefs: Pick = (unit) => attributesOf(unit, "reporting-org", "ref");
