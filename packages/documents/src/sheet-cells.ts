import { harmless } from "@suivi/domain/harmless";
import type { CellValue, TableColumn } from "./model";
import type { XmlBytes } from "./xml-bytes";

/** The styles of a streamed workbook, by their place in its style sheet (`styleSheet`). */
const styles = {
  plain: 0,
  label: 1,
  textHead: 2,
  numberHead: 3,
  text: 4,
  whole: 5,
  hundredths: 6,
  tenths: 7,
  percent: 8,
  date: 9,
};

const markup = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const left = '<alignment horizontal="left" indent="1"/>';
const head = (align: string) =>
  `<xf numFmtId="0" fontId="2" fillId="2" borderId="0" applyAlignment="1"><alignment ${align} vertical="center" wrapText="1"/></xf>`;
const format = (id: number) =>
  `<xf numFmtId="${id}" fontId="0" fillId="0" borderId="0" applyNumberFormat="1"/>`;
const font = (more: string) => `<font>${more}<sz val="11"/><name val="Calibri"/></font>`;

export const styleSheet = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><styleSheet xmlns="${markup}"><numFmts count="2"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/><numFmt numFmtId="165" formatCode="#,##0.0"/></numFmts><fonts count="3">${font("")}${font("<b/>")}<font><b/><sz val="11"/><color rgb="FFFFFFFF"/><name val="Calibri"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FF0F5257"/></patternFill></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="10">${format(0)}<xf numFmtId="0" fontId="1" fillId="0" borderId="0"/>${head('horizontal="left" indent="1"')}${head('horizontal="right"')}<xf numFmtId="0" fontId="0" fillId="0" borderId="0" applyAlignment="1">${left}</xf>${[3, 4, 165, 9, 164].map(format).join("")}</cellXfs></styleSheet>`;

// A cell of Excel holds no more; a longer one makes Excel "repair" the file.
const longestText = 32_767;
const special = /[&<>]|\P{ASCII}|\p{Cc}/u;
// Marks that XML holds in no way, written or named; of the invisible ones it does hold these.
const held = (mark: string) => "\t\n\r".includes(mark) || (mark >= "\u007f" && mark <= "\u009f");

/** Text without the marks that XML can't hold. */
export const heldInXml = (text: string): string =>
  text.replace(/[\ufffe\uffff]|\p{Cc}|\p{Surrogate}/gu, (mark) => (held(mark) ? mark : ""));

/** Text as XML holds it; letters beyond ASCII by their number, so that one letter is one byte. */
export function xmlText(text: string): string {
  if (!special.test(text)) return text;
  return heldInXml(text)
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll("\r", "&#13;")
    .replaceAll(/\P{ASCII}/gu, (letter) => `&#${letter.codePointAt(0)};`);
}

/** The words that come again and again, each once; bounded by the definitions of a programme, not by its records. */
export class SharedWords {
  readonly #places = new Map<string, number>();
  placeOf(word: string): number {
    const known = this.#places.get(word);
    if (known !== undefined) return known;
    this.#places.set(word, this.#places.size);
    return this.#places.size - 1;
  }
  *xml(): Generator<string> {
    yield `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><sst xmlns="${markup}">`;
    for (const word of this.#places.keys())
      yield `<si><t xml:space="preserve">${xmlText(word)}</t></si>`;
    yield "</sst>";
  }
}

export const letter = (index: number): string =>
  index < 26
    ? String.fromCodePoint(65 + index)
    : letter(Math.floor(index / 26) - 1) + letter(index % 26);

const bytes = (ascii: string): Buffer => Buffer.from(ascii, "latin1");
const attributes = (style: number, type = "") => `" s="${style}"${type && ` t="${type}"`}>`;
const [textStart, textEnd, valueEnd] = [
  '<is><t xml:space="preserve">',
  "</t></is></c>",
  "</v></c>",
];
const [textEndBytes, valueEndBytes] = [bytes(textEnd), bytes(valueEnd)];
const inline = (at: string, style: number, text: string) =>
  `<c r="${at}${attributes(style, "inlineStr")}${textStart}${xmlText(text)}${textEnd}`;

/** Days since the last of 1899, as spreadsheets count them. */
const serial = (day: string) => Date.parse(`${day}T00:00:00Z`) / 86_400_000 + 25_569;

type Writer = (out: XmlBytes, value: CellValue | undefined, row: Uint8Array) => void;

/**
 * How a column writes its cells, told the digits of their row; an empty one is written as nothing: unknown, not zero.
 */
export function cellWriter(column: TableColumn, index: number, words: SharedWords): Writer {
  const { kind, repeats } = column;
  const start = bytes(`<c r="${letter(index)}`);
  const valueStart = (style: number, type = "") => bytes(`${attributes(style, type)}<v>`);
  const fixed = { percent: styles.percent, decimal: styles.tenths, integer: styles.whole };
  const own = kind in fixed ? valueStart(fixed[kind as keyof typeof fixed]) : null;
  const [whole, hundredths] = [valueStart(styles.whole), valueStart(styles.hundredths)];
  const inlineStart = bytes(`${attributes(styles.text, "inlineStr")}${textStart}`);
  // Words and days come again and again: what stands after the number of the row is made once for each.
  const known = new Map<string, Uint8Array>();
  const restOf = (text: string) => {
    const value =
      kind === "date" ? serial(text) : words.placeOf(harmless(text).slice(0, longestText));
    const attributesOf = kind === "date" ? attributes(styles.date) : attributes(styles.text, "s");
    const rest = bytes(Number.isFinite(value) ? `${attributesOf}<v>${value}${valueEnd}` : "");
    known.set(text, rest);
    return rest;
  };
  return (out, value, row) => {
    if (value === null || value === undefined) return;
    if (typeof value === "number") {
      if (!Number.isFinite(value)) return;
      out.put(start);
      out.put(row);
      out.put(own ?? (Number.isInteger(value) ? whole : hundredths));
      out.number(value);
      out.put(valueEndBytes);
      return;
    }
    if (repeats || kind === "date") {
      const rest = known.get(value) ?? restOf(value);
      if (rest.length === 0) return;
      out.put(start);
      out.put(row);
      out.put(rest);
      return;
    }
    out.put(start);
    out.put(row);
    out.put(inlineStart);
    out.text(xmlText(harmless(value).slice(0, longestText)));
    out.put(textEndBytes);
  };
}

export const headCell = ({ kind }: TableColumn, index: number, text: string): string =>
  inline(
    `${letter(index)}1`,
    kind === "text" ? styles.textHead : styles.numberHead,
    harmless(text),
  );

/** A row of the sheet that says what the workbook is. */
export const labelledRow = ([label, value]: readonly [string, string], row: number): string =>
  `<row r="${row}">${inline(`A${row}`, styles.label, label)}${inline(`B${row}`, styles.plain, value)}</row>`;
