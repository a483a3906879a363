import { anything, type Compiled, compiled } from "../schema/compiled.ts";
import type { FileKind } from "../schema/files.ts";
import { globalElements } from "../schema/globals.ts";
import { foreignPlace } from "../schema/notation.ts";
import { isKind } from "../values/kinds.ts";
import type { XmlElement } from "../xml/element.ts";
import { checkAttributes, checkLooseAttributes, type Tell } from "./structure-attributes.ts";
import type { Values } from "./finding.ts";

type Frame = {
  element: XmlElement;
  shape: Compiled;
  /** The furthest place reached in the order of the parts; -1 before the first. */
  place: number;
  counts: number[];
  text: string;
  /** The element has no place where it stands: said once, and not held to anything further. */
  lost: boolean;
};

/** Where a finding is told: path from the root, and line. */
export type TellStructure = (message: string, path: string, line: number, values: Values) => void;

/**
 * Whether a part that may be repeated comes again after foreign elements that stand right behind it in the order.
 * libxml2 lets them mingle, so whoever judges files with it does.
 */
function mingled({ shape: { places }, place, counts }: Frame, at: number): boolean {
  const { many, required } = places[at]!;
  const next = at === place - 1 && places[place]!.name === foreignPlace;
  return next && many && (!required || counts[at]! > 1);
}

const blank = /^[ \t\r\n]*$/;

/**
 * Holds a file to the schema of IATI 2.03, tag by tag (IATI-Schemas, branch version-2.03): the same verdict
 * as libxml2's, with every fault told instead of the first in each element.
 */
export class Structure {
  readonly #globals: Map<string, Compiled>;
  readonly #tell: TellStructure;
  readonly #frames: Frame[] = [];

  constructor(kind: FileKind, tell: TellStructure) {
    this.#globals = new Map(
      [...globalElements(kind)].map(([name, shape]) => [name, compiled(shape)]),
    );
    this.#tell = tell;
  }

  open(element: XmlElement): void {
    const parent = this.#frames.at(-1);
    const shape = parent ? this.#placed(parent, element) : this.#globals.get(element.name);
    this.#frames.push({
      element,
      shape: shape ?? anything,
      place: -1,
      counts: shape && shape.places.length > 0 ? Array(shape.places.length).fill(0) : none,
      text: "",
      lost: shape === undefined,
    });
    if (shape?.text === "any") checkLooseAttributes(element, this.#tellHere);
    else if (shape) checkAttributes(element, shape, this.#tellHere);
  }

  text(text: string, cdata: boolean): void {
    const frame = this.#frames.at(-1);
    if (!frame || frame.shape.text === "any" || frame.shape.text === "string") return;
    if (frame.shape.text !== null) frame.text += text;
    else if (cdata || !blank.test(text)) {
      const value = text.trim().slice(0, 60);
      this.#tellHere("textUnexpected", "", { element: frame.element.name, value });
    }
  }

  close(): void {
    const frame = this.#frames.at(-1);
    if (!frame) return;
    const { element, shape, counts, text } = frame;
    if (shape.text !== null && shape.text !== "any" && !isKind(shape.text, text)) {
      const value = text.slice(0, 60);
      this.#tellHere("textValue", "", { element: element.name, value, kind: shape.text });
    }
    for (let at = 0; at < shape.places.length; at += 1) {
      const { name, required } = shape.places[at]!;
      if (required && counts[at] === 0) {
        this.#tellHere("missing", name, { element: name, parent: element.name });
      }
    }
    this.#frames.pop();
  }

  /** The shape an element must have where it stands; undefined when it can't stand there. */
  #placed(parent: Frame, element: XmlElement): Compiled | undefined {
    if (parent.lost) return undefined;
    if (parent.shape.text === "any") {
      return (element.uri === "" && this.#globals.get(element.name)) || anything;
    }
    const within = parent.element.name;
    const name = element.uri === "" ? element.name : foreignPlace;
    const at = parent.shape.placeOf.get(name);
    if (at === undefined) {
      this.#tellNext("unexpected", element, { parent: within });
      return undefined;
    }
    const { many, shape } = parent.shape.places[at]!;
    parent.counts[at]! += 1;
    if (at > parent.place) parent.place = at;
    else if (at < parent.place && !mingled(parent, at)) {
      const before = parent.shape.places[parent.place]!.name;
      const message = before === foreignPlace ? "orderForeign" : "order";
      this.#tellNext(message, element, { parent: within, before });
    }
    if (!many && parent.counts[at]! > 1) {
      this.#tellNext("repeated", element, { parent: within });
    }
    return shape;
  }

  /** Of the element that is open. */
  readonly #tellHere: Tell = (message, at, values = {}) => {
    const path = this.#frames.map(({ element }) => element.name);
    if (at) path.push(at);
    this.#tell(message, path.join("/"), this.#frames.at(-1)!.element.line, values);
  };

  /** Of an element that is about to open. */
  #tellNext(message: string, element: XmlElement, values: Values): void {
    const path = [...this.#frames.map((frame) => frame.element.name), element.name].join("/");
    this.#tell(message, path, element.line, { element: element.name, ...values });
  }
}

const none: number[] = [];
