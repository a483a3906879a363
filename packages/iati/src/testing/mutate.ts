import fc from "fast-check";
import { foreignElement } from "../write/foreign.ts";
import type { XmlElement } from "../xml/element.ts";
import { parseXml } from "../xml/parse.ts";

/** A whole file as one tree. */
export async function treeOf(xml: string): Promise<XmlElement> {
  const open: XmlElement[] = [];
  let root: XmlElement | undefined;
  await parseXml(xml, {
    open(element) {
      open.at(-1)?.children.push(element);
      root ??= element;
      open.push(element);
    },
    text(text) {
      open.at(-1)!.text += text.trim() && text;
    },
    close: () => void open.pop(),
  });
  return root!;
}

export const xmlOf = (root: XmlElement): string => foreignElement(root);

const copyOf = (element: XmlElement): XmlElement => ({
  ...element,
  attributes: { ...element.attributes },
  children: element.children.map(copyOf),
});

// Values that have gone wrong before.
const numbers = "0 1 2 3 4 5 7 8 10 99 98 100 50 33.33 -1 N/A NaN 1,000 12.5 1. .5 +3 -- 217";
const dates = "2020-01-01 2020-02-30 2020-12-31Z 2021-06-31 31/12/2020 2999-01-01 2016-02-29";
const times = "2020-01-01T10:00:00Z 2020-01-01T25:00:00 0000-01-01";
const codes =
  "EUR XOF eur fr en-GB français fr_FR ML Mali NL-1 XM-DAC-7 NL-KVK-1 true TRUE false yes";
const links = "http://x.y/z?a=b#c http://[x %zz a/b a&b é";
const values = [
  "",
  " ",
  "a b",
  " NL-KVK-1 ",
  ...[numbers, dates, times, codes, links].flatMap((texts) => texts.split(" ")),
];
const attributes = (
  "ref code type vocabulary percentage iso-date value currency year value-date xml:lang xml:space " +
  "measure role aggregation-status url x significance level default-currency " +
  "last-updated-datetime hierarchy format"
).split(" ");

const foreign = (name: string, children: XmlElement[] = []): XmlElement => ({
  name,
  uri: name.includes(":") ? "urn:other" : "",
  attributes: {},
  foreign: null,
  children,
  text: "",
  line: 1,
});

type Spot = { element: XmlElement; parent: XmlElement; at: number };

function spotsOf(root: XmlElement): Spot[] {
  return root.children.flatMap((element, at) => [
    { element, parent: root, at },
    ...spotsOf(element),
  ]);
}

type Change = (spot: Spot, pick: <T>(from: readonly T[]) => T, all: Spot[]) => void;

const changes: Change[] = [
  ({ parent, at }) => parent.children.splice(at, 1),
  ({ element, parent, at }) => parent.children.splice(at, 0, copyOf(element)),
  ({ element, parent, at }, pick) => {
    parent.children.splice(at, 1);
    parent.children.splice(pick([...parent.children.keys(), parent.children.length]), 0, element);
  },
  ({ element }, pick, all) => (element.name = pick(all).element.name),
  ({ element }, pick) => delete element.attributes[pick(Object.keys(element.attributes)) ?? ""],
  ({ element }, pick) => {
    const name = pick(Object.keys(element.attributes));
    if (name) element.attributes[name] = pick(values);
  },
  ({ element }, pick) => (element.attributes[pick(attributes)] = pick(values)),
  ({ element }, pick) => (element.text = pick(values)),
  ({ parent, at }, pick, all) => parent.children.splice(at, 0, copyOf(pick(all).element)),
  ({ element }, pick, all) => element.children.push(copyOf(pick(all).element)),
  ({ parent, at }) => parent.children.splice(at, 0, foreign("o:other")),
  ({ element }) => element.children.push(foreign("o:other")),
  ({ parent, at }, pick, all) =>
    parent.children.splice(at, 0, foreign("o:other", [copyOf(pick(all).element)])),
  ({ element }) => (element.foreign = [{ name: "o:note", uri: "urn:other", value: "1" }]),
  ({ element }) => (element.children = []),
  ({ parent, at }) => parent.children.splice(at, 0, foreign("unheard-of")),
];

/** Files made of these by a few changes each, such as people and their tools make. */
export function mutated(originals: readonly XmlElement[]): fc.Arbitrary<XmlElement> {
  const step = fc.tuple(fc.nat({ max: changes.length - 1 }), fc.infiniteStream(fc.nat()));
  return fc
    .tuple(fc.constantFrom(...originals), fc.array(step, { maxLength: 4 }))
    .map(([original, steps]) => {
      const root = copyOf(original);
      for (const [which, numbers] of steps) {
        const pick = <T>(from: readonly T[]): T =>
          from[(numbers.next().value ?? 0) % Math.max(from.length, 1)]!;
        const spots = spotsOf(root);
        if (spots.length > 0) changes[which]!(pick(spots), pick, spots);
      }
      return root;
    });
}
