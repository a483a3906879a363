import type { XmlElement } from "../../xml/element.ts";
import type { Fault } from "./rule.ts";
import { faultIf } from "./rule.ts";

/** Elements of each vocabulary that is named, in the order of first appearance. */
export function byVocabulary(elements: readonly XmlElement[]): Map<string, XmlElement[]> {
  const groups = new Map<string, XmlElement[]>();
  for (const element of elements) {
    const { vocabulary } = element.attributes;
    if (vocabulary === undefined) continue;
    const group = groups.get(vocabulary);
    if (group) group.push(element);
    else groups.set(vocabulary, [element]);
  }
  return groups;
}

/** Whether an element is of the OECD DAC vocabulary: `1`, empty, or not said. */
export const isDac = ({ attributes }: XmlElement): boolean =>
  !attributes.vocabulary || attributes.vocabulary === "1";

/** The number XPath sees in an attribute: plain decimals only. */
export const xpathNumber = (text: string | undefined): number =>
  text !== undefined && /^\s*-?(\d+(\.\d+)?|\.\d+)\s*$/.test(text)
    ? Number.parseFloat(text)
    : Number.NaN;

const hasShare = ({ attributes }: XmlElement) => attributes.percentage !== undefined;

/** The first of the elements, with what sentences say of them: their name and number. */
export const named = (elements: readonly XmlElement[], values: Fault["values"] = {}): Fault => ({
  at: elements[0],
  values: { element: elements[0]?.name ?? "", count: elements.length, ...values },
});

/** Of several elements each states its share. */
export const eachShared = (elements: readonly XmlElement[]): readonly Fault[] =>
  faultIf(elements.length > 1 && !elements.every(hasShare), () => named(elements));

/** A single element states no share, or 100. */
export const aloneOrWhole = (elements: readonly XmlElement[]): readonly Fault[] => {
  const [only, ...others] = elements;
  if (!only || others.length > 0 || !hasShare(only)) return [];
  const { percentage } = only.attributes;
  return faultIf(xpathNumber(percentage) !== 100, () => named(elements, { sum: percentage ?? "" }));
};

/** Shares of the elements add up to 100, to four decimals; a share that is missing counts nothing. */
export function addUp(elements: readonly XmlElement[]): readonly Fault[] {
  const total = elements
    .filter(hasShare)
    .reduce((sum, { attributes }) => sum + Number(attributes.percentage), 0);
  const sum = Number(total.toFixed(4));
  return faultIf(sum !== 100, () => named(elements, { sum }));
}

/** Shares lie between 0 and 100; what is no number does not. One fault, whatever the count. */
export function inRange(elements: readonly XmlElement[]): readonly Fault[] {
  const outside = elements.filter(({ attributes: { percentage } }) => {
    const share = Number(percentage ?? 0);
    return !(share >= 0 && share <= 100);
  });
  return faultIf(outside.length > 0, () =>
    named(outside, { value: outside[0]!.attributes.percentage ?? "" }),
  );
}
