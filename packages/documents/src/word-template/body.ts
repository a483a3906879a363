import { isBlank, isMarker } from "./placeholders";
import { endSection, goesOn, onItsSide, sectionsIn } from "./sections";
import { childOf, type Element, element, elementsOf, remove, within } from "./xml";

/** Where a report goes in a template: what stands before and after it, and the section that it is in. */
export type Place = {
  before: Element[];
  after: Element[];
  section: Element;
  sections: Element[];
  /** Whether it begins on a page of its own, after what the template says. */
  apart: boolean;
};

const sectionOf = (one: Element): Element | undefined =>
  one.name === "w:sectPr" ? one : [...within(one, "w:sectPr")][0];

/** The body without the frames of content controls that hold nothing but the marker. */
const opened = (children: Element[]): Element[] =>
  children.flatMap((one) => {
    const content = one.name === "w:sdt" ? childOf(one, "w:sdtContent") : undefined;
    return content && elementsOf(content).some(isMarker) ? elementsOf(content) : [one];
  });

/** Where the report goes: at the marker, else after all that the template says. */
export function placeIn(body: Element): Place {
  if (elementsOf(body).at(-1)?.name !== "w:sectPr") body.children.push(element("w:sectPr"));
  const sections = sectionsIn(body);
  const children = opened(elementsOf(body));
  const marker = children.findIndex(isMarker);
  const at = marker < 0 ? children.length - 1 : marker;
  const section = children.slice(at).map(sectionOf).find(Boolean)!;
  const before = children.slice(0, at);
  const rest = children.slice(at);
  const own = marker < 0 ? rest : endsHere(rest);
  const since = before.slice(before.findLastIndex(sectionOf) + 1);
  const says = marker < 0 && since.some((one) => !isBlank(one));
  const kept = marker < 0 && !says ? before.slice(0, before.length - since.length) : before;
  return { before: kept, after: own, section, sections, apart: says };
}

/** What follows the marker; its own paragraph stays where a section ends in it. */
const endsHere = ([marker, ...rest]: Element[]): Element[] =>
  sectionOf(marker!) ? [blanked(marker!), ...rest] : rest;

function blanked(paragraph: Element): Element {
  remove(paragraph, ({ name }) => name !== "w:pPr");
  return paragraph;
}

/** The sections of a report in their place: each part on pages shaped as the template's are. */
export function placed(
  { before, after, section, sections, apart }: Place,
  parts: { wide: boolean; children: Element[] }[],
): Element[] {
  const ending = after.findIndex((one) => sectionOf(one) === section);
  const follows = after.slice(0, ending).some((one) => !isBlank(one));
  const last = !follows && isBlankEnd(after[ending]!);
  const upright = goesOn(section);
  const wide = onItsSide(section, sections);
  const shapes = parts.map((part, at) =>
    at === 0 && !apart ? structuredClone(section) : structuredClone(part.wide ? wide : upright),
  );
  const start = apart ? endSection(before, section) : before;
  const said = parts.flatMap(({ children }, at) =>
    last && at === parts.length - 1 ? children : endSection(children, shapes[at]!),
  );
  if (!last) {
    // The template goes on after the report, on pages shaped as its own.
    replace(after[ending]!, section, upright);
    return [...start, ...said, ...after];
  }
  const end = shapes.at(-1)!;
  const rest = after.slice(ending + 1);
  return after[ending] === section
    ? [...start, ...said, end]
    : [...start, ...endSection(said, end), ...rest];
}

const isBlankEnd = (one: Element): boolean => one.name === "w:sectPr" || isBlank(one);

/** Puts a section in the place of another, in the paragraph that ends it, or as the body's own. */
function replace(holder: Element, section: Element, by: Element): void {
  if (holder === section) {
    Object.assign(holder, by);
    return;
  }
  for (const one of within(holder))
    one.children = one.children.map((child) => (child === section ? by : child));
}
