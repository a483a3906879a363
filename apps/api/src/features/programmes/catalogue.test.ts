import type { ProgrammeContent } from "@suivi/domain/programmes/schema";
import { expect } from "vitest";
import { type Given, test } from "../../testing/given";
import { saved, send } from "../../testing/sheets";
import type { Name } from "../../testing/world";

const to = (words: Record<string, string> = {}) =>
  `/exports/catalogue?${new URLSearchParams({ programme: "JF", id: "DD", language: "fr", ...words }).toString()}`;
const named = to({ name: "Indicateurs communs" });
const csv = (...lines: string[]) => Buffer.from(lines.join("\r\n"));
const list = csv(
  "Code;Titre;Title;Source",
  "DD1;Lois appliquées;Laws implemented;https://example.org/dd",
  "DD2;Lois bloquées ou adoptées;;",
);
async function programme({ db, programmeId }: Given) {
  const row = await db.programme.findUniqueOrThrow({ where: { id: programmeId } });
  return { revision: row.revision, ...(row.content as ProgrammeContent) };
}

test("a catalogue of common indicators is taken in from CSV and from a workbook, once", async ({
  given,
}) => {
  expect((await send(given, "lead", named, list)).json()).toEqual({ kept: 2, indicators: 2 });
  const { catalogues, revision } = await programme(given);
  expect(catalogues).toEqual([
    {
      id: "DD",
      name: { fr: "Indicateurs communs" },
      source: "https://example.org/dd",
      indicators: [
        { id: "DD1", title: { fr: "Lois appliquées", en: "Laws implemented" } },
        { id: "DD2", title: { fr: "Lois bloquées ou adoptées" } },
      ],
    },
  ]);
  const book = new Map([
    [
      "Liste",
      [
        ["Code", "Titre", "Title"],
        ["DD1", "Lois appliquées", "Laws implemented"],
      ],
    ],
  ]);
  for (const again of [list, await saved(book)])
    expect((await send(given, "lead", named, again)).json()).toEqual({ kept: 0, indicators: 2 });
  expect((await programme(given)).revision).toBe(revision);
});

test("a newer list revises and adds; what it does not name stays, as indicators may contribute to it", async ({
  given,
}) => {
  await send(given, "lead", named, list);
  const newer = csv("code,title", "DD2,Laws blocked or adopted", "DD3,Space created");
  const answer = await send(given, "lead", to({ language: "en" }), newer);
  expect(answer.json()).toEqual({ kept: 2, indicators: 3 });
  expect((await programme(given)).catalogues[0]!.indicators).toEqual([
    { id: "DD1", title: { fr: "Lois appliquées", en: "Laws implemented" } },
    { id: "DD2", title: { fr: "Lois bloquées ou adoptées", en: "Laws blocked or adopted" } },
    { id: "DD3", title: { en: "Space created" } },
  ]);
});

test("what is wrong is told by its row and column, and then nothing is taken in", async ({
  given,
}) => {
  const refused: [url: string, file: Buffer, path: string, code: string][] = [
    [named, csv("Numéro de série;Texte", "1;a"), "code", "heading_missing"],
    [named, csv("Code;Titre", "DD1;", "DD2;Lois"), "rows.2.title", "required"],
    [named, csv("Code;Titre", ";Lois"), "rows.2.code", "required"],
    [named, csv("Code;Titre", "DD1;Lois", "DD1;Normes"), "rows.3.code", "said_twice"],
    [named, csv("Code;Titre", `${"D".repeat(50)};Lois`), "indicators.0.id", "too_long"],
    [named, csv("Code;Titre"), "rows", "required"],
    [to(), list, "name", "required"],
    [named, Buffer.from([0, 1, 2, 3]), "file", "not_a_workbook"],
  ];
  for (const [url, file, path, code] of refused) {
    const answer = await send(given, "lead", url, file);
    expect([answer.statusCode, answer.json().refusal.problems[0]]).toEqual([
      400,
      expect.objectContaining({ path, code }),
    ]);
  }
  expect((await programme(given)).catalogues).toEqual([]);
});

test("a catalogue is taken from those alone who may change the programme", async ({ given }) => {
  const status = async (by: Name) => (await send(given, by, named, list)).statusCode;
  expect(await status("admin")).toBe(200);
  for (const by of ["amina", "funder"] as const) expect([by, await status(by)]).toEqual([by, 403]);
  expect(await status("rokia")).toBe(404);
});
