import type { ReportDocument } from "../model";
import { type Paper, wordContent } from "../docx-document";
import {
  addPart,
  contentTypeOf,
  type Parts,
  packed,
  partsOf,
  readPart,
  relate,
  relationsOf,
  relationsPath,
  targetPath,
} from "./parts";
import { isBlank } from "./placeholders";
import { recoloured, type StyleMap } from "./styles";
import {
  childOf,
  type Element,
  element,
  elementsOf,
  ownText,
  remove,
  valueOf,
  within,
  writeXml,
} from "./xml";

/** A document of our own may be as large as its report. */
const mostOwn = [1024 ** 3, 60_000] as const;
const styleNames = ["w:pStyle", "w:rStyle", "w:tblStyle"];

/** The report as it is put into a template: its parts, its body cut where pages change their shape. */
export type Content = {
  parts: Parts;
  root: Element;
  sections: { wide: boolean; children: Element[] }[];
  usedStyles: Set<string>;
};

/** The report written for this paper, not yet part of anything. */
export async function contentOf(report: ReportDocument, paper: Paper): Promise<Content> {
  const { bytes, wide } = await wordContent(report, paper);
  const parts = partsOf(Buffer.from(bytes), ...mostOwn);
  const root = readPart(parts, "word/document.xml")!;
  const sections: Content["sections"] = wide.map((one) => ({ wide: one, children: [] }));
  let at = 0;
  for (const child of elementsOf(childOf(root, "w:body")!)) {
    if (child.name === "w:sectPr") continue;
    const properties = childOf(child, "w:pPr");
    const ends = childOf(properties, "w:sectPr");
    if (ends) remove(properties!, (one) => one === ends);
    if (!ends || !isBlank(child)) sections[at]!.children.push(child);
    if (ends) at += 1;
  }
  const used = [...within(root)].filter(({ name }) => styleNames.includes(name));
  const usedStyles = new Set(used.map(({ attributes }) => attributes["w:val"]!));
  return { parts, root, sections, usedStyles };
}

/** Styles, colours and tables as the template has them. */
export function dressed(one: Element, { ids, table, accent }: StyleMap): void {
  for (const parent of [one, ...within(one)]) {
    if (parent.name === "w:pPr") keptTogether(parent);
    for (const style of elementsOf(parent).filter(({ name }) => styleNames.includes(name))) {
      const mapped = ids.get(style.attributes["w:val"]!);
      if (mapped) style.attributes["w:val"] = mapped;
      else if (mapped === null) remove(parent, (child) => child === style);
    }
    if (table && parent.name === "w:tbl") asTheirs(parent, table);
  }
  recoloured(one, accent);
}

/** A heading stays with what it heads, also where the template's does not ask for it. */
function keptTogether(properties: Element): void {
  if (!valueOf(properties, "w:pStyle")?.startsWith("Heading")) return;
  remove(properties, ({ name }) => name === "w:keepNext");
  properties.children.splice(1, 0, element("w:keepNext"));
}

/** A table of records, known by the head that stands on every page, in the template's style and without lines of ours. */
function asTheirs(table: Element, style: string): void {
  const records = elementsOf(table).some(({ name, children }) => {
    const row = name === "w:tr" ? childOf({ name, attributes: {}, children }, "w:trPr") : undefined;
    return childOf(row, "w:tblHeader") !== undefined;
  });
  const properties = childOf(table, "w:tblPr");
  if (!records || !properties) return;
  remove(properties, ({ name }) => name === "w:tblBorders" || name === "w:tblLook");
  properties.children.unshift(element("w:tblStyle", { "w:val": style }));
  const look = { "w:firstRow": "1", "w:lastRow": "0", "w:firstColumn": "0", "w:lastColumn": "0" };
  properties.children.push(
    element("w:tblLook", { "w:val": "0420", ...look, "w:noHBand": "0", "w:noVBand": "1" }),
  );
  for (const cell of within(table, "w:tcPr")) remove(cell, ({ name }) => name === "w:tcBorders");
}

type Ids = { bookmark: number; drawing: number };

/** The highest numbers that the template uses, so that ours begin after them. */
export function idsIn(root: Element): Ids {
  const highest = (name: string, key: string) =>
    Math.max(0, ...[...within(root, name)].map(({ attributes }) => Number(attributes[key]) || 0));
  return {
    bookmark: highest("w:bookmarkStart", "w:id"),
    drawing: highest("wp:docPr", "id"),
  };
}

/** Ids that no other part of the document bears, the same each time. */
export function numbered(children: Element[], ids: Ids): void {
  const all = children.flatMap((one) => [one, ...within(one)]);
  const names = new Map<string, string>();
  for (const { name, attributes } of all)
    if (name === "w:bookmarkStart") {
      ids.bookmark += 1;
      names.set(attributes["w:name"]!, `_SuiviToc${ids.bookmark}`);
      names.set(`id ${attributes["w:id"]}`, String(ids.bookmark));
    } else if (name === "wp:docPr") {
      ids.drawing += 1;
      attributes.id = String(ids.drawing);
    }
  for (const { name, attributes, children: inside } of all) {
    if (name === "w:bookmarkStart") attributes["w:name"] = names.get(attributes["w:name"]!)!;
    if (name === "w:bookmarkStart" || name === "w:bookmarkEnd")
      attributes["w:id"] = names.get(`id ${attributes["w:id"]}`) ?? attributes["w:id"]!;
    const anchor = attributes["w:anchor"];
    if (anchor) attributes["w:anchor"] = names.get(anchor) ?? anchor;
    const [code] = inside;
    if (name === "w:instrText" && typeof code === "string")
      inside[0] = code.replace(/_Toc\d+/, (old) => names.get(old) ?? old);
  }
}

/** The number that Word will count for each caption, for programs that show what stands there. */
export function counted(children: Element[]): void {
  const counts = new Map<string, number>();
  for (const run of children.flatMap((one) => [...within(one, "w:r")])) {
    const sequence = /^\s*SEQ (\S+)/.exec(codeOf(run))?.[1];
    if (!sequence) continue;
    counts.set(sequence, (counts.get(sequence) ?? 0) + 1);
    const said = element("w:t", {}, [String(counts.get(sequence))]);
    run.children.splice(run.children.length - 1, 0, said);
  }
}

const codeOf = (run: Element) => {
  const code = childOf(run, "w:instrText");
  return code ? ownText(code) : "";
};

/** A sheet beneath a chart, packed anew: the same bytes each time. */
const repacked = async (sheet: Buffer) => packed(partsOf(sheet, ...mostOwn));

/**
 * Brings along what our text refers to, charts with their sheets and addresses, under names and ids that the template
 * has not.
 */
export async function bringAlong(
  target: Parts,
  main: string,
  { parts, sections }: Content,
  font: string,
): Promise<void> {
  const own = new Map(relationsOf(parts, "word/document.xml").map((one) => [one.id, one]));
  const typeOf = contentTypeOf(parts);
  let charts = 0;
  for (const { children } of sections)
    for (const { name, attributes } of children.flatMap((one) => [...within(one)])) {
      const relation = own.get(attributes["r:id"] ?? "");
      if (!relation) continue;
      if (name !== "c:chart") {
        attributes["r:id"] = relate(target, main, relation);
        continue;
      }
      charts += 1;
      const from = targetPath("word/document.xml", relation.target);
      const path = `word/charts/suivi-chart${charts}.xml`;
      const chart = readPart(parts, from)!;
      const [sheet] = relationsOf(parts, from);
      for (const one of within(chart))
        if (one.name === "a:latin") one.attributes.typeface = font;
        else if (one.name === "c:externalData") one.attributes["r:id"] = "rIdSuivi1";
      addPart(target, path, writeXml(chart), typeOf(from));
      if (sheet) {
        const sheetPath = targetPath(from, sheet.target);
        const copy = `word/embeddings/suivi-sheet${charts}.xlsx`;
        addPart(target, copy, await repacked(parts.get(sheetPath)!), typeOf(sheetPath));
        target.delete(relationsPath(path));
        relate(target, path, { ...sheet, target: `../embeddings/suivi-sheet${charts}.xlsx` });
      }
      attributes["r:id"] = relate(target, main, { ...relation, target: `/${path}` });
    }
}
