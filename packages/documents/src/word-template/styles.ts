import { accent } from "../docx-styles";
import { copyOf, childOf, type Element, element, elementsOf, valueOf, within } from "./xml";

/** Names that Word's own styles bear in templates written in French, and that other programs give them. */
const otherNames: Record<string, string[]> = {
  "heading 1": ["titre 1"],
  "heading 2": ["titre 2"],
  title: ["titre"],
  subtitle: ["sous-titre"],
  caption: ["légende"],
  "toc 1": ["tm 1", "contents 1"],
  hyperlink: ["lien hypertexte", "internet link"],
  "list paragraph": ["paragraphe de liste"],
};
/** Styles that are known by their level too, where an organisation has names of its own for its headings. */
const levels: Record<string, string> = { "heading 1": "0", "heading 2": "1" };
/** Tables of records: as our starting template calls it, as the template has them by default, or Word's grid. */
const tableNames = ["suivi table", "tableau suivi", "table grid", "grille du tableau"];

const stylesOf = (root: Element) => elementsOf(root).filter(({ name }) => name === "w:style");
const idOf = ({ attributes }: Element) => attributes["w:styleId"] ?? "";
const nameOf = (style: Element) => (valueOf(style, "w:name") ?? "").toLowerCase();
const kindOf = ({ attributes }: Element) => attributes["w:type"] ?? "paragraph";
const isOn = (value: string | undefined) => value === "1" || value === "true" || value === "on";

/** The template's own style for one of ours: the same by name, else a heading of the same level. */
function found(theirs: Element[], ours: Element): Element | undefined {
  const name = nameOf(ours);
  const alike = theirs.filter((style) => kindOf(style) === kindOf(ours));
  for (const one of [name, ...(otherNames[name] ?? [])]) {
    const same = alike.find((style) => nameOf(style) === one);
    if (same) return same;
  }
  const level = levels[name];
  return level
    ? alike.find((style) => valueOf(childOf(style, "w:pPr"), "w:outlineLvl") === level)
    : undefined;
}

/** What a style says of its letters, itself or by the one that it rests on. */
function runProperty(theirs: Element[], style: Element | undefined, name: string) {
  for (let [at, left] = [style, 12]; at && left > 0; left -= 1) {
    const own = childOf(childOf(at, "w:rPr"), name);
    if (own) return own;
    const under = valueOf(at, "w:basedOn");
    at = theirs.find((one) => idOf(one) === under);
  }
  return undefined;
}

export type StyleMap = {
  /** Our ids of styles in the template's; null: the template has nothing like "Normal", and says nothing of it. */
  ids: Map<string, string | null>;
  /** Names of styles that the template lacks, and that are ours. */
  added: string[];
  /** The style of tables of records; null: drawn as ours are. */
  table: string | null;
  /** The colour that the template gives its headings. */
  accent: string;
};

/** Puts the colour of the template's headings where ours was. */
export function recoloured(root: Element, colour: string): void {
  for (const one of within(root))
    for (const key of ["w:val", "w:color"])
      if (one.attributes[key] === accent) one.attributes[key] = colour;
}

/**
 * Finds the template's style for each of ours that is used, and adds those that it has not, under ids of their own.
 * `settings` may name the style of tables.
 */
export function mergeStyles(
  theirRoot: Element,
  ourRoot: Element,
  used: Set<string>,
  settings: Element | null,
): StyleMap {
  const theirs = stylesOf(theirRoot);
  const ours = stylesOf(ourRoot);
  const normal = theirs.find(
    (style) => kindOf(style) === "paragraph" && isOn(style.attributes["w:default"]),
  );
  const taken = new Set(theirs.map(idOf));
  const ids = new Map<string, string | null>([["Normal", normal ? idOf(normal) : null]]);
  const missing: Element[] = [];
  const heading = ours.find((style) => idOf(style) === "Heading1");
  const colour = runProperty(theirs, heading && found(theirs, heading), "w:color");
  const want = (id: string | undefined) => {
    const style = ours.find((one) => idOf(one) === id);
    if (!id || !style || ids.has(id)) return;
    const theirOwn = found(theirs, style);
    ids.set(id, theirOwn ? idOf(theirOwn) : taken.has(id) ? `Suivi${id}` : id);
    if (theirOwn) return;
    missing.push(copyOf(style));
    want(valueOf(style, "w:basedOn"));
  };
  for (const id of used) want(id);
  const said = colour?.attributes["w:val"] ?? accent;
  for (const style of missing) {
    style.attributes["w:styleId"] = ids.get(idOf(style))!;
    for (const link of ["w:basedOn", "w:next", "w:link"]) {
      const mapped = ids.get(valueOf(style, link) ?? "");
      style.children = elementsOf(style).flatMap((one) =>
        one.name !== link ? [one] : mapped ? [element(link, { "w:val": mapped })] : [],
      );
    }
    recoloured(style, said);
    theirRoot.children.push(style);
  }
  const tables = theirs.filter((style) => kindOf(style) === "table");
  const usual = settings ? valueOf(settings, "w:defaultTableStyle") : undefined;
  const table =
    tables.find((style) => nameOf(style) === tableNames[0] || nameOf(style) === tableNames[1]) ??
    tables.find((style) => idOf(style) === usual) ??
    tables.find((style) => tableNames.includes(nameOf(style)));
  return {
    ids,
    added: missing.map((style) => valueOf(style, "w:name") ?? ""),
    table: table ? idOf(table) : null,
    accent: said,
  };
}

/** Says in which language the document is, for spelling and for screen readers. */
export function setLanguage(root: Element, language: string): void {
  const inside = (parent: Element, name: string): Element => {
    const there = childOf(parent, name);
    if (there) return there;
    const made = element(name);
    parent.children.unshift(made);
    return made;
  };
  const run = inside(inside(inside(root, "w:docDefaults"), "w:rPrDefault"), "w:rPr");
  const lang = childOf(run, "w:lang");
  if (lang) lang.attributes["w:val"] = language;
  else run.children.push(element("w:lang", { "w:val": language }));
}
