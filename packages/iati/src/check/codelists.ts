import {
  activityCodelists,
  type CodelistRule,
  organisationCodelists,
} from "../codelists/codelist-rules.ts";
import { type CodelistName, codesOf } from "../codelists/codelists.ts";
import type { XmlElement } from "../xml/element.ts";
import { type Branch, branches, type Inspect } from "./inspector.ts";

type Listed = {
  id: string;
  attribute: string;
  list: CodelistName;
  vocabulary: string | null;
  /** Also holds where no vocabulary is named. */
  byDefault: boolean;
};

function entry([id, place, list, vocabulary]: CodelistRule): readonly [string, Listed] {
  const cut = Math.max(place.lastIndexOf("/"), 0);
  const attribute = place.slice(place.indexOf("/", cut) + 1).replace("@", "");
  const byDefault = vocabulary?.endsWith("?") ?? false;
  return [
    place.slice(0, cut),
    { id, attribute, list, vocabulary: vocabulary?.replace("?", "") ?? null, byDefault },
  ];
}

const trees = {
  "iati-activities": branches(activityCodelists.map(entry)),
  "iati-organisations": branches(organisationCodelists.map(entry)),
};

function holds({ vocabulary, byDefault }: Listed, { attributes }: XmlElement): boolean {
  return (
    vocabulary === null || (attributes.vocabulary || (byDefault ? vocabulary : "")) === vocabulary
  );
}

/** Codes are on the lists of IATI, letter by letter (rules 9.x). */
export const codelists: Inspect = (kind, _now, tell) => {
  const look = (element: XmlElement, branch: Branch<Listed>, path: string) => {
    for (const listed of branch.here) {
      const { attribute, list } = listed;
      const value = attribute === "text()" ? element.text : element.attributes[attribute];
      if (value !== undefined && !codesOf(list).has(value) && holds(listed, element)) {
        const at = attribute === "text()" ? path : `${path}/@${attribute}`;
        const message = value.trim() === "" ? "codelistEmpty" : "codelist";
        tell(listed.id, "error", element, at, message, { value, list });
      }
    }
    for (const child of element.children) step(child, branch, path);
  };
  const step = (element: XmlElement, branch: Branch<Listed>, path: string) => {
    const below = element.uri === "" ? branch.below.get(element.name) : undefined;
    if (below) look(element, below, path ? `${path}/${element.name}` : element.name);
  };
  const tree = trees[kind];
  return {
    part: (part) => step(part, tree, ""),
    unit: (unit) => look({ ...unit, children: [] }, tree, ""),
  };
};
