import { newId } from "@suivi/domain/ids";
import { expectFormAccessible, formOn } from "./log-activity";
import { expect, expectAccessible, test } from "./suivi";

const words = {
  fr: {
    separate: "Dates séparées",
    date: (number: number) => `Date ${number}`,
    hours: (number: number) => `Heures ${number}`,
    add: "Ajouter une date",
    remove: "Retirer la date 2",
    total: "3 dates, 7,5 h en tout",
    twice: /^Dates séparées/,
    mark: "12 mars 2024",
    dates: "Dates",
    length: "Durée",
    stated: /5 mars 2024.*2,5.h.*12 mars 2024.*2,5.h.*26 mars 2024.*2,5.h/,
    part: "jour 2 sur 3",
    report: "Compte rendu",
  },
  en: {
    separate: "Separate dates",
    date: (number: number) => `Date ${number}`,
    hours: (number: number) => `Hours ${number}`,
    add: "Add a date",
    remove: "Remove date 2",
    total: "3 dates, 7.5 h in all",
    twice: /^Separate dates/,
    mark: "12 Mar 2024",
    dates: "Dates",
    length: "Length",
    stated: /5 Mar 2024.*2\.5.h.*12 Mar 2024.*2\.5.h.*26 Mar 2024.*2\.5.h/,
    part: "day 2 of 3",
    report: "Report",
  },
};

for (const [language, width] of [
  ["fr", 1280],
  ["en", 360],
] as const)
  test.describe(`in ${language}, ${width} pixels wide`, () => {
    test.use({ language, viewport: { width, height: 800 } });
    const text = words[language];

    test("a course on three dates apart is logged once, marked date by date, and stands on each in the calendar", async ({
      as,
    }) => {
      const page = await as("amina");
      const own = `Zu${newId().slice(-6)}`;
      const form = formOn(page, language);
      const id = await form.open();
      await form.fill(`Cours ${own}`, { start: "2024-03-05", women: "2", men: "0" });
      await page.getByRole("button", { name: text.separate }).click();
      const date = (number: number) => page.getByLabel(text.date(number), { exact: true });
      await expect(date(1)).toHaveValue("2024-03-05");
      await page.getByLabel(text.hours(1)).fill(language === "fr" ? "2,5" : "2.5");
      await page.getByRole("button", { name: text.add }).click();
      await page.getByRole("button", { name: text.add }).click();
      // A week apart, and as long: the third is moved by a week.
      await expect(date(3)).toHaveValue("2024-03-19");
      await date(3).fill("2024-03-12");
      await form.button("send").click();
      await page.getByRole("link", { name: text.twice }).click();
      await expect(date(3)).toBeFocused();
      await date(3).fill("2024-03-26");
      await expect(page.getByText(text.total)).toBeVisible();
      await form.fold("names").click();
      await form.field("name").fill("Awa Sow");
      await page.keyboard.press("Enter");
      await page.keyboard.press("f");
      await expect(page.locator("li.person .days button")).toHaveCount(3);
      await page.getByRole("button", { name: text.mark }).click();
      await expectFormAccessible(page);
      await form.button("send").click();
      await expect(form.heading("sent")).toBeFocused();

      await page.goto(`/DEMO/activities/${id}`);
      const fact = (name: string) => page.locator(`dt:text-is("${name}") + dd`).first();
      await expect(fact(text.dates)).toHaveText(text.stated);
      await expect(fact(text.length)).toHaveText(/7[,.]5.h/);
      await expect(page.getByRole("row", { name: "Awa Sow" })).toHaveText(/●.*◐.*●/);
      await expectAccessible(page);

      await page.goto("/DEMO/activities/calendar?month=2024-03");
      await expect(page.getByRole("link", { name: own }).filter({ visible: true })).toHaveCount(3);
      await expect(page.getByText(text.part).filter({ visible: true }).first()).toBeVisible();
      await expectAccessible(page);

      // Opened again, the dates are there, each once; one is taken away.
      await page.goto(`/DEMO/activities/${id}/edit`);
      await expect(date(3)).toHaveValue("2024-03-26");
      await page.getByRole("button", { name: text.remove }).click();
      await expect(date(2)).toHaveValue("2024-03-26");
      await expect(page.locator("li.person .days button")).toHaveCount(2);
    });
  });
