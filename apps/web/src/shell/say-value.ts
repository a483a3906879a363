import { isId } from "@suivi/domain/ids";
import type { Json } from "@suivi/domain/merge";
import { localeOf, sayCountry, sayDate, sayNumber } from "@suivi/domain/numbers";
import { regionName } from "@suivi/domain/places/regions";
import { type Language, languages, type LocalText, textIn } from "@suivi/domain/text";
import { shellTexts } from "./texts";

/** What a feature calls its fields, by path, with * for an id or a day: "outcomes.*.title". Others are not shown. */
export type FieldNames = Record<string, string>;
/** The words for codes, by path: { "review.status": words.review }. */
export type CodeWords = Record<string, Record<string, string>>;
type Known = {
  language: Language;
  fields: FieldNames;
  codes?: CodeWords | undefined;
  /** What ids stand for. */
  names?: Record<string, LocalText> | undefined;
};

const isDay = (text: string) => /^\d{4}-\d\d-\d\d$/.test(text);
const isLanguage = (text: string) => languages.some((one) => one === text);
const patternOf = (path: string) =>
  path
    .split(".")
    .map((part) => (isId(part) || isDay(part) ? "*" : part))
    .join(".");

/** The name of a form's field by its path, with its place in a list: "outcomes.1.code" is "Outcomes 2 · code". */
export function fieldLabel(fields: FieldNames, path: string): string {
  const parts = path.split(".");
  const said: string[] = [];
  for (const [index, part] of parts.entries()) {
    const at = parts.slice(0, index + 1).map((one) => (/^\d+$/.test(one) ? "*" : one));
    const name = fields[at.join(".")];
    if (name) said.push(name);
    else if (/^\d+$/.test(part)) said.push(`${said.pop() ?? ""} ${Number(part) + 1}`);
  }
  return said.join(" · ");
}

/** Says paths and values of records as people say them, for the history and for conflicts. */
export function speech({ language, fields, codes = {}, names = {} }: Known) {
  const texts = shellTexts[language];
  const colon = language === "fr" ? "\u202f: " : ": ";
  const called = (id: string) => (names[id] ? textIn(names[id], language) : texts.notNamed);

  /** "Outcomes · PO1 · Title (français)"; null for what nobody needs to be told of. */
  function nameOf(path: string): string | null {
    const parts = path.split(".");
    if (!fields[parts[0] ?? ""] && !fields[patternOf(path)]) return null;
    const said = parts.flatMap((part, index) => {
      if (isId(part)) return called(part);
      if (isDay(part)) return sayDate(part, language);
      const name = fields[patternOf(parts.slice(0, index + 1).join("."))];
      if (name) return name;
      if (isLanguage(part)) return texts.languages[part as Language];
      return part === "order" ? texts.order : [];
    });
    return said.join(" · ");
  }

  function sayText(path: string, text: string): string {
    const word = codes[patternOf(path)]?.[text];
    if (word !== undefined) return word;
    if (isId(text)) return called(text);
    if (isDay(text)) return sayDate(text, language);
    if (/(^|\.)(country|countries\.\*)$/.test(path)) return sayCountry(text, language);
    return path.endsWith("region") ? regionName(text, language) : text;
  }

  function say(path: string, value: Json): string {
    if (value === null || value === "") return "—";
    if (typeof value === "boolean") return value ? texts.yes : texts.no;
    if (typeof value === "number") return sayNumber(value, language, 4);
    if (typeof value === "string") return sayText(path, value);
    const said = Array.isArray(value)
      ? value.map((item) => say(`${path}.*`, item))
      : Object.entries(value).flatMap(([key, part]) => {
          const at = `${path}.${key}`;
          const text = say(at, part);
          if (text === "—") return [];
          if (isId(key)) return called(key) + colon + text;
          if (isDay(key)) return sayDate(key, language) + colon + text;
          const name = fields[patternOf(at)];
          if (name) return name + colon + text;
          return isLanguage(key) ? text : [];
        });
    const many = typeof value === "object" && Object.keys(value).some(isId);
    return said.length > 0 ? said.join(Array.isArray(value) ? ", " : many ? "\n" : " · ") : "—";
  }
  /** Where a field stands among the others: in the order in which the feature names them. */
  const order = Object.keys(fields);
  const placeOf = (path: string) => order.indexOf(path.split(".")[0] ?? "");
  return { nameOf, say, placeOf };
}

/** A moment as the reader's clock showed it. */
export const sayMomentHere = (instant: string, language: Language): string =>
  new Intl.DateTimeFormat(localeOf(language), { dateStyle: "medium", timeStyle: "short" }).format(
    new Date(instant),
  );
