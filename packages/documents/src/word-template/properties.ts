import type { ReportDocument } from "../model";
import { heldInXml } from "../sheet-cells";
import { addPart, type Parts, readPart, relationsOf, targetPath } from "./parts";
import { childOf, type Element, element, elementsOf, within, writeXml } from "./xml";

// What may stand after it: Word wants its settings in their order.
const afterUpdate = new Set(
  "hdrShapeDefaults footnotePr endnotePr compat docVars rsids attachedSchema fontOfLang clrSchemeMapping doNotIncludeSubdocsInStats doNotAutoCompressPictures forceUpgrade captions readModeInkLockDown smartTagType shapeDefaults doNotEmbedSmartTags decimalSymbol listSeparator"
    .split(" ")
    .map((name) => `w:${name}`),
);

/** Word counts the pages of the contents when it opens the document: nobody can before it is set in its fonts. */
export function updatedOnOpening(settings: Element): void {
  const there = childOf(settings, "w:updateFields");
  if (there) {
    there.attributes["w:val"] = "true";
    return;
  }
  const at = settings.children.findIndex(
    (one) => typeof one !== "string" && (afterUpdate.has(one.name) || !one.name.startsWith("w:")),
  );
  const update = element("w:updateFields", { "w:val": "true" });
  settings.children.splice(at < 0 ? settings.children.length : at, 0, update);
}

/** The letters of the template's text, for those in charts. */
export function fontOf(parts: Parts, main: string, styles: Element): string {
  const run = childOf(childOf(childOf(styles, "w:docDefaults"), "w:rPrDefault"), "w:rPr");
  const named = childOf(run, "w:rFonts")?.attributes;
  if (named?.["w:ascii"] && !named["w:asciiTheme"]) return named["w:ascii"];
  const theme = relationsOf(parts, main).find(
    ({ type, external }) => type === "theme" && !external,
  );
  const root = theme && readPart(parts, targetPath(main, theme.target));
  const minor = root ? [...within(root, "a:minorFont")][0] : undefined;
  return childOf(minor, "a:latin")?.attributes.typeface || "Calibri";
}

const spaces = {
  "xmlns:cp": "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
  "xmlns:dc": "http://purl.org/dc/elements/1.1/",
  "xmlns:dcterms": "http://purl.org/dc/terms/",
  "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
};
const coreType = "application/vnd.openxmlformats-package.core-properties+xml";
const coreRelation =
  "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties";

/** What the document says of itself: the report's title and maker, not those of whoever made the template. */
export function coreOf(parts: Parts, report: ReportDocument): void {
  const { title, programme, period, madeBy, banner, dataAt } = report;
  const date = { "xsi:type": "dcterms:W3CDTF" };
  const core = element("cp:coreProperties", spaces, [
    element("dc:title", {}, [heldInXml(`${title} – ${programme} – ${period}`)]),
    element("dc:creator", {}, [heldInXml(madeBy)]),
    element("dc:description", {}, [heldInXml(banner ?? "")]),
    element("cp:lastModifiedBy", {}, [heldInXml(madeBy)]),
    element("dcterms:created", date, [dataAt]),
    element("dcterms:modified", date, [dataAt]),
  ]);
  const there = relationsOf(parts, "").find(({ type }) => type === "core-properties");
  const path = there ? targetPath("", there.target) : "docProps/core.xml";
  if (!there) {
    const root = readPart(parts, "_rels/.rels")!;
    const taken = elementsOf(root).length;
    const attributes = { Id: `rIdSuivi${taken + 1}`, Type: coreRelation, Target: path };
    root.children.push(element("Relationship", attributes));
    parts.set("_rels/.rels", writeXml(root));
  }
  addPart(parts, path, writeXml(core), coreType);
}
