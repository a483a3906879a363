import { readDocx } from "@suivi/documents/testing/read-docx";
import { readPdf } from "@suivi/documents/testing/read-pdf";
import type { DomainError } from "@suivi/domain/errors";
import { describe, expect } from "vitest";
import { type Given, test } from "../../testing/given";
import type { Name } from "../../testing/world";
import { activityReportInput, makeActivityReport } from "./make-activity-report";

async function report(
  given: Given,
  by: Name,
  activity: string,
  asked: { names?: string; language?: string } = {},
) {
  const input = activityReportInput.parse({ programme: "JF", activity, language: "fr", ...asked });
  const asking = { db: given.db, viewer: (await given.viewer(by))! };
  const [pdf, docx] = await Promise.all([
    makeActivityReport(asking, input, "pdf"),
    makeActivityReport(asking, input, "docx"),
  ]);
  const word = readDocx(docx.content);
  return { pdf: (await readPdf(pdf.content)).text, word, name: pdf.name };
}

const workshop = {
  title: { fr: "Budget communal" },
  place: { country: "ML", region: "ML-7", district: "Ansongo", venue: "Mairie", hidden: true },
  headCount: { female: 3, male: 40, unknown: 0 },
  ofWhom: { youth: 12, disability: null, displaced: null },
  tests: { maximum: 20, before: 8.5, after: 14, tested: 30 },
  cost: { amount: "1250000.50", currency: "XOF" },
  hours: 6,
  notes: "Une note entre nous",
  satisfaction: { maximum: 5, mean: 4.2, answered: 23 },
  followUp: { weeks: 6, outcome: "La mairie de Fanta a tenu parole", waived: null },
};

describe("the report of one activity", () => {
  test("says in both forms what the activity's page says, with room to sign", async ({ given }) => {
    const id = await given.approved(workshop);
    const { pdf, word, name } = await report(given, "lead", id);
    expect(name).toMatch(/^JF_compte-rendu_.*_Budget-communal_fr\.pdf$/);
    for (const text of [pdf, word.text].map((said) => said.replace(/\s+/g, " "))) {
      for (const said of ["Budget communal", "Gao, Mali", "Validée", "Femmes", "8,5 sur 20"])
        expect(text).toContain(said);
      for (const said of [
        "1 250 000,5 XOF",
        "Pour le partenaire",
        "Signature",
        "6 h",
        "4,2 sur 5, 23 réponses",
      ])
        expect(text).toContain(said);
    }
    const counts = word.tables.find(([head]) => head!.cells.includes("Catégorie"))!;
    expect(counts.slice(1).map(({ cells }) => cells)).toEqual([
      ["Femmes", "3"],
      ["Hommes", "40"],
      ["Autre ou non précisé", "0"],
      ["Ensemble", "43"],
      ["dont jeunes", "12"],
      ["dont personnes en situation de handicap", "non précisé"],
      ["dont personnes déplacées", "non précisé"],
    ]);
  });

  test("names nobody and no hidden place unless it is asked to", async ({ given }) => {
    const sheet = given.withNames(["Aïssata Maïga", "Oumar Cissé"], workshop);
    const id = await given.approved(sheet.content, { people: sheet.people });
    for (const by of ["lead", "amina", "funder"] as const) {
      const { pdf, word } = await report(given, by, id);
      for (const secret of ["Maïga", "Cissé", "Mairie", "Ansongo", "entre nous", "Fanta"])
        expect([by, (pdf + word.xml).includes(secret)]).toEqual([by, false]);
    }
    const { pdf, word } = await report(given, "amina", id, { names: "1" });
    for (const text of [pdf, word.text])
      for (const said of [
        "Aïssata Maïga",
        "Oumar Cissé",
        "entre nous",
        "contient des noms",
        "Fanta",
      ])
        expect(text).toContain(said);
    expect(pdf).not.toContain("Mairie");
  });

  test("gives names to nobody who may not read them, and nothing that is not approved to a funder", async ({
    given,
  }) => {
    const id = await given.approved(workshop);
    const draft = await given.logged({ title: { fr: "Encore un brouillon" } });
    const refused = async (by: Name, activity: string, asked = {}) =>
      report(given, by, activity, asked).catch((error: unknown) => (error as DomainError).code);
    for (const by of ["funder", "jean", "moussa", "admin"] as const)
      expect([by, await refused(by, id, { names: "1" })]).toEqual([by, "not_allowed"]);
    expect(await refused("funder", draft)).toBe("not_found");
    expect(await refused("rokia", id)).toBe("not_found");
    const { pdf } = await report(given, "funder", id, { language: "en" });
    expect(pdf).toMatch(/Women\s+hidden\s+Men\s+hidden/);
    expect(pdf).toMatch(/All\s+43/);
  });
});
