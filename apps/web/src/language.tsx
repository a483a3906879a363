import { type Language, languages } from "@suivi/domain/text";
import { createContext, type ReactNode, useCallback, useContext, useEffect, useState } from "react";

const kept = "suivi-language";
const isLanguage = (value: unknown): value is Language => languages.some((one) => one === value);

/** The language of somebody who has not chosen: theirs on this device, else the browser's, else French. */
function firstGuess(): Language {
  const before = localStorage.getItem(kept);
  if (isLanguage(before)) return before;
  const asked = navigator.languages.map((tag) => tag.slice(0, 2));
  return asked.find(isLanguage) ?? "fr";
}

type Choice = { language: Language; choose(language: Language): void };
const Chosen = createContext<Choice>({ language: "fr", choose: () => undefined });

/** The reader's language for everything below; the document says it too, for screen readers and hyphenation. */
export function LanguageProvider({ children }: { children: ReactNode }) {
  const [language, setLanguage] = useState(firstGuess);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  const choose = useCallback((next: Language) => {
    localStorage.setItem(kept, next);
    setLanguage(next);
  }, []);
  return <Chosen value={{ language, choose }}>{children}</Chosen>;
}

export const useLanguage = (): Language => useContext(Chosen).language;
export const useLanguageChoice = (): Choice => useContext(Chosen);

/** The sentences of a feature in the reader's language; both are typed alike, so that none is forgotten. */
export const useTexts = <T,>(texts: Record<Language, T>): T => texts[useLanguage()];
