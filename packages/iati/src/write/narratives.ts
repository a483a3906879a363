import type { Narrative } from "../schema/elements.ts";

/** Texts by language (`{ fr: "…", en: null }`), as narratives; languages without a text are left out. */
export function narratives(texts: {
  readonly [language: string]: string | null | undefined;
}): Narrative[] {
  return Object.entries(texts).flatMap(([language, text]) =>
    // Lower-case: readers of IATI match codes letter by letter.
    text?.trim() ? [{ lang: language.toLowerCase(), text: text.trim() }] : [],
  );
}
