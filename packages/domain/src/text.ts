import * as z from "zod/mini";

export const languages = ["fr", "en"] as const;
/** The languages of screens, documents and messages; French first. */
export type Language = (typeof languages)[number];
export const language = z.enum(languages);

// A null character or half an emoji: no database stores them, and no person types them.
const storable = z.refine<string>((text) => !/\0|\p{Surrogate}/u.test(text), {
  error: "not_valid",
});

/** Words that somebody looks for: as they stand, none too. */
export const wordsSought = (limit: number) => z.string().check(z.maxLength(limit), storable);

/** Text that a person typed: trimmed, not empty, at most `limit` characters, in any script. */
export const typed = (limit: number) =>
  z.string().check(z.trim(), z.minLength(1), z.maxLength(limit), storable);

/** Text that may be absent: an empty field is null, never "". */
export const typedOrNull = (limit: number) =>
  z.pipe(
    z.transform((value) => (typeof value === "string" && value.trim() === "" ? null : value)),
    z.nullable(typed(limit)),
  );

/** What users write carries its language, and a translation where somebody made one. */
export type LocalText = { fr?: string | undefined; en?: string | undefined };
export const localText = (limit: number) =>
  z
    .strictObject({ fr: z.optional(typed(limit)), en: z.optional(typed(limit)) })
    .check(
      z.refine((text) => text.fr !== undefined || text.en !== undefined, { error: "required" }),
    );

/** The text in the reader's language, else in the one it was written in. */
export function textIn(text: LocalText, reader: Language): string {
  return text[reader] ?? text.fr ?? text.en ?? "";
}

/** Lower case without accents, so that "Comité" and "comite" find each other. Letters of every script stay. */
export function searchable(...texts: (string | null | undefined)[]): string {
  return texts
    .filter((text) => text != null)
    .join(" ")
    .normalize("NFD")
    .replace(/\p{Mn}/gu, "")
    .toLowerCase()
    .replace(/œ/g, "oe")
    .replace(/[’']/g, " ")
    .replace(/\s+/g, " ")
    .trim();
}
