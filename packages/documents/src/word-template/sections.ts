import { childOf, copyOf, type Element, element, elementsOf, remove, within } from "./xml";

/** Twentieths of a point in a millimetre. */
const twips = 1440 / 25.4;
const isReference = ({ name }: Element) =>
  name === "w:headerReference" || name === "w:footerReference";
const number = (one: Element | undefined, key: string, otherwise: number) => {
  const value = Number.parseFloat(one?.attributes[key] ?? "");
  return Number.isFinite(value) ? value : otherwise;
};

/** Every section of the body in its order. Each says its headers and footers itself, which it may inherit in Word. */
export function sectionsIn(body: Element): Element[] {
  const sections = [...within(body, "w:sectPr")];
  let before: Element[] = [];
  for (const section of sections) {
    const own = elementsOf(section).filter(isReference);
    const same = (a: Element, b: Element) =>
      a.name === b.name && a.attributes["w:type"] === b.attributes["w:type"];
    const inherited = before.filter((one) => !own.some((other) => same(one, other)));
    before = [...own, ...inherited.map(copyOf)];
    remove(section, isReference);
    section.children.unshift(...before);
  }
  return sections;
}

/** Whether its pages lie on their side. */
export function isWide(section: Element): boolean {
  const size = childOf(section, "w:pgSz");
  return number(size, "w:w", 11_906) > number(size, "w:h", 16_838);
}

/** How wide its text is, in millimetres. */
export function widthOf(section: Element): number {
  const [size, margins] = [childOf(section, "w:pgSz"), childOf(section, "w:pgMar")];
  const page = number(size, "w:w", 11_906);
  const edges =
    number(margins, "w:left", 1134) +
    number(margins, "w:right", 1134) +
    number(margins, "w:gutter", 0);
  return Math.max(60, (page - edges) / twips);
}

const ofFirstPages = ["w:type", "w:titlePg", "w:vAlign", "w:cols", "w:sectPrChange"];

/** A section that goes on like this one on a new page: nothing of it is only for first pages, its numbers count on. */
export function goesOn(section: Element): Element {
  const copy = copyOf(section);
  remove(copy, ({ name }) => ofFirstPages.includes(name));
  const pages = childOf(copy, "w:pgNumType");
  if (pages) delete pages.attributes["w:start"];
  return copy;
}

/** The same on pages that lie on their side: the template's own where it has such, else this one turned. */
export function onItsSide(section: Element, all: Element[]): Element {
  if (isWide(section)) return goesOn(section);
  const own = all.find(isWide);
  if (own) return goesOn(own);
  const copy = goesOn(section);
  const size = childOf(copy, "w:pgSz") ?? element("w:pgSz");
  const [width, height] = [number(size, "w:w", 11_906), number(size, "w:h", 16_838)];
  size.attributes = { "w:w": String(height), "w:h": String(width), "w:orient": "landscape" };
  if (!childOf(copy, "w:pgSz"))
    copy.children.splice(elementsOf(copy).filter(isReference).length, 0, size);
  return copy;
}

/** The end of a section, as Word has it: in the last paragraph, or in one that takes no room. */
export function endSection(children: Element[], section: Element): Element[] {
  const last = children.at(-1);
  if (last?.name === "w:p") {
    const properties = childOf(last, "w:pPr") ?? element("w:pPr");
    if (!childOf(last, "w:pPr")) last.children.unshift(properties);
    if (!childOf(properties, "w:sectPr")) {
      properties.children.push(section);
      return children;
    }
  }
  const spacing = { "w:before": "0", "w:after": "0", "w:line": "20", "w:lineRule": "exact" };
  const properties = element("w:pPr", {}, [element("w:spacing", spacing), section]);
  return [...children, element("w:p", {}, [properties])];
}
