import { type FileKind, files } from "../schema/files.ts";
import type { XmlElement } from "../xml/element.ts";
import type { Values } from "./finding.ts";

/** Versions whose files can be read: each holds all that the one before could say. */
export const readable: readonly string[] = ["2.01", "2.02", "2.03"];

export type Root = {
  kind: FileKind | null;
  version: string | null;
  /** Why the file is not read further: rule, sentence and what it names. */
  refusal: { rule: string; message: string; values: Values } | null;
};

/** What a file says of itself in its first tag. */
export function rootOf({ name, uri, attributes }: XmlElement): Root {
  const version = attributes.version ?? null;
  if (uri !== "" || !(name in files)) {
    const message = name in files ? "rootNamespace" : "root";
    return {
      kind: null,
      version,
      refusal: { rule: "0.2.1", message, values: { element: name, uri } },
    };
  }
  const kind = name as FileKind;
  if (version !== null && readable.includes(version)) return { kind, version, refusal: null };
  const message =
    version === null ? "versionMissing" : /^1\b/.test(version) ? "versionOld" : "versionUnknown";
  const values = { version: version ?? "" };
  return { kind, version, refusal: { rule: "0.6.1", message, values } };
}
