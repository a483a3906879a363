import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { expect, type Page, test as base } from "@playwright/test";

const axeSource = readFileSync(
  createRequire(import.meta.url).resolve("axe-core/axe.min.js"),
  "utf8",
);

/** The demonstration people (apps/api/src/seed/accounts.ts). */
export type Person = "admin" | "lead" | "amina" | "jean" | "funder";
type Options = { language: "fr" | "en" };
type Fixtures = {
  /** A page signed in as this person, in the test's language. */
  as(person: Person): Promise<Page>;
};

export const test = base.extend<Options & Fixtures>({
  language: ["fr", { option: true }],
  baseURL: async ({}, use) => use(process.env["SUIVI_ADDRESS"] ?? ""),
  as: async ({ browser, language, baseURL, viewport }, use) => {
    const contexts: { close(): Promise<void> }[] = [];
    await use(async (person) => {
      const context = await browser.newContext({
        ...(baseURL ? { baseURL } : {}),
        viewport,
        locale: language === "fr" ? "fr-FR" : "en-GB",
        extraHTTPHeaders: {},
      });
      contexts.push(context);
      const sent = await context.request.post("/auth/sign-in", {
        headers: { "x-suivi": "1" },
        data: { email: `${person}@suivi.example`, password: "suivi-demo-2023" },
      });
      expect(sent.status()).toBe(200);
      const page = await context.newPage();
      await page.addInitScript(
        (chosen) => localStorage.setItem("suivi-language", chosen),
        language,
      );
      return page;
    });
    for (const context of contexts) await context.close();
  },
});
export { expect };

/** axe finds nothing on this page, as it stands. */
export async function expectAccessible(page: Page): Promise<void> {
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(page.locator(".skeleton")).toHaveCount(0);
  // Through the debugger: the page's own content security policy lets no script in.
  const client = await page.context().newCDPSession(page);
  await client.send("Runtime.evaluate", { expression: axeSource });
  const { result } = await client.send("Runtime.evaluate", {
    expression: `axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice"] }).then(({ violations }) =>
      JSON.stringify(violations.map(({ id, help, nodes }) => ({ id, help, at: nodes.map(({ target, failureSummary }) => target.join(" ") + " " + failureSummary) })), null, 2))`,
    awaitPromise: true,
    returnByValue: true,
  });
  expect(result.value).toBe("[]");
}
