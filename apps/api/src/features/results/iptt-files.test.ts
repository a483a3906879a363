import { readPdf } from "@suivi/documents/testing/read-pdf";
import { sayFigure } from "@suivi/domain/results/say";
import type { Iptt, IpttLine } from "@suivi/domain/results/tracking-table";
import { parseCsv } from "hucre/csv";
import { readXlsx } from "hucre/xlsx";
import { describe, expect } from "vitest";
import { heldBy } from "../../files/made-file";
import { type Given, test } from "../../testing/given";
import { anIndicator, measured } from "../../testing/results";
import type { Name } from "../../testing/world";
import { ipttFileInput } from "./iptt-file-input";
import { type IpttFormat, makeIptt } from "./make-iptt";

const half = "half:2023-01-01";

/** Indicators of every kind with measurements of two countries, and what the screen says of them. */
async function tracked(given: Given) {
  const percentage = await anIndicator(given, {
    title: { fr: "Confiance", en: "Trust" },
    kind: "percentage",
    overTime: "latest",
    acrossPlaces: "average",
    frequency: "year",
    breakdowns: [["sex"]],
  });
  const number = await anIndicator(given, {
    title: { fr: "Lois influencées", en: "Laws influenced" },
    breakdowns: [["sex", "age"]],
    targets: { [`${half}||`]: 7, [`${half}|ML|`]: 3, [`${half}||age=15-35;sex=female`]: 2 },
  });
  const cells = [
    { categories: { sex: "female", age: "15-35" }, value: 1.2345, of: null },
    { categories: { sex: "male" }, value: 6, of: null },
  ];
  await measured(given, number, { cells, measured: { state: "value", value: 10.3333 } });
  await measured(given, number, {
    date: "2023-07-20",
    region: "ML-7",
    measured: { state: "value", value: 0 },
  });
  await measured(given, percentage, {
    measured: { state: "fraction", numerator: 1, denominator: 3 },
    cells: [{ categories: { sex: "female" }, value: 1, of: 2 }],
  });
  return { number, percentage };
}

const screen = async (given: Given, by: Name, asked: Record<string, unknown> = {}) =>
  (await (
    await given.as(by)
  ).results.iptt({ programmeId: given.programmeId, basis: "approved", ...asked })) as Iptt;

async function file(
  given: Given,
  by: Name,
  format: IpttFormat,
  asked: Record<string, string> = {},
) {
  const input = ipttFileInput.parse({ programme: "JF", language: "fr", ...asked });
  const made = await makeIptt({ db: given.db, viewer: (await given.viewer(by))! }, input, format);
  const content = heldBy(made);
  return Buffer.isBuffer(content) ? content : Buffer.concat(await content.toArray());
}

type Row = Record<string, unknown>;
const asRows = ([header = [], ...rows]: unknown[][]): Row[] =>
  rows.map((row) => Object.fromEntries(header.map((name, at) => [String(name), row[at]])));
const csvRows = async (...asked: [Given, Name, Record<string, string>?]) =>
  asRows(
    parseCsv((await file(asked[0], asked[1], "csv", asked[2])).toString(), { delimiter: ";" }),
  );
const plain = (text: string) => text.replace(/[\s\u202f\u00a0]+/g, " ");

/** The figures of a line by period, life first. */
const figuresOf = (line: IpttLine) => [
  ["life", line.life] as const,
  ...line.periods.map(({ key }) => [key, line.cells[key]!] as const),
];

describe("the tracking table as a file", () => {
  test("says the figures of the screen to the last digit, in the workbook and the CSV", async ({
    given,
  }) => {
    await tracked(given);
    const { lines } = await screen(given, "lead");
    const rows = await csvRows(given, "lead");
    const { sheets } = await readXlsx(await file(given, "lead", "xlsx"));
    const tidy = asRows(sheets.find(({ name }) => name === "Données")!.rows);
    for (const line of lines)
      for (const [key, cell] of figuresOf(line)) {
        const own = (row: Row) =>
          row["Identifiant de l’indicateur"] === line.id &&
          row["Clé de la période"] === key &&
          !row["Code pays"] &&
          !row["Clé de la catégorie"];
        const said = ({ Cible, Réel, Numérateur, Dénominateur, ...row }: Row) =>
          [Cible, Réel, Numérateur, Dénominateur, row["% atteint"]].map((value) =>
            value === "" || value === null ? null : Number(value),
          );
        const shown = [
          cell.target,
          cell.value,
          cell.fraction?.numerator ?? null,
          cell.fraction?.denominator ?? null,
          cell.share,
        ];
        expect([line.number, key, ...said(rows.find(own)!)]).toEqual([line.number, key, ...shown]);
        expect(said(tidy.find(own)!)).toEqual(shown);
      }
  });

  test("shows each frequency in a sheet of its own, with a column a period, as the screen does", async ({
    given,
  }) => {
    const { number } = await tracked(given);
    const { sheets } = await readXlsx(await file(given, "lead", "xlsx"), { readStyles: true });
    expect(sheets.map(({ name }) => name)).toEqual([
      "À propos",
      "Années",
      "Semestres",
      "Données",
      "Dictionnaire",
    ]);
    const halves = sheets[2]!;
    expect(halves.freezePane).toMatchObject({ rows: 1, columns: 2 });
    const [row] = asRows(halves.rows);
    const line = (await screen(given, "lead")).lines.find(({ id }) => id === number)!;
    const name = "Année 3, S1 (janv. 2023 – juin 2023)";
    expect([row![`${name} Cible`], row![`${name} Réel`], row![`${name} % atteint`]]).toEqual([
      7,
      10.3333,
      line.cells[half]!.share,
    ]);
    expect(row!["Identifiant de l’indicateur"]).toBe(number);
    expect(row!["Explication"]).toBe(`/JF/e/${number.slice(-8)}`);
  });

  test("prints the breakdowns that were unfolded, under their indicator, and no column that was hidden", async ({
    given,
  }) => {
    await tracked(given);
    const printed = async (asked: Record<string, string>) =>
      plain((await readPdf(await file(given, "lead", "pdf", asked))).text);
    const unfolded = await printed({ detail: "age", hide: "baseline" });
    expect(unfolded).toContain("– Sexe × Âge : Femmes, 15–35 ans");
    expect(unfolded).not.toContain("– Sexe :");
    expect(unfolded).not.toContain("Référence");
    expect(await printed({})).not.toContain("– Sexe");
  });

  test("prints the words of the screen in both languages, an empty figure as a dash", async ({
    given,
  }) => {
    await tracked(given);
    for (const [language, title] of [
      ["fr", "Lois influencées"],
      ["en", "Laws influenced"],
    ] as const) {
      const { text } = await readPdf(await file(given, "lead", "pdf", { language }));
      const { lines } = await screen(given, "lead");
      expect(plain(text)).toContain(title);
      for (const { content, life, id } of lines) {
        const [value = "", fraction = ""] = plain(sayFigure(life, content, language)).split(" (");
        expect(plain(text)).toContain(value);
        if (fraction) expect(plain(text)).toContain(fraction.replace(")", ""));
        expect(text).toContain(`/JF/e/${id.slice(-8)}`);
      }
      expect(text).toContain("—");
    }
  });

  test("breaks figures down by category and by country, with their own targets; lines add up", async ({
    given,
  }) => {
    const { number } = await tracked(given);
    const rows = (await csvRows(given, "lead")).filter(
      (row) => row["Identifiant de l’indicateur"] === number && row["Clé de la période"] === half,
    );
    const told = rows.map((row) => [
      row["Code pays"],
      row["Clé de la catégorie"],
      row["Cible"],
      row["Réel"],
    ]);
    expect(told).toEqual([
      ["", "", "7", "10.3333"],
      ["", "age=15-35;sex=female", "2", "1.2345"],
      ["", "age=unknown;sex=male", "", "6"],
      ["", "age=unknown;sex=unknown", "", "3.0988"],
      ["ML", "", "3", "10.3333"],
      ["ML", "age=15-35;sex=female", "", "1.2345"],
      ["ML", "age=unknown;sex=male", "", "6"],
      ["ML", "age=unknown;sex=unknown", "", "3.0988"],
    ]);
    const explained = rows.find((row) => row["Code pays"] === "ML")!["Explication"];
    expect(explained).toBe(`/JF/e/${number.slice(-8)}?period=half%3A2023-01-01&country=ML`);
  });

  test("holds what the address asks for, in the words of the screen's address", async ({
    given,
  }) => {
    const { number, percentage } = await tracked(given);
    const ids = async (asked: Record<string, string>) => [
      ...new Set(
        (await csvRows(given, "lead", asked)).map((row) => row["Identifiant de l’indicateur"]),
      ),
    ];
    expect(await ids({ search: "lois" })).toEqual([number]);
    expect(await ids({ gauge: "targets" })).toEqual([number]);
    expect(await ids({ result: given.outcome })).toEqual([percentage, number]);
    const years = await csvRows(given, "lead", { periods: "year", recent: "1", search: "lois" });
    expect(new Set(years.map((row) => row["Clé de la période"])).size).toBe(2);
    const { sheets } = await readXlsx(await file(given, "lead", "xlsx", { show: "actuals" }));
    expect(sheets[1]!.rows[0]!.some((name) => String(name).endsWith("Cible"))).toBe(false);
  });

  test("to a funder is approved data without small counts, whatever the address says", async ({
    given,
  }) => {
    const { number } = await tracked(given);
    await measured(given, number, { date: "2023-02-01" }, false);
    const rows = await csvRows(given, "funder", { basis: "submitted" });
    const own = rows.filter(
      (row) => row["Identifiant de l’indicateur"] === number && row["Clé de la période"] === half,
    );
    expect(
      own.map((row) => [
        row["Code pays"],
        row["Clé de la catégorie"],
        row["Réel"],
        row["Affichage"],
      ]),
    ).toEqual([
      ["", "", "10.3333", ""],
      ["", "age=hidden;sex=hidden", "10.3333", "masqué"],
      ["ML", "", "10.3333", ""],
      ["ML", "age=hidden;sex=hidden", "10.3333", "masqué"],
    ]);
    expect(new Set(rows.map((row) => row["Base"]))).toEqual(
      new Set(["données validées seulement"]),
    );
  });
});
