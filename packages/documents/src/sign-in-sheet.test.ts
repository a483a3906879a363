import { addDays } from "@suivi/domain/dates";
import { sayDate } from "@suivi/domain/numbers";
import { expect, test } from "vitest";
import { renderSignInSheet, type SignInSheet } from "./sign-in-sheet";
import { readPdf } from "./testing/read-pdf";

const sheet: SignInSheet = {
  language: "fr",
  activity: "Atelier #[sécurité] « coproduction »",
  programme: "Avenir juste",
  partner: "ADEM",
  place: "Mairie, Ansongo",
  days: ["2023-10-11", "2023-10-12"],
  address: "https://suivi.example/DEMO/activities/01a20f9f-62fe-7b41-a9fa-a9ea63dfa63c",
  banner: "Données fictives",
  expected: [{ name: "Aïssata Maïga", sex: "F", organisation: null }],
  made: "Établi par Lucie Mensah, journal n° 12",
  lines: 30,
  at: "2023-10-10T08:00:00Z",
};

test("the sheet has its numbered lines, a column a day, the consent and the name of who is expected", async () => {
  const { text, marked, info } = await readPdf(await renderSignInSheet(sheet));
  for (const said of [
    "Feuille de présence",
    "Atelier #[sécurité] « coproduction »",
    "Aïssata Maïga",
    "11 oct. 2023",
    "12 oct. 2023",
    "J’accepte que mon nom",
    "Données fictives",
    "30",
  ])
    expect(text.replace(/\u00a0|\u202f/g, " ")).toContain(said);
  expect(marked).toBe(true);
  expect(info["Title"]).toBe("Feuille de présence");
});

test("the sheet is in English for an English reader, and has a line for each who is expected, however many", async () => {
  const expected = Array.from({ length: 45 }, (_, at) => ({
    name: `Person ${at}`,
    sex: "F",
    organisation: "CAD",
  }));
  const { text, pages } = await readPdf(
    await renderSignInSheet({ ...sheet, language: "en", expected, days: [] }),
  );
  expect(text).toContain("Sign-in sheet");
  expect(text).toContain("Person 44");
  expect(pages.length).toBeGreaterThan(1);
  // The headings of the columns stand on every page.
  for (const page of pages.slice(0, -1)) expect(page).toContain("Telephone");
});

test("of more days than have room the same lines are printed again, each day once, with the consent on every sheet", async () => {
  const days = Array.from({ length: 14 }, (_, week) => addDays("2024-03-02", week * 7));
  const pdf = await readPdf(await renderSignInSheet({ ...sheet, days }));
  const text = pdf.text.replace(/\s+/g, " ");
  const times = (said: string) => text.split(said).length - 1;
  for (const day of days)
    expect(
      pdf.pages.some((page) =>
        page.replace(/\s+/g, " ").includes(sayDate(day, "fr").replace(/\s/g, " ")),
      ),
    ).toBe(true);
  for (const said of ["1 à 5 sur 14", "6 à 10 sur 14", "11 à 14 sur 14"])
    expect(times(said)).toBe(1);
  expect(times("J’accepte que mon nom")).toBe(3);
  expect(times("Aïssata Maïga")).toBe(3);
  expect(pdf.info["Title"]).toBe("Feuille de présence");
});
