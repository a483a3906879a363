import type { ReportDocument } from "../model";
import { NotReadable } from "../unzip";
import { fillTemplate, mainOf } from "./fill";
import {
  allRelations,
  contentTypeOf,
  type Parts,
  partsOf,
  readPart,
  type Relation,
  relationsOf,
  targetPath,
} from "./parts";
import { isMarker, markersIn } from "./placeholders";
import { childOf, type Element, elementsOf, ownText, parseXml, within } from "./xml";
import { templateLimits } from "@suivi/domain/reports/template";

export type TemplateRefusal =
  | "file_too_large"
  | "unpacks_too_large"
  | "not_a_template"
  | "has_macros"
  | "refers_outside"
  | "marker_misplaced";

class TemplateRefused extends Error {
  readonly why: TemplateRefusal;
  constructor(why: TemplateRefusal) {
    super(why);
    this.why = why;
  }
}
const refuse = (why: TemplateRefusal): never => {
  throw new TemplateRefused(why);
};

/** Why a template is not taken; else the names of styles that it lacks, and what of the report its own text says. */
export type Judged =
  | { why: TemplateRefusal }
  | { why: null; added: string[]; said: string[]; marked: boolean };

const spaces: Record<string, string> = {
  "xmlns:w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
  "xmlns:r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
  "xmlns:v": "urn:schemas-microsoft-com:vml",
  "xmlns:o": "urn:schemas-microsoft-com:office:office",
};
const mainTypes =
  /^application\/vnd\.openxmlformats-officedocument\.wordprocessingml\.(document|template)\.main\+xml$/;
const withCode = /macroEnabled|vbaProject|vbaData|activeX|oleObject/i;
const code = /(^|\/)(vbaProject|vbaData|activeX|oleObject)[^/]*(\/|$)/i;
/** Parts that hold another document, as pages or programs: what they fetch, nobody could say. */
const others = new Set(["aFChunk", "subDocument", "oleObject", "control", "frame"]);
/** Fields that fetch something when they are counted anew, which Word does when it opens a report. */
const fetching =
  /^\s*(?:INCLUDE(?:PICTURE|TEXT)?|IMPORT|LINK|DDE(?:AUTO)?|DATABASE|RD|AUTOTEXT(?:LIST)?|MACROBUTTON|EMBED)\b/i;

/** Every part that says something, as a tree; throws for one that is no XML. */
function* trees(parts: Parts): Generator<Element> {
  const typeOf = contentTypeOf(parts);
  for (const [path, data] of parts)
    if (/\.(xml|rels)$/i.test(path) || /[+/]xml$/i.test(typeOf(path)))
      yield parseXml(data.toString("utf8"));
}

/** Whether its names mean what they say everywhere: under another name a field would be read by Word and not by us. */
const plainlyNamed = (tree: Element): boolean =>
  [tree, ...within(tree)].every(({ attributes }) =>
    Object.entries(attributes).every(([key, value]) => {
      if (!key.startsWith("xmlns")) return true;
      return key in spaces ? value === spaces[key] : !Object.values(spaces).includes(value);
    }),
  );

/** Whether it shows something from elsewhere, or lets Word do so. */
const fetches = (tree: Element): boolean =>
  fieldsOf(tree).some((field) => fetching.test(field)) ||
  [...within(tree)].some(
    ({ name, attributes }) =>
      name === "w:mailMerge" ||
      (name.startsWith("v:") && ("src" in attributes || "o:href" in attributes)),
  );

/** The codes of the fields of a part: what Word cut in pieces is read as one. */
function fieldsOf(root: Element): string[] {
  const simple = [...within(root, "w:fldSimple")].map((one) => one.attributes["w:instr"] ?? "");
  const fields: string[] = [];
  const open: string[] = [];
  for (const one of within(root)) {
    const { name, attributes } = one;
    const type = name === "w:fldChar" ? attributes["w:fldCharType"] : undefined;
    if (type === "begin") open.push("");
    if (type === "separate" || type === "end") fields.push(open.pop() ?? "");
    if (type === "separate") open.push("");
    if (name === "w:instrText") open.push((open.pop() ?? "") + ownText(one));
  }
  return [...simple, ...fields, ...open];
}

/** Whether it is said where the report goes; that is said once, alone in a paragraph of the text itself. */
function judgeMarker(parts: Parts, main: string, body: Element): boolean {
  const free = elementsOf(body).flatMap((one) =>
    one.name === "w:sdt" ? elementsOf(childOf(one, "w:sdtContent") ?? one) : [one],
  );
  const placed = free.filter(isMarker).length;
  const elsewhere = relationsOf(parts, main)
    .filter(({ type, external }) => !external && (type === "header" || type === "footer"))
    .map(({ target }) => readPart(parts, targetPath(main, target)))
    .reduce((sum, root) => sum + (root ? markersIn(root) : 0), 0);
  if (placed > 1 || markersIn(body) > placed || elsewhere > 0) refuse("marker_misplaced");
  return placed === 1;
}

function judge(bytes: Buffer): boolean {
  if (bytes.length > templateLimits.packed) refuse("file_too_large");
  const parts = partsOf(bytes, templateLimits.unpacked);
  const main = mainOf(parts);
  const typeOf = contentTypeOf(parts);
  if ([...parts.keys()].some((path) => code.test(path) || withCode.test(typeOf(path))))
    refuse("has_macros");
  const root = main ? readPart(parts, main) : null;
  const body = root && childOf(root, "w:body");
  if (!main || !root || !body || !mainTypes.test(typeOf(main))) return refuse("not_a_template");
  const out = ({ type, external }: Relation) =>
    (external && type !== "hyperlink") || others.has(type);
  if (allRelations(parts).some(out)) refuse("refers_outside");
  for (const tree of trees(parts)) {
    if (!plainlyNamed(tree)) refuse("not_a_template");
    if (fetches(tree)) refuse("refers_outside");
  }
  return judgeMarker(parts, main, body);
}

/**
 * Whether a template that somebody sent is taken: one that an example of a report can be put into. Not taken is what is
 * no Word document, is too large however small it is packed, has programs in it, fetches something from elsewhere
 * (which would tell others who reads a report), or says twice where the report goes.
 */
export async function judgedTemplate(bytes: Buffer, example: ReportDocument): Promise<Judged> {
  try {
    const marked = judge(bytes);
    const { added, said } = await fillTemplate(example, bytes);
    return { why: null, added, said: [...said].sort(), marked };
  } catch (error) {
    if (error instanceof TemplateRefused) return { why: error.why };
    if (error instanceof NotReadable && error.why === "too_large")
      return { why: "unpacks_too_large" };
    return { why: "not_a_template" };
  }
}
