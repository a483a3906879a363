import fc from "fast-check";
import { writeXlsx } from "hucre/xlsx";
import { describe, expect, test } from "vitest";
import { readSheets, sheetLimits } from "./read-sheets";
import { NotReadable, unzip } from "./unzip";
import { zipStream } from "./zip-stream";

async function zipped(files: { path: string; data: Buffer }[]): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of zipStream(files.map(({ path, data }) => ({ path, data: [data] }))))
    pieces.push(piece);
  return Buffer.concat(pieces);
}
const workbook = async (rows: (string | number | Date | null)[][]) =>
  Buffer.from(await writeXlsx({ sheets: [{ name: "Feuille", rows }] }));
const refusal = async (bytes: Buffer) => {
  try {
    await readSheets(bytes);
    return "read";
  } catch (error) {
    return error instanceof NotReadable ? error.why : `broken: ${String(error)}`;
  }
};

describe("sheets that somebody sends", () => {
  test("are read as text: numbers with a point, dates without a zone, apostrophes that we put taken off", async () => {
    const day = new Date("2023-10-11T00:00:00Z");
    const [sheet] = await readSheets(
      await workbook([["  Été ", 1034.5, day, null, "'=1+1", "'tis"]]),
    );
    expect(sheet).toEqual({
      name: "Feuille",
      rows: [["Été", "1034.5", "2023-10-11", "", "=1+1", "'tis"]],
    });
  });

  test("come as CSV too, with semicolons, commas or tabs, in UTF-8 or as older programs of Western Europe write", async () => {
    const table = [
      ["Code", "Titre"],
      ["DD1", "Lois, normes ; « été »"],
    ];
    for (const mark of [";", ",", "\t"]) {
      const text = table.map((row) => row.map((cell) => `"${cell}"`).join(mark)).join("\r\n");
      expect((await readSheets(Buffer.from(`\ufeff${text}`)))[0]!.rows).toEqual(table);
    }
    const old = Buffer.from("Code;Titre\r\nDD1;R\u00e9f\u00e9rence \u0093A\u0094", "latin1");
    expect((await readSheets(old))[0]!.rows[1]).toEqual(["DD1", "Référence “A”"]);
  });

  test("are refused where they are none, cut off, or hold what declares entities", async () => {
    const good = await workbook([["a"]]);
    expect(await refusal(Buffer.from("PK and nothing more"))).toBe("not_readable");
    expect(await refusal(good.subarray(0, good.length - 40))).toBe("not_readable");
    expect(
      await refusal(await zipped([{ path: "word/document.xml", data: Buffer.from("<a/>") }])),
    ).toBe("not_readable");
    const files = unzip(good, sheetLimits.unpacked).map((file) =>
      file.path === "xl/worksheets/sheet1.xml"
        ? {
            ...file,
            data: Buffer.concat([Buffer.from('<!DOCTYPE x [<!ENTITY a "aaaa">]>'), file.data]),
          }
        : file,
    );
    expect(await refusal(await zipped(files))).toBe("not_readable");
    expect(await refusal(Buffer.from([0x61, 0, 0x62]))).toBe("not_readable");
  });

  test("that are packed small and are large are not unpacked", async () => {
    const bomb = await zipped([
      { path: "xl/worksheets/sheet1.xml", data: Buffer.alloc(200 * 1024 * 1024, " ") },
    ]);
    expect(bomb.length).toBeLessThan(sheetLimits.packed);
    const before = process.memoryUsage().rss;
    expect(await refusal(bomb)).toBe("too_large");
    expect(process.memoryUsage().rss - before).toBeLessThan(100 * 1024 * 1024);
    const many = Array.from({ length: 300 }, (_, index) => ({
      path: `a${index}`,
      data: Buffer.from("a"),
    }));
    expect(await refusal(await zipped(many))).toBe("too_large");
    expect(await refusal(Buffer.alloc(sheetLimits.packed + 1, "a"))).toBe("too_large");
  });

  test("with more rows than are taken are refused, one far corner is no reason to fill memory", async () => {
    const rows = Array.from({ length: sheetLimits.rows + 1 }, (_, row) => [`row ${row}`]);
    expect(await refusal(await workbook(rows))).toBe("too_large");
    expect(await refusal(Buffer.from(rows.map(([text]) => text).join("\n")))).toBe("too_large");
    const files = unzip(await workbook([["a"]]), sheetLimits.unpacked).map((file) =>
      file.path === "xl/worksheets/sheet1.xml"
        ? {
            ...file,
            data: Buffer.from(
              file.data
                .toString()
                .replace(
                  "</sheetData>",
                  '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>',
                ),
            ),
          }
        : file,
    );
    const [sheet] = await readSheets(await zipped(files));
    expect(sheet!.rows.length).toBeLessThan(10);
  });

  test("damaged at random are read or refused, and never break anything", async () => {
    const good = await workbook([
      ["a", 1],
      ["b", 2],
    ]);
    await fc.assert(
      fc.asyncProperty(
        fc.nat(good.length - 1),
        fc.nat(255),
        fc.nat(good.length),
        async (at, byte, cut) => {
          const bad = Buffer.from(good);
          bad[at] = byte;
          for (const bytes of [bad, bad.subarray(0, cut)])
            expect(["read", "not_readable", "too_large"]).toContain(await refusal(bytes));
        },
      ),
      { numRuns: 150 },
    );
  });
});
