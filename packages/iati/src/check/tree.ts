import type { XmlElement } from "../xml/element";

/** What is told of a file as its activities (or organisations) become complete. */
export type UnitHandlers = {
  root(root: XmlElement): void;
  /** A part directly below an activity; false lets it go. */
  part(part: XmlElement): boolean;
  unit(unit: XmlElement): void;
};

/** Puts elements together below each activity; nothing is kept of an activity that is over. */
export class Tree {
  readonly #handlers: UnitHandlers;
  readonly #open: XmlElement[] = [];

  constructor(handlers: UnitHandlers) {
    this.#handlers = handlers;
  }

  /** Elements that are open, the root first. */
  get path(): readonly XmlElement[] {
    return this.#open;
  }

  open(element: XmlElement): void {
    if (this.#open.length === 0) this.#handlers.root(element);
    if (this.#open.length > 1) this.#open.at(-1)!.children.push(element);
    this.#open.push(element);
  }

  text(text: string): void {
    if (this.#open.length < 3) return;
    const element = this.#open.at(-1)!;
    if (element.uri === "") element.text += text;
    // Order matters in what is not ours: its texts stand between its elements.
    else element.children.push(textNode(text, element.line));
  }

  close(): void {
    const element = this.#open.pop()!;
    if (this.#open.length === 2 && !this.#handlers.part(element)) this.#open[1]!.children.pop();
    if (this.#open.length === 1) this.#handlers.unit(element);
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
