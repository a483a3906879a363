import { XmlDocument, XmlElement } from "libxml2-wasm";
import type { FileKind } from "../schema/files.ts";
import type { Kind, Shape } from "../schema/notation.ts";
import { sharedFile } from "./shared.ts";

const children = (element: XmlElement, ...names: string[]): XmlElement[] => {
  const found: XmlElement[] = [];
  for (let node = element.firstChild; node; node = node.next) {
    if (node instanceof XmlElement && (names.length === 0 || names.includes(node.name))) {
      if (node.name !== "annotation") found.push(node);
    }
  }
  return found;
};
const attribute = (element: XmlElement, name: string) =>
  element.attrs.find((one) => one.name === name)?.value;

const marks: Record<string, string> = {
  "1 1": "",
  "0 1": "?",
  "0 unbounded": "*",
  "1 unbounded": "+",
};
const occurs = (element: XmlElement) => {
  const min = attribute(element, "minOccurs") ?? "1";
  const max = attribute(element, "maxOccurs") ?? "1";
  return marks[`${min} ${max}`];
};
const kindOf = (type: string) => type.replace("xsd:", "") as Kind;

type Loose = {
  attributes: Record<string, Kind>;
  parts: Record<string, Shape>;
  text: Shape["text"];
  foreign: boolean;
};

/** The official schema of a kind of file, as shapes: what our tables must be equal to. */
export function officialShape(kind: FileKind): Shape {
  const load = (file: string) => XmlDocument.fromBuffer(sharedFile(`schemas-2.03/${file}`)).root;
  const top = [load("iati-common.xsd"), load(`${kind}-schema.xsd`)].flatMap((root) =>
    children(root),
  );
  const named = (tag: string, name: string) =>
    top.find((element) => element.name === tag && attribute(element, "name") === name)!;

  function read(type: XmlElement): Loose {
    const shape: Loose = { attributes: {}, parts: {}, text: null, foreign: false };
    for (const child of children(type)) {
      if (child.name === "sequence") readParts(child, shape);
      else if (child.name === "attribute") readAttribute(child, shape);
      else if (child.name === "anyAttribute") shape.foreign = true;
      else readExtension(children(child)[0]!, shape);
    }
    return shape;
  }
  function readExtension(extension: XmlElement, shape: Loose): void {
    const base = attribute(extension, "base")!;
    const own = read(extension);
    const inherited = base.startsWith("xsd:") ? null : read(named("complexType", base));
    if (!inherited) shape.text = kindOf(base);
    Object.assign(shape.attributes, inherited?.attributes, own.attributes);
    Object.assign(shape.parts, inherited?.parts, own.parts);
    shape.foreign = own.foreign || (inherited?.foreign ?? false);
  }
  function readAttribute(element: XmlElement, shape: Loose): void {
    const ref = attribute(element, "ref");
    const declared = ref && ref !== "xml:lang" ? named("attribute", ref) : element;
    const name = ref ?? attribute(element, "name")!;
    const needed = attribute(element, "use") === "required";
    shape.attributes[`${name}${needed ? "" : "?"}`] =
      ref === "xml:lang" ? "language" : kindOf(attribute(declared, "type")!);
  }
  function readParts(sequence: XmlElement, shape: Loose): void {
    for (const part of children(sequence)) {
      if (part.name === "any") {
        shape.parts["##"] = { attributes: {}, parts: {}, text: null, foreign: true };
        continue;
      }
      const ref = attribute(part, "ref");
      const name = ref ?? attribute(part, "name")!;
      shape.parts[`${name}${occurs(part)}`] = element(ref ? named("element", ref) : part);
    }
  }
  function element(declaration: XmlElement): Shape {
    const type = attribute(declaration, "type");
    const inner = children(declaration, "complexType")[0];
    if (inner) return read(inner);
    if (!type) return { attributes: {}, parts: {}, text: "any", foreign: true };
    if (!type.startsWith("xsd:")) return read(named("complexType", type));
    return { attributes: {}, parts: {}, text: kindOf(type), foreign: false };
  }
  return element(named("element", kind));
}
