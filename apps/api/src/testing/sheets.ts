import { type CellValue, readXlsx, writeXlsx } from "hucre/xlsx";
import type { Given } from "./given";
import type { Name } from "./world";

/** A workbook as somebody works in it: each sheet's cells, by the names of its columns, whatever else it holds. */
export type Book = Map<string, CellValue[][]>;

export async function opened(bytes: Uint8Array): Promise<Book> {
  const { sheets } = await readXlsx(bytes);
  return new Map(sheets.map(({ name, rows }) => [name, rows.map((row) => [...row])]));
}

/** As another program saves it: the cells, and nothing of its looks. */
export const saved = async (book: Book): Promise<Buffer> =>
  Buffer.from(await writeXlsx({ sheets: [...book].map(([name, rows]) => ({ name, rows })) }));

/** Types into the first empty row of a sheet, or into the row in which `where` stands. */
export function type(
  book: Book,
  sheet: string,
  cells: Record<string, CellValue>,
  where?: string,
): void {
  const [head = [], ...rows] = book.get(sheet)!;
  const at = (label: string) =>
    head.findIndex((name) => String(name).replace(/ \*$/, "") === label);
  const visible = head.map((name, index) => [String(name), index] as const).slice(0, -2);
  const isEmpty = (row: CellValue[]) => visible.every(([, index]) => (row[index] ?? "") === "");
  const row = rows.find((one) => (where ? one.includes(where) : isEmpty(one)))!;
  for (const [label, value] of Object.entries(cells)) {
    if (at(label) < 0) throw new Error(`There is no column ${label} in ${sheet}.`);
    row[at(label)] = value;
  }
}

/** Sends a file to an address that takes it in. */
export async function send(
  given: Given,
  by: Name,
  url: string,
  payload: Buffer,
  headers: Record<string, string> = { "x-suivi": "1" },
) {
  const server = await given.server();
  const cookie = await given.cookie(by);
  const answer = await server.inject({
    method: "POST",
    url,
    payload,
    headers: { "content-type": "application/octet-stream", ...headers, cookie },
  });
  await server.close();
  return answer;
}
