import { type Element, elementsOf, ownText, textOf, within } from "./xml";

/** Where our text goes, alone in its paragraph. */
const markers = ["suivi", "contenu", "content"];
const word = /\{\{\s*([\p{L}]+)\s*\}\}/gu;

/** Whether this paragraph only says where the report goes. */
export function isMarker(paragraph: Element): boolean {
  if (paragraph.name !== "w:p") return false;
  const [found] = [...textOf(paragraph).matchAll(word)];
  return (
    found !== undefined &&
    found[0] === textOf(paragraph).trim() &&
    markers.includes(found[1]!.toLowerCase())
  );
}

/** How often a marker stands in this part, wherever it stands. */
export const markersIn = (root: Element): number =>
  [...within(root, "w:p")].filter((one) => isMarker(one) && ![...within(one, "w:p")].some(isMarker))
    .length;

/** What a template may say of the report by a word in braces, in either language. */
export type Said = { title: string; programme: string; period: string; date: string };
const words: Record<string, keyof Said> = {
  titre: "title",
  title: "title",
  programme: "programme",
  période: "period",
  periode: "period",
  period: "period",
  date: "date",
};

/** Puts what the report says in the place of words in braces; answers which of them there were. */
export function fillIn(root: Element, said: Said): Set<keyof Said> {
  const filled = new Set<keyof Said>();
  for (const paragraph of within(root, "w:p")) {
    const texts = [...within(paragraph, "w:t")];
    const whole = texts.map(ownText).join("");
    if (!whole.includes("{{")) continue;
    // Word cuts what was typed in pieces as it likes: a word in braces may lie in several, and is said in the first.
    for (const match of [...whole.matchAll(word)].reverse()) {
      const key = words[match[1]!.toLowerCase()];
      if (!key) continue;
      filled.add(key);
      let at = 0;
      const [start, end] = [match.index, match.index + match[0].length];
      for (const piece of texts) {
        const text = ownText(piece);
        const [from, to] = [Math.max(start, at) - at, Math.min(end, at + text.length) - at];
        if (from < to) {
          const first = at + from === start;
          piece.children = [text.slice(0, from) + (first ? said[key] : "") + text.slice(to)];
          piece.attributes["xml:space"] = "preserve";
        }
        at += text.length;
      }
    }
  }
  return filled;
}

/** Whether something is to be seen in it. */
export const isBlank = (one: Element): boolean =>
  one.name === "w:p" &&
  textOf(one).trim() === "" &&
  ![...within(one)].some(({ name }) =>
    /^(w:drawing|w:pict|w:object|w:sym|w:br|w:fldSimple|w:instrText|mc:AlternateContent)$/.test(
      name,
    ),
  ) &&
  elementsOf(one).every(({ name }) => name !== "w:sdt");
