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
export interface Shape<
  A extends Attributes = Attributes,
  P extends Parts = Parts,
  T extends Kind | "any" | null = Kind | "any" | null,
> {
  readonly attributes: A;
  readonly parts: P;
  readonly text: T;
  /** Whether attributes of other namespaces may stand in it. */
  readonly foreign: boolean;
}

type NoParts = Record<never, never>;
type NoAttributes = Record<never, never>;

// Overloads, not defaults: inside another shape's parts a default would give way to the parts' own type.

/** An element with parts. Elements of other namespaces may follow the parts, or stand where `##` says so. */
export function shape<const A extends Attributes>(attributes: A): Shape<A, NoParts, null>;
export function shape<const A extends Attributes, const P extends Parts>(
  attributes: A,
  parts: P,
): Shape<A, P, null>;
export function shape(attributes: Attributes, parts: Parts = {}): Shape {
  return { attributes, parts, text: null, foreign: true };
}

/** An element with text and no parts. */
export function textual<const T extends Kind | "any">(text: T): Shape<NoAttributes, NoParts, T>;
export function textual<const T extends Kind, const A extends Attributes>(
  text: T,
  attributes: A,
): Shape<A, NoParts, T>;
export function textual(text: Kind | "any", attributes: Attributes = {}): Shape {
  return { attributes, parts: {}, text, foreign: true };
}

/** The same element, but without attributes of other namespaces. */
export const closed = <S extends Shape>(open: S): S => ({ ...open, foreign: false });

/** The key of the place where elements of other namespaces stand, when it is not the end. */
export const foreignPlace = "##";
