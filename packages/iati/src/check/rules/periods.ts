import { instant } from "../../values/dates.ts";
import { childrenNamed, type XmlElement } from "../../xml/element.ts";
import { error, type Fault, faultIf, type Place, type Rule } from "./rule.ts";

const dayMs = 86_400_000;

/** The first of an attribute that there is in children of a name. */
export function firstAttribute(
  element: XmlElement,
  child: string,
  attribute: string,
): { at: XmlElement; value: string } | undefined {
  for (const at of childrenNamed(element, child)) {
    const value = at.attributes[attribute];
    if (value !== undefined) return { at, value };
  }
  return undefined;
}

function period({ element }: Place) {
  const start = firstAttribute(element, "period-start", "iso-date");
  const end = firstAttribute(element, "period-end", "iso-date");
  const from = instant(start?.value);
  const to = instant(end?.value);
  if (from === null || to === null) return null;
  const values = { start: start!.value, end: end!.value };
  return { from, to, fault: (): Fault => ({ at: start!.at, values }) };
}

/** A period ends on the day it starts or later; without two legible dates nothing is said. */
export const periodInOrder = (id: string): Rule<Place> =>
  error(
    id,
    (place) => {
      const found = period(place);
      return found ? faultIf(found.from > found.to, found.fault) : [];
    },
    "periodOrder",
  );

/** A budget covers 365 days at most, counted from its first day to its last. */
export const periodWithinYear = (id: string): Rule<Place> =>
  error(
    id,
    (place) => {
      const found = period(place);
      if (!found) return [];
      return faultIf(Math.trunc((found.to - found.from) / dayMs) > 365, found.fault);
    },
    "periodLength",
  );
