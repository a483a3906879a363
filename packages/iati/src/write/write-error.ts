import { critical, type Finding, type Values } from "../check/finding.ts";
import { say } from "../say/say.ts";

/** Something can't be written as IATI 2.03 has it; `finding` says what and where, in both languages. */
export class WriteError extends Error {
  readonly finding: Finding;
  constructor(message: string, element: string, values: Values) {
    const finding = critical("0.3.1", message, 0, element, values);
    super(`${element}: ${say(finding, "en")}`);
    this.name = "WriteError";
    this.finding = finding;
  }
}
