import { readDocx } from "@suivi/documents/testing/read-docx";
import { readPdf } from "@suivi/documents/testing/read-pdf";
import type { ReportContent, ReportFormat } from "@suivi/domain/reports/schema";
import { parseCsv } from "hucre/csv";
import { expect } from "vitest";
import { type Given, test } from "../../testing/given";
import { aQuestion, aQuestionByLink } from "../../testing/outside-cases";
import { anEdition } from "../../testing/report-cases";
import { opened } from "../../testing/sheets";
import { editionFile } from "./edition-files";

const heads = { headCount: { female: 10, male: 10, unknown: 0 } };
const question = "D’où vient la hausse de mars ?";
const reply = "Deux ateliers de plus à Gao.";

async function file({ db, programmeId, viewer }: Given, edition: string, format: ReportFormat) {
  const asked = { programme: programmeId, edition };
  return (await editionFile({ db, viewer: (await viewer("lead"))! }, asked, format))
    .content as Buffer;
}
const flat = (text: string) => text.replaceAll(/\s+/g, " ");
const bare = (html: Buffer) => flat(html.toString("utf8").replaceAll(/<[^>]*>/g, " "));

/** The funder's question with its answer, and one of the team's own that nobody outside is to read. */
async function asked(given: Given) {
  await given.approved(heads);
  const id = await aQuestion(given);
  await aQuestion(given, "lead", { text: "Entre nous : est-ce juste ?" });
  await (await given.as("amina")).questions.answer({ ...given.change(id, 1), text: reply });
  return id;
}
const made = async (given: Given, content: Partial<ReportContent> = {}) =>
  bare(await file(given, await anEdition(given, content), "html"));

test("what a funder asked stands with its answer in every format of the report, by role and not by name", async ({
  given,
}) => {
  const id = await asked(given);
  const edition = await anEdition(given);
  const pdf = flat((await readPdf(await file(given, edition, "pdf"))).text);
  const docx = readDocx(await file(given, edition, "docx"));
  const html = bare(await file(given, edition, "html"));
  const cells = docx.tables.flatMap((rows) => rows.flatMap((row) => row.cells.map(flat)));
  for (const text of [pdf, html, cells.join(" ")]) {
    expect(text).toContain(reply);
    expect(text).toContain("Bailleur de fonds");
    expect(text).not.toMatch(/Femke|Amina|Entre nous/);
  }
  expect(pdf).toContain("Questions et réponses");
  const sheets = await opened(await file(given, edition, "xlsx"));
  const [head, row] = sheets.get("Questions")!.slice(-2);
  expect(head).toContain("Réponse");
  expect(row).toEqual(expect.arrayContaining([flat(question), reply, "Bailleur de fonds", id]));
  const rows = parseCsv((await file(given, edition, "csv")).toString("utf8"), { delimiter: ";" });
  const at = (name: string) => rows[0]!.map(String).findIndex((one) => one.endsWith(name));
  const told = rows.find((one) => one[at("Clé")] === `question:${id}`)!;
  expect([told[at("Valeur")], told[at("Réponse")]]).toEqual(["", reply]);
});

test("what was asked by a link stands there too, as by a link; unanswered it says so", async ({
  given,
}) => {
  await aQuestionByLink(given);
  const text = await made(given);
  expect(text).toContain("Lien partagé");
  expect(text).toContain("Pas encore de réponse.");
  expect(text).not.toContain("Ministère");
});

test("the annex is left out when it is switched off, and an edition keeps what it said", async ({
  given,
}) => {
  const id = await asked(given);
  expect(await made(given, { without: ["questions"] })).not.toContain(reply);
  const edition = await anEdition(given);
  const lead = await given.as("lead");
  await lead.questions.answer({ ...given.change(id, 2), text: "Trois ateliers." });
  expect(bare(await file(given, edition, "html"))).toContain(reply);
  expect(await made(given)).toContain("Trois ateliers.");
});

test("a report of a country or a period has the questions on its figures alone", async ({
  given,
}) => {
  await given.approved(heads);
  await aQuestion(given, "funder", {
    filter: { basis: "approved", country: "ML" },
    text: "Mali ?",
  });
  await aQuestion(given, "funder", {
    filter: { basis: "approved", to: "2022-12" },
    text: "2022 ?",
  });
  const months = { span: "months" as const, from: "2023-01", to: "2023-12" };
  const text = await made(given, { country: "ML", ...months });
  expect(text).toContain("Mali ?");
  expect(text).not.toContain("2022 ?");
  expect(await made(given, { country: "BI" })).not.toContain("Mali ?");
});
