import type { Kind } from "../schema/notation.ts";
import { isDate, isDateTime } from "./dates.ts";
import { isUri } from "./uri.ts";

const collapse = (text: string) => text.replace(/[ \t\r\n]+/g, " ").replace(/^ | $/g, "");
const matches = (form: RegExp) => (text: string) => form.test(collapse(text));

const nameLetters =
  "-.:\\w·À-ÖØ-öø-\\u037d\\u037f-\\u1fff\\u200c\\u200d\\u203f\\u2040\\u2070-\\u218f" +
  "\\u2c00-\\u2fef\\u3001-\\ud7ff\\uf900-\\ufdcf\\ufdf0-\\ufffd\\u{10000}-\\u{effff}";

const tests: Record<Exclude<Kind, "string">, (text: string) => boolean> = {
  // Blanks around a date are refused, as the libxml2 that judges in the end refuses them.
  date: isDate,
  dateTime: isDateTime,
  decimal: matches(/^[+-]?(\d+(\.\d*)?|\.\d+)$/),
  int: (text) =>
    matches(/^[+-]?\d+$/)(text) && Number(text) <= 2_147_483_647 && Number(text) >= -2_147_483_648,
  nonNegativeInteger: matches(/^(\+?\d+|-0+)$/),
  positiveInteger: matches(/^\+?0*[1-9]\d*$/),
  boolean: matches(/^(0|1|true|false)$/),
  anyURI: (text) => isUri(collapse(text)),
  NMTOKEN: matches(new RegExp(`^[${nameLetters}]+$`, "u")),
  // xml:lang="" takes the language back (xml.xsd).
  language: (text) => text === "" || matches(/^[A-Za-z]{1,8}(-[A-Za-z\d]{1,8})*$/)(text),
};

/** Longer than any honest address, date or number; regular expressions run out of stack far beyond it. */
const longest = 100_000;

/** Whether a text may stand where IATI 2.03 asks for this kind of value. */
export const isKind = (kind: Kind, text: string): boolean =>
  kind === "string" || (text.length <= longest && tests[kind](text));
