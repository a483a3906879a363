import { type Language, languages } from "@suivi/domain/text";
import { client } from "../trpc";

const waiting = "suivi-language-waiting";

/** Keeps the chosen language with the account; the device remembers whose choice waits until the server has it. */
export function keepWithAccount(userId: string, language: Language): void {
  const choice = `${userId} ${language}`;
  localStorage.setItem(waiting, choice);
  client.access.setLanguage
    .mutate({ language })
    .then(() => {
      if (localStorage.getItem(waiting) === choice) localStorage.removeItem(waiting);
    })
    .catch(() => undefined);
}

/** The language that this person chose here and that their account has not heard of yet; null when it has. */
export const waitingChoice = (userId: string): Language | null =>
  languages.find((one) => localStorage.getItem(waiting) === `${userId} ${one}`) ?? null;
