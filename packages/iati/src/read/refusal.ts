import type { Finding, Values } from "../check/finding";
import { say } from "../say/say";
import type { XmlFault } from "../xml/fault";

/** A file that can't be read: no XML, no IATI, or of a version that is over. `finding` says it for people. */
export class Refusal extends Error {
  readonly finding: Finding;
  constructor(finding: Finding) {
    super(`line ${finding.line}: ${say(finding, "en")}`);
    this.name = "Refusal";
    this.finding = finding;
  }
}

/** Something that keeps a file from being read further. */
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
