import { beforeAll, expect, test } from "vitest";
import type { ReportDocument } from "./model";
import { renderDocx } from "./render-docx";
import { report } from "./testing/example";
import { readDocx } from "./testing/read-docx";

let word: ReturnType<typeof readDocx>;
beforeAll(async () => {
  word = readDocx(await renderDocx(report));
});
const styled = (style: string) =>
  word.paragraphs.filter((one) => one.style === style).map(({ text }) => text);

test("its headings are Word's own, and the contents list each chapter with its page", () => {
  expect(styled("Heading1")).toEqual(["L’essentiel", "Liste", "Suivi", "Annexe"]);
  expect(styled("Heading2")).toEqual(["Méthode"]);
  expect(styled("Title")).toEqual(["Avenir Juste"]);
  expect(word.xml).toContain("TOC \\h \\o &quot;1-1&quot;");
  expect(styled("TOC1").map((entry) => entry.replace(/\d+$/, ""))).toEqual(styled("Heading1"));
  for (const entry of styled("TOC1")) expect(entry).toMatch(/\d$/);
});

test("every page says what it is, its revision and hash, that the data is made up, and its number", () => {
  expect(word.headers.length).toBe(5);
  for (const header of word.headers) expect(header).toContain("Données fictives");
  for (const header of word.headers.slice(1))
    expect(header).toContain("Avenir Juste – Rapport d’activités – octobre 2023");
  for (const footer of word.footers) {
    expect(footer.replaceAll(/\s/g, " ")).toContain("Révision 1 812, empreinte 01234567");
    expect(footer).toMatch(/PAGE<.*NUMPAGES</s);
  }
});

test("a table says numbers as the language writes them, and its head stands on every page", () => {
  const table = word.tables.find(([head]) => head!.cells.includes("Progression"))!;
  expect(table.map(({ onEveryPage }) => onEveryPage)).toEqual([true, false, false]);
  expect(table.map(({ cells }) => cells.map((cell) => cell.replaceAll(/\s/g, " ")))).toEqual([
    ["Début", "Activité", "Présences", "Durée (h)", "Progression"],
    ["11 oct. 2023", "Atelier « sécurité »", "1 034", "10,5", "46 %"],
    ["—", '=HYPERLINK("http://x")', "—", "0", "—"],
  ]);
});

test("periods and sections hold in a tracking table, and no row is lost", () => {
  const table = word.tables.find(([head]) => head!.cells.includes("Indicateur"))!;
  expect(table.filter(({ onEveryPage }) => onEveryPage)).toHaveLength(2);
  expect(table[2]!.cells).toEqual(["Effet 1"]);
  expect(table).toHaveLength(2 + 1 + 40);
  expect(table[3]!.cells[3]).toBe("70 %84 / 120");
});

test("a chart holds its numbers, is described in words, and a gap in it is never a zero", () => {
  expect(styled("Caption")).toEqual([
    "Graphique 1. Les femmes font 46 % des présences",
    "Graphique 2. Présences par région",
    "Tableau 1. Deux activités.",
  ]);
  const [people, regions] = word.charts;
  const points = (xml: string) =>
    [...xml.matchAll(/<c:val>.*?<\/c:val>/gs)].map(([values]) =>
      [...values.matchAll(/<c:pt idx="(\d)"><c:v>([^<]*)/g)].map(([, at, value]) => [at, value]),
    );
  expect(points(people!)).toEqual([[["0", "14"]], [["0", "11"]]]);
  expect(points(regions!)).toEqual([[["0", "25"]]]);
  expect(regions).toContain("Kayes (non précisé)");
  expect(word.xml).toMatch(/descr="Graphique[^"]*Femmes 14, Hommes 11/);
});

test("there is room to sign, and a report of one chapter has no contents", async () => {
  expect(word.tables.at(-1)![0]!.cells).toEqual(["Pour le partenaireNomDate"]);
  const [, , , last] = report.chapters;
  const { xml, text } = readDocx(await renderDocx({ ...report, chapters: [last!] }));
  expect(text).not.toContain("Sommaire");
  expect(xml).not.toContain("TOC \\h");
});

test("what people type is text, also where XML can't hold it", async () => {
  expect(word.text).toContain("#panic() *gras* $x$ @renvoi `code` \\ <titre> // fin");
  const text = "Bamako 工作坊 \u0001 ورشة 🎉 \ud800 fin & <w:p>";
  const typed: ReportDocument = {
    ...report,
    chapters: [{ title: "Liste", wide: false, blocks: [{ kind: "paragraph", text }] }],
  };
  const { text: read } = readDocx(await renderDocx(typed));
  expect(read).toContain("Bamako 工作坊  ورشة 🎉  fin & <w:p>");
});

test("of a long list Word counts the pages itself, and every row is there", async () => {
  const list = report.chapters[1]!;
  const [block] = list.blocks;
  if (block?.kind !== "table") throw new Error("The list of the example is a table.");
  const rows = Array.from({ length: 700 }, (_, at) => ({ ...block.table.rows[0]!, people: at }));
  const long = { ...list, blocks: [{ ...block, table: { ...block.table, rows } }] };
  const read = readDocx(await renderDocx({ ...report, chapters: [long, report.chapters[3]!] }));
  expect(read.tables.find(([head]) => head!.cells.includes("Progression"))).toHaveLength(701);
  expect(read.xml).toContain('w:dirty="true"');
});

test("it names its maker and its language, so that Word reads and spells it rightly", () => {
  expect(word.properties).toContain("<dc:creator>Lucie Mensah</dc:creator>");
  expect(word.styles).toContain('w:lang w:val="fr-FR"');
});

test("while a document is written, whoever else waits is served", async () => {
  const started = performance.now();
  let [longest, last] = [0, started];
  const beat = setInterval(() => {
    longest = Math.max(longest, performance.now() - last);
    last = performance.now();
  }, 5);
  const chapters = Array.from({ length: 12 }, () => report.chapters).flat();
  await renderDocx({ ...report, chapters });
  clearInterval(beat);
  expect(performance.now() - started).toBeGreaterThan(longest * 3);
});
