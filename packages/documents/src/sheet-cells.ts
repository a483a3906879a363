import { harmless } from "@suivi/domain/harmless";
import type { CellValue, TableColumn } from "./model";

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
const special = /[&<>\ufffe\uffff]|\p{Cc}|\p{Surrogate}/u;
// Marks that XML holds in no way, written or named; of the invisible ones it does hold these.
const held = (mark: string) => "\t\n\r".includes(mark) || (mark >= "\u007f" && mark <= "\u009f");

/** Text without the marks that XML can't hold. */
export const heldInXml = (text: string): string =>
  text.replace(/[\ufffe\uffff]|\p{Cc}|\p{Surrogate}/gu, (mark) => (held(mark) ? mark : ""));

/** Text as XML holds it. */
export function xmlText(text: string): string {
  if (!special.test(text)) return text;
  return heldInXml(text)
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll("\r", "&#13;");
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

type Place = { at: string; style: number };
const inline = ({ at, style }: Place, text: string) =>
  `<c r="${at}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${xmlText(text)}</t></is></c>`;
const shared = ({ at, style }: Place, word: string, words: SharedWords) =>
  `<c r="${at}" s="${style}" t="s"><v>${words.placeOf(word)}</v></c>`;
const number = ({ at, style }: Place, value: number) =>
  Number.isFinite(value) ? `<c r="${at}" s="${style}"><v>${value}</v></c>` : "";

/** Days since the last of 1899, as spreadsheets count them. */
const serial = (day: string) => Date.parse(`${day}T00:00:00Z`) / 86_400_000 + 25_569;

/** How a column writes its cells; an empty one is written as nothing: unknown, not zero. */
export function cellWriter(column: TableColumn, index: number, words: SharedWords) {
  const name = letter(index);
  return (value: CellValue | undefined, row: number): string => {
    if (value === null || value === undefined) return "";
    const at = `${name}${row}`;
    if (typeof value === "string" && column.kind === "date")
      return number({ at, style: styles.date }, serial(value));
    if (typeof value === "string") {
      const text = harmless(value).slice(0, longestText);
      const place = { at, style: styles.text };
      return column.repeats ? shared(place, text, words) : inline(place, text);
    }
    if (column.kind === "percent") return number({ at, style: styles.percent }, value);
    if (column.kind === "decimal") return number({ at, style: styles.tenths }, value);
    const whole = column.kind === "integer" || Number.isInteger(value);
    return number({ at, style: whole ? styles.whole : styles.hundredths }, value);
  };
}

export const headCell = ({ kind }: TableColumn, index: number, text: string): string =>
  inline(
    { at: `${letter(index)}1`, style: kind === "text" ? styles.textHead : styles.numberHead },
    harmless(text),
  );

/** A row of the sheet that says what the workbook is. */
export const labelledRow = ([label, value]: readonly [string, string], row: number): string =>
  `<row r="${row}">${inline({ at: `A${row}`, style: styles.label }, label)}${inline({ at: `B${row}`, style: styles.plain }, value)}</row>`;
