import type { Compiled } from "../schema/compiled.ts";
import type { Kind } from "../schema/notation.ts";
import { isKind } from "../values/kinds.ts";
import type { XmlElement } from "../xml/element.ts";
import type { Values } from "./finding.ts";

/** Tells of something the schema does not allow: which sentence, where below the element, what it names. */
export type Tell = (message: string, at: string, values?: Values) => void;

const xsi = "http://www.w3.org/2001/XMLSchema-instance";
const xsiKnown = ["type", "nil", "schemaLocation", "noNamespaceSchemaLocation"];

/** Attributes known everywhere, as far as foreign ones may stand (iati-common.xsd, xml.xsd). */
const everywhere: { [name: string]: Kind } = {
  "value-date": "date",
  "xml:lang": "language",
  "xml:base": "anyURI",
};

function checkValue(kind: Kind | undefined, name: string, value: string, tell: Tell): void {
  if (name === "xml:space" && value !== "default" && value !== "preserve") {
    tell("attributeValue", `@${name}`, { attribute: name, value, kind: "space" });
  } else if (kind && !isKind(kind, value)) {
    tell("attributeValue", `@${name}`, { attribute: name, value, kind });
  }
}

/** Attributes of an element that no table describes: only those known everywhere are looked at. */
export function checkLooseAttributes(element: XmlElement, tell: Tell): void {
  for (const name in element.attributes) {
    checkValue(everywhere[name], name, element.attributes[name]!, tell);
  }
}

/** Attributes of an element of IATI: known, there when required, and of the right kind. */
export function checkAttributes(element: XmlElement, shape: Compiled, tell: Tell): void {
  const { attributes, foreign } = element;
  for (const name in attributes) {
    const kind = shape.attributes.get(name);
    if (kind) checkValue(kind, name, attributes[name]!, tell);
    else if (shape.foreignAttributes && name.startsWith("xml:")) {
      checkValue(everywhere[name], name, attributes[name]!, tell);
    } else tell("attributeUnknown", `@${name}`, { attribute: name, element: element.name });
  }
  for (const name of shape.requiredAttributes) {
    if (attributes[name] === undefined) {
      tell("attributeMissing", `@${name}`, { attribute: name, element: element.name });
    }
  }
  for (const { name, uri } of foreign ?? []) {
    const local = name.slice(name.indexOf(":") + 1);
    const allowed =
      uri === xsi && xsiKnown.includes(local)
        ? local !== "nil" && local !== "type"
        : shape.foreignAttributes;
    if (!allowed) tell("attributeUnknown", `@${name}`, { attribute: name, element: element.name });
  }
}
