import type { Language } from "@suivi/domain/text";
import { columnHeader } from "./columns";
import { harmlessInCsv } from "@suivi/domain/harmless";
import type { CellValue, Table } from "./model";
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

/**
 * A table as tidy CSV: UTF-8 with byte order mark (Excel needs it for accents), names in row 1, one row
 * a record, ISO dates, decimal point, nothing where nothing is known.
 */
export function renderCsv(
  table: Table,
  { language, delimiter = language === "fr" ? ";" : "," }: CsvOptions,
): string {
  const lines = [
    table.columns.map((column) => quoted(columnHeader(column))),
    ...table.rows.map((row) => table.columns.map(({ key }) => field(row[key]))),
  ];
  return `\ufeff${lines.map((fields) => fields.join(delimiter)).join("\r\n")}\r\n`;
}
