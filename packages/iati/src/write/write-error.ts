import type { Finding, Values } from "../check/finding";
import { say } from "../say/say";

/** Something can't be written as IATI 2.03 has it; `finding` says what and where, in both languages. */
export class WriteError extends Error {
  readonly finding: Finding;
  constructor(message: string, element: string, values: Values) {
    const finding: Finding = {
      rule: "0.3.1",
      severity: "critical",
      line: 0,
      activity: null,
      element,
      message,
      values,
    };
    super(`${element}: ${say(finding, "en")}`);
    this.name = "WriteError";
    this.finding = finding;
  }
}
