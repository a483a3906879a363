import { mkdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Page } from "@playwright/test";
import { type Person, test } from "../e2e/suivi";

const root = fileURLToPath(new URL("../../..", import.meta.url));
type Shot = { name: string; as: Person; path: string };

/** Every page, as somebody who uses it sees it: JF is nearly empty, DEMO is full. */
const pages: Shot[] = [
  { name: "programme", as: "lead", path: "/JF" },
  { name: "programme-demo", as: "lead", path: "/DEMO" },
  { name: "dashboard", as: "lead", path: "/DEMO/dashboard" },
  { name: "dashboard-empty", as: "lead", path: "/JF/dashboard" },
  { name: "dashboard-funder", as: "funder", path: "/DEMO/dashboard" },
  { name: "activities", as: "lead", path: "/DEMO/activities" },
  { name: "calendar", as: "lead", path: "/DEMO/activities/calendar?month=2025-06" },
  { name: "log", as: "amina", path: "/DEMO/activities/new" },
  { name: "work", as: "amina", path: "/DEMO/work" },
  { name: "review", as: "lead", path: "/DEMO/review" },
  { name: "organisations", as: "lead", path: "/DEMO/organisations" },
  { name: "money", as: "lead", path: "/DEMO/money" },
  { name: "iati", as: "lead", path: "/DEMO/iati" },
  { name: "iati-settings", as: "lead", path: "/DEMO/iati/settings" },
  { name: "iati-take-in", as: "lead", path: "/DEMO/iati/take-in" },
  { name: "people", as: "lead", path: "/DEMO/people" },
  { name: "shares", as: "lead", path: "/DEMO/shares" },
  { name: "questions", as: "lead", path: "/DEMO/questions" },
  { name: "account", as: "lead", path: "/account" },
  { name: "tokens", as: "lead", path: "/account/tokens" },
];

async function shoot(page: Page, file: string, fullPage = true) {
  await page.locator("h1").waitFor();
  await page.waitForLoadState("networkidle");
  await page.waitForTimeout(300);
  await page.screenshot({ path: file, fullPage });
}

for (const language of ["fr", "en"] as const)
  test.describe(`all ${language}`, () => {
    test.use({ language });
    for (const { name, as: person, path } of pages)
      test(name, async ({ as }) => {
        const page = await as(person);
        mkdirSync(`${root}/shots`, { recursive: true });
        await page.goto(path);
        for (const theme of ["light", "dark"] as const)
          for (const width of [360, 768, 1280]) {
            await page.emulateMedia({ colorScheme: theme });
            await page.setViewportSize({ width, height: width === 360 ? 740 : 900 });
            await shoot(page, `${root}/shots/${name}-${language}-${width}-${theme}.png`);
          }
      });
  });

const readme: (Shot & { width: number })[] = [
  { name: "dashboard", as: "lead", path: "/DEMO/dashboard", width: 1280 },
  { name: "log", as: "amina", path: "/DEMO/activities/new", width: 390 },
  { name: "programme", as: "lead", path: "/JF", width: 1280 },
];

test("readme", async ({ as }) => {
  mkdirSync(`${root}/docs/images`, { recursive: true });
  for (const { name, as: person, path, width } of readme) {
    const page = await as(person);
    await page.setViewportSize({ width, height: width < 500 ? 844 : 860 });
    await page.goto(path);
    await shoot(page, `${root}/docs/images/${name}.png`, false);
  }
});
