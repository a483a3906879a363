import { readDocx } from "@suivi/documents/testing/read-docx";
import { readPdf } from "@suivi/documents/testing/read-pdf";
import type { FastifyInstance } from "fastify";
import { expect } from "vitest";
import { test as base, type Given } from "../testing/given";
import { anEdition } from "../testing/report-cases";
import { anIndicator } from "../testing/results";
import { opened } from "../testing/sheets";

const test = base.extend<{ app: FastifyInstance }>({
  app: async ({ given }, use) => {
    const app = await given.server();
    await use(app);
    await app.close();
  },
});

const plain = (text: string) => text.replaceAll(/[\s\u00ad]+/g, " ");
/** All that a file says, as its readers' programs have it. */
const says: Record<string, (bytes: Buffer) => Promise<string>> = {
  pdf: async (bytes) => (await readPdf(bytes)).text,
  docx: async (bytes) => {
    const { text, headers, tables } = readDocx(bytes);
    return [text, ...headers, ...tables.flat().flatMap(({ cells }) => cells)].join(" ");
  },
  html: async (bytes) => bytes.toString("utf8").replaceAll(/<[^>]*>/g, " "),
  csv: async (bytes) => bytes.toString("utf8"),
  xlsx: async (bytes) =>
    [...(await opened(bytes))]
      .flatMap(([, rows]) => rows.flat())
      .map(String)
      .join(" "),
};

/** Every file of a page, and what it is asked for. */
async function addresses(given: Given): Promise<string[]> {
  const activity = await given.approved();
  const edition = await anEdition(given);
  const programme = `programme=${given.programmeId}&language=fr`;
  const of = (path: string, formats: string[], more = "") =>
    formats.map((format) => `/exports/${path}.${format}?${programme}${more}`);
  const all = ["pdf", "docx", "html", "xlsx", "csv"];
  const kept = all.map(
    (format) => `/exports/edition.${format}?programme=${given.programmeId}&edition=${edition}`,
  );
  return [
    ...of("activity-report", all),
    ...of("iptt", all),
    ...of("iptt", ["xlsx"], "&all=1"),
    ...of("activity", ["pdf", "docx"], `&activity=${activity}`),
    ...kept,
  ];
}

test("every file says on what it rests: basis, journal, who made it, with which version, its hash, and that it is made up where it is", async ({
  given,
  app,
}) => {
  await given.db.programme.update({
    where: { id: given.programmeId },
    data: { fictional: true },
  });
  await anIndicator(given);
  const cookie = await given.cookie("lead");
  const paths = await addresses(given);
  const last = await given.db.journalEntry.aggregate({ _max: { number: true } });
  for (const url of paths) {
    const answer = await app.inject({ url, headers: { cookie } });
    const format = /\.(\w+)\?/.exec(url)![1]!;
    const text = plain(await says[format]!(answer.rawPayload));
    const bare = text.replaceAll(" ", "");
    // An edition has an entry of its own in the journal, after the one that it rests on.
    const entry = url.includes("edition") ? "ournal" : String(last._max.number);
    const basis = url.includes("/activity.") ? "" : "validées seulement";
    expect({
      url,
      status: answer.statusCode,
      fictional: text.includes("Données fictives"),
      by: text.includes("Lucie Mensah"),
      hash: /[0-9a-f]{64}/.test(bare),
      journal: /journal/i.test(text) && bare.includes(entry),
      basis: text.includes(basis),
    }).toEqual({
      url,
      status: 200,
      fictional: true,
      by: true,
      hash: true,
      journal: true,
      basis: true,
    });
  }
});

test("a sheet to be signed and a framework to fill in say who made them, when and on which entry of the journal", async ({
  given,
  app,
}) => {
  await given.db.programme.update({
    where: { id: given.programmeId },
    data: { fictional: true },
  });
  const activity = await given.approved();
  const cookie = await given.cookie("lead");
  const last = await given.db.journalEntry.aggregate({ _max: { number: true } });
  for (const path of [`sign-in-sheet.pdf?activity=${activity}&`, "framework.xlsx?"]) {
    const url = `/exports/${path}programme=${given.programmeId}&language=fr`;
    const answer = await app.inject({ url, headers: { cookie } });
    const text = plain(await says[path.includes("pdf") ? "pdf" : "xlsx"]!(answer.rawPayload));
    expect(text).toContain("Données fictives");
    expect(text.replaceAll(" ", "")).toContain(`journaln°${last._max.number}`);
    expect(text).toContain("Établi par Lucie Mensah");
  }
});

test("the same data have the same hash, whatever else changes in the programme; other data have another", async ({
  given,
  app,
}) => {
  await given.approved();
  await anIndicator(given);
  const cookie = await given.cookie("lead");
  const hashes = () =>
    Promise.all(
      ["activity-report", "iptt"].map(async (what) => {
        const url = `/exports/${what}.html?programme=${given.programmeId}`;
        const { body } = await app.inject({ url, headers: { cookie } });
        return /[0-9a-f]{64}/.exec(body)![0];
      }),
    );
  const [report, table] = await hashes();
  await anEdition(given);
  expect(await hashes()).toEqual([report, table]);
  await given.approved();
  await anIndicator(given);
  const later = await hashes();
  expect(later[0]).not.toBe(report);
  expect(later[1]).not.toBe(table);
});
