import type { Language } from "@suivi/domain/text";
import { columnHeader } from "./columns";
import { harmlessInCsv } from "@suivi/domain/harmless";
import type { CellValue, StreamedTable, Table, TableColumn } from "./model";
import { plainNumber } from "./plain-number";

export type CsvOptions = {
  /** Semicolon where French Excel opens the file, comma elsewhere; by default as the language has it. */
  delimiter?: ";" | ",";
  language: Language;
};

// Text always stands in quotes, so that a program that guesses types leaves "007" and dates in names alone.
const quoted = (text: string): string => `"${harmlessInCsv(text).replaceAll('"', '""')}"`;

function field(value: CellValue | undefined): string {
  if (value === null || value === undefined) return "";
  return typeof value === "number" ? plainNumber(value) : quoted(value);
}

const delimiterOf = ({ language, delimiter = language === "fr" ? ";" : "," }: CsvOptions) =>
  delimiter;
const headOf = (columns: TableColumn[], by: string) =>
  `\ufeff${columns.map((column) => quoted(columnHeader(column))).join(by)}\r\n`;
const lineOf = (values: (CellValue | undefined)[], by: string) =>
  `${values.map(field).join(by)}\r\n`;

/**
 * A table as tidy CSV: UTF-8 with byte order mark (Excel needs it for accents), names in row 1, one row
 * a record, ISO dates, decimal point, nothing where nothing is known.
 */
export function renderCsv({ columns, rows }: Table, options: CsvOptions): string {
  const by = delimiterOf(options);
  const lines = rows.map((row) =>
    lineOf(
      columns.map(({ key }) => row[key]),
      by,
    ),
  );
  return headOf(columns, by) + lines.join("");
}

/** The same for a table too long to be held. */
export async function* csvStream(
  { columns, rows }: StreamedTable,
  options: CsvOptions,
): AsyncGenerator<Buffer> {
  const by = delimiterOf(options);
  yield Buffer.from(headOf(columns, by));
  for await (const batch of rows)
    yield Buffer.from(batch.map((values) => lineOf(values, by)).join(""));
}
