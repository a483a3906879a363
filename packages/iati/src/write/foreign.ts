import type { XmlElement } from "../xml/element.ts";
import { escapeAttribute, escapeText } from "./escape.ts";

const prefixOf = (name: string) => (name.includes(":") ? name.slice(0, name.indexOf(":")) : "");

const declaration = (prefix: string, uri: string) =>
  prefix === "xml" ? "" : ` xmlns${prefix && `:${prefix}`}="${escapeAttribute(uri)}"`;

/** Attributes of other namespaces, with the declarations of their prefixes. */
export function foreignAttributes(
  attributes: readonly { name: string; uri: string; value: string }[],
  declared = "",
): string {
  const declarations = new Set(attributes.map(({ name, uri }) => declaration(prefixOf(name), uri)));
  declarations.delete(declared);
  const written = attributes.map(({ name, value }) => ` ${name}="${escapeAttribute(value)}"`);
  return [...declarations, ...written].join("");
}

/** An element of another namespace as it was found, each with its own declaration. */
export function foreignElement(element: XmlElement): string {
  if (element.name === "") return escapeText(element.text);
  const own = declaration(prefixOf(element.name), element.uri);
  const attributes = Object.entries(element.attributes)
    .map(([name, value]) => ` ${name}="${escapeAttribute(value)}"`)
    .join("");
  const content = escapeText(element.text) + element.children.map(foreignElement).join("");
  const start = `<${element.name}${own}${attributes}${foreignAttributes(element.foreign ?? [], own)}`;
  return content ? `${start}>${content}</${element.name}>` : `${start}/>`;
}
