import { XmlFault } from "../xml/fault.ts";
import { parseXml } from "../xml/parse.ts";
import type { Source } from "../xml/source.ts";
import { CheckRun } from "./check-run.ts";
import type { CheckOptions } from "./options.ts";
import type { Report } from "./report.ts";

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
