import { sayDate } from "@suivi/domain/numbers";
import { attention, attentionGround } from "../docx-styles";
import type { ReportDocument } from "../model";
import { heldInXml } from "../sheet-cells";
import { placed, placeIn } from "./body";
import { bringAlong, contentOf, counted, dressed, idsIn, numbered } from "./content";
import { mergeNumbering } from "./numbering";
import {
  addPart,
  packed,
  partsOf,
  type Parts,
  readPart,
  relate,
  type Relation,
  relationsOf,
  targetPath,
} from "./parts";
import { fillIn, type Said } from "./placeholders";
import { coreOf, fontOf, updatedOnOpening } from "./properties";
import { onItsSide, widthOf } from "./sections";
import { mergeStyles, setLanguage, type StyleMap } from "./styles";
import { childOf, type Element, element, elementsOf, ownText, within, writeXml } from "./xml";
import { templateLimits } from "@suivi/domain/reports/template";

const wordPart = (name: string) =>
  `application/vnd.openxmlformats-officedocument.wordprocessingml.${name}+xml`;
const themeType = "application/vnd.openxmlformats-officedocument.theme+xml";
/** The part that holds the text, as the template's own list of parts names it. */
export const mainOf = (parts: Parts): string | null => {
  const main = relationsOf(parts, "").find(({ type }) => type === "officeDocument");
  return main ? targetPath("", main.target) : null;
};

export type Filled = {
  bytes: Buffer;
  /** What was found in the template: for the person who sent it. */
  added: string[];
  said: Set<keyof Said>;
};

/** A part of the template, or one that it lacks, with what it is called in its list. */
function partNamed(parts: Parts, main: string, type: string, root: Element): [string, Element] {
  const there = relationsOf(parts, main).find((one) => one.type === type && !one.external);
  if (there) {
    const path = targetPath(main, there.target);
    return [path, readPart(parts, path) ?? root];
  }
  const path = `word/suivi-${type}.xml`;
  relate(parts, main, { type, target: `/${path}`, external: false });
  addPart(parts, path, writeXml(root), type === "theme" ? themeType : wordPart(type));
  return [path, root];
}

/** What nobody may overlook, on every page: in each header, and in one of ours where the template has none. */
function warned(parts: Parts, main: string, sections: Element[], text: string): void {
  const shading = { "w:val": "clear", "w:color": "auto", "w:fill": attentionGround };
  const run = element("w:r", {}, [
    element("w:rPr", {}, [
      element("w:b"),
      element("w:color", { "w:val": attention }),
      element("w:sz", { "w:val": "16" }),
      element("w:shd", shading),
    ]),
    element("w:t", { "xml:space": "preserve" }, [text]),
  ]);
  const notice = element("w:p", {}, [
    element("w:pPr", {}, [element("w:jc", { "w:val": "right" })]),
    run,
  ]);
  const relations = new Map<string, Relation>(relationsOf(parts, main).map((one) => [one.id, one]));
  const paths = sections
    .flatMap(elementsOf)
    .filter(({ name }) => name === "w:headerReference")
    .flatMap(({ attributes }) => relations.get(attributes["r:id"] ?? "") ?? [])
    .map(({ target }) => targetPath(main, target));
  for (const path of new Set(paths)) {
    const header = readPart(parts, path);
    if (!header) continue;
    header.children.push(structuredClone(notice));
    parts.set(path, writeXml(header));
  }
  const bare = sections.flatMap((section) =>
    (childOf(section, "w:titlePg") ? ["default", "first"] : ["default"])
      .filter((type) => !headerOf(section, type))
      .map((type) => ({ section, type })),
  );
  if (bare.length === 0) return;
  const path = "word/suivi-header.xml";
  const spaces = {
    "xmlns:w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
  };
  addPart(parts, path, writeXml(element("w:hdr", spaces, [notice])), wordPart("header"));
  const id = relate(parts, main, { type: "header", target: `/${path}`, external: false });
  for (const { section, type } of bare)
    section.children.unshift(element("w:headerReference", { "w:type": type, "r:id": id }));
}

const headerOf = (section: Element, type: string) =>
  elementsOf(section).find(
    ({ name, attributes }) => name === "w:headerReference" && attributes["w:type"] === type,
  );

/** Names that our text is written with and the template's does not know. */
function declared(root: Element, ours: Element): void {
  for (const [key, value] of Object.entries(ours.attributes))
    if (key.startsWith("xmlns:")) root.attributes[key] ??= value;
}

/**
 * The report in an organisation's template: its pages, headers, footers, styles and cover, our text at its marker, or
 * after all that it says. The same report in the same template is the same file, byte for byte.
 */
export async function fillTemplate(report: ReportDocument, template: Buffer): Promise<Filled> {
  const parts = partsOf(template, templateLimits.unpacked);
  const main = mainOf(parts)!;
  const root = readPart(parts, main)!;
  const body = childOf(root, "w:body")!;
  const place = placeIn(body);
  const { language, title, programme, period, dataAt, banner } = report;
  const words = { title, programme, period, date: sayDate(dataAt.slice(0, 10), language) };
  const said = fillIn(root, held(words));
  for (const { type, target, external } of relationsOf(parts, main)) {
    if (external || (type !== "header" && type !== "footer")) continue;
    const path = targetPath(main, target);
    const edge = readPart(parts, path);
    if (edge && fillIn(edge, held(words)).size > 0) parts.set(path, writeXml(edge));
  }
  const listed = ![...within(body, "w:instrText")].some((one) => /^\s*TOC\b/.test(ownText(one)));
  const content = await contentOf(report, {
    widths: {
      upright: widthOf(place.section),
      wide: widthOf(onItsSide(place.section, place.sections)),
    },
    titled: !said.has("title"),
    listed,
  });
  const bare = element("w:styles", { "xmlns:w": root.attributes["xmlns:w"]! });
  const [stylesPath, styles] = partNamed(parts, main, "styles", bare);
  const settingsRoot = element("w:settings", { "xmlns:w": root.attributes["xmlns:w"]! });
  const [settingsPath, settings] = partNamed(parts, main, "settings", settingsRoot);
  const own = readPart(content.parts, "word/styles.xml")!;
  const map: StyleMap = mergeStyles(styles, own, content.usedStyles, settings);
  setLanguage(styles, { fr: "fr-FR", en: "en-GB" }[language]);
  declared(styles, own);
  parts.set(stylesPath, writeXml(styles));
  updatedOnOpening(settings);
  parts.set(settingsPath, writeXml(settings));
  const all = content.sections.flatMap(({ children }) => children);
  for (const one of all) dressed(one, map);
  numbered(all, idsIn(root));
  counted(all);
  mergeNumbering(parts, main, content, partNamed);
  await bringAlong(parts, main, content, fontOf(parts, main, styles));
  const theme = relationsOf(parts, main).some(({ type }) => type === "theme");
  // Colours of charts are those of a theme; without one some programs draw them black.
  if (!theme) partNamed(parts, main, "theme", readPart(content.parts, "word/theme/theme1.xml")!);
  declared(root, content.root);
  body.children = placed(place, content.sections);
  if (banner) warned(parts, main, [...within(body, "w:sectPr")], heldInXml(banner));
  parts.set(main, writeXml(root));
  addPart(parts, main, parts.get(main)!, wordPart("document.main"));
  coreOf(parts, report);
  return { bytes: await packed(parts), added: map.added, said };
}

const held = (words: Said): Said => ({
  title: heldInXml(words.title),
  programme: heldInXml(words.programme),
  period: heldInXml(words.period),
  date: words.date,
});
