import { type Language, type LocalText, textIn } from "../text";

/** What an organisation is called in lists: its acronym where it has one. */
export const shortName = (
  { name, acronym }: { name: LocalText; acronym: string | null },
  reader: Language,
): string => acronym ?? textIn(name, reader);
