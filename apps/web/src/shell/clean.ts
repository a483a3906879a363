import type { Source } from "@suivi/domain/programmes/source";
import type { LocalText } from "@suivi/domain/text";

/** Text in two languages as it is sent: a language left empty is not stated. */
export const cleanText = ({ fr, en }: LocalText): LocalText => ({
  ...(fr?.trim() ? { fr: fr.trim() } : {}),
  ...(en?.trim() ? { en: en.trim() } : {}),
});

/** The same where the whole may be absent. */
export function cleanTextOrNull(text: LocalText | null): LocalText | null {
  const clean = cleanText(text ?? {});
  return clean.fr || clean.en ? clean : null;
}

/** Names typed one a line, each once. */
export const cleanLines = (lines: string[]): string[] => [
  ...new Set(lines.map((line) => line.trim()).filter(Boolean)),
];

/** A source of which nothing was typed is none. */
export function cleanSource(source: Source | null): Source | null {
  const said = source && [source.title, source.author, source.url].some((text) => text?.trim());
  if (!said) return null;
  return {
    title: source.title.trim(),
    author: source.author?.trim() || null,
    url: source.url?.trim() || null,
  };
}
