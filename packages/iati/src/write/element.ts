import { type Compiled, compiled } from "../schema/compiled.ts";
import { foreignPlace, type Kind, type Shape } from "../schema/notation.ts";
import { type Foreign, keyOf } from "../schema/objects.ts";
import { isKind } from "../values/kinds.ts";
import { escapeAttribute, escapeText } from "./escape.ts";
import { foreignAttributes, foreignElement } from "./foreign.ts";
import { WriteError } from "./write-error.ts";

type Fields = { readonly [key: string]: unknown };

const isKnown = (value: unknown) => value !== null && value !== undefined;

/** Numbers in full, never as 1e21; true and false as 1 and 0. */
function textOf(value: unknown): string {
  if (typeof value === "boolean") return value ? "1" : "0";
  if (typeof value !== "number") return String(value);
  const text = String(value);
  return text.includes("e") && Number.isFinite(value)
    ? value.toLocaleString("en", { useGrouping: false, maximumFractionDigits: 20 })
    : text;
}

function checked(kind: Kind | "any", value: unknown, path: string, name: string): string {
  const text = textOf(value);
  if (kind !== "any" && !isKind(kind, text)) {
    throw new WriteError("textValue", path, { element: name, value: text.slice(0, 60), kind });
  }
  return text;
}

const keysOf = new WeakMap<Compiled, ReadonlySet<string>>();

function refuseUnknown(shape: Compiled, fields: Fields, path: string, name: string): void {
  let keys = keysOf.get(shape);
  if (!keys) {
    const names = [...shape.attributes.keys(), ...shape.places.map((place) => place.name)];
    keys = new Set([...names.map(keyOf), "foreign", ...(shape.text === null ? [] : ["text"])]);
    keysOf.set(shape, keys);
  }
  for (const key in fields) {
    if (!keys.has(key)) throw new WriteError("unexpected", path, { element: key, parent: name });
  }
}

function startTag(name: string, shape: Compiled, fields: Fields, path: string): string {
  let tag = `<${name}`;
  for (const [attribute, kind] of shape.attributes) {
    const value = fields[keyOf(attribute)];
    if (isKnown(value)) {
      const text = checked(kind, value, `${path}/@${attribute}`, attribute);
      tag += ` ${attribute}="${escapeAttribute(text)}"`;
    } else if (shape.requiredAttributes.includes(attribute)) {
      throw new WriteError("attributeMissing", path, { attribute, element: name });
    }
  }
  const foreign = fields.foreign as Foreign | undefined;
  return foreign ? tag + foreignAttributes(foreign.attributes) : tag;
}

/**
 * An element in the order and with the parts the schema asks for; what is not known is left out.
 * @throws WriteError naming the place, where a required part or a fitting value is missing.
 */
export function writeElement(
  name: string,
  shape: Shape,
  value: unknown,
  indent = "",
  path = name,
): string {
  return write(name, compiled(shape), value, indent, path);
}

function write(
  name: string,
  shape: Compiled,
  value: unknown,
  indent: string,
  path: string,
): string {
  const plain = shape.text !== null && shape.attributes.size === 0;
  const fields = plain ? { text: value } : (value as Fields);
  refuseUnknown(shape, fields, path, name);
  const start = indent + startTag(name, shape, fields, path);
  if (shape.text !== null) {
    const text = escapeText(checked(shape.text, fields.text, path, name));
    return `${start}>${text}</${name}>\n`;
  }
  let content = "";
  for (const place of shape.places) {
    if (place.name === foreignPlace) {
      const elements = (fields.foreign as Foreign | undefined)?.elements ?? [];
      for (const element of elements) content += `${indent}  ${foreignElement(element)}\n`;
      continue;
    }
    const found = fields[keyOf(place.name)];
    const parts = !isKnown(found) ? [] : place.many ? (found as unknown[]) : [found];
    if (place.required && parts.length === 0) {
      throw new WriteError("missing", path, { element: place.name, parent: name });
    }
    for (const part of parts) {
      content += write(place.name, place.shape, part, `${indent}  `, `${path}/${place.name}`);
    }
  }
  return content ? `${start}>\n${content}${indent}</${name}>\n` : `${start}/>\n`;
}
