import fc from "fast-check";
import { parseCsv } from "hucre/csv";
import { expect, test } from "vitest";
import { withConstant } from "./columns";
import { csvStream, renderCsv } from "./csv";
import { harmlessInCsv } from "@suivi/domain/harmless";
import { table } from "./testing/example";
import { asStream } from "./xlsx-stream";

const read = (text: string, delimiter: string) => parseCsv(text, { delimiter });

test("a French file opens in a French Excel: byte order mark, semicolons, points in numbers, ISO dates", () => {
  const text = renderCsv(table, { language: "fr" });
  expect(text.startsWith("\ufeff")).toBe(true);
  expect(read(text, ";").slice(0, 2)).toEqual([
    ["Début", "Activité", "Présences", "Durée (h)", "Progression"],
    ["2023-10-11", "Atelier « sécurité »", "1034", "10.5", "0.46"],
  ]);
});

test("what is not known is empty, and a zero that was typed is a zero", () => {
  const [, , row] = read(renderCsv(table, { language: "en" }), ",");
  expect([row![0], row![2], row![3], row![4]]).toEqual(["", "", "0", ""]);
});

test("what holds for the whole file stands in every row", () => {
  const constant = { key: "basis", label: "Base", value: "données validées seulement" };
  const rows = read(renderCsv(withConstant(table, constant), { language: "fr" }), ";");
  expect(rows.map((row) => row.at(-1))).toEqual(["Base", constant.value, constant.value]);
});

test("a table too long to be held is written the same", async () => {
  const pieces: Buffer[] = [];
  for await (const piece of csvStream(asStream(table), { language: "fr" })) pieces.push(piece);
  expect(Buffer.concat(pieces).toString()).toBe(renderCsv(table, { language: "fr" }));
});

test("any text comes back as it was typed, whatever separators, quotes and lines it holds", () => {
  fc.assert(
    fc.property(
      fc.array(fc.string({ unit: "binary" }), { minLength: 1 }),
      fc.constantFrom(";" as const, "," as const),
      (texts, delimiter) => {
        const columns = [
          { key: "text", label: "Texte", kind: "text" as const },
          { key: "after", label: "Après", kind: "integer" as const },
        ];
        const rows = texts.map((text) => ({ text, after: 7 }));
        const written = renderCsv({ name: "x", columns, rows }, { language: "fr", delimiter });
        const back = read(written, delimiter).slice(1);
        expect(back).toEqual(texts.map((text) => [harmlessInCsv(text), "7"]));
      },
    ),
  );
});

test("any number comes back as the same number", () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
      const columns = [{ key: "n", label: "n", kind: "decimal" as const }];
      const text = renderCsv({ name: "x", columns, rows: [{ n: value }] }, { language: "fr" });
      expect(Number(read(text, ";")[1]![0])).toBe(Object.is(value, -0) ? 0 : value);
    }),
  );
});
