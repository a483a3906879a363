import { a11y } from "hucre";
import { readXlsx } from "hucre/xlsx";
import { expect, test } from "vitest";
import { renderXlsx } from "./render-xlsx";
import { workbook } from "./testing/example";

const read = async () => readXlsx(await renderXlsx(workbook), { readStyles: true });

test("one sheet says what the workbook is, one a table, one what the columns mean", async () => {
  const { sheets } = await read();
  expect(sheets.map(({ name }) => name)).toEqual(["À propos", "Activités", "Dictionnaire"]);
  const about = sheets[0]!.rows.map((row) => row.join(" : "));
  expect(about).toContain("Base : données validées seulement");
  expect(about).toContain("Avertissement : Données fictives");
});

test("numbers are numbers, dates are dates without a zone, and what is not known is an empty cell", async () => {
  const [, data] = (await read()).sheets;
  const [header, first, second] = data!.rows;
  expect(header).toEqual([
    "Début",
    "Activité",
    "Présences",
    "Durée (h)",
    "Progression",
    "Avertissement",
  ]);
  expect((first![0] as Date).toISOString()).toBe("2023-10-11T00:00:00.000Z");
  expect(first!.slice(1, 5)).toEqual(["Atelier « sécurité »", 1034, 10.5, 0.46]);
  expect([second![0], second![2], second![4]]).toEqual([null, null, null]);
  expect(second![3]).toBe(0);
});

test("the header stays in sight, each column has a filter, and no cell is merged", async () => {
  const [, data] = (await read()).sheets;
  expect(data!.freezePane).toMatchObject({ rows: 1 });
  expect(data!.autoFilter?.range).toBe("A1:F3");
  expect(data!.merges ?? []).toEqual([]);
});

test("text that looks like a formula stays text", async () => {
  const [, data] = (await read()).sheets;
  expect(data!.rows[2]![1]).toBe('\'=HYPERLINK("http://x")');
});

test("every column is explained, and every sheet of made-up data says so in every row", async () => {
  const { sheets } = await read();
  const dictionary = sheets[2]!.rows.slice(1);
  expect(dictionary.map((row) => row[1])).toEqual([...sheets[1]!.rows[0]!]);
  expect(dictionary.every((row) => row[4])).toBe(true);
  for (const row of sheets[1]!.rows.slice(1)) expect(row.at(-1)).toBe("Données fictives");
});

test("an audit for readers who don't see finds nothing", async () => {
  // The format has no mark for a header row; ours is the first one, frozen (above).
  const found = a11y.audit(await read()).filter(({ code }) => code !== "no-header-row");
  expect(found).toEqual([]);
});
