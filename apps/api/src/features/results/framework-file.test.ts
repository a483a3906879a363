import type { Iptt } from "@suivi/domain/results/tracking-table";
import { readXlsx } from "hucre/xlsx";
import { describe, expect } from "vitest";
import { type Given, test } from "../../testing/given";
import { anIndicator, measured } from "../../testing/results";
import { type Book, opened, saved, send, type } from "../../testing/sheets";
import type { Name } from "../../testing/world";
import type { TakenIn } from "./take-in-framework";

const address = (language = "fr", programme = "JF") =>
  `/exports/framework.xlsx?programme=${programme}&language=${language}`;

async function downloaded(given: Given, by: Name = "lead", language = "fr"): Promise<Buffer> {
  const server = await given.server();
  const { rawPayload, statusCode } = await server.inject({
    url: address(language),
    headers: { cookie: await given.cookie(by) },
  });
  await server.close();
  expect(statusCode).toBe(200);
  return rawPayload;
}
async function sent(given: Given, book: Book, language = "fr"): Promise<TakenIn> {
  const answer = await send(given, "lead", address(language), await saved(book));
  expect([answer.statusCode, answer.body.slice(0, 200)]).toEqual([200, expect.any(String)]);
  return answer.json<TakenIn>();
}
const table = async (given: Given) =>
  (await (
    await given.as("lead")
  ).results.iptt({ programmeId: given.programmeId, basis: "approved" })) as Iptt;
const revision = async ({ db, programmeId }: Given) =>
  (await db.programme.findUniqueOrThrow({ where: { id: programmeId } })).revision;

const police = {
  Résultat: "Police de proximité",
  "Titre en français": "Postes de police ouverts",
  Nature: "nombre",
  "Sens d’évolution": "à la hausse",
};
const newResult = {
  Niveau: "Produit",
  Sous: "PO1 Sécurité centrée sur les personnes",
  "Titre en français": "Police de proximité",
};

describe("the framework as a workbook", () => {
  test("holds what is there, lists to choose from, room for more, and ids out of sight", async ({
    given,
  }) => {
    await anIndicator(given, { breakdowns: [["sex", "age"]], targets: { "life||": 12.5 } });
    const { sheets } = await readXlsx(await downloaded(given), { readStyles: true });
    expect(sheets.map(({ name, hidden }) => [name, hidden ?? false])).toEqual([
      ["Mode d’emploi", false],
      ["Résultats", false],
      ["Indicateurs", false],
      ["Listes", true],
    ]);
    const [, results, indicators, lists] = sheets;
    expect(results!.rows[1]!.slice(0, 5)).toEqual([
      "PO1",
      "Effet",
      null,
      "PO1",
      "Sécurité centrée sur les personnes",
    ]);
    const row = Object.fromEntries(
      indicators!.rows[0]!.map((name, at) => [name, indicators!.rows[1]![at]]),
    );
    expect(row).toMatchObject({
      "N°": "PO1a",
      "Résultat *": "PO1 Sécurité centrée sur les personnes",
      "Nature *": "nombre",
      Désagrégations: "Sexe × Âge",
      "Cible sur la durée": 12.5,
    });
    const chosen = (indicators!.dataValidations ?? []).filter((one) => one.type === "list");
    expect(chosen.length).toBe(7);
    const columns = lists!.rows[0]!.map((_, at) =>
      lists!.rows.map((cells) => cells[at]).filter(Boolean),
    );
    expect(columns).toContainEqual(["nombre", "pourcentage", "échelle qualitative"]);
    expect(columns).toContainEqual(["Impact", "Effet", "Produit"]);
    expect(indicators!.rows.length).toBeGreaterThan(100);
  });

  test("that is sent back as it was changes nothing, in whichever language", async ({ given }) => {
    await anIndicator(given, { definition: "- ligne\n= formule", unit: { fr: "lois" } });
    const before = await revision(given);
    for (const [made, taken] of [
      ["fr", "fr"],
      ["fr", "en"],
      ["en", "fr"],
    ] as const) {
      const book = await opened(await downloaded(given, "lead", made));
      expect(await sent(given, book, taken)).toEqual({ kept: 0, wrong: [], marked: null });
    }
    expect(await revision(given)).toBe(before);
  });

  test("filled in makes results and their indicators, and sent twice makes them once", async ({
    given,
  }) => {
    const id = await anIndicator(given);
    const book = await opened(await downloaded(given));
    type(book, "Résultats", newResult);
    type(book, "Indicateurs", { ...police, "Cible sur la durée": 40, Désagrégations: "Sexe" });
    type(book, "Indicateurs", { Définition: "Textes adoptés" }, id);
    expect(await sent(given, book)).toEqual({ kept: 3, wrong: [], marked: null });
    const { results, lines } = await table(given);
    expect(results.map(({ title, depth, number }) => [title.fr, depth, number])).toEqual([
      ["Sécurité centrée sur les personnes", 0, "PO1"],
      ["Police de proximité", 1, "1"],
    ]);
    expect(lines.map(({ content }) => [content.title.fr, content.definition])).toEqual([
      ["Lois influencées", "Textes adoptés"],
      ["Postes de police ouverts", null],
    ]);
    expect(lines[1]!.life.target).toBe(40);
    expect(lines[1]!.content.breakdowns).toEqual([["sex"]]);

    const after = await revision(given);
    expect(await sent(given, book)).toMatchObject({ kept: 0, wrong: [] });
    expect(await revision(given)).toBe(after);
  });

  test("knows a row again that somebody put in without its id", async ({ given }) => {
    const book = await opened(await downloaded(given));
    const [head = [], ...rows] = book.get("Résultats")!;
    const own = ["", "Effet", "", "", "Justice accessible", "", "", null, null];
    book.set("Résultats", [head, own, ...rows]);
    expect(await sent(given, book)).toMatchObject({ kept: 1, wrong: [] });
    expect(await sent(given, book)).toMatchObject({ kept: 0, wrong: [] });
    expect((await table(given)).results).toHaveLength(2);
  });

  test("keeps the rows that are right; the others come back in the same file, marked and told why", async ({
    given,
  }) => {
    const book = await opened(await downloaded(given));
    type(book, "Résultats", newResult);
    type(book, "Résultats", { "Titre en français": "Sans niveau" });
    type(book, "Indicateurs", police);
    type(book, "Indicateurs", { ...police, Nature: "couleur", "Cible sur la durée": "beaucoup" });
    const { kept, wrong, marked } = await sent(given, book);
    expect(kept).toBe(2);
    expect(wrong).toEqual([
      { sheet: "Résultats", row: 4, column: "Niveau", sentence: "Ce champ est à remplir." },
      {
        sheet: "Indicateurs",
        row: 3,
        column: "Nature",
        sentence: "Choisissez une valeur de la liste.",
      },
      {
        sheet: "Indicateurs",
        row: 3,
        column: "Cible sur la durée",
        sentence: expect.stringContaining("Ce n’est pas un nombre"),
      },
    ]);
    const { sheets } = await readXlsx(Buffer.from(marked!, "base64"), { readStyles: true });
    const cell = sheets[2]!.cells?.get("2,5");
    expect(cell?.value).toBe("couleur");
    expect(cell?.comment?.text).toContain("Choisissez une valeur de la liste.");
    expect(cell?.style?.fill).toMatchObject({
      fgColor: { rgb: expect.stringContaining("FDE2DD") },
    });

    // Corrected in the marked file and sent again, it is kept; what was kept before stays once.
    const again = await opened(Buffer.from(marked!, "base64"));
    type(again, "Indicateurs", { Nature: "Percentage", "Cible sur la durée": "50" }, "couleur");
    type(again, "Résultats", { Niveau: "Effet" }, "Sans niveau");
    expect(await sent(given, again)).toEqual({ kept: 2, wrong: [], marked: null });
    expect((await table(given)).lines).toHaveLength(2);
  });

  test("leaves alone what others changed since, and says where both changed the same", async ({
    given,
  }) => {
    const id = await anIndicator(given, { definition: "Avant", method: "Enquête" });
    const book = await opened(await downloaded(given));
    const lead = await given.as("lead");
    const { content } = (await table(given)).lines[0]!;
    await lead.results.saveIndicator({
      ...given.change(id, 1),
      content: { ...content, definition: "À l’écran", code: "X1" },
      reason: null,
      reasonText: null,
    });
    type(book, "Indicateurs", { Méthode: "Registre" }, id);
    expect(await sent(given, book)).toMatchObject({ kept: 1, wrong: [] });
    expect((await table(given)).lines[0]!.content).toMatchObject({
      definition: "À l’écran",
      code: "X1",
      method: "Registre",
    });
    type(book, "Indicateurs", { Définition: "Dans le fichier" }, id);
    const { kept, wrong } = await sent(given, book);
    expect([kept, wrong.map(({ column, sentence }) => [column, sentence])]).toEqual([
      0,
      [["Définition", "Quelqu’un d’autre a changé la même chose entre-temps."]],
    ]);
  });

  test("asks why a target changes that has been reported against", async ({ given }) => {
    const id = await anIndicator(given, { targets: { "life||": 20 } });
    await measured(given, id);
    const book = await opened(await downloaded(given));
    type(book, "Indicateurs", { "Cible sur la durée": 30 }, id);
    expect((await sent(given, book)).wrong).toMatchObject([{ column: "Raison du changement" }]);
    type(book, "Indicateurs", { "Raison du changement": "demande du bailleur" }, id);
    expect(await sent(given, book)).toMatchObject({ kept: 1, wrong: [] });
    expect((await table(given)).lines[0]!.life.target).toBe(30);
  });
});

describe("a file that is sent as a framework", () => {
  test("is taken from those alone who may change the framework", async ({ given }) => {
    const payload = await saved(await opened(await downloaded(given)));
    const status = async (by: Name, headers?: Record<string, string>) =>
      (await send(given, by, address(), payload, headers)).statusCode;
    expect(await status("admin")).toBe(200);
    for (const by of ["amina", "moussa", "funder"] as const)
      expect([by, await status(by)]).toEqual([by, 403]);
    for (const by of ["sam", "rokia"] as const) expect([by, await status(by)]).toEqual([by, 404]);
    expect(await status("lead", {})).toBe(403);
  });

  test("is refused with a sentence where it is none, and nothing changes", async ({ given }) => {
    const before = await revision(given);
    const book = await opened(await downloaded(given));
    const without = new Map(book);
    without.delete("Indicateurs");
    const cut = new Map(book).set("Résultats", [["N°", "Niveau *"]]);
    const refused: [what: Buffer, path: string, code: string][] = [
      [Buffer.from("PK\u0003\u0004 but no archive"), "file", "not_a_workbook"],
      [Buffer.from("code;titre\nDD1;Lois"), "results", "heading_missing"],
      [Buffer.alloc(3 * 1024 * 1024, "PK"), "file", "file_too_large"],
      [await saved(without), "indicators", "heading_missing"],
      [await saved(cut), "results.parent", "heading_missing"],
    ];
    for (const [payload, path, code] of refused) {
      const answer = await send(given, "lead", address(), payload);
      expect(answer.statusCode).toBe(400);
      expect(answer.json().refusal.problems[0]).toMatchObject({ path, code });
    }
    expect(await revision(given)).toBe(before);
  });
});
