import type { Content } from "./content";
import { type Parts, readPart } from "./parts";
import { childOf, copyOf, element, elementsOf, type Element, within, writeXml } from "./xml";

type PartNamed = (parts: Parts, main: string, type: string, root: Element) => [string, Element];
const highest = (root: Element, name: string, key: string) =>
  Math.max(
    0,
    ...elementsOf(root).map((one) => (one.name === name ? Number(one.attributes[key]) : 0)),
  );

/** The numbers before our sources, beside the lists that the template has. */
export function mergeNumbering(
  parts: Parts,
  main: string,
  { parts: own, sections }: Content,
  partNamed: PartNamed,
): void {
  const used = sections
    .flatMap(({ children }) => children)
    .flatMap((one) => [...within(one, "w:numId")]);
  const ours = readPart(own, "word/numbering.xml");
  if (used.length === 0 || !ours) return;
  const bare = element("w:numbering", { "xmlns:w": ours.attributes["xmlns:w"]! });
  const [path, theirs] = partNamed(parts, main, "numbering", bare);
  const wanted = new Set(used.map(({ attributes }) => attributes["w:val"]));
  let abstract = highest(theirs, "w:abstractNum", "w:abstractNumId");
  let number = highest(theirs, "w:num", "w:numId");
  for (const num of elementsOf(ours)) {
    const id = num.attributes["w:numId"];
    if (num.name !== "w:num" || !wanted.has(id)) continue;
    [abstract, number] = [abstract + 1, number + 1];
    const [copy, rests] = [copyOf(num), childOf(num, "w:abstractNumId")!.attributes["w:val"]];
    const list = copyOf(
      elementsOf(ours).find((one) => one.attributes["w:abstractNumId"] === rests)!,
    );
    list.attributes = { "w:abstractNumId": String(abstract) };
    copy.attributes["w:numId"] = String(number);
    childOf(copy, "w:abstractNumId")!.attributes["w:val"] = String(abstract);
    // Word wants all lists before all numbers.
    const first = theirs.children.findIndex(
      (one) => typeof one !== "string" && one.name === "w:num",
    );
    theirs.children.splice(first < 0 ? theirs.children.length : first, 0, list);
    const last = theirs.children.findLastIndex(
      (one) => typeof one !== "string" && one.name === "w:num",
    );
    theirs.children.splice(last < 0 ? theirs.children.length : last + 1, 0, copy);
    for (const one of used)
      if (one.attributes["w:val"] === id) one.attributes["w:val"] = `new ${number}`;
  }
  for (const { attributes } of used) attributes["w:val"] = attributes["w:val"]!.replace("new ", "");
  parts.set(path, writeXml(theirs));
}
