import { narrative, reportingOrg, said } from "./common.ts";
import { type FileKind, files } from "./files.ts";
import type { Shape } from "./notation.ts";
import { shape } from "./notation.ts";

const bare = (name: string) => name.replace(/[?*+]$/, "");

/** Declared inside iati-activity and iati-organisation, not for all of the file. */
const local = ["document-link", "organisation-identifier"];

/**
 * Elements the schema knows at any depth: inside an element of another namespace they are still held to it
 * (XML Schema part 1, section 3.10.1, lax).
 */
export function globalElements(kind: FileKind): Map<string, Shape> {
  const { root, unit } = files[kind];
  const [whole] = Object.values<Shape>(root.parts);
  const parts = Object.entries<Shape>(whole!.parts).map(([name, part]): [string, Shape] => [
    bare(name),
    part,
  ]);
  return new Map<string, Shape>([
    ...parts.filter(([name]) => !local.includes(name)),
    ["narrative", narrative],
    ["title", said],
    ["description", said],
    ["comment", said],
    ["reporting-org", reportingOrg],
    [kind, root],
    [unit, whole!],
    ...(kind === "iati-activities"
      ? [["dimension", shape({ "name?": "string", "value?": "string" })] as const]
      : []),
  ]);
}
