import { writeXlsx } from "hucre/xlsx";
import { messyLists } from "@suivi/domain/people/testing/messy-lists";
import { expect, test } from "./suivi";
import { expectFormAccessible, formOn, onServer } from "./log-activity";

const long = messyLists.find(({ text }) => text.split("\n").length > 27)!;
const words = {
  paste: { fr: "Coller ou importer une liste", en: "Paste or import a list" },
  list: { fr: "La liste, telle quelle", en: "The list, as it is" },
  add: { fr: /^Ajouter \d+ personnes?$/, en: /^Add \d+ (people|person)$/ },
  leave: { fr: "Laisser TOTAL", en: "Leave out TOTAL" },
  sexOf: { fr: /^Sexe.: Yacouba Maïga/, en: /^Sex: Yacouba Maïga/ },
  total: { fr: "une ligne de total", en: "a line of totals" },
} as const;

for (const language of ["fr", "en"] as const)
  test.describe(`in ${language}`, () => {
    test.use({ language });
    const word = <K extends keyof typeof words>(key: K) => words[key][language];

    test("a messy list of 27 people, pasted, corrected and sent, is the attendance", async ({
      as,
    }) => {
      const page = await as("amina");
      const form = formOn(page, language);
      const id = await form.open();
      await form.fill(`Liste collée (${language})`, { women: "15", men: "13" });
      await form.fold("names").click();
      await page.getByRole("button", { name: word("paste") }).click();
      await page.getByLabel(word("list")).fill(long.text);
      await expect(page.locator("li.pasted")).toHaveCount(28);
      await expect(page.getByText(word("total"))).toBeVisible();
      const add = page.getByRole("button", { name: word("add") });
      await expect(add).toBeDisabled();
      await expectFormAccessible(page);

      // What was pasted is on the device: a reload in the middle loses none of it.
      await form.kept();
      await page.reload();
      await expect(page.locator("li.pasted")).toHaveCount(28);
      await page.getByRole("button", { name: word("leave") }).click();
      await page.getByLabel(word("sexOf")).last().selectOption("male");
      await add.click();
      await expect(page.locator("li.person")).toHaveCount(27);
      await expect(page.locator(".total").last()).toContainText(
        language === "fr" ? "27 sur 28" : "27 of 28",
      );
      await form.button("send").click();
      await expect(form.heading("sent")).toBeFocused();

      const { activity } = await onServer(page, id);
      const sheet = activity.people
        .map((person: { id: string }) => ({
          ...person,
          row: activity.content.attendance[person.id].row,
        }))
        .sort((a: { row: number }, b: { row: number }) => a.row - b.row);
      const wanted = long.people.slice(0, 27).map((one) => one.split(" | "));
      expect(sheet.map(({ name }: { name: string }) => name)).toEqual(wanted.map(([name]) => name));
      const sexes = wanted.map(([name, sex]) => (name === "Yacouba Maïga" ? "male" : sex));
      expect(sheet.map(({ sex }: { sex: string }) => sex)).toEqual(sexes);
      const marks = Object.values(activity.content.attendance).map(
        (one) => (one as { marks: object }).marks,
      );
      for (const mark of marks) expect(mark).toEqual({ "2023-10-11": "present" });
    });
  });

test("a workbook, an export of KoboToolbox and a French CSV are read from their files", async ({
  as,
}) => {
  const page = await as("amina");
  const form = formOn(page);
  await form.open();
  await form.fold("names").click();
  await page.getByRole("button", { name: words.paste.fr }).click();
  const file = page.locator('section.part input[type="file"]');
  const workbook = await writeXlsx({
    sheets: [
      {
        name: "Suivi",
        rows: [
          ["start", "_index"],
          ["2023-10-11", 1],
        ],
      },
      {
        name: "participants",
        rows: [
          ["participants/nom", "participants/sexe", "participants/age", "_parent_index"],
          ["Aminata Diarra", "femme", 29, 1],
          ["Boubacar Sy", "homme", 36, 2],
        ],
      },
    ],
  });
  await file.setInputFiles({
    name: "kobo.xlsx",
    mimeType: "application/octet-stream",
    buffer: Buffer.from(workbook),
  });
  await expect(page.locator("li.pasted")).toHaveCount(2);
  await page.getByLabel("Formulaire de l’export").selectOption("2");
  await expect(page.locator("li.pasted")).toHaveCount(1);
  await expect(page.getByLabel("Nom, ligne 3")).toHaveValue("Boubacar Sy");

  const csv = Buffer.from("Nom;Prénom;Sexe\r\nMaïga;Aïssata;Féminin\r\n", "latin1");
  await file.setInputFiles({ name: "liste.csv", mimeType: "text/csv", buffer: csv });
  await expect(page.getByLabel("Nom, ligne 2")).toHaveValue("Aïssata Maïga");

  await file.setInputFiles({
    name: "photo.xlsx",
    mimeType: "application/octet-stream",
    buffer: Buffer.from("PK\u0003\u0004 nothing"),
  });
  await expect(page.getByRole("alert").filter({ hasText: "photo.xlsx" })).toBeVisible();
  await expect(page.getByLabel("Nom, ligne 2")).toHaveValue("Aïssata Maïga");
});
