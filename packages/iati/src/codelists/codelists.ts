import { codes } from "./codes.ts";
import { fileFormats } from "./file-formats.ts";

export type CodelistName = keyof typeof codes | "FileFormat";

const read = new Map<CodelistName, ReadonlySet<string>>();

const textOf = (name: CodelistName): string =>
  name === "FileFormat"
    ? Object.entries(fileFormats)
        .flatMap(([family, formats]) => formats.split(" ").map((format) => `${family}/${format}`))
        .join(" ")
    : codes[name];

/** The codes of a list, withdrawn ones included. */
export function codesOf(name: CodelistName): ReadonlySet<string> {
  let found = read.get(name);
  if (!found) read.set(name, (found = new Set(textOf(name).split(" "))));
  return found;
}

/** First parts of organisation identifiers: agencies that register organisations (`NL-KVK`, `ML-MAT`). */
export const agencyCodes = (): ReadonlySet<string> => codesOf("OrganisationRegistrationAgency");
