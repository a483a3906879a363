import { expect, test } from "vitest";
import type { ReportDocument } from "./model";
import { renderPdf } from "./render-pdf";
import { report } from "./testing/example";
import { readPdf } from "./testing/read-pdf";

const withTitle = (title: string): ReportDocument => ({
  ...report,
  chapters: [{ title: "Liste", wide: false, blocks: [{ kind: "paragraph", text: title }] }],
});

test("every page says what it is, which revision it rests on and that the data is made up", async () => {
  const { pages } = await readPdf(await renderPdf(report));
  expect(pages.length).toBe(6);
  for (const [index, page] of pages.entries()) {
    expect(page).toContain("Données fictives");
    expect(page.replace(/\s/g, " ")).toContain("Révision 1 812, empreinte 01234567");
    expect(page).toContain(`Page ${index + 1} sur 6`);
  }
  for (const page of pages.slice(1)) expect(page).toContain("Rapport d’activités – octobre 2023");
});

test("the title page carries the identity, and the contents lead to each chapter", async () => {
  const { pages, outline, info } = await readPdf(await renderPdf(report));
  for (const { label, value } of report.identity) {
    expect(pages[0]).toContain(label);
    expect(pages[0]).toContain(value);
  }
  expect(pages[0]).toContain("Sommaire");
  expect(outline).toEqual(["L’essentiel", "Liste", "Suivi", "Annexe"]);
  expect(info).toMatchObject({ Author: "Lucie Mensah", Language: "fr" });
  expect(info.Title).toContain("Avenir Juste");
});

test("values stand in the drawing of a chart, a gap is a dash and never a zero", async () => {
  const { pages } = await readPdf(await renderPdf(report));
  for (const word of ["Femmes", "14", "Hommes", "11", "Ensemble", "25", "Gao", "non précisé"])
    expect(pages[1]).toContain(word);
  expect(pages[1]).toContain("—");
});

test("a table says numbers as the language writes them, and nothing where nothing is known", async () => {
  const { pages } = await readPdf(await renderPdf(report));
  const text = pages[2]!.replace(/[\s\u202f]+/g, " ");
  for (const said of ["11 oct. 2023", "1 034", "10,5", "46 %", "Durée (h)"])
    expect(text).toContain(said);
  expect(text).toContain("—");
});

test("the heads of periods and of the section stand on every page of a long table, and no row is lost", async () => {
  const { pages } = await readPdf(await renderPdf(report));
  const tracked = pages.filter((page) => page.includes("Indicateur 1") || page.includes("Effet 1"));
  expect(tracked.length).toBe(2);
  for (const page of tracked)
    for (const said of ["Année 1, S1", "janv. 2023 – juin 2023", "Effet 1", "Cible"])
      expect(page).toContain(said);
  const rows = tracked.join(" ").match(/Indicateur \d+/g);
  expect(new Set(rows).size).toBe(40);
  expect(tracked[0]).toContain("84 / 120");
});

test("there is room to sign, and a report of one chapter has no contents", async () => {
  const [, , , last] = report.chapters;
  const { text } = await readPdf(await renderPdf({ ...report, chapters: [last!] }));
  expect(text).toMatch(/Pour le partenaire\s+Nom\s+Date/);
  expect(text).not.toContain("Sommaire");
});

test("what people type is never read as a command of the typesetter", async () => {
  const { text } = await readPdf(await renderPdf(report));
  expect(text).toContain("#panic() *gras* $x$ @renvoi `code` \\ <titre> // fin");
  expect(text).toContain('=HYPERLINK("http://x")');
});

test("it is tagged for screen readers as PDF/UA", async () => {
  const pdf = await renderPdf(report);
  expect((await readPdf(pdf)).marked).toBe(true);
  expect(Buffer.from(pdf).toString("latin1")).toContain("pdfuaid:part>1<");
});

test("Arabic script and emoji are printed in letters that every reader has", async () => {
  const pdf = await renderPdf(withTitle("ورشة عمل 🎉 كابل — Kaboul"));
  const { text } = await readPdf(pdf);
  expect(text).toContain("Kaboul");
  expect(text).toContain("🎉");
  expect(text.match(/\p{Script=Arabic}/gu)?.length).toBeGreaterThan(8);
  expect(Buffer.from(pdf).toString("latin1")).toContain("pdfuaid:part>1<");
});

test("a letter that no font has is a box, and never the end of the report", async () => {
  const { text } = await readPdf(await renderPdf(withTitle("Bamako 工作坊 \u0001 fin")));
  expect(text).toContain("Bamako");
  expect(text).toContain("fin");
});

test("a word without end stays within its column, and every letter of it can be searched for", async () => {
  const hash = report.dataHash.slice(0, 62);
  const { text } = await readPdf(await renderPdf(withTitle(`${"a".repeat(2000)} ${hash}`)));
  expect(text.replace(/[^a]/g, "").length).toBeGreaterThan(1999);
  expect(text.replaceAll(" ", "")).toContain(hash);
  expect(text).toContain("empreinte 01234567");
});

test("the same report is the same file", async () => {
  const [first, second] = await Promise.all([renderPdf(report), renderPdf(report)]);
  expect(Buffer.from(first).equals(Buffer.from(second))).toBe(true);
});
