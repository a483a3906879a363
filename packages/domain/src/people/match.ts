import type { PersonContent } from "../activities/schema";
import { searchable } from "../text";
import { firstLetters, type NameWord, phoneTail, wordsOfName } from "./spoken-name";

/** Whether two records are of one person. "Same" and "perhaps" are for people to decide; nothing is merged by itself. */
export type Match = { answer: "same" | "perhaps" | "different"; score: number };
type Described = Pick<PersonContent, "name" | "sex" | "organisation" | "phone" | "birthYear">;

/** How far one word is another, from 0 to 1, by letters changed, added, dropped or swapped. */
function likeness(a: string, b: string): number {
  const longest = Math.max(a.length, b.length);
  if (longest === 0 || Math.abs(a.length - b.length) > 3) return 0;
  let [before, row]: [number[], number[]] = [
    [],
    Array.from({ length: b.length + 1 }, (_, at) => at),
  ];
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const change = row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      const swapped = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? (before[j - 2] ?? 9) + 1 : 9;
      next[j] = Math.min(row[j]! + 1, next[j - 1]! + 1, change, swapped);
    }
    [before, row] = [row, next];
  }
  return 1 - row[b.length]! / longest;
}

function sameConsonants(a: NameWord, b: NameWord): number {
  const [one, other] = [a, b].map(({ skeleton }) => skeleton.replace(/^a/, ""));
  return one === other && one !== "" ? (one!.length > 1 ? 0.9 : 0.8) : 0;
}

function sameWord(a: NameWord, b: NameWord): number {
  if (a.written === b.written) return 1;
  if (a.isInitial || b.isInitial)
    return firstLetters(a).some((letter) => firstLetters(b).includes(letter)) ? 0.72 : 0;
  if (a.name === b.name) return 0.93;
  // Mamadou and Amadou are a letter apart, and two names.
  if (a.isKnown && b.isKnown) return 0;
  if (a.sound === b.sound) return 0.97;
  // Arabic script leaves short vowels out: what is left to compare is the consonants.
  const scripts = new Set([a, b].map(({ written }) => /\p{Script=Arabic}/u.test(written)));
  if (scripts.size === 2) return sameConsonants(a, b);
  const like = Math.max(likeness(a.written, b.written), likeness(a.sound, b.sound));
  return like >= 0.78 && Math.min(a.written.length, b.written.length) > 3 ? like * 0.95 : 0;
}

/** How alike two names are, in whichever order their words stand; a word that only one has weighs little. */
function sameName(a: NameWord[], b: NameWord[]): number {
  const [few, many] = a.length <= b.length ? [a, b] : [b, a];
  const left = [...many];
  let sum = 0;
  for (const word of few) {
    const scores = left.map((other) => sameWord(word, other));
    const best = Math.max(0, ...scores);
    sum += best;
    if (best > 0) left.splice(scores.indexOf(best), 1);
  }
  const over = many.length - few.length;
  // One word alone, a first name or a family's, is many people's.
  return few.length === 0
    ? 0
    : (sum / (few.length + over * 0.2)) * (many.length > 1 && few.length === 1 ? 0.6 : 1);
}

function sameOrganisation(a: string | null, b: string | null): boolean | null {
  const [one, other] = [searchable(a), searchable(b)];
  if (one === "" || other === "") return null;
  const words = (text: string) => text.split(/[^\p{L}\p{N}]+/u).filter(Boolean);
  const initials = (text: string) =>
    words(text)
      .filter((word) => word.length > 2)
      .map((word) => word[0])
      .join("");
  const within = (short: string, long: string) =>
    words(long).join(" ").includes(words(short).join(" ")) || short === initials(long);
  return within(one, other) || within(other, one);
}

/**
 * Whether two records are of one person: names by sound and spelling, then sex, organisation, the last digits of the
 * telephone and the year of birth. The same name alone is "perhaps": something else must bear it out.
 */
export function matchPeople(
  a: Described,
  b: Described,
  words = { a: wordsOfName(a.name), b: wordsOfName(b.name) },
): Match {
  const name = sameName(words.a, words.b);
  const [phone, otherPhone] = [phoneTail(a.phone), phoneTail(b.phone)];
  const phones = phone && otherPhone ? phone === otherPhone : null;
  if (name < 0.5 || (name < 0.8 && phones !== true))
    return { answer: "different", score: name / 2 };
  const organisations = sameOrganisation(a.organisation, b.organisation);
  const years =
    a.birthYear === null || b.birthYear === null ? null : Math.abs(a.birthYear - b.birthYear);
  let score = name;
  if (phones !== null) score += phones ? 0.3 : -0.06;
  if (organisations !== null) score += organisations ? 0.12 : -0.1;
  if (years !== null) score += years <= 2 ? 0.1 : years <= 5 ? -0.05 : -0.25;
  if (a.sex !== "unknown" && b.sex !== "unknown" && a.sex !== b.sex) score -= 0.5;
  // Three words of a name that agree to the letter are few people's.
  if (Math.min(words.a.length, words.b.length) > 2 && name > 0.97) score += 0.05;
  return {
    answer: score > 1.02 && name > 0.85 ? "same" : score >= 0.8 ? "perhaps" : "different",
    score,
  };
}
