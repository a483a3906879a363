import type { XmlElement } from "../xml/element.ts";

/** What is told of a file as its activities (or organisations) become complete. */
export type UnitHandlers = {
  /** Names the element that is an activity; null when there is none to expect. */
  root(root: XmlElement): string | null;
  /** A part directly below an activity; false lets it go. */
  part(part: XmlElement): boolean;
  unit(unit: XmlElement): void;
};

/** Puts elements together below each activity; nothing is kept of an activity that is over, nor of all else. */
export class Tree {
  readonly #handlers: UnitHandlers;
  readonly #open: XmlElement[] = [];
  #unitName: string | null = null;
  #inUnit = false;

  constructor(handlers: UnitHandlers) {
    this.#handlers = handlers;
  }

  /** Elements that are open, the root first. */
  get path(): readonly XmlElement[] {
    return this.#open;
  }

  /** The activity that is open. */
  get unit(): XmlElement | null {
    return this.#inUnit ? (this.#open[1] ?? null) : null;
  }

  open(element: XmlElement): void {
    const depth = this.#open.length;
    if (depth === 0) this.#unitName = this.#handlers.root(element);
    if (depth === 1) this.#inUnit = element.name === this.#unitName && element.uri === "";
    if (depth > 1 && this.#inUnit) this.#open.at(-1)!.children.push(element);
    this.#open.push(element);
  }

  text(text: string): void {
    if (!this.#inUnit || this.#open.length < 3) return;
    const element = this.#open.at(-1)!;
    if (element.uri === "") element.text += text;
    // Order matters in what is not ours: its texts stand between its elements.
    else element.children.push(textNode(text, element.line));
  }

  close(): void {
    const element = this.#open.pop()!;
    const depth = this.#open.length;
    if (!this.#inUnit) return;
    if (depth === 2 && !this.#handlers.part(element)) this.#open[1]!.children.pop();
    if (depth === 1) {
      this.#handlers.unit(element);
      this.#inUnit = false;
    }
  }
}

const textNode = (text: string, line: number): XmlElement => ({
  name: "",
  uri: "",
  attributes: {},
  foreign: null,
  children: [],
  text,
  line,
});
