import { searchable } from "../text";
import { nameOfSpelling, particles } from "./name-table";

/** A word of a name: as written without accents, the name it is a spelling of, and how it sounds. */
export type NameWord = {
  written: string;
  name: string;
  sound: string;
  skeleton: string;
  /** Stands in the table of names. */
  isKnown: boolean;
  isInitial: boolean;
};

// How each letter of Arabic script (Arabic, Dari, Pashto) is written in Latin, vowels that are not written left out.
const letters: Record<string, string> = Object.fromEntries(
  "ا=a ب=b پ=p ت=t ټ=t ث=s ج=j چ=s ح=h خ=k څ=s ځ=z د=d ډ=d ذ=z ر=r ړ=r ز=z ژ=j ږ=j س=s ش=s ښ=s ص=s ض=z ط=t ظ=z ع= غ=g ف=f ق=k ك=k گ=g ل=l م=m ن=n ڼ=n ه= و=u ي=i ې=e ء="
    .split(" ")
    .map((pair) => [pair[0]!, pair.slice(2)]),
);
const isArabic = (word: string) => /\p{Script=Arabic}/u.test(word);
const evenArabic = (word: string) =>
  word.replace(/[ىیې]/g, "ي").replace(/ک/g, "ك").replace(/[ةۀ]/g, "ه");

const rules: [RegExp, string][] = [
  [/^(dj|dji|di(?=[aou])|gi(?=[aou])|j|dy)/, "j"],
  [/(dj|g(?=[ei]))/g, "j"],
  [/ph/g, "f"],
  [/(tch|ch|sh|sch)/g, "s"],
  [/(kh|ck|qu|q)/g, "k"],
  [/gh|gu(?=[ei])/g, "g"],
  [/th/g, "t"],
  [/c(?=[eiy])/g, "s"],
  [/c/g, "k"],
  [/x/g, "ks"],
  [/z/g, "s"],
  [/(oua|wa)/g, "ua"],
  [/(ou|oo|w)/g, "u"],
  [/(ay|ai|ei|ey|ë)/g, "e"],
  [/(ee|ie|y)/g, "i"],
  [/(eau|au)/g, "o"],
  [/h/g, ""],
  [/(.)\1+/g, "$1"],
  [/(?<=.{3})e$/, ""],
];

/** How a word in Latin letters sounds, whoever's spelling it is. */
const soundOf = (word: string) => rules.reduce((text, [from, to]) => text.replace(from, to), word);
const skeletonOf = (sound: string) =>
  (/^[aeiou]/.test(sound) ? "a" : "") + sound.replace(/[aeiou]/g, "").replace(/(.)\1+/g, "$1");

const servant = /^(?:abd|عبد)(?:ou|u|e|a|o|i)?(?:l|ال|r(?=r)|s(?=s)|n(?=n))?[- ]?(?=.{3})/;

// The same few thousand words make up most names: each is sounded out once.
const heard = new Map<string, NameWord>();
const mostHeard = 20_000;
function wordOf(written: string, isInitial: boolean): NameWord {
  const key = isInitial ? `${written}.` : written;
  const known = heard.get(key);
  if (known) return known;
  if (heard.size >= mostHeard) heard.clear();
  const word = soundedOut(written, isInitial);
  heard.set(key, word);
  return word;
}

function soundedOut(written: string, isInitial: boolean): NameWord {
  if (isArabic(written)) {
    const bare = /^ال.{3}/.test(written) ? written.slice(2) : written;
    const known = nameOfSpelling.get(written) ?? nameOfSpelling.get(bare);
    if (known) return { ...wordOf(known, false), written, name: known };
    const rest = servant.test(bare) ? `abd${bare.replace(servant, "")}` : bare;
    const sound = Array.from(
      rest,
      (letter) => letters[letter] ?? (/[a-z]/.test(letter) ? letter : ""),
    ).join("");
    return {
      written,
      name: written,
      sound,
      skeleton: skeletonOf(soundOf(sound)),
      isKnown: false,
      isInitial,
    };
  }
  const name = nameOfSpelling.get(written);
  const sound = soundOf(
    name ?? (servant.test(written) ? `abd${written.replace(servant, "")}` : written),
  );
  const isKnown = name !== undefined;
  return { written, name: name ?? written, sound, skeleton: skeletonOf(sound), isKnown, isInitial };
}

/**
 * The words of a name that tell people apart: without titles and "son of", "Abd al-Rahman" as one word, "Ag Mohamed"
 * as Mohamed. A name of particles alone keeps them.
 */
export function wordsOfName(name: string): NameWord[] {
  const text = evenArabic(searchable(name))
    .replace(
      /(?<!\p{L})(abd|abdel|abdul|abdoul|abdal|عبد)[- ]+((al|el|ul|er|ar|es|as)[- ]+)?(?=\p{L})/gu,
      "$1",
    )
    .replace(/(?<!\p{L})(al|el|ال)-(?=\p{L})/gu, "");
  const parts = text
    .split(/[^\p{L}\p{N}.]+/u)
    .flatMap((part) => part.split(/(?<=\.)/))
    .filter(Boolean);
  const told = parts.filter(
    (part) => !particles.has(part.replace(/\.$/, "")) || /^\p{L}\.$/u.test(part),
  );
  return (told.length > 0 ? told : parts)
    .map((part) => ({ word: part.replaceAll(".", ""), isInitial: /^\p{L}\.?$/u.test(part) }))
    .filter(({ word }) => word !== "")
    .map(({ word, isInitial }) => wordOf(word, isInitial));
}

/** The last eight digits of a telephone number: what is dialled within the country; null: fewer than seven. */
export function phoneTail(phone: string | null): string | null {
  const digits = phone?.replace(/\D/g, "") ?? "";
  return digits.length < 7 ? null : digits.slice(-8);
}

/** The letters that may stand for a word as its initial. */
export const firstLetters = ({ written, sound }: NameWord): string[] => [
  ...new Set([written.slice(0, 1), sound.slice(0, 1)]),
];

/** Each word of a name with each other, both ways round. */
function* pairsOf(words: NameWord[]) {
  for (const one of words)
    for (const other of words) if (one !== other) yield [one, other] as const;
}

function keysOf({ name, phone }: Named, initial: (word: NameWord) => string[]): string[] {
  const words = wordsOfName(name).slice(0, 6);
  const keys = new Set<string>();
  for (const [one, other] of pairsOf(words)) {
    if (other.isInitial) continue;
    if (!one.isInitial && one.skeleton <= other.skeleton)
      keys.add(`${one.skeleton} ${other.skeleton}`);
    for (const sign of initial(one))
      for (const letter of firstLetters(one)) keys.add(`${letter}${sign} ${other.skeleton}`);
  }
  if (words.length === 1) keys.add(words[0]!.skeleton);
  const tail = phoneTail(phone);
  if (tail) keys.add(`+${tail}`);
  return [...keys];
}
type Named = { name: string; phone: string | null };

/**
 * Under what a person is found by others who may be them: two words of the name by their sound, the telephone, and a
 * word with the other's initial ("m." where the other is written out, "m!" where it is that initial itself).
 */
export const matchKeys = (person: Named): string[] =>
  keysOf(person, ({ isInitial }) => [isInitial ? "!" : "."]);

/** What to look for to find others who may be a person: initials by whole words, and whole words by initials. */
export const keysSought = (person: Named): string[] =>
  keysOf(person, ({ isInitial }) => (isInitial ? [".", "!"] : ["!"]));
