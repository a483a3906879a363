import { expect, expectAccessible, type Person, test } from "./suivi";
import type { Page } from "@playwright/test";

/** These pages are for everybody: in French and English, on a phone and a desktop, by day and by night. */
export function looksFine(person: Person, pages: (page: Page) => Promise<string[]>): void {
  for (const language of ["fr", "en"] as const)
    for (const width of [360, 1280])
      test.describe(`in ${language}, ${width} pixels wide`, () => {
        test.use({ language, viewport: { width, height: 800 } });
        test(`the pages of ${person} are for everybody, by day and by night`, async ({ as }) => {
          const page = await as(person);
          const paths = await pages(page);
          for (const colorScheme of ["light", "dark"] as const) {
            await page.emulateMedia({ colorScheme });
            for (const path of paths) {
              await page.goto(path);
              await expectAccessible(page);
              const wider = await page.evaluate(
                () => document.documentElement.scrollWidth - window.innerWidth,
              );
              expect(wider, path).toBeLessThanOrEqual(0);
            }
          }
        });
      });
}
