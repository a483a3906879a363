import type { Readable } from "node:stream";
import type { Iptt } from "@suivi/domain/results/tracking-table";
import { readXlsx } from "hucre/xlsx";
import { describe, expect } from "vitest";
import { type Given, test } from "../../testing/given";
import { anIndicator, measured } from "../../testing/results";
import type { Name } from "../../testing/world";
import { heldBy } from "../../files/made-file";
import { makeIptt } from "./make-iptt";

type Row = Record<string, unknown>;

/** The sheets of the workbook with all data, each as rows by the names of their columns. */
async function workbook(given: Given, by: Name, basis: "approved" | "submitted" = "approved") {
  const asked = { programme: "JF", language: "fr", basis, all: "1" } as const;
  const made = await makeIptt({ db: given.db, viewer: (await given.viewer(by))! }, asked, "xlsx");
  const bytes = Buffer.concat(await (heldBy(made) as Readable).toArray());
  const { sheets } = await readXlsx(bytes);
  const rows = new Map(
    sheets.map(({ name: sheet, rows: [header = [], ...lines] }) => [
      sheet,
      lines.map((line): Row =>
        Object.fromEntries(header.map((key, at) => [String(key), line[at]])),
      ),
    ]),
  );
  return { name: made.name, sheets: [...rows.keys()], of: (sheet: string) => rows.get(sheet)! };
}

const half = "half:2023-01-01";

/** An indicator with a breakdown, a target changed for a reason, and measurements approved and waiting. */
async function programme(given: Given) {
  const id = await anIndicator(given, {
    breakdowns: [["sex"]],
    targets: { [`${half}||`]: 10 },
    unit: { fr: "lois" },
  });
  const cells = [
    { categories: { sex: "female" }, value: 4, of: null },
    { categories: { setting: "urban" }, value: 2, of: null },
  ];
  const first = await measured(given, id, { cells, comment: "Awa a compté", region: "ML-7" });
  const none = await measured(given, id, {
    date: "2023-07-01",
    measured: { state: "no_data", reason: "Enquête reportée" },
  });
  const waiting = await measured(given, id, { date: "2023-08-01" }, false);
  const lead = await given.as("lead");
  const table = (await lead.results.iptt({
    programmeId: given.programmeId,
    basis: "approved",
  })) as Iptt;
  await lead.results.saveIndicator({
    ...given.change(id, 1),
    content: { ...table.lines[0]!.content, targets: { [`${half}||`]: 12 } },
    reason: "context",
    reasonText: "Accès fermé",
  });
  await anIndicator(given, { frequency: "year", title: { fr: "Procès suivis" } });
  return { id, first, none, waiting };
}

describe("all data of a programme as a workbook", () => {
  test("is a sheet a frequency, every measurement, every cell of its breakdown, and what changed", async ({
    given,
  }) => {
    const { id, first, none } = await programme(given);
    const all = await workbook(given, "lead");
    expect(all.name).toMatch(/^JF_donnees-indicateurs_\d{4}-\d\d-\d\d_fr\.xlsx$/);
    expect(all.sheets).toEqual([
      "À propos",
      "Semestres",
      "Années",
      "Mesures",
      "Désagrégations",
      "Journal des changements",
      "Dictionnaire",
    ]);
    expect(all.of("Semestres")[0]!["Durée du programme Réel"]).toBe(10);
    expect(
      all
        .of("Mesures")
        .map((row) => [
          row["Identifiant de la mesure"],
          row["Valeur"],
          row["Sans donnée"],
          row["Commentaire"],
        ]),
    ).toEqual([
      [first, 10, null, "Awa a compté"],
      [none, null, "Enquête reportée", null],
    ]);
    expect(all.of("Mesures")[0]).toMatchObject({
      Indicateur: "Lois influencées",
      Unité: "lois",
      Pays: "Mali",
      Région: "Gao",
      Partenaire: "ADD",
      Validation: "Validée",
      "Code région": "ML-7",
      "Identifiant de l’indicateur": id,
    });
  });

  test("lets the rows of a breakdown add up to the measurement, and loses no cell that fits none", async ({
    given,
  }) => {
    const { first } = await programme(given);
    const rows = (await workbook(given, "lead")).of("Désagrégations");
    expect(
      rows.map((row) => [
        row["Désagrégation"],
        row["Catégorie"],
        row["Valeur"],
        row["Clé de la catégorie"],
      ]),
    ).toEqual([
      ["Sexe", "Femmes", 4, "sex=female"],
      ["Sexe", "inconnu", 6, "sex=unknown"],
      ["Milieu", "Urbain", 2, "setting=urban"],
    ]);
    expect(new Set(rows.map((row) => row["Identifiant de la mesure"]))).toEqual(new Set([first]));
  });

  test("says of every change who made it, what stood before and the reason that was given", async ({
    given,
  }) => {
    const { id } = await programme(given);
    const log = (await workbook(given, "lead")).of("Journal des changements");
    expect(log).toHaveLength(3);
    expect(log[0]).toMatchObject({ Changement: "ajouté", Par: "Lucie Mensah", Champ: null });
    expect(log[1]).toMatchObject({
      Champ: "Cible, Année 3, S1",
      Avant: "10",
      Après: "12",
      Raison: "changement du contexte – Accès fermé",
      Version: 2,
      "Identifiant de l’indicateur": id,
    });
  });

  test("on the basis of all that was submitted holds what waits, and says that it does", async ({
    given,
  }) => {
    const { waiting } = await programme(given);
    const rows = (await workbook(given, "lead", "submitted")).of("Mesures");
    expect(rows.find((row) => row["Identifiant de la mesure"] === waiting)).toMatchObject({
      Validation: "Soumise",
    });
  });

  test("to a funder holds no comment, no journal, no count of 1 to 4 and nothing that waits", async ({
    given,
  }) => {
    const { waiting } = await programme(given);
    const all = await workbook(given, "funder", "submitted");
    expect(all.sheets).toEqual([
      "À propos",
      "Semestres",
      "Années",
      "Mesures",
      "Données",
      "Dictionnaire",
    ]);
    const rows = all.of("Mesures");
    expect(rows.every((row) => !("Commentaire" in row))).toBe(true);
    expect(rows.some((row) => row["Identifiant de la mesure"] === waiting)).toBe(false);
    const broken = all.of("Données").filter((row) => row["Catégorie"]);
    expect(broken.length).toBeGreaterThan(0);
    expect(new Set(broken.map((row) => [row["Catégorie"], row["Affichage"]].join(" : ")))).toEqual(
      new Set(["non détaillé (groupes de moins de 5) : masqué"]),
    );
  });
});
