import fc from "fast-check";
import { readXlsx } from "hucre/xlsx";
import { harmless } from "@suivi/domain/harmless";
import { expect, test } from "vitest";
import type { CellValue, StreamedTable } from "./model";
import { table, workbook } from "./testing/example";
import { asStream, xlsxStream } from "./xlsx-stream";

const head = { ...workbook, tables: [asStream(table)] };
async function written(tables: StreamedTable[], more: { mostRows?: number; banner?: null } = {}) {
  const { mostRows = 1000, ...about } = more;
  const pieces: Buffer[] = [];
  for await (const piece of xlsxStream({ ...head, ...about, tables }, { mostRows }))
    pieces.push(piece);
  return Buffer.concat(pieces);
}
const read = async (...asked: Parameters<typeof written>) =>
  (await readXlsx(await written(...asked), { readStyles: true })).sheets;

test("a streamed workbook holds what a held one does: about, typed cells, what the columns mean", async () => {
  const sheets = await read(head.tables);
  expect(sheets.map(({ name }) => name)).toEqual(["À propos", "Activités", "Dictionnaire"]);
  expect(sheets[0]!.rows.map((row) => row.join(" : "))).toContain(
    "Avertissement : Données fictives",
  );
  const [header, first, second] = sheets[1]!.rows;
  expect(header).toEqual([
    "Début",
    "Activité",
    "Présences",
    "Durée (h)",
    "Progression",
    "Avertissement",
  ]);
  expect((first![0] as Date).toISOString()).toBe("2023-10-11T00:00:00.000Z");
  expect(first!.slice(1)).toEqual(["Atelier « sécurité »", 1034, 10.5, 0.46, "Données fictives"]);
  expect([second![0], second![2], second![3], second![4]]).toEqual([null, null, 0, null]);
  expect(second![1]).toBe('\'=HYPERLINK("http://x")');
  expect(sheets[2]!.rows.slice(1).map((row) => row[1])).toEqual([...header!]);
});

test("the header stays in sight and each column has a filter over every row", async () => {
  const [, data] = await read(head.tables);
  expect(data!.freezePane).toMatchObject({ rows: 1 });
  expect(data!.autoFilter?.range).toBe("A1:F3");
});

test("where a sheet is full the rows go on in the next, under the same header, and none is lost", async () => {
  const columns = [{ key: "n", label: "N", kind: "integer" as const }];
  const rows = [[[1], [2], [3]], [], [[4], [5]], [[6], [7]]];
  const sheets = await read([{ name: "Mesures", columns, rows }], { mostRows: 4, banner: null });
  const data = sheets.filter(({ name }) => name.startsWith("Mesures"));
  expect(data.map(({ name }) => name)).toEqual(["Mesures", "Mesures (2)", "Mesures (3)"]);
  expect(data.map((sheet) => sheet.rows.map(([value]) => value))).toEqual([
    ["N", 1, 2, 3],
    ["N", 4, 5, 6],
    ["N", 7],
  ]);
});

test("any text and any number come back as they were, but for marks that no sheet can hold", async () => {
  const columns = [
    { key: "text", label: "Texte", kind: "text" as const },
    { key: "again", label: "Encore", kind: "text" as const, repeats: true },
    { key: "value", label: "Valeur", kind: "number" as const },
  ];
  const cell = fc.string({ unit: "grapheme", minLength: 1 }).filter((one) => one.trim() === one);
  const row = fc.tuple(cell, cell, fc.double({ noNaN: true, noDefaultInfinity: true }));
  await fc.assert(
    fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 8 }), async (rows) => {
      const [, data] = await read([{ name: "x", columns, rows: [rows as CellValue[][]] }]);
      const back = data!.rows.slice(1).map(([text, again, value]) => [text, again, value]);
      expect(back).toEqual(
        rows.map(([text, again, value]) => [
          harmless(text),
          harmless(again),
          Object.is(value, -0) ? 0 : value,
        ]),
      );
    }),
    { numRuns: 60 },
  );
});

test("the same rows are the same file, and an error while they are read is told, not swallowed", async () => {
  const [first, second] = [await written(head.tables), await written(head.tables)];
  expect(first.equals(second)).toBe(true);
  const broken: StreamedTable = {
    ...head.tables[0]!,
    rows: (async function* fails(): AsyncGenerator<CellValue[][]> {
      yield [];
      throw new Error("the database is gone");
    })(),
  };
  await expect(written([broken])).rejects.toThrow("the database is gone");
});
