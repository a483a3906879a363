import type { Workbook } from "./model";
import { asStream, xlsxStream } from "./xlsx-stream";

/** The workbook in one piece, where its tables can be held. */
export async function renderXlsx(workbook: Workbook): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of xlsxStream({ ...workbook, tables: workbook.tables.map(asStream) }))
    pieces.push(piece);
  return Buffer.concat(pieces);
}
