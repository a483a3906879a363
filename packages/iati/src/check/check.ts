import { XmlFault } from "../xml/fault";
import { parseXml } from "../xml/parse";
import type { Source } from "../xml/source";
import { CheckRun } from "./check-run";
import type { CheckOptions } from "./options";
import type { Report } from "./report";

/**
 * Checks an IATI file of any size: well-formed, structure (2.03 schema), codelists, standard ruleset, packs.
 * Never throws for what is in the file.
 */
export async function check(source: Source, options: CheckOptions = {}): Promise<Report> {
  const run = new CheckRun(options);
  try {
    await parseXml(source, run);
    run.end();
  } catch (fault) {
    if (!(fault instanceof XmlFault)) throw fault;
    run.malformed(fault);
  }
  return run.report;
}
