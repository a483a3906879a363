import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { report } from "../testing/example";
import { readDocx } from "../testing/read-docx";
import { bareTemplate, docxOf, documentXml, ownTemplate, text } from "../testing/templates";
import { renderDocx } from "../render-docx";
import { fillTemplate } from "./fill";
import { packed, partsOf, relationsOf, targetPath } from "./parts";
import { isWide } from "./sections";
import { starterTemplate } from "./starter";
import { parseXml, within } from "./xml";

const madeByLibreOffice = () =>
  Promise.resolve(readFileSync(new URL("../testing/letterhead.docx", import.meta.url)));
const templates: Record<string, () => Promise<Buffer>> = {
  "a sentence and no styles": bareTemplate,
  "a cover, a page on its side and headings of its own": ownTemplate,
  "a letterhead made in LibreOffice": madeByLibreOffice,
  "our starting template": async () => Buffer.from(await starterTemplate("fr")),
};
const bodyOf = (bytes: Buffer) =>
  parseXml(partsOf(bytes, 1e8).get("word/document.xml")!.toString());
const sectionsOf = (bytes: Buffer) => [...within(bodyOf(bytes), "w:sectPr")];

const plain = renderDocx(report).then(readDocx);

describe.each(Object.entries(templates))("a report in %s", (_, template) => {
  test("says all that it says without a template, in headings that the contents list", async () => {
    const { bytes } = await fillTemplate(report, await template());
    const [own, filled] = [await plain, readDocx(bytes)];
    const heads = new Set(["Title", "Subtitle", "Kind", "TOC1"]);
    const said = own.paragraphs.filter(({ style }) => !heads.has(style ?? ""));
    const lines = filled.paragraphs.map(({ text: one }) => one);
    expect(lines).toEqual(expect.arrayContaining(said.map(({ text: one }) => one)));
    expect(filled.tables.map((rows) => rows.map(({ cells }) => cells))).toEqual(
      own.tables.map((rows) => rows.map(({ cells }) => cells)),
    );
    expect(filled.charts).toHaveLength(own.charts.length);
    expect(filled.xml).toContain("TOC \\h");
  });

  test("is the same file each time, byte for byte", async () => {
    const sent = await template();
    const [one, other] = [await fillTemplate(report, sent), await fillTemplate(report, sent)];
    expect(one.bytes.equals(other.bytes)).toBe(true);
    expect(Buffer.from(await renderDocx(report, sent)).equals(one.bytes)).toBe(true);
  });

  test("refers to nothing that is not in it, and bears no id twice", async () => {
    const { bytes } = await fillTemplate(report, await template());
    const parts = partsOf(bytes, 1e8);
    const body = bodyOf(bytes);
    const relations = relationsOf(parts, "word/document.xml");
    const ids = relations.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const paths = relations
      .filter(({ external }) => !external)
      .map(({ target }) => targetPath("word/document.xml", target));
    expect(paths.filter((path) => !parts.has(path))).toEqual([]);
    const named = [...within(body)].flatMap(({ attributes }) => attributes["r:id"] ?? []);
    expect(named.filter((id) => !ids.includes(id))).toEqual([]);
    for (const [name, key] of [
      ["w:bookmarkStart", "w:id"],
      ["wp:docPr", "id"],
    ] as const) {
      const said = [...within(body, name)].map(({ attributes }) => attributes[key]);
      expect(new Set(said).size).toBe(said.length);
    }
    const kept = parts.get("word/styles.xml") ?? parts.get("word/suivi-styles.xml")!;
    const styles = parseXml(kept.toString());
    const known = [...within(styles, "w:style")].map(({ attributes }) => attributes["w:styleId"]);
    expect(new Set(known).size).toBe(known.length);
    const worn = [...within(body)]
      .filter(({ name }) => ["w:pStyle", "w:rStyle", "w:tblStyle"].includes(name))
      .map(({ attributes }) => attributes["w:val"]);
    expect(worn.filter((id) => !known.includes(id))).toEqual([]);
  });

  test("says on every page that the data is made up", async () => {
    const { bytes } = await fillTemplate(report, await template());
    const parts = partsOf(bytes, 1e8);
    const relations = relationsOf(parts, "word/document.xml");
    for (const section of sectionsOf(bytes)) {
      const headers = [...within(section, "w:headerReference")];
      expect(headers.length).toBeGreaterThan(0);
      for (const { attributes } of headers) {
        const { target } = relations.find(({ id }) => id === attributes["r:id"])!;
        expect(parts.get(targetPath("word/document.xml", target))!.toString()).toContain(
          "Données fictives",
        );
      }
    }
  });

  test("lets Word count its pages when it is opened, and names the report's maker", async () => {
    const { bytes } = await fillTemplate(report, await template());
    const parts = partsOf(bytes, 1e8);
    const settings = parts.get("word/settings.xml") ?? parts.get("word/suivi-settings.xml")!;
    expect(settings.toString()).toContain('<w:updateFields w:val="true"/>');
    expect(readDocx(bytes).properties).toContain("<dc:creator>Lucie Mensah</dc:creator>");
  });
});

describe("an organisation's template", () => {
  test("keeps what is its own: every part that is not the text stays as it was", async () => {
    const sent = await madeByLibreOffice();
    const [before, after] = [
      partsOf(sent, 1e8),
      partsOf((await fillTemplate(report, sent)).bytes, 1e8),
    ];
    for (const path of ["word/media/image1.png", "word/footer1.xml", "word/fontTable.xml"])
      expect(after.get(path)!.equals(before.get(path)!)).toBe(true);
  });

  test("gives the report its headings, captions and tables under its own names", async () => {
    const { bytes } = await fillTemplate(report, await ownTemplate());
    const { paragraphs, xml } = readDocx(bytes);
    const styled = (style: string) =>
      paragraphs.filter((one) => one.style === style).map(({ text: one }) => one);
    expect(styled("Chapitre")).toEqual([
      "Carte des zones d’intervention",
      "L’essentiel",
      "Liste",
      "Suivi",
      "Annexe",
    ]);
    expect(styled("Lgende")[0]).toBe("Graphique 1. Les femmes font 46 % des présences");
    expect(xml).toContain('<w:tblStyle w:val="Grilledutableau"/>');
    // Its own "Note" is another than ours, which keeps its look under an id of its own.
    expect(styled("SuiviNote")).toContain("Source : essai.");
    expect(xml).not.toContain("0F5257");
  });

  test("has its cover say what the report is, also where Word cut the word in pieces", async () => {
    const { bytes, said } = await fillTemplate(report, await ownTemplate());
    const { paragraphs, headers } = readDocx(bytes);
    expect(paragraphs.slice(0, 2).map(({ text: one }) => one)).toEqual([
      "Rapport d’activités",
      "Avenir Juste – octobre 2023",
    ]);
    expect([...said].sort()).toEqual(["period", "programme", "title"]);
    expect(headers[0]).toContain("Association Exemple – Rapport d’activités");
    expect(paragraphs.filter(({ text: one }) => one === "Rapport d’activités")).toHaveLength(1);
  });

  test("shapes every page: wide tables on its own page on its side, and what it says after stays last", async () => {
    const { bytes } = await fillTemplate(report, await ownTemplate());
    const sections = sectionsOf(bytes);
    const wide = sections.map(isWide);
    // Cover, map; title page, chapters, list, tracking, annex; the template's own last page.
    expect(wide).toEqual([false, true, false, false, true, true, false, false]);
    expect(readDocx(bytes).paragraphs.at(-1)!.text).toBe("Fait à Bamako, pour l’association.");
    const starts = sections.filter((section) => [...within(section, "w:pgNumType")].length > 0);
    expect(starts).toHaveLength(1);
    const [, map] = sections;
    expect([...within(map!, "w:headerReference")][0]!.attributes["r:id"]).toBe(
      [...within(sections[4]!, "w:headerReference")][0]!.attributes["r:id"],
    );
  });

  test("without a marker keeps its cover before the report, which begins on a page of its own", async () => {
    const { bytes } = await fillTemplate(report, await bareTemplate());
    expect(readDocx(bytes).paragraphs[0]!.text).toBe("Association Exemple");
    expect(sectionsOf(bytes)).toHaveLength(1 + 5);
    const letterhead = await fillTemplate(report, await madeByLibreOffice());
    expect(sectionsOf(letterhead.bytes)).toHaveLength(5);
    expect(readDocx(letterhead.bytes).paragraphs[0]!.text).toBe("Rapport d’activités");
  });

  test("takes what people typed as text, also words in braces and letters that XML can't hold", async () => {
    const typed = { ...report, title: "{{suivi}} <w:p> & \u0001", programme: "{{titre}}" };
    const { bytes } = await fillTemplate(typed, await ownTemplate());
    const { paragraphs } = readDocx(bytes);
    expect(paragraphs[0]!.text).toBe("{{suivi}} <w:p> & ");
    expect(paragraphs[1]!.text).toBe("{{titre}} – octobre 2023");
  });

  test("that has no page of its own gets ours, and one with contents of its own keeps them", async () => {
    const contents =
      '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>TOC \\o "1-2"</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>';
    const sent = await docxOf({ "word/document.xml": documentXml(contents + text("{{content}}")) });
    const { xml, text: said } = readDocx((await fillTemplate(report, sent)).bytes);
    expect(xml.match(/TOC \\/g)).toHaveLength(1);
    expect(said).not.toContain("Sommaire");
    expect(said).toContain("L’essentiel");
  });

  test("numbers our sources beside lists of its own", async () => {
    const sent = await madeByLibreOffice();
    const parts = partsOf(sent, 1e8);
    const numbers = parseXml(parts.get("word/numbering.xml")!.toString());
    const before = [...within(numbers, "w:num")].length;
    const filled = partsOf((await fillTemplate(report, await packed(parts))).bytes, 1e8);
    const after = parseXml(filled.get("word/numbering.xml")!.toString());
    const names = after.children
      .map((one) => (typeof one === "string" ? "" : one.name))
      .filter(Boolean);
    expect([...within(after, "w:num")]).toHaveLength(before + 1);
    expect(names.lastIndexOf("w:abstractNum")).toBeLessThan(names.indexOf("w:num"));
  });
});
