/** A piece of a page: text in it is escaped already. */
export type Piece = { readonly html: string };

const marks: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const escaped = (text: string) => text.replace(/[&<>"]/g, (mark) => marks[mark]!);

type Part = Piece | Piece[] | string | number | null | false;
const written = (part: Part): string => {
  if (part === null || part === false) return "";
  if (Array.isArray(part)) return part.map((one) => one.html).join("");
  return typeof part === "object" ? part.html : escaped(String(part));
};

/** A page written as it looks: what stands in it as text comes out as text, never as marks. */
export const html = (strings: TemplateStringsArray, ...parts: Part[]): Piece => ({
  html: strings.reduce((all, text, at) => all + written(parts[at - 1] ?? null) + text),
});

/** Marks of our own, as they are. */
export const asIs = (text: string): Piece => ({ html: text });
