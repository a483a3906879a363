/** Why a file can't be read as XML at all. */
export type XmlFaultKind =
  | "syntax"
  | "unmatched"
  | "unclosed"
  | "cut"
  | "outside"
  | "twoRoots"
  | "attributeTwice"
  | "prefix"
  | "character"
  | "entities"
  | "tooDeep"
  | "tooLong"
  | "encodingUnknown"
  | "encodingBroken"
  | "empty";

/** A file that is not well-formed XML, or abuses it; carries the line. */
export class XmlFault extends Error {
  readonly kind: XmlFaultKind;
  line: number;
  /** The element, attribute, prefix or encoding at fault; what the XML reader says where none of these is. */
  readonly detail: string;
  constructor(kind: XmlFaultKind, line: number, detail = "") {
    super(`${kind} at line ${line}: ${detail}`);
    this.name = "XmlFault";
    this.kind = kind;
    this.line = line;
    this.detail = detail;
  }
}

/** What saxes says, in the order of its likelihood. */
const sayings: readonly [saying: RegExp, kind: XmlFaultKind][] = [
  [/unmatched closing tag: (.*)/, "unmatched"],
  [/unclosed tag: (.*)/, "unclosed"],
  [/unexpected end|must contain a root/, "cut"],
  [/undefined entity/, "entities"],
  [/duplicate attribute: (.*)/, "attributeTwice"],
  [/unbound namespace prefix: "?([^"]*)/, "prefix"],
  [/text data outside of root/, "outside"],
  [/only one root/, "twoRoots"],
  [/disallowed character\b(?! in)/, "character"],
];

/** The fault behind a message of saxes (`12:3: unclosed tag: title.`); `closed` is what was closed last. */
export function faultOf(message: string, line: number, closed: string): XmlFault {
  const said = message.replace(/^\d+:\d+: /, "").replace(/\.$/, "");
  // It closes what is open within first, then finds that it was not asked to.
  if (said === "unexpected close tag") return new XmlFault("unclosed", line, closed);
  for (const [saying, kind] of sayings) {
    const match = saying.exec(said);
    if (match) return new XmlFault(kind, line, match[1] ?? "");
  }
  return new XmlFault("syntax", line, said);
}
