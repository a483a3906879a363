import { decodeText } from "@suivi/domain/decode-text";
import { asItWas } from "@suivi/domain/harmless";
import { parseCsv } from "hucre/csv";
import { type CellValue as Read, readXlsx } from "hucre/xlsx";
import { NotReadable, unzip } from "./unzip";
import { zipStream } from "./zip-stream";

/** A sheet as it was filled in: the text of each cell, trimmed; "" for an empty one. */
export type ReadSheet = { name: string; rows: string[][] };

/** What is taken of a file that somebody sends: packed and unpacked bytes, rows of a sheet. */
export const sheetLimits = { packed: 2 * 1024 * 1024, unpacked: 16 * 1024 * 1024, rows: 2000 };
const lastColumn = "AZ";

/** Text as its cell shows it: numbers with a point, dates as YYYY-MM-DD. */
function textOf(value: Read | undefined): string {
  if (value === null || value === undefined) return "";
  if (value instanceof Date)
    return Number.isNaN(value.getTime()) ? "" : value.toISOString().slice(0, 10);
  return asItWas(String(value).normalize("NFC").trim());
}

/**
 * The archive written anew of its sheets alone: what reads it next meets no macro, no link, no picture, and nothing
 * that was not looked at here.
 */
async function sheetsAlone(bytes: Buffer): Promise<Buffer> {
  const files = unzip(bytes, sheetLimits.unpacked).filter(({ path }) =>
    /^(\[Content_Types\]\.xml|_rels\/\.rels|xl\/(_rels\/)?workbook\.xml(\.rels)?|xl\/(sharedStrings|styles)\.xml|xl\/worksheets\/[^/]+\.xml)$/i.test(
      path,
    ),
  );
  // Declarations of entities are how a short text becomes a long one.
  if (files.some(({ data }) => data.includes("<!DOCTYPE") || data.includes("<!ENTITY")))
    throw new NotReadable("not_readable");
  const pieces: Buffer[] = [];
  for await (const piece of zipStream(files.map(({ path, data }) => ({ path, data: [data] }))))
    pieces.push(piece);
  return Buffer.concat(pieces);
}

/**
 * The sheets of a workbook that somebody sent, or the one table of a CSV file (semicolons, commas or tabs). Throws
 * NotReadable for what is neither, or is too much.
 */
export async function readSheets(bytes: Buffer): Promise<ReadSheet[]> {
  if (bytes.length > sheetLimits.packed) throw new NotReadable("too_large");
  if (!bytes.subarray(0, 2).equals(Buffer.from("PK"))) return [{ name: "", rows: csvRows(bytes) }];
  try {
    const clean = await sheetsAlone(bytes);
    const { sheets } = await readXlsx(clean, { range: `A1:${lastColumn}${sheetLimits.rows + 1}` });
    return sheets.map(({ name, rows }) =>
      withinLimit({ name, rows: rows.map((row) => row.map(textOf)) }),
    );
  } catch (error) {
    throw error instanceof NotReadable ? error : new NotReadable("not_readable");
  }
}

function withinLimit(sheet: ReadSheet): ReadSheet {
  if (sheet.rows.length > sheetLimits.rows) throw new NotReadable("too_large");
  return sheet;
}

function csvRows(bytes: Buffer): string[][] {
  const text = decodeText(bytes);
  if (/\0/.test(text)) throw new NotReadable("not_readable");
  const [first = ""] = text.split(/\r?\n/, 1);
  const delimiter = [";", "\t", ","].reduce((best, mark) =>
    first.split(mark).length > first.split(best).length ? mark : best,
  );
  const rows = parseCsv(text, { delimiter, maxRows: sheetLimits.rows + 1 });
  return withinLimit({ name: "", rows: rows.map((row) => row.map(textOf)) }).rows;
}
