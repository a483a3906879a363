import { readFileSync } from "node:fs";
import { openDashboard, quiet } from "./dashboard";
import { expect, expectAccessible, test } from "./suivi";

test("the report is downloaded with the filters of the page, in the language chosen", async ({
  as,
}) => {
  const page = await as("lead");
  await openDashboard(page, `/DEMO/dashboard?${quiet}`);
  await page.getByText("Exporter", { exact: true }).click();
  await page.getByLabel("English").check();
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: /^CSV/ }).click(),
  ]);
  const text = readFileSync(await file.path(), "utf8");
  expect(text).toContain("South Sudan");
  expect(text).not.toContain("Burundi");
  await page.keyboard.press("Escape");
  await expect(page.getByLabel("English")).toBeHidden();
  await expect(page.getByText("Exporter", { exact: true })).toBeFocused();
});

test("a chart’s table is copied as a spreadsheet takes it", async ({ as }) => {
  const page = await as("lead");
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await openDashboard(page, `/DEMO/dashboard?${quiet}`);
  await page.getByRole("button", { name: /Copier le tableau Les femmes/ }).click();
  await expect(page.getByText("Copié").first()).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  const [head, first] = copied.split("\n").map((line) => line.split("\t"));
  expect(head?.slice(1, 5)).toEqual(["Femmes", "Hommes", "Autre ou non précisé", "Total"]);
  expect(first?.[0]).toBe("T1 2023");
  expect(Number(first?.[1]) + Number(first?.[2]) + Number(first?.[3])).toBe(Number(first?.[4]));
});

test("the keyboard reaches the figures, their data and the way back", async ({ as }) => {
  const page = await as("lead");
  await openDashboard(page, `/DEMO/dashboard?${quiet}`);
  await page.locator(".figure .value a").first().focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Activités tenues");
  await page.getByRole("link", { name: "Tableau de bord" }).last().focus();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/dashboard\?from=2023-02&to=2024-11&country=SS$/);
  await page.getByText("Voir les données").first().focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("columnheader", { name: "Total" }).first()).toBeVisible();
});

for (const language of ["fr", "en"] as const)
  for (const colorScheme of ["light", "dark"] as const)
    for (const width of [360, 1280])
      test.describe(`${language}, ${colorScheme}, ${width} pixels`, () => {
        test.use({ language, viewport: { width, height: 800 } });
        test("everybody can read the dashboard, and nothing runs over its edge", async ({ as }) => {
          const page = await as("lead");
          await page.emulateMedia({ colorScheme });
          const broken: string[] = [];
          page.on("pageerror", (error) => broken.push(error.message));
          for (const address of [
            "/DEMO/dashboard",
            "/JF/dashboard",
            `/DEMO/dashboard/behind?measure=people&dimension=sex&category=female&${quiet}`,
          ]) {
            await openDashboard(page, address);
            await expectAccessible(page);
            const over = await page.evaluate(
              () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
            );
            expect(over, address).toBe(0);
          }
          expect(broken).toEqual([]);
        });
      });
