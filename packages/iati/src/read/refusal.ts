import type { Finding } from "../check/finding.ts";
import { say } from "../say/say.ts";

/** A file that can't be read: no XML, no IATI, or of a version that is over. `finding` says it for people. */
export class Refusal extends Error {
  readonly finding: Finding;
  constructor(finding: Finding) {
    super(`line ${finding.line}: ${say(finding, "en")}`);
    this.name = "Refusal";
    this.finding = finding;
  }
}
