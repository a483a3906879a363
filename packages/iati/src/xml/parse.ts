import { SaxesParser, type SaxesTagNS } from "saxes";
import type { XmlElement } from "./element.ts";
import { faultOf, XmlFault } from "./fault.ts";
import { type Source, textOf } from "./source.ts";

/** What is told while a file is read, in the order of the file. */
export type Handlers = {
  open(element: XmlElement): void;
  /** `cdata`: written as CDATA, which XML Schema never takes for mere blanks. */
  text(text: string, cdata: boolean): void;
  close(): void;
};

/** As in libxml2's default: nobody nests deeper, or writes longer texts, without meaning harm. */
const deepest = 256;
const longest = 10_000_000;

const xmlUri = "http://www.w3.org/XML/1998/namespace";
const xmlnsUri = "http://www.w3.org/2000/xmlns/";

function elementOf(tag: SaxesTagNS, line: number): XmlElement {
  const attributes: Record<string, string> = {};
  const element: XmlElement = {
    name: tag.name,
    uri: tag.uri,
    attributes,
    foreign: null,
    children: [],
    text: "",
    line,
  };
  for (const name in tag.attributes) {
    const { uri, value } = tag.attributes[name]!;
    if (uri === "" || uri === xmlUri) attributes[name] = value;
    else if (uri !== xmlnsUri) (element.foreign ??= []).push({ name, uri, value });
  }
  return element;
}

/** Reads a whole file. @throws XmlFault as `parsePieces` does. */
export async function parseXml(source: Source, handlers: Handlers): Promise<void> {
  for await (const _piece of parsePieces(source, handlers));
}

/**
 * Reads XML with namespaces, tag by tag, and pauses after each piece of the source; entities other than XML's
 * own five are never expanded.
 * @throws XmlFault at the first place where the file is not well-formed XML.
 */
export async function* parsePieces(source: Source, handlers: Handlers): AsyncGenerator<void> {
  const parser = new SaxesParser({ xmlns: true, position: true });
  let depth = 0;
  let line = 1;
  let silent = 0;
  let closed = "";
  parser.on("error", ({ message }) => {
    throw faultOf(message, parser.line, closed);
  });
  parser.on("doctype", (doctype) => {
    if (doctype.includes("[")) throw new XmlFault("entities", parser.line);
  });
  parser.on("opentagstart", () => {
    line = parser.line;
    silent = 0;
    if (++depth > deepest) throw new XmlFault("tooDeep", line);
  });
  parser.on("opentag", (tag) => handlers.open(elementOf(tag, line)));
  parser.on("closetag", ({ name }) => {
    closed = name;
    depth -= 1;
    silent = 0;
    handlers.close();
  });
  parser.on("text", (text) => depth > 0 && handlers.text(text, false));
  parser.on("cdata", (text) => handlers.text(text, true));
  try {
    for await (const piece of textOf(source)) {
      silent += piece.length;
      if (silent > longest) throw new XmlFault("tooLong", parser.line);
      parser.write(piece);
      yield;
    }
    if (parser.position === 0) throw new XmlFault("empty", 1);
    parser.close();
    yield;
  } catch (error) {
    if (error instanceof XmlFault && error.line === 0) error.line = parser.line;
    throw error;
  }
}
