import { aboutRows, dictionary } from "./about-workbook";
import { columnHeader } from "./columns";
import type {
  CellValue,
  DocumentHead,
  StreamedTable,
  StreamedWorkbook,
  Table,
  TableColumn,
} from "./model";
import { cellWriter, headCell, labelledRow, letter, SharedWords } from "./sheet-cells";
import { textsIn } from "./texts";
import { closingXml, openingXml, workbookParts } from "./workbook-parts";
import { RowDigits, XmlBytes } from "./xml-bytes";
import { type ZipEntry, zipStream } from "./zip-stream";

// A piece large enough to be worth packing.
const pieceLength = 131_072;

function* inPieces(texts: Iterable<string>): Generator<Buffer> {
  let piece = "";
  for (const text of texts) {
    piece += text;
    if (piece.length < pieceLength) continue;
    yield Buffer.from(piece);
    piece = "";
  }
  yield Buffer.from(piece);
}

/** The rows of a table, taken as a sheet has room for them. */
class Rows {
  readonly #batches: AsyncIterator<CellValue[][]> | Iterator<CellValue[][]>;
  #batch: CellValue[][] = [];
  #taken = 0;
  constructor(rows: StreamedTable["rows"]) {
    this.#batches =
      Symbol.asyncIterator in rows ? rows[Symbol.asyncIterator]() : rows[Symbol.iterator]();
  }
  async more(): Promise<boolean> {
    while (this.#taken === this.#batch.length) {
      const { done, value } = await this.#batches.next();
      if (done) return false;
      [this.#batch, this.#taken] = [value, 0];
    }
    return true;
  }
  /** The next of them, `most` at the most. */
  take(most: number): CellValue[][] {
    const rows = this.#batch.slice(this.#taken, this.#taken + most);
    this.#taken += rows.length;
    return rows;
  }
}

type Sheet = {
  about: DocumentHead;
  table: Pick<StreamedTable, "columns" | "frozenColumns">;
  rows: Rows;
  words: SharedWords;
  /** What the last column says in every row. */
  notice: string | null;
  most: number;
};

/** As many lines as the longest name needs in the width of its column. */
const headHeight = (columns: TableColumn[]) =>
  16 *
  Math.max(
    2,
    ...columns.map((column) => Math.ceil(columnHeader(column).length / ((column.width ?? 14) - 1))),
  );

/** One sheet: names in row 1 which stays in sight, a filter on each column, as many rows as there is room for. */
async function* sheetXml({
  about,
  table,
  rows,
  words,
  notice,
  most,
}: Sheet): AsyncGenerator<Buffer> {
  const { columns, frozenColumns = 0 } = table;
  const out = new XmlBytes(pieceLength);
  out.text(openingXml(columns, { rows: 1, columns: frozenColumns }));
  out.text(
    `<row r="1" ht="${headHeight(columns)}" customHeight="1">${columns.map((column, index) => headCell(column, index, columnHeader(column))).join("")}</row>`,
  );
  const writers = columns.map((column, index) => cellWriter(column, index, words));
  const own = columns.length - (notice === null ? 0 : 1);
  const digits = new RowDigits();
  digits.next();
  let row = 1;
  while (row < most && (await rows.more())) {
    for (const values of rows.take(most - row)) {
      row += 1;
      digits.next();
      out.text('<row r="');
      out.put(digits.bytes);
      out.text('">');
      for (let index = 0; index < own; index += 1)
        writers[index]!(out, values[index], digits.bytes);
      if (own < writers.length) writers[own]!(out, notice, digits.bytes);
      out.text("</row>");
      if (out.length >= pieceLength - 8_192) yield out.take();
    }
  }
  out.text(closingXml(about, `<autoFilter ref="A1:${letter(columns.length - 1)}${row}"/>`));
  yield out.take();
}

function* aboutXml(workbook: StreamedWorkbook): Generator<string> {
  yield openingXml([{ width: 28 }, { width: 96 }], { rows: 0, columns: 0 });
  yield aboutRows(workbook)
    .map((row, index) => labelledRow(row, index + 1))
    .join("");
  yield closingXml(workbook);
}

/** A table that can be held, as one that is streamed. */
export const asStream = ({ rows, ...table }: Table): StreamedTable => ({
  ...table,
  rows: [rows.map((row) => table.columns.map(({ key }) => row[key] ?? null))],
});

/** Names as Excel takes them for sheets: at most 31 letters, a number where a sheet is full and another goes on. */
function sheetName(name: string, part: number): string {
  const more = part === 1 ? "" : ` (${part})`;
  return name.replace(/[[\]:*?/\\]/g, " ").slice(0, 31 - more.length) + more;
}

/** The column of what nobody may overlook, after those of the table. */
function noticed(table: StreamedTable, { banner, language }: StreamedWorkbook): StreamedTable {
  if (banner === null) return table;
  const { notice, noticeMeaning } = textsIn(language);
  const column = { key: "notice", label: notice, meaning: noticeMeaning, repeats: true, width: 24 };
  return { ...table, columns: [...table.columns, { ...column, kind: "text" }] };
}

async function* entries(workbook: StreamedWorkbook, most: number): AsyncGenerator<ZipEntry> {
  const words = new SharedWords();
  const names: string[] = [];
  const sheet = (name: string, data: ZipEntry["data"]): ZipEntry => {
    names.push(name);
    return { path: `xl/worksheets/sheet${names.length}.xml`, data };
  };
  yield sheet(textsIn(workbook.language).about, inPieces(aboutXml(workbook)));
  const tables = workbook.tables.map((table) => noticed(table, workbook));
  const explained = asStream(dictionary(tables, workbook));
  for (const table of [...tables, explained]) {
    const notice = table === explained ? null : workbook.banner;
    const rows = new Rows(table.rows);
    let part = 0;
    do {
      part += 1;
      yield sheet(
        sheetName(table.name, part),
        sheetXml({ about: workbook, table, rows, words, notice, most }),
      );
    } while (await rows.more());
  }
  for (const { path, xml } of workbookParts(workbook, names, words))
    yield { path, data: inPieces(xml) };
}

/**
 * A workbook of any length, written while its rows are read: "About", a sheet a table (or several, where the rows are
 * more than a sheet holds), a dictionary of the columns. The memory it takes does not grow with its rows.
 */
export const xlsxStream = (
  workbook: StreamedWorkbook,
  { mostRows = 1_048_576 } = {},
): AsyncGenerator<Buffer> => zipStream(entries(workbook, mostRows));
