import {
  XmlBufferInputProvider,
  XmlDocument,
  XmlLibError,
  xmlRegisterInputProvider,
  XsdValidator,
} from "libxml2-wasm";
import type { FileKind } from "../schema/files.ts";
import { sharedFile } from "./shared.ts";

export type Verdict = "malformed" | "invalid" | "valid";

let registered = false;
const validators = new Map<FileKind, XsdValidator>();

function validatorFor(kind: FileKind): XsdValidator {
  if (!registered) {
    const files = ["iati-common.xsd", "xml.xsd"];
    const entries = files.map((file) => [`mem:/${file}`, sharedFile(`schemas-2.03/${file}`)]);
    xmlRegisterInputProvider(
      new XmlBufferInputProvider(Object.fromEntries(entries) as Record<string, Uint8Array>),
    );
    registered = true;
  }
  let validator = validators.get(kind);
  if (!validator) {
    const schema = `${kind}-schema.xsd`;
    const url = `mem:/${schema}`;
    using document = XmlDocument.fromBuffer(sharedFile(`schemas-2.03/${schema}`), { url });
    validator = XsdValidator.fromDoc(document);
    validators.set(kind, validator);
  }
  return validator;
}

/** Parses with libxml2 for as long as `use` takes; null when it is not well-formed. */
export function withDocument<T>(xml: string, use: (document: XmlDocument) => T): T | null {
  let document: XmlDocument;
  try {
    document = XmlDocument.fromString(xml);
  } catch (error) {
    if (error instanceof XmlLibError) return null;
    throw error;
  }
  try {
    return use(document);
  } finally {
    document.dispose();
  }
}

/** What libxml2 says of a file against the official 2.03 schema. */
export function libxml2Verdict(kind: FileKind, xml: string): { verdict: Verdict; why: string } {
  const judged = withDocument(xml, (document) => {
    try {
      validatorFor(kind).validate(document);
      return { verdict: "valid" as const, why: "" };
    } catch (error) {
      return { verdict: "invalid" as const, why: (error as Error).message };
    }
  });
  return judged ?? { verdict: "malformed", why: "" };
}
