import { expect, test } from "vitest";
import { renderHtml } from "./render-html";
import { report } from "./testing/example";

const page = renderHtml(report);
const text = page
  .replace(/<style>.*?<\/style>/s, "")
  .replace(/<[^>]*>/g, " ")
  .replace(/[\s\u202f]+/g, " ");

test("one file holds it all: nothing is fetched and nothing runs", () => {
  expect(page).not.toMatch(/<script|<link|<img|src=|url\(|@import/);
  expect(page).toContain("default-src 'none'");
  expect([...page.matchAll(/href="([^"]*)"/g)].map(([, to]) => to)).toEqual([
    "#c1",
    "#c2",
    "#c3",
    "#c4",
    "https://example.org/a",
  ]);
});

test("it says the same as the other forms: identity, figures, charts, tables", () => {
  for (const { label, value } of report.identity) expect(text).toContain(`${label} ${value}`);
  for (const said of ["Présences 1 034 une note", "Femmes 14 —", "Kayes non précisé", "Gao 25"])
    expect(text).toContain(said);
  expect(text).toContain("11 oct. 2023 Atelier « sécurité » 1 034 10,5 46 %");
  expect(text).toContain("Indicateur 40 personnes");
  expect(text).toContain("Données fictives");
  expect(text).toContain("Révision 1 812, empreinte 01234567");
});

test("a gap in a chart has no column, a part has one of its share", () => {
  const [women] = /<th scope="row">Femmes<.*?<\/tr>/s.exec(page)!;
  expect(women.match(/<i /g)).toHaveLength(1);
  expect(women).toContain("height:2.24rem");
});

test("what people type is text and never a mark", () => {
  expect(page).toContain("&lt;titre&gt;");
  const chapters = [
    {
      title: '"><script>alert(1)</script>',
      wide: false,
      blocks: [
        { kind: "sources" as const, sources: [{ text: "x", note: null, url: '"onclick="a' }] },
      ],
    },
  ];
  const hostile = renderHtml({ ...report, chapters });
  expect(hostile).not.toContain("<script");
  expect(hostile).not.toContain('"onclick');
});
