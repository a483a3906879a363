import type { Problem } from "../../problems/problem";
import type { Catalogue, DimensionOfBreakdown, Level } from "../../programmes/schema";
import { type Language, languages, type LocalText, searchable } from "../../text";

/** A row of the framework as a workbook: the text of each cell, "" where none was typed. */
export type Cells<Column extends string> = Record<Column, string>;
/** What is wrong in a cell. */
export type CellProblem<Column extends string> = {
  column: Column;
  code: Problem["code"];
  limit?: number;
};

/** What the words of a row are read by. */
export type SheetContext = {
  language: Language;
  levels: readonly Level[];
  dimensions: readonly DimensionOfBreakdown[];
  catalogues: readonly Catalogue[];
  /** The results that a row may name: those that are there, and those of the other rows. */
  results: readonly { id: string; number: string; title: LocalText }[];
};

/** Whether two texts say the same, whatever their accents, capitals and spaces. */
export const saysSame = (a: string, b: string | undefined): boolean =>
  b !== undefined && searchable(a) === searchable(b);

/** Whether a cell is left as it was written: spreadsheets change the ends of lines and the bytes of accents. */
export const isLeft = (cell: string, written: string | undefined): boolean =>
  bare(cell) === bare(written ?? "");
const bare = (text: string) => text.normalize("NFC").replace(/\r\n?/g, "\n").trim();

export const wordIn = (text: LocalText, language: Language): string =>
  text[language] ?? text.fr ?? text.en ?? "";

/** Text in the languages in which there is any. */
export const localTextOf = (fr: string, en: string): LocalText => ({
  ...(fr ? { fr } : {}),
  ...(en ? { en } : {}),
});

/** A result as the lists name it: "1.2 Title". */
export const resultLabel = (
  { number, title }: SheetContext["results"][number],
  language: Language,
): string => `${number} ${wordIn(title, language)}`.trim();

/** The result that a cell names: by its label, its number or its title in either language; undefined: none does. */
export function resultNamed(
  text: string,
  { results }: Pick<SheetContext, "results">,
): string | undefined {
  const found =
    results.find((one) => languages.some((each) => saysSame(text, resultLabel(one, each)))) ??
    results.find(({ number }) => number !== "" && saysSame(text, number)) ??
    results.find(({ title }) => saysSame(text, title.fr) || saysSame(text, title.en));
  return found?.id;
}

/** What a cell chooses of a list, by the word for it in either language; undefined: nothing of the list. */
export const chosenFrom = <Key extends string>(
  text: string,
  keys: readonly Key[],
  words: (language: Language) => Record<Key, string>,
): Key | undefined =>
  keys.find((key) => languages.some((language) => saysSame(text, words(language)[key])));

/** The same of things that carry their own name. */
export const namedIn = (
  text: string,
  things: readonly { id: string; name: LocalText }[],
): string | undefined =>
  things.find(({ id, name }) => [id, name.fr, name.en].some((one) => saysSame(text, one)))?.id;

/** The parts of a list in a cell: one a line, or with semicolons between. */
export const partsOfCell = (text: string): string[] =>
  text
    .split(/[;\n]/)
    .map((part) => part.trim())
    .filter(Boolean);
