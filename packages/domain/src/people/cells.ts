import { type Sex, sexes } from "../activities/schema";
import { searchable } from "../text";

const sexWords: Record<Sex, string> = {
  female:
    "f fem femme femmes feminin feminine fille filles female woman women girl girls w mme mlle mrs ms madame زن خانم دختر اناث انثي انثى امراه امراة مونث مؤنث ښځه ♀",
  male: "m h hom homme hommes masc masculin masculine garcon garcons male man men boy boys mr monsieur مرد اقا آقا پسر ذكر رجل مذكر نارینه ♂",
  unknown: "? x autre autres other nd n/a na non precise inconnu unknown",
};
const sexOfWord = new Map(
  sexes.flatMap((sex) => sexWords[sex].split(" ").map((word) => [searchable(word), sex] as const)),
);

/** The sex that a cell states (F, H, Femme, Garçon, زن …); null: no word for it. */
export const readSex = (cell: string): Sex | null =>
  sexOfWord.get(searchable(cell).replace(/[.:]+$/, "")) ?? null;

/** Digits as Arabic, Persian and Pashto keyboards write them, as 0 to 9. */
export const latinDigits = (text: string): string =>
  text.replace(/[٠-٩۰-۹]/g, (digit) => String(digit.codePointAt(0)! % 16));

export type Age = { birthYear: number | null; ageBand: string | null };

/** Age, year or day of birth, or age band, in the year of the list; null: none of them, or nobody's age. */
export function readAge(cell: string, year: number): Age | null {
  const text = latinDigits(searchable(cell)).replace(
    /\s*(ans?|years?( old)?|yrs?|y\/?o|سنة|سال|ساله)\.?$/,
    "",
  );
  const born = (found: number): Age | null =>
    found > year - 110 && found <= year ? { birthYear: found, ageBand: null } : null;
  if (/^\d{1,3}$/.test(text)) return Number(text) > 0 ? born(year - Number(text)) : null;
  const alone = /^(?:ne|nee|born)?(?: en| in| vers)?\s*(\d{4})(?:\.0)?$/.exec(text);
  if (alone) return born(Number(alone[1]));
  const date = /^(?:\d{1,2}[/.-]){2}(\d{4})$|^(\d{4})-\d{2}-\d{2}/.exec(text);
  if (date) return born(Number(date[1] ?? date[2]));
  // A day that Excel wrote as the number of days since 1900.
  if (/^\d{5}(\.0)?$/.test(text)) return born(Math.floor(1900 + Number(text) / 365.25));
  const from = /^(\d{1,2})\s*(?:-|–|—|a|to|et)\s*(\d{1,2})$/.exec(text);
  if (from && Number(from[1]) < Number(from[2]))
    return { birthYear: null, ageBand: `${from[1]}–${from[2]}` };
  const above = /^(?:(?:>|≥|plus de|over)\s*(\d{1,2})|(\d{1,2})\s*(?:\+|et plus|and over))$/.exec(
    text,
  );
  if (above) return { birthYear: null, ageBand: `${above[1] ?? above[2]}+` };
  const below = /^(?:<|≤|moins de|under)\s*(\d{1,2})$/.exec(text);
  if (below) return { birthYear: null, ageBand: `<${below[1]}` };
  return ageWords.has(text) ? { birthYear: null, ageBand: text } : null;
}
const ageWords = new Set(
  "jeune jeunes adulte adultes enfant enfants adolescent adolescente aine ainee youth young adult child elder".split(
    " ",
  ),
);

/** A telephone number as it was written; null: too few digits, or other letters in it. */
export function readPhone(cell: string): string | null {
  const text = latinDigits(cell)
    .replace(/^(tel|tél|téléphone|phone|mob|cel|whatsapp)[.: ]*/i, "")
    .trim();
  const digits = text.replace(/\D/g, "").length;
  return digits >= 7 && digits <= 34 && /^[+\d][\d\s().+/-]*$/.test(text) && text.length <= 40
    ? text
    : null;
}

/** A number that a spreadsheet has rounded away: its last digits are lost. */
export const isRoundedPhone = (cell: string): boolean => /^\d[.,]\d+e\+?\d+$/i.test(cell.trim());

const titles: [RegExp, Sex | null][] = [
  [/^(mme|mlle|mrs|ms|miss|madame|mademoiselle)[.\s]+(?=\p{L})/iu, "female"],
  [/^(m\.|mr\.?\s|monsieur\s)\s*(?=\p{L})/iu, "male"],
  [/^(dr|pr|prof|me|hon)[.\s]+(?=\p{L}{2})/iu, null],
];

/** A name without the title before it, and the sex that the title states. */
export function readName(cell: string): { name: string; sex: Sex | null } {
  for (const [title, sex] of titles)
    if (title.test(cell)) return { name: cell.replace(title, "").trim(), sex };
  return { name: cell.trim(), sex: null };
}
