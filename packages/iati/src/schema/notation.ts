/** The kinds of value IATI 2.03 gives its attributes and texts (XML Schema part 2, section 3). */
export type Kind =
  | "string"
  | "date"
  | "dateTime"
  | "decimal"
  | "int"
  | "nonNegativeInteger"
  | "positiveInteger"
  | "boolean"
  | "anyURI"
  | "NMTOKEN"
  | "language";

/** Names of attributes; a `?` behind the name: may be left out. */
export type Attributes = { readonly [name: string]: Kind };
/** Names of elements in their order: alone, once; `?` at most once; `+` once or more; `*` any number. */
export type Parts = { readonly [name: string]: Shape };

/** What an element of IATI 2.03 may carry: attributes, then either parts in a fixed order or a text. */
export interface Shape {
  readonly attributes: Attributes;
  readonly parts: Parts;
  readonly text: Kind | "any" | null;
  /** Attributes of other namespaces: any, `xml:` ones only where declared, or no attribute at all. */
  readonly foreign: "any" | "none";
}

type ShapeOf<A extends Attributes, P extends Parts, T extends Shape["text"]> = Shape & {
  readonly attributes: A;
  readonly parts: P;
  readonly text: T;
};

/** An element with parts. Elements of other namespaces may follow the parts, or stand where `##` says so. */
export const shape = <const A extends Attributes, const P extends Parts = Record<never, never>>(
  attributes: A,
  parts: P = {} as P,
): ShapeOf<A, P, null> => ({ attributes, parts, text: null, foreign: "any" });

/** An element with text and no parts. */
export const textual = <
  const T extends Kind | "any",
  const A extends Attributes = Record<never, never>,
>(
  text: T,
  attributes: A = {} as A,
): ShapeOf<A, Record<never, never>, T> => ({ attributes, parts: {}, text, foreign: "any" });

/** The same element, but without attributes of other namespaces. */
export const closed = <S extends Shape>(open: S): S => ({ ...open, foreign: "none" });

/** The key of the place where elements of other namespaces stand, when it is not the end. */
export const foreignPlace = "##";
