import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { formOn, tabTo, typeDate } from "./log-activity";
import { expect, test } from "./suivi";

const given = ["Aminata", "Moussa", "Fatoumata", "Issa", "Oumou"];
const family = ["Coulibaly", "Keita", "Sangare", "Toure", "Diarra"];
/** The sheet of the second day: 14 women and 11 men. */
const sheet = Array.from({ length: 25 }, (_, index) => ({
  name: `${given[index % 5]} ${family[Math.floor(index / 5)]}`,
  woman: index % 5 !== 1 && index % 5 !== 3 ? index < 24 : false,
}));
const women = sheet.filter(({ woman }) => woman).length;

// Months in which no other journey logs anything, and neither does the demonstration.
const journeys = {
  fr: {
    day: "2022-10-12",
    month: "2022-10",
    title: "Atelier des comités de sécurité, deuxième jour",
    nothing: "Aucune activité ne correspond à ces filtres",
    email: "Adresse électronique",
    password: "Mot de passe",
    activities: "Activités",
    add: "Nouvelle activité",
    man: "h",
    review: /^À valider/,
    approve: "Valider",
    approved: "est validée",
    workshop: "Atelier",
    people: "Présences",
    women: "14 présences sur 25",
    export: "Exporter",
    report: "Rapport d’activités",
  },
  en: {
    day: "2022-11-12",
    month: "2022-11",
    title: "Security committees' workshop, second day",
    nothing: "No activity fits these filters",
    email: "E-mail address",
    password: "Password",
    activities: "Activities",
    add: "New activity",
    man: "m",
    review: /^To review/,
    approve: "Approve",
    approved: "is approved",
    workshop: "Workshop",
    people: "Attendances",
    women: "14 of 25 attendances",
    export: "Export",
    report: "Activity report",
  },
} as const;

/** The words of a PDF, page after page. */
async function textOf(path: string): Promise<string> {
  const pdf = await getDocument({ data: new Uint8Array(readFileSync(path)), verbosity: 0 }).promise;
  const words: string[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const { items } = await (await pdf.getPage(number)).getTextContent();
    words.push(...items.map((item) => ("str" in item ? item.str : "")));
  }
  await pdf.destroy();
  return words.join(" ").replace(/\s+/g, " ");
}

/** Counts the keys that are pressed in a page, over all its addresses. */
const countKeys = (page: Page) =>
  page.addInitScript(() => {
    addEventListener(
      "keydown",
      () => sessionStorage.setItem("keys", `${Number(sessionStorage.getItem("keys")) + 1}`),
      true,
    );
  });

for (const language of ["fr", "en"] as const)
  test.describe(`in ${language}`, () => {
    test.use({ language, locale: language === "fr" ? "fr-FR" : "en-GB" });

    test("a workshop with 25 people is logged from the keyboard in under two minutes, approved, seen by the funder, and in the PDF", async ({
      page,
      as,
    }) => {
      const words = journeys[language];
      const { day, month, title } = words;
      const funder = await as("funder");
      await funder.goto(`/DEMO/dashboard?from=${month}&to=${month}`);
      await expect(funder.getByRole("heading", { level: 1 })).toBeVisible();
      await expect(funder.getByText(words.nothing)).toBeVisible();

      // The coordinator: nothing but keys, from signing in to "sent".
      await countKeys(page);
      const started = Date.now();
      await page.goto("/DEMO");
      await tabTo(page, page.getByLabel(words.email));
      await page.keyboard.type("amina@suivi.example");
      await page.keyboard.press("Tab");
      await page.keyboard.type("suivi-demo-2023");
      await page.keyboard.press("Enter");
      const activities = page.locator(".tabs").getByRole("link", { name: words.activities });
      await expect(activities).toBeVisible();
      await tabTo(page, activities);
      await page.keyboard.press("Enter");
      await expect(page.getByRole("link", { name: words.add })).toBeVisible();
      await tabTo(page, page.getByRole("link", { name: words.add }));
      await page.keyboard.press("Enter");

      const form = formOn(page, language);
      await expect(form.field("what")).toBeVisible();
      await tabTo(page, form.field("what"));
      await page.keyboard.type(title);
      const workshop = page.getByRole("radio", { name: words.workshop });
      await tabTo(page, page.getByRole("radio", { checked: true }).first());
      for (let turn = 0; turn < 6 && !(await workshop.isChecked()); turn += 1)
        await page.keyboard.press("ArrowDown");
      await tabTo(page, form.field("start"));
      await typeDate(page, form.field("start"), day);
      await tabTo(page, form.field("women"));
      await page.keyboard.type(`${women}`);
      await page.keyboard.press("Tab");
      await page.keyboard.type(`${25 - women}`);
      await tabTo(page, form.fold("names"));
      await page.keyboard.press("Enter");
      await tabTo(page, form.field("name"));
      for (const { name, woman } of sheet) {
        await page.keyboard.type(name);
        await page.keyboard.press("Enter");
        await page.keyboard.press(woman ? "f" : words.man);
        await expect(form.field("name")).toHaveValue("");
      }
      await tabTo(page, form.button("send"));
      await page.keyboard.press("Enter");
      await expect(form.heading("sent")).toBeVisible();

      // A practised hand presses five keys a second; and nothing here makes it wait.
      const keys = await page.evaluate(() => Number(sessionStorage.getItem("keys")));
      expect(keys).toBeGreaterThan(400);
      expect(keys / 5).toBeLessThan(120);
      expect(Date.now() - started).toBeLessThan(120_000);

      const lead = await as("lead");
      await lead.goto("/DEMO");
      await lead.getByRole("link", { name: words.review }).click();
      const waiting = lead.getByRole("listitem").filter({ hasText: title });
      await expect(waiting).toContainText("25");
      await waiting.getByRole("button", { name: words.approve }).click();
      await expect(lead.getByText(words.approved)).toBeVisible();

      await funder.reload();
      const attendances = funder.locator(".figure", { hasText: words.people }).first();
      await expect(attendances.locator(".value")).toContainText("25");
      await funder.getByText(words.export, { exact: true }).click();
      const [file] = await Promise.all([
        funder.waitForEvent("download"),
        funder.getByRole("link", { name: /^PDF/ }).click(),
      ]);
      const report = await textOf(await file.path());
      expect(report).toContain(words.report);
      expect(report).toContain(`${title} ${words.workshop}`);
      expect(report).toContain(`${words.people} 25 `);
      expect(report).toContain(words.women);
      expect(report).not.toContain("Coulibaly");
    });
  });
