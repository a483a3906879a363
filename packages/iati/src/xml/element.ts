/** An attribute of another namespace than IATI's (which has none). */
export type ForeignAttribute = { name: string; uri: string; value: string };

/** An element as it stands in a file. Texts inside foreign elements are children without a name. */
export type XmlElement = {
  /** As written, with its prefix. */
  name: string;
  /** The namespace; empty for IATI's own elements. */
  uri: string;
  /** Attributes without a namespace, and `xml:` ones. */
  attributes: Record<string, string>;
  foreign: ForeignAttribute[] | null;
  children: XmlElement[];
  text: string;
  /** The line its tag begins on, from 1. */
  line: number;
};

/** Attributes of an element that is only looked at for them. */
export const childrenNamed = (element: XmlElement, name: string): XmlElement[] =>
  element.children.filter((child) => child.name === name && child.uri === "");

export const childNamed = (element: XmlElement, name: string): XmlElement | undefined =>
  element.children.find((child) => child.name === name && child.uri === "");

/** All text in an element, that of its parts included (XPath's string value). */
export function wholeText(element: XmlElement): string {
  return element.children.reduce((text, child) => text + wholeText(child), element.text);
}
