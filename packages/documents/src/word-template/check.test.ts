import { describe, expect, test } from "vitest";
import { judgeTemplate } from "../render-docx";
import { report } from "../testing/example";
import {
  bareTemplate,
  documentXml,
  docxOf,
  ownTemplate,
  relationsXml,
  text,
} from "../testing/templates";
import { templateLimits } from "@suivi/domain/reports/template";
import { packed } from "./parts";
import { starterTemplate } from "./starter";

const verdict = async (bytes: Buffer | Promise<Buffer>) =>
  (await judgeTemplate(await bytes, report)).why;
const withBody = (body: string, more: Record<string, string> = {}) =>
  docxOf({ "word/document.xml": documentXml(body), ...more });
const relatedTo = (type: string, target: string, external = false) =>
  withBody(text("{{suivi}}"), {
    "word/_rels/document.xml.rels": relationsXml({ rId1: [type, target, external] }),
  });
const headed = () =>
  withBody(text("a"), {
    "word/header1.xml": `<w:hdr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${text("{{suivi}}")}</w:hdr>`,
    "word/_rels/document.xml.rels": relationsXml({ rId1: ["header", "header1.xml"] }),
  });
const field = (code: string) =>
  `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r>${code
    .split("")
    .map((letter) => `<w:r><w:instrText xml:space="preserve">${letter}</w:instrText></w:r>`)
    .join("")}<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`;

describe("a template that is taken", () => {
  test.each([
    ["of one sentence", bareTemplate],
    ["of an organisation", () => ownTemplate()],
    ["that we gave to begin with", async () => Buffer.from(await starterTemplate("en"))],
  ])("%s", async (_, template) => {
    expect(await verdict(template())).toBeNull();
  });

  test("says what it has and what it lacks", async () => {
    const judged = await judgeTemplate(await ownTemplate(), report);
    expect(judged).toMatchObject({ why: null, marked: true });
    const { added, said } = judged as Extract<typeof judged, { why: null }>;
    expect([...said].sort()).toEqual(["period", "programme", "title"]);
    expect(added).toContain("Heading 2");
    expect(added).not.toContain("Heading 1");
  });

  test("may have addresses that a reader follows knowingly, and be a template by its kind", async () => {
    expect(await verdict(relatedTo("hyperlink", "https://example.org", true))).toBeNull();
    const kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml";
    expect(await verdict(docxOf({ "word/document.xml": documentXml(text("a")) }, kind))).toBeNull();
  });
});

describe("a template that is not taken", () => {
  test.each([
    ["nothing", Buffer.alloc(0)],
    ["words", Buffer.from("Bonjour")],
    ["an old or locked Word document", Buffer.from("d0cf11e0a1b11ae1".repeat(100), "hex")],
    ["another archive", packed(new Map([["a.txt", Buffer.from("a")]]))],
    ["XML that breaks off", docxOf({ "word/document.xml": "<w:document><w:body>" })],
    [
      "a document with a type of its own",
      docxOf({
        "word/document.xml": `<!DOCTYPE x [<!ENTITY a "b">]>${documentXml(text("&a;")).replace('<?xml version="1.0"?>', "")}`,
      }),
    ],
    [
      "one so deep that nothing wrote it",
      withBody("<w:sdt>".repeat(5000) + "</w:sdt>".repeat(5000)),
    ],
    [
      "Word's names under others",
      withBody('<x:p xmlns:x="http://schemas.openxmlformats.org/wordprocessingml/2006/main"/>'),
    ],
    [
      "a workbook",
      docxOf(
        { "word/document.xml": documentXml(text("a")) },
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
      ),
    ],
  ])("%s", async (_, bytes) => {
    expect(await verdict(bytes)).toBe("not_a_template");
  });

  test("one that is too large, or too large once it is unpacked, however small it was packed", async () => {
    expect(await verdict(Buffer.alloc(templateLimits.packed + 1))).toBe("file_too_large");
    const bomb = await packed(new Map([["word/document.xml", Buffer.alloc(60 * 1024 * 1024, 32)]]));
    expect(bomb.length).toBeLessThan(templateLimits.packed);
    expect(await verdict(bomb)).toBe("unpacks_too_large");
  });

  test.each([
    [
      "by its kind",
      docxOf(
        { "word/document.xml": documentXml(text("a")) },
        "application/vnd.ms-word.document.macroEnabled.main+xml",
      ),
    ],
    ["by what lies in it", withBody(text("a"), { "word/vbaProject.bin": "x" })],
    ["in a field to be pressed", withBody(text("a"), { "word/activeX/activeX1.xml": "<a/>" })],
  ])("one with programs in it, %s", async (_, bytes) => {
    expect(await verdict(bytes)).toBe("has_macros");
  });

  test.each([
    ["a template elsewhere", relatedTo("attachedTemplate", "https://example.org/t.dotm", true)],
    ["an image elsewhere", relatedTo("image", "https://example.org/a.png", true)],
    ["a page of another kind", relatedTo("aFChunk", "afchunk.html")],
    [
      "a field that fetches, cut in pieces",
      withBody(field(' INCLUDEPICTURE "https://example.org/a.png" ')),
    ],
    ["a field in one piece", withBody('<w:p><w:fldSimple w:instr="DDEAUTO c:\\\\cmd.exe"/></w:p>')],
    [
      "an old drawing",
      withBody(
        '<w:p><w:r><w:pict><v:imagedata xmlns:v="urn:schemas-microsoft-com:vml" src="https://example.org/a.png"/></w:pict></w:r></w:p>',
      ),
    ],
  ])("one that shows what lies elsewhere: %s", async (_, bytes) => {
    expect(await verdict(bytes)).toBe("refers_outside");
  });

  test.each([
    ["twice", withBody(text("{{suivi}}") + text("{{contenu}}"))],
    ["in a table", withBody(`<w:tbl><w:tr><w:tc>${text("{{suivi}}")}</w:tc></w:tr></w:tbl>`)],
    ["in a header", headed()],
  ])("one that says %s where the report goes", async (_, bytes) => {
    expect(await verdict(bytes)).toBe("marker_misplaced");
  });
});
