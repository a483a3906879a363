import { SaxesParser } from "saxes";

/** An element of an XML part, its names as they are written: `w:p`. What stands in it is text or further elements. */
export type Element = {
  name: string;
  attributes: Record<string, string>;
  children: (Element | string)[];
};

/** Beyond this a part was made to harm, not to be read. */
const deepest = 256;

/** A part as a tree. Throws for what is no XML, has a document type of its own, or is deeper than any document. */
export function parseXml(xml: string): Element {
  const root: Element = { name: "", attributes: {}, children: [] };
  const open = [root];
  const parser = new SaxesParser();
  const fail = (error: Error) => {
    throw error;
  };
  parser.on("error", fail);
  parser.on("doctype", () => fail(new Error("A part of a document has no document type.")));
  parser.on("opentag", ({ name, attributes }) => {
    if (open.length > deepest) fail(new Error("Too deep."));
    const element: Element = { name, attributes: { ...attributes }, children: [] };
    open.at(-1)!.children.push(element);
    open.push(element);
  });
  parser.on("closetag", () => void open.pop());
  parser.on("text", (text) => void open.at(-1)!.children.push(text));
  parser.on("cdata", (text) => void open.at(-1)!.children.push(text));
  parser.write(xml.replace(/^\uFEFF/, "")).close();
  const found = root.children.find((one) => typeof one !== "string");
  if (!found) throw new Error("A part without an element.");
  return found;
}

const escapes: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "\n": "&#10;",
  "\r": "&#13;",
  "\t": "&#9;",
};
const inText = (text: string) => text.replaceAll(/[&<>]/g, (one) => escapes[one]!);
const inValue = (text: string) => text.replaceAll(/[&<>"\n\r\t]/g, (one) => escapes[one]!);

function write(element: Element, pieces: string[]): void {
  const { name, attributes, children } = element;
  pieces.push("<", name);
  for (const [key, value] of Object.entries(attributes)) pieces.push(` ${key}="${inValue(value)}"`);
  if (children.length === 0) {
    pieces.push("/>");
    return;
  }
  pieces.push(">");
  for (const child of children)
    if (typeof child === "string") pieces.push(inText(child));
    else write(child, pieces);
  pieces.push(`</${name}>`);
}

/** The tree as a part again. */
export function writeXml(element: Element): Buffer {
  const pieces = ['<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'];
  write(element, pieces);
  return Buffer.from(pieces.join(""));
}

export const element = (
  name: string,
  attributes: Element["attributes"] = {},
  children: Element["children"] = [],
): Element => ({ name, attributes, children });

/** The elements in this one, without the text between them. */
export const elementsOf = ({ children }: Element): Element[] =>
  children.filter((one): one is Element => typeof one !== "string");

/** The first element of this name right beneath. */
export const childOf = (parent: Element | undefined, name: string): Element | undefined =>
  parent && elementsOf(parent).find((one) => one.name === name);

/** The `w:val` of the first element of this name right beneath. */
export const valueOf = (parent: Element | undefined, name: string): string | undefined =>
  childOf(parent, name)?.attributes["w:val"];

/** Every element beneath, in the order of the text; with a name, those that bear it. */
export function* within(parent: Element, name?: string): Generator<Element> {
  for (const child of elementsOf(parent)) {
    if (!name || child.name === name) yield child;
    yield* within(child, name);
  }
}

/** The text right in it. */
export const ownText = ({ children }: Element): string =>
  children.filter((one): one is string => typeof one === "string").join("");

/** All that is written in it. */
export const textOf = (parent: Element): string => [...within(parent, "w:t")].map(ownText).join("");

export const remove = (parent: Element, gone: (one: Element) => boolean): void => {
  parent.children = parent.children.filter((one) => typeof one === "string" || !gone(one));
};

export const copyOf = (one: Element): Element => structuredClone(one);
