import type { FileKind } from "../schema/files.ts";
import type { XmlElement } from "../xml/element.ts";
import type { Severity, Values } from "./finding.ts";

/** Tells of a rule that is not kept; `path` runs from the activity on, without it. */
export type TellRule = (
  rule: string,
  severity: Severity,
  at: { line: number },
  path: string,
  message: string,
  values?: Values,
) => void;

/**
 * Looks at a file activity by activity (organisation file: organisation by organisation).
 * Parts come one by one and most are gone afterwards, so that no file is too large.
 */
export type Inspector = {
  /** A part directly below the activity, complete. */
  part(part: XmlElement): void;
  /** The activity, with the parts that are `wanted`. */
  unit(unit: XmlElement): void;
  end?(): void;
};

export type Inspect = (kind: FileKind, now: number, tell: TellRule) => Inspector;

/** Parts that rules on whole activities and organisations look at: few, and small. The others are let go. */
export const wanted: ReadonlySet<string> = new Set([
  "iati-identifier",
  "organisation-identifier",
  "reporting-org",
  "other-identifier",
  "related-activity",
  "activity-status",
  "activity-date",
  "recipient-country",
  "recipient-region",
  "sector",
  "country-budget-items",
  "default-aid-type",
  "capital-spend",
]);

/** What is known of each path below an activity, found step by step. */
export type Branch<T> = { here: T[]; below: Map<string, Branch<T>> };

export function branches<T>(entries: Iterable<readonly [path: string, entry: T]>): Branch<T> {
  const root: Branch<T> = { here: [], below: new Map() };
  for (const [path, entry] of entries) {
    let branch = root;
    for (const step of path === "" ? [] : path.split("/")) {
      let next = branch.below.get(step);
      if (!next) branch.below.set(step, (next = { here: [], below: new Map() }));
      branch = next;
    }
    branch.here.push(entry);
  }
  return root;
}
