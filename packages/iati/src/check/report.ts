import type { FileKind } from "../schema/files.ts";
import type { Finding, Severity } from "./finding.ts";

export type Counts = { errors: number; warnings: number; ids: { [rule: string]: number } };

export type Report = Counts & {
  kind: FileKind | null;
  version: string | null;
  /** Activities, or organisations, in the file. */
  units: number;
  /** Against the schema of IATI 2.03, whatever the version of the file. */
  structure: "malformed" | "invalid" | "valid";
  /** How often each critical rule is broken: 0.1.1 not XML, 0.2.1 not IATI, 0.3.1 structure, 0.6.1 version. */
  critical: { [rule: string]: number };
  packs: { [pack: string]: Counts & { dated: string } };
  /** In the order of the file, at most `limit` for each rule; counts go on beyond it. */
  findings: Finding[];
};

export const noCounts = (): Counts => ({ errors: 0, warnings: 0, ids: {} });

/** Counts what is found; false when enough of the rule is on show already. */
export function count(counts: Counts, rule: string, severity: Severity, limit: number): boolean {
  counts.ids[rule] = (counts.ids[rule] ?? 0) + 1;
  if (severity === "error") counts.errors += 1;
  else counts.warnings += 1;
  return counts.ids[rule] <= limit;
}
