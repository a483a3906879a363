import { critical, type Finding, malformed } from "../check/finding.ts";
import { rootOf } from "../check/root.ts";
import { Structure } from "../check/structure.ts";
import { Tree } from "../check/tree.ts";
import { activity } from "../schema/activity.ts";
import { compiled } from "../schema/compiled.ts";
import type { FoundActivity, FoundOrganisation } from "../schema/elements.ts";
import { files } from "../schema/files.ts";
import { organisation } from "../schema/organisation.ts";
import type { XmlElement } from "../xml/element.ts";
import { XmlFault } from "../xml/fault.ts";
import { parsePieces } from "../xml/parse.ts";
import type { Source } from "../xml/source.ts";
import { objectOf } from "./object.ts";
import { Refusal } from "./refusal.ts";

type Place = {
  version: string;
  /** The line the activity begins on. */
  line: number;
  /** Where it is not as the schema has it; what could be read was read. */
  problems: Finding[];
};

export type ReadActivity = Place & { activity: FoundActivity };
export type ReadOrganisation = Place & { organisation: FoundOrganisation };

/**
 * Reads an IATI file of version 2.01, 2.02 or 2.03, one activity (or organisation) at a time.
 * @throws Refusal where the file is no XML, no IATI file, or of another version.
 */
export async function* read(source: Source): AsyncGenerator<ReadActivity | ReadOrganisation> {
  const ready: (ReadActivity | ReadOrganisation)[] = [];
  let problems: Finding[] = [];
  let structure: Structure | undefined;
  let complete: (unit: XmlElement) => void = () => {};

  const begin = (root: XmlElement): string => {
    const { kind, version, refusal } = rootOf(root);
    if (refusal || !kind || !version) {
      const { rule = "0.2.1", message = "root", values = {} } = refusal ?? {};
      throw new Refusal(critical(rule, message, root.line, root.name, values));
    }
    structure = new Structure(kind, (message, path, line, values) => {
      const place = path.split("/").slice(2).join("/");
      problems.push(critical("0.3.1", message, line, place, values));
    });
    complete = (unit) => {
      const place = { version, line: unit.line, problems };
      if (kind === "iati-activities") {
        ready.push({ ...place, activity: objectOf(unit, compiled(activity)) as FoundActivity });
      } else {
        const found = objectOf(unit, compiled(organisation)) as FoundOrganisation;
        ready.push({ ...place, organisation: found });
      }
      problems = [];
    };
    return files[kind].unit;
  };

  const tree = new Tree({ root: begin, part: () => true, unit: (unit) => complete(unit) });
  const handlers = {
    open(element: XmlElement) {
      tree.open(element);
      structure?.open(element);
    },
    text(text: string, cdata: boolean) {
      tree.text(text);
      structure?.text(text, cdata);
    },
    close() {
      structure?.close();
      tree.close();
    },
  };
  try {
    for await (const _piece of parsePieces(source, handlers)) yield* ready.splice(0);
  } catch (fault) {
    if (!(fault instanceof XmlFault)) throw fault;
    yield* ready.splice(0);
    throw new Refusal(malformed(fault, tree.path.map(({ name }) => name).join("/")));
  }
}
