import { newTestDb } from "@suivi/db/testing";
import { readDocx } from "@suivi/documents/testing/read-docx";
import { readPdf } from "@suivi/documents/testing/read-pdf";
import type { ReadableProgrammeId } from "@suivi/domain/access/policy";
import { sayNumber } from "@suivi/domain/numbers";
import { parseCsv } from "hucre/csv";
import { readXlsx } from "hucre/xlsx";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { figuresOf } from "../figures/figures-of";
import { type DemoPerson, demoPeople } from "./accounts";
import { demoId } from "./demo-activity";
import { seed } from "./seed";
import { userByEmail, viewerById } from "../features/access/store";
import { makeReport, type ReportFormat } from "../features/reports/make-report";
import { reportInput } from "../features/reports/report-input";

let database: Awaited<ReturnType<typeof newTestDb>>;
beforeAll(async () => {
  database = await newTestDb(inject("postgres"));
  await seed(database.db, "a secret of the tests, long enough to sign with", () => undefined);
}, 240_000);
afterAll(() => database.drop());

const viewer = async (person: DemoPerson) => {
  const found = await userByEmail(database.db, demoPeople[person].email);
  return (await viewerById(database.db, found!.id))!;
};

async function file(person: DemoPerson, format: ReportFormat, language: "fr" | "en") {
  const input = reportInput.parse({ programme: "DEMO", language });
  return (await makeReport({ db: database.db, viewer: await viewer(person) }, input, format))
    .content;
}

/** What the screen shows this person, from the core. */
const screen = async (reach: "all" | "approved") => {
  const reader = { db: database.db, programmeId: demoId as ReadableProgrammeId, reach };
  return (await figuresOf(reader, { basis: "approved" })).figures;
};

const readers = [
  ["lead", "all", "fr"],
  ["funder", "approved", "en"],
] as const;
const words = {
  fr: {
    held: "Activités tenues",
    people: "Présences",
    women: "Femmes",
    men: "Hommes",
    own: "Tenue",
  },
  en: { held: "Activities held", people: "Attendances", women: "Women", men: "Men", own: "Held" },
};
const columns = {
  fr: { people: "Présences", women: "Femmes", status: "État", sheet: "Activités" },
  en: { people: "Attendances", women: "Women", status: "Status", sheet: "Activities" },
};

describe.each(readers)(
  "the report of the demonstration, made by the %s",
  (person, reach, language) => {
    const said = words[language];
    const named = columns[language];

    test("prints the figures of the screen, and that they are fictional on every page", async () => {
      const figures = await screen(reach);
      const { pages } = await readPdf(await file(person, "pdf", language));
      const page = pages[1]!.replace(/\s+/g, " ");
      const say = (value: number) => sayNumber(value, language).replace(/\s/g, " ");
      expect(page).toContain(`${said.held} ${say(figures.held)}`);
      expect(page).toContain(`${said.people} ${say(figures.people!)}`);
      expect(page).toContain(say(figures.distinct!.atMost));
      expect(page).toContain(say(figures.capacity.people!));
      for (const region of figures.byRegion)
        expect(pages.join(" ").replace(/\s+/g, " ")).toContain(say(region.people!));
      const banner = language === "fr" ? "Données fictives" : "Fictional data";
      for (const printed of pages) expect(printed).toContain(banner);
    });

    test("says the same in Word: its figures, its charts, a row for each activity", async () => {
      const figures = await screen(reach);
      const word = readDocx(await file(person, "docx", language));
      const cells = word.tables.flatMap((rows) => rows.flatMap((row) => row.cells));
      const say = (value: number) => sayNumber(value, language);
      const shown = (label: string, value: number) =>
        cells.some((cell) => cell.startsWith(`${label}${say(value)}`));
      expect(shown(said.held, figures.held)).toBe(true);
      expect(shown(said.people, figures.people!)).toBe(true);
      expect(shown(said.people, figures.capacity.people!)).toBe(true);
      const [activities, people] = word.charts.map((xml) =>
        [...xml.matchAll(/<c:val>.*?<\/c:val>/gs)]
          .flatMap(([values]) => [...values.matchAll(/<c:v>([^<]*)/g)])
          .reduce((sum, [, value]) => sum + Number(value), 0),
      );
      expect(activities).toBe(figures.held);
      expect(reach !== "all" || people === figures.people).toBe(true);
      const list = word.tables.find(([head]) => head!.cells.includes(named.status))!;
      const held = list.filter(({ cells: row }) => row.includes(said.own));
      expect(held).toHaveLength(figures.held);
      for (const header of word.headers)
        expect(header).toContain(language === "fr" ? "Données fictives" : "Fictional data");
    });

    test("says the same in a page without a server", async () => {
      const figures = await screen(reach);
      const page = (await file(person, "html", language)).toString();
      const items = [...page.matchAll(/<li>(.*?)<\/li>/gs)].map(([, item]) =>
        item!
          .replace(/<[^>]*>/g, " ")
          .replace(/\s+/g, " ")
          .trim(),
      );
      const say = (value: number) => sayNumber(value, language).replace(/\s/g, " ");
      const shown = (label: string, value: number) =>
        items.some((item) => item.startsWith(`${label} ${say(value)}`));
      expect(shown(said.held, figures.held)).toBe(true);
      expect(shown(said.people, figures.people!)).toBe(true);
      expect(shown(said.people, figures.capacity.people!)).toBe(true);
    });

    test("counts the same in the workbook: its figures, and the sum of its rows", async () => {
      const figures = await screen(reach);
      const { sheets } = await readXlsx(await file(person, "xlsx", language));
      const values = new Map(sheets[1]!.rows.map(([name, value]) => [name, value]));
      expect(values.get(said.held)).toBe(figures.held);
      expect(values.get(said.people)).toBe(figures.people);
      const women = figures.bySex.find(({ category }) => category === "female")!.people;
      expect(values.get(said.women)).toBe(women);

      const [header = [], ...rows] = sheets.find(({ name }) => name === named.sheet)!.rows;
      const sum = (name: string) =>
        rows.reduce((total, row) => total + Number(row[header.indexOf(name)] ?? 0), 0);
      expect(sum(named.people)).toBe(figures.people);
      expect(sum(named.women)).toBe(women);
      const held = rows.filter((row) => row[header.indexOf(named.status)] === said.own);
      expect(held).toHaveLength(figures.held);
      expect(rows).toHaveLength(figures.held + figures.planned + figures.cancelled);
    });

    test("counts the same in the CSV, whose rows all say that they are fictional", async () => {
      const figures = await screen(reach);
      const delimiter = language === "fr" ? ";" : ",";
      const text = (await file(person, "csv", language)).toString();
      const [header = [], ...rows] = parseCsv(text, { delimiter });
      const people = rows.map((row) => String(row[header.indexOf(named.people)]));
      expect(people.reduce((total, value) => total + Number(value), 0)).toBe(figures.people);
      // Some activities state no head count: empty, not nought.
      expect(people).toContain("");
      for (const row of rows) expect(row.at(-1)).toMatch(/fictives|Fictional/);
    });
  },
);

test("a funder's report of the demonstration names none of its people and no hidden venue", async () => {
  const { db } = database;
  const people = await db.person.findMany({
    where: { programmeId: demoId },
    select: { name: true },
  });
  const activities = await db.activity.findMany({ where: { programmeId: demoId } });
  expect(people.length).toBeGreaterThan(100);
  const places = activities.map(
    ({ content }) => (content as { place: { venue: string | null; hidden: boolean } }).place,
  );
  expect(places.some(({ hidden, venue }) => hidden && venue)).toBe(true);

  const csv = (await file("funder", "csv", "fr")).toString();
  const { text } = await readPdf(await file("funder", "pdf", "fr"));
  for (const { name } of people) {
    expect(csv).not.toContain(name);
    expect(text).not.toContain(name);
  }
  const [header = [], ...rows] = parseCsv(csv, { delimiter: ";" });
  const [id, venue] = [header.indexOf("Identifiant de l’activité"), header.indexOf("Lieu")];
  const isHidden = new Set(activities.filter((_, at) => places[at]!.hidden).map((one) => one.id));
  const hidden = rows.filter((row) => isHidden.has(String(row[id])));
  expect(hidden.length).toBeGreaterThan(10);
  for (const row of hidden) expect(row[venue]).toBe("");
});
