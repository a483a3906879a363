import { anything, type Compiled } from "../schema/compiled.ts";
import { foreignPlace } from "../schema/notation.ts";
import { keyOf } from "../schema/objects.ts";
import { wholeText, type XmlElement } from "../xml/element.ts";

type Fields = { [key: string]: unknown };

/** An element as an object of the schema's shape; what the schema does not know is left aside. */
export function objectOf(element: XmlElement, shape: Compiled): unknown {
  if (shape.text !== null && shape.attributes.size === 0) return wholeText(element);
  const fields: Fields = {};
  for (const name of shape.attributes.keys()) {
    const value = element.attributes[name];
    if (value !== undefined) fields[keyOf(name)] = value;
  }
  if (shape.text !== null) {
    fields.text = wholeText(element);
    return fields;
  }
  for (const { name, many } of shape.places) {
    if (many && name !== foreignPlace) fields[keyOf(name)] = [];
  }
  const foreign: XmlElement[] = [];
  for (const child of element.children) {
    const at = child.uri === "" ? shape.placeOf.get(child.name) : undefined;
    if (at === undefined) {
      if (child.uri !== "") foreign.push(child);
      continue;
    }
    const { name, many, shape: part } = shape.places[at]!;
    const key = keyOf(name);
    if (many) (fields[key] as unknown[]).push(objectOf(child, part));
    else fields[key] ??= objectOf(child, part);
  }
  if (foreign.length > 0 || element.foreign) {
    fields.foreign = { attributes: element.foreign ?? [], elements: foreign };
  }
  return shape === anything ? {} : fields;
}
