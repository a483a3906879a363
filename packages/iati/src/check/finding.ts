import type { XmlFault } from "../xml/fault.ts";

/** How bad it is: a critical one keeps the activity out of the IATI Datastore. */
export type Severity = "critical" | "error" | "warning";

/** What a sentence names: an element, an attribute, the value found, the list it should be on. */
export type Values = { readonly [name: string]: string | number };

/** One thing to mend in a file, and where. */
export type Finding = {
  /** The official id of the rule, or that of a rule pack. */
  rule: string;
  severity: Severity;
  /** From 1. */
  line: number;
  /** The identifier of the activity (or organisation); null when it has none, or the matter is the file's. */
  activity: string | null;
  /** Where in it: `transaction/value/@currency`. */
  element: string;
  /** Which sentence of `say` tells it. */
  message: string;
  values: Values;
};

/** Something that keeps a file, or an activity in it, from being read. */
export const critical = (
  rule: string,
  message: string,
  line: number,
  element: string,
  values: Values,
): Finding => ({ rule, severity: "critical", line, activity: null, element, message, values });

/** A file that is no XML any more from here on (rule 0.1.1). */
export const malformed = ({ kind, line, detail }: XmlFault, element: string): Finding =>
  critical("0.1.1", `xml.${kind}`, line, element, { detail });
