import { readDocx } from "@suivi/documents/testing/read-docx";
import { readPdf } from "@suivi/documents/testing/read-pdf";
import { parseCsv } from "hucre/csv";
import { readXlsx } from "hucre/xlsx";
import { describe, expect } from "vitest";
import { type Given, test } from "../../testing/given";
import type { Name } from "../../testing/world";
import { gatherReport } from "./gather-report";
import { makeReport, type ReportFormat } from "./make-report";
import { type ReportInput, reportInput } from "./report-input";
import { activitiesChapter } from "./write-report";

async function report(
  given: Given,
  by: Name,
  format: ReportFormat,
  asked: Partial<ReportInput> = {},
) {
  const input = reportInput.parse({ programme: "JF", language: "fr", ...asked });
  return makeReport({ db: given.db, viewer: (await given.viewer(by))! }, input, format);
}

/** The report in each of its forms, as text: whatever is written anywhere in them is found here. */
async function everything(given: Given, by: Name, asked: Partial<ReportInput> = {}) {
  const [pdf, docx, page, xlsx, csv] = [
    await report(given, by, "pdf", asked),
    await report(given, by, "docx", asked),
    await report(given, by, "html", asked),
    await report(given, by, "xlsx", asked),
    await report(given, by, "csv", asked),
  ];
  const { sheets } = await readXlsx(xlsx.content);
  const rows = sheets.flatMap((sheet) => sheet.rows.flat().map(String));
  const word = readDocx(docx.content);
  return [
    (await readPdf(pdf.content)).text,
    word.xml,
    word.text,
    ...word.charts,
    page.content.toString(),
    ...rows,
    csv.content.toString(),
  ].join("\n");
}

const rowsOf = async (given: Given, by: Name, asked: Partial<ReportInput> = {}) => {
  const { content } = await report(given, by, "csv", asked);
  const [header = [], ...rows] = parseCsv(content.toString(), { delimiter: ";" });
  return rows.map((row) => Object.fromEntries(header.map((name, at) => [name, row[at]])));
};

describe("what a report holds", () => {
  test("a head count that no source states is not stated, in every form, and never zero", async ({
    given,
  }) => {
    await given.approved({ headCount: { female: null, male: null, unknown: null } });
    const [row] = await rowsOf(given, "lead");
    expect(row).toMatchObject({ Présences: "", Femmes: "", Effectif: "non précisé" });
    const { pages } = await readPdf((await report(given, "lead", "pdf")).content);
    expect(pages[1]).toMatch(/Présences\s+non précisé/);
    const { sheets } = await readXlsx((await report(given, "lead", "xlsx")).content);
    const figures = new Map(sheets[1]!.rows.map(([name, value]) => [name, value]));
    expect(figures.get("Activités tenues")).toBe(1);
    expect(figures.get("Présences")).toBeNull();
  });

  test("what is being made of an approved activity changes no word of the approved report", async ({
    given,
  }) => {
    const place = { country: "ML", region: "ML-7", district: null, hidden: false };
    const approved = { title: { fr: "Atelier approuvé" }, place: { ...place, venue: "Mairie" } };
    const id = await given.approved(approved);
    await given.revise(id, {
      title: { fr: "Titre de demain" },
      place: { ...place, venue: "Salle de demain" },
      headCount: { female: 99, male: 0, unknown: 0 },
    });
    const text = await everything(given, "lead");
    for (const word of ["Atelier approuvé", "Mairie"]) expect(text).toContain(word);
    expect(text).not.toContain("demain");
    expect((await rowsOf(given, "lead"))[0]).toMatchObject({ Présences: "25" });
  });

  test("a draft is left out and pointed out; what was submitted counts where it is asked for", async ({
    given,
  }) => {
    await given.approved();
    await given.logged({ title: { fr: "Encore un brouillon" } });
    await given.logged({ title: { fr: "Soumis hier" } }, { send: true });
    expect(await rowsOf(given, "lead")).toHaveLength(1);
    const both = await rowsOf(given, "lead", { basis: "submitted" });
    expect(new Set(both.map(({ Validation }) => Validation))).toEqual(
      new Set(["Soumise", "Validée"]),
    );
    const { text } = await readPdf((await report(given, "lead", "pdf")).content);
    expect(text).toMatch(/encore en brouillon\s+1/);
    expect(text).toMatch(/soumise, pas encore validée\s+1/);
  });

  test("the filters choose the activities, and stand on the title page and in every row", async ({
    given,
  }) => {
    await given.approved({ start: "2023-10-11" });
    await given.approved({ start: "2024-02-01" });
    const asked = { from: "2024-01", to: "2024-03", country: "ML", partner: given.add };
    const rows = await rowsOf(given, "lead", asked);
    expect(rows.map((row) => row.Début)).toEqual(["2024-02-01"]);
    expect(rows[0]!["Période du rapport"]).toBe("janvier 2024 – mars 2024");
    const { pages } = await readPdf((await report(given, "lead", "pdf", asked)).content);
    for (const said of ["janvier 2024 – mars 2024", "Mali", "ADD", "données validées seulement"])
      expect(pages[0]).toContain(said);
  });

  test("what has no date is in no figure of a period, and is pointed out", async ({ given }) => {
    await given.approved();
    await given.approved({ start: null, dateNote: "à l’automne" });
    const asked = { from: "2023-01", to: "2023-12" };
    expect(await rowsOf(given, "funder", asked)).toHaveLength(1);
    const { text } = await readPdf((await report(given, "funder", "pdf", asked)).content);
    expect(text).toMatch(/date non précisée\s+1\s+dans aucun chiffre/);
    expect(await rowsOf(given, "funder")).toHaveLength(2);
  });

  test("a list longer than its pages are worth is counted, and looked up in the workbook", async ({
    given,
  }) => {
    await given.approved();
    await given.approved();
    const viewer = (await given.viewer("lead"))!;
    const gathered = await gatherReport(
      { db: given.db, viewer },
      reportInput.parse({ programme: "JF" }),
    );
    expect(activitiesChapter(gathered, "fr", 2).blocks[0]).toMatchObject({ kind: "table" });
    expect(activitiesChapter(gathered, "fr", 1).blocks).toEqual([
      { kind: "paragraph", text: expect.stringMatching(/^2 activités .* classeur Excel/) },
    ]);
  });

  test("its forms share the hash of their data, until the data changes", async ({ given }) => {
    await given.approved();
    const hashes = async () => {
      const [row] = await rowsOf(given, "lead");
      const { text } = await readPdf((await report(given, "lead", "pdf")).content);
      const { sheets } = await readXlsx((await report(given, "lead", "xlsx")).content);
      expect(text.replaceAll(" ", "")).toContain(row!.Empreinte);
      expect(sheets[0]!.rows.flat()).toContain(row!.Empreinte);
      const { content } = await report(given, "lead", "docx");
      expect(readDocx(content).text).toContain(row!.Empreinte);
      const page = await report(given, "lead", "html");
      expect(page.content.toString()).toContain(row!.Empreinte);
      return row!.Empreinte;
    };
    const before = await hashes();
    await given.approved();
    expect(await hashes()).not.toBe(before);
  });
});

describe("what nobody finds in a report", () => {
  const secret = {
    place: {
      country: "ML",
      region: "ML-7",
      district: "Ansongo",
      venue: "Maison cachée",
      hidden: true,
    },
    notes: "Une note entre nous",
  };

  for (const by of ["funder", "lead", "amina"] as const)
    test(`${by}: no name of a participant, no hidden venue, no note`, async ({ given }) => {
      const sheet = given.withNames(["Aïssata Maïga", "Oumar Cissé"], secret);
      await given.approved(sheet.content, { people: sheet.people });
      const text = await everything(given, by, { basis: "submitted" });
      expect(text).toContain("Gao");
      for (const word of ["Maïga", "Cissé", "Maison cachée", "Ansongo", "entre nous"])
        expect(text).not.toContain(word);
    });

  test("a funder reads approved data alone, whatever they ask for", async ({ given }) => {
    await given.logged({ title: { fr: "Soumis hier" } }, { send: true });
    await given.approved();
    const text = await everything(given, "funder", { basis: "submitted" });
    expect(text).not.toContain("Soumis hier");
    expect(text).not.toContain("soumise, pas encore validée");
    expect(text).toContain("données validées seulement");
  });

  test("a funder reads no count of 1 to 4 people, and is told that one is hidden", async ({
    given,
  }) => {
    await given.approved({
      title: { fr: "Petite" },
      headCount: { female: 1, male: 2, unknown: 0 },
    });
    await given.approved({
      title: { fr: "Grande" },
      headCount: { female: 3, male: 40, unknown: 0 },
      ofWhom: { youth: 2, disability: null, displaced: 30 },
    });
    const rows = await rowsOf(given, "funder");
    const of = (title: string) => rows.find(({ Activité }) => Activité === title);
    expect(of("Petite")).toMatchObject({
      Présences: "",
      Femmes: "",
      Effectif: "masqué, moins de 5",
    });
    expect(of("Grande")).toMatchObject({
      Présences: "43",
      Femmes: "",
      Hommes: "",
      "Dont jeunes": "",
      "Dont déplacées": "30",
      Effectif: "précisé, sexe masqué en partie",
    });
    const { text } = await readPdf((await report(given, "funder", "pdf")).content);
    expect(text).toMatch(/43\s+masqué\s+masqué\s+0/);
    // To the lead nothing is hidden.
    const women = (await rowsOf(given, "lead")).map(({ Femmes }) => Femmes);
    expect(new Set(women)).toEqual(new Set(["1", "3"]));
  });
});

describe("what people type", () => {
  test("is no formula in a spreadsheet and no command in a PDF", async ({ given }) => {
    const title = '=HYPERLINK("http://evil.example";"Bilan")';
    await given.approved({ title: { fr: title } });
    const [row] = await rowsOf(given, "lead");
    expect(row!.Activité).toBe(`'${title}`);
    const { sheets } = await readXlsx((await report(given, "lead", "xlsx")).content);
    const sheet = sheets.find(({ name }) => name === "Activités")!;
    expect(sheet.rows[1]).toContain(`'${title}`);
    expect([...(sheet.cells?.values() ?? [])].some(({ formula }) => formula)).toBe(false);
    const { text } = await readPdf((await report(given, "lead", "pdf")).content);
    expect(text.replaceAll(" ", "")).toContain(title);
  });

  test("survives in Arabic script and with emoji, in a sheet and on paper", async ({ given }) => {
    const title = "ورشة عمل في كابل 🎉";
    await given.approved({ title: { fr: title } });
    expect((await rowsOf(given, "lead"))[0]!.Activité).toBe(title);
    const { text } = await readPdf((await report(given, "lead", "pdf")).content);
    expect(text).toContain("🎉");
    expect(text.match(/\p{Script=Arabic}/gu)!.length).toBeGreaterThan(9);
  });
});
