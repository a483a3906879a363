import type { Finding } from "../check/finding.ts";
import { mfaEn, mfaFr } from "../packs/dutch-mfa-texts.ts";
import { en, kindsEn } from "./en.ts";
import { fr, kindsFr } from "./fr.ts";

export type Language = "en" | "fr";

const texts: Record<Language, { readonly [message: string]: string }> = {
  en: { ...en, ...mfaEn },
  fr: { ...fr, ...mfaFr },
};
const kinds: Record<Language, { readonly [kind: string]: string }> = { en: kindsEn, fr: kindsFr };

/** A finding as a sentence that says what to do, without its place. */
export function say({ message, values }: Finding, language: Language): string {
  const text = texts[language][message] ?? message;
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = String(values[name] ?? whole);
    return name === "kind" ? (kinds[language][value] ?? value) : value;
  });
}
