import { newTestDb } from "@suivi/db/testing";
import { readDocx } from "@suivi/documents/testing/read-docx";
import { readPdf } from "@suivi/documents/testing/read-pdf";
import type { ReadableProgrammeId } from "@suivi/domain/access/policy";
import { newId } from "@suivi/domain/ids";
import { sayAmount } from "@suivi/domain/money/say";
import { sayNumber } from "@suivi/domain/numbers";
import {
  blankReport,
  formatsOf,
  type ReportContent,
  type ReportFormat,
  reportKinds,
} from "@suivi/domain/reports/schema";
import { sayActual } from "@suivi/domain/results/say";
import type { Iptt } from "@suivi/domain/results/tracking-table";
import { parseCsv } from "hucre/csv";
import { readXlsx } from "hucre/xlsx";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { userByEmail, viewerById } from "../features/access/store";
import { editionFile } from "../features/reports/edition-files";
import { makeNextEdition } from "../features/reports/make-editions";
import { askForEdition } from "../features/reports/save-report";
import { iptt } from "../features/results/iptt";
import { overview } from "../features/money/overview";
import { figuresOf } from "../figures/figures-of";
import { makingHere } from "../making";
import { standingIn } from "../viewer";
import { demoPeople } from "./accounts";
import { demoId } from "./demo-activity";
import { seed } from "./seed";

let database: Awaited<ReturnType<typeof newTestDb>>;
beforeAll(async () => {
  database = await newTestDb(inject("postgres"));
  await seed(database.db, "a secret of the tests, long enough to sign with", () => undefined);
}, 240_000);
afterAll(() => database.drop());

const lead = async () => {
  const found = await userByEmail(database.db, demoPeople.lead.email);
  return (await viewerById(database.db, found!.id))!;
};
const programmeId = demoId as ReadableProgrammeId;

/** An edition of the demonstration, asked for and made as the server makes it; its id. */
async function edition(content: Partial<ReportContent>): Promise<string> {
  const { db } = database;
  const id = newId();
  const asked = { ...blankReport("fr"), name: "Essai", ...content, reportId: null };
  const change = { programmeId, changeId: newId(), id, baseVersion: 0 };
  await askForEdition({ db, viewer: await lead() }, { ...change, content: asked });
  await makeNextEdition({ db, make: makingHere(db).edition });
  return id;
}

async function file(id: string, format: ReportFormat): Promise<Buffer> {
  const asking = { db: database.db, viewer: await lead() };
  return (await editionFile(asking, { programme: programmeId, edition: id }, format))
    .content as Buffer;
}

const flat = (text: string) => text.replace(/\s+/g, " ");
const cellsOf = (bytes: Buffer) =>
  readDocx(bytes).tables.flatMap((rows) => rows.flatMap((row) => row.cells.map(flat)));
const bare = (html: string) => flat(html.replace(/<[^>]*>/g, " "));

describe("the progress report of the demonstration", () => {
  let id: string;
  let core: {
    held: number;
    people: number;
    atMost: number;
    women: number;
    table: Iptt;
    own: Iptt;
    budget: string;
  };
  beforeAll(async () => {
    id = await edition({ kind: "progress", span: "year", year: 2, readers: "team" });
    const reader = { db: database.db, programmeId, reach: "all" as const };
    const period = { from: "2024-01", to: "2024-12" };
    const { figures } = await figuresOf(reader, { basis: "approved", ...period });
    const standing = standingIn(await lead(), programmeId);
    const money = await overview({ ...reader, standing });
    core = {
      held: figures.held,
      people: figures.people!,
      atMost: figures.distinct!.atMost,
      women: figures.bySex.find(({ category }) => category === "female")!.people!,
      table: (await iptt(reader, { basis: "approved", frequency: "year" })) as Iptt,
      own: (await iptt(reader, { basis: "approved" })) as Iptt,
      budget: money.byCurrency.find(({ currency }) => currency === "EUR")!.total.budget!,
    };
  });

  /** What is said of every indicator: what was reached in the year, and over the life of the programme. */
  const saidOfIndicators = () =>
    core.table.lines.flatMap(({ content, cells, life }) => {
      const shown = content.kind === "scale" ? { ...content, kind: "number" as const } : content;
      return [Object.values(cells)[1]!, life].map((cell) => flat(sayActual(cell, shown, "fr")));
    });
  const saidOfFigures = () =>
    [core.held, core.people, core.atMost].map((value) => flat(sayNumber(value, "fr")));

  test("says the figures of the core in its PDF", async () => {
    expect(core.held).toBeGreaterThan(20);
    expect(core.table.lines.length).toBeGreaterThan(5);
    const { text, outline, marked } = await readPdf(await file(id, "pdf"));
    const printed = flat(text);
    for (const said of [...saidOfFigures(), ...saidOfIndicators()]) expect(printed).toContain(said);
    expect(printed).toContain(flat(sayAmount(core.budget, "fr")));
    expect(outline).toContain("Résultats et cibles");
    expect(marked).toBe(true);
  });

  test("and in Word, in the cells of its tables", async () => {
    const cells = cellsOf(await file(id, "docx"));
    for (const said of saidOfFigures())
      expect(cells.some((cell) => cell.includes(said))).toBe(true);
    for (const said of saidOfIndicators())
      expect(cells.some((cell) => cell.startsWith(said))).toBe(true);
    expect(cells).toContain(flat(sayAmount(core.budget, "fr")));
  });

  test("and in its page", async () => {
    const page = bare((await file(id, "html")).toString());
    for (const said of [...saidOfFigures(), ...saidOfIndicators()]) expect(page).toContain(said);
    expect(page).toContain(flat(sayAmount(core.budget, "fr")));
  });

  /** Every figure by its key, as numbers: the core's own beside those of a file. */
  const numbers = () => [
    ["held", core.held],
    ["people", core.people],
    ["at_most", core.atMost],
    ["sex:female", core.women],
    ["money:EUR:budget", Number(core.budget)],
    ...core.own.lines.flatMap((line): [string, number | null][] => [
      [`indicator:${line.id}:life:actual`, line.life.value],
      [`indicator:${line.id}:life:target`, line.life.target],
      [`indicator:${line.id}:to_date:actual`, line.toDate.value],
    ]),
    ...core.table.lines.map((line): [string, number | null] => [
      `indicator:${line.id}:year:2024-01-01:actual`,
      line.cells["year:2024-01-01"]!.value,
    ]),
  ];

  test("and as numbers in the cells of its workbook", async () => {
    const { sheets } = await readXlsx(await file(id, "xlsx"));
    const [header = [], ...rows] = sheets.find(({ name }) => name === "Tous les chiffres")!.rows;
    const at = (name: string) => header.indexOf(name);
    const read = new Map(rows.map((row) => [row[at("Clé")], row[at("Valeur")] ?? null]));
    for (const [key, value] of numbers())
      expect([key, read.get(key as string)]).toEqual([key, value]);
  });

  test("and as numbers in its CSV", async () => {
    const [header = [], ...rows] = parseCsv((await file(id, "csv")).toString(), { delimiter: ";" });
    const at = (name: string) => header.indexOf(name);
    const read = new Map(rows.map((row) => [row[at("Clé")], row[at("Valeur")]]));
    for (const [key, value] of numbers())
      expect([key, read.get(key as string)]).toEqual([key, value === null ? "" : String(value)]);
  });
});

describe("every kind of report of the demonstration", () => {
  test.each(reportKinds)(
    "%s is made in every format that it has, and says it is fictional",
    async (kind) => {
      const partner = await database.db.activityFacts.findFirst({
        where: { programmeId, onApproved: true },
        select: { partnerId: true },
      });
      const formats = formatsOf(kind);
      const id = await edition({
        kind,
        language: "en",
        format: formats[0]!,
        partner: kind === "partner" ? partner!.partnerId : null,
      });
      for (const format of formats) {
        const bytes = await file(id, format);
        const text =
          format === "pdf"
            ? (await readPdf(bytes)).text
            : format === "docx"
              ? readDocx(bytes).headers.join(" ")
              : format === "xlsx"
                ? JSON.stringify((await readXlsx(bytes)).sheets)
                : bytes.toString();
        expect({ format, fictional: text.includes("Fictional data") }).toEqual({
          format,
          fictional: true,
        });
      }
    },
  );

  test("stays the same to the last digit, whatever is changed after it", async () => {
    const id = await edition({ kind: "progress", readers: "team" });
    const before = await Promise.all([file(id, "pdf"), file(id, "csv"), file(id, "html")]);
    await database.db.$executeRaw`update "Total" set people = people + 1000`;
    const after = await Promise.all([file(id, "pdf"), file(id, "csv"), file(id, "html")]);
    for (const [at, bytes] of before.entries()) expect(after[at]!.equals(bytes)).toBe(true);
    await database.db.$executeRaw`update "Total" set people = people - 1000`;
  });
});
