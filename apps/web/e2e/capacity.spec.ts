import type { Page } from "@playwright/test";
import { programmeCapacityTexts } from "../src/features/capacity/programme-texts";
import { capacityTexts } from "../src/features/capacity/texts";
import { outboxTexts } from "../src/outbox/texts";
import { statementTexts } from "../src/features/outcome-statements/texts";
import { expect, expectAccessible, test } from "./suivi";

const words = {
  fr: { approve: "Valider", submitted: "Soumise" },
  en: { approve: "Approve", submitted: "Submitted" },
};

/** A round of an organisation by the five capabilities, every criterion at one step, sent for review. */
async function round(
  page: Page,
  address: string,
  step: string,
  date: string,
  language: "fr" | "en",
) {
  const texts = capacityTexts[language];
  await page.goto(address);
  await page.getByLabel(texts.fields.date, { exact: true }).fill(date);
  const groups = page.getByRole("group", { name: texts.voiceNames.facilitator });
  const criteria = await groups.count();
  expect(criteria).toBeGreaterThan(20);
  for (let at = 0; at < criteria; at += 1)
    await groups.nth(at).locator("label").filter({ hasText: step }).click();
  // What was typed is on the device: a reload loses nothing.
  await page.reload();
  await expect(page.getByText(outboxTexts[language].keptShown)).toBeVisible();
  await expect(groups.last().locator("input:checked")).toHaveCount(1);
  await expect(page.getByLabel(texts.fields.date, { exact: true })).toHaveValue(date);
  await page.getByRole("button", { name: texts.send }).click();
  await expect(
    page.getByRole("heading", { level: 1, name: texts.capacityOf("").trim() }),
  ).toBeVisible();
}

for (const language of ["fr", "en"] as const)
  test.describe(language, () => {
    test.use({ language });
    const texts = capacityTexts[language];

    test("two rounds, approved, move the indicator of organisations whose capacity rose", async ({
      as,
    }) => {
      test.slow();
      const page = await as("lead");
      // An organisation that no other test assesses: French and English take one each.
      await page.goto("/DEMO/organisations/capacity/assessments/new");
      const choice = page.getByLabel(texts.fields.organisationId);
      const option = choice.locator("option").nth(language === "fr" ? 1 : 2);
      const organisation = await option.getAttribute("value");
      const tool = await page
        .getByLabel(texts.fields.toolId)
        .locator("option")
        .nth(1)
        .getAttribute("value");
      const address = `/DEMO/organisations/capacity/assessments/new?organisation=${organisation}&tool=${tool}`;
      const risen = async () => {
        await page.goto("/DEMO/dashboard");
        const figure = page.locator(".figure", { hasText: programmeCapacityTexts[language].risen });
        return Number(await figure.locator(".value").textContent());
      };
      const before = await risen();
      await round(page, address, "2", "2025-07-01", language);
      await round(page, address, "4", "2025-11-01", language);
      expect(await risen()).toBe(before);
      for (const _ of [1, 2]) {
        await page.goto(`/DEMO/organisations/${organisation}/capacity`);
        await page
          .locator("li", { hasText: words[language].submitted })
          .getByRole("link")
          .first()
          .click();
        await page.getByRole("button", { name: words[language].approve }).click();
        await expect(page.locator("output.notice")).toBeVisible();
      }
      expect(await risen()).toBe(before + 1);
      await page.goto(`/DEMO/organisations/${organisation}/capacity`);
      await expect(page.getByText(texts.rose)).toBeVisible();
      await expectAccessible(page);
    });

    for (const width of [360, 1280])
      test(`pages of capacity and outcomes are readable by all at ${width}`, async ({ as }) => {
        test.slow();
        const page = await as("lead");
        await page.setViewportSize({ width, height: 800 });
        const see = async () => {
          await expectAccessible(page);
          const wide = await page.evaluate(() => document.documentElement.scrollWidth);
          expect(wide).toBeLessThanOrEqual(width);
        };
        await page.goto("/DEMO/organisations/capacity");
        await see();
        await page.getByRole("link", { name: "VCF", exact: true }).click();
        await see();
        await page.locator("section.section li a").first().click();
        await see();
        await page.getByRole("link", { name: texts.edit, exact: true }).click();
        await see();
        await page.goto("/DEMO/organisations/capacity/tools/new?from=organisational_capacity");
        await see();
        await page.goto("/DEMO/results/outcomes");
        await see();
        await page.locator("h2 a").first().click();
        await see();
        await page.goto("/DEMO/results/outcomes/new");
        await see();
      });

    test("a statement is written, approved, substantiated and withdrawn, and the history says so", async ({
      as,
    }) => {
      const said = statementTexts[language];
      const page = await as("lead");
      await page.goto("/DEMO/results/outcomes/new");
      const actor = `${said.fields.actor} ${language}`;
      await page.locator(`#f-actor-${language}`).fill(actor);
      await page.locator(`#f-change-${language}`).fill(said.fields.change);
      await page.getByLabel(said.fields.partnerId).selectOption({ index: 1 });
      await page.getByLabel(said.fields.country!).selectOption("ML");
      await page.getByLabel(said.fields.region!).selectOption("ML-7");
      // What is typed survives a reload, and its own page says that it does.
      await page.reload();
      await expect(page.getByText(outboxTexts[language].keptShown)).toBeVisible();
      await expect(page.locator(`#f-actor-${language}`)).toHaveValue(actor);
      await expect(page.getByLabel(said.fields.region!)).toHaveValue("ML-7");
      await expectAccessible(page);
      await page.getByRole("button", { name: said.send }).click();
      await expect(page.getByRole("heading", { level: 1, name: actor })).toBeVisible();
      await expect(page.getByText("Gao", { exact: true })).toBeVisible();
      await page.getByRole("button", { name: words[language].approve }).click();
      await expect(page.locator("output.notice")).toBeVisible();
      await page.getByLabel(said.fields["substantiation.by"]).fill("Ousmane Sangaré");
      await page.getByRole("button", { name: said.substantiate }).click();
      await expect(page.getByText("Ousmane Sangaré")).toBeVisible();
      await page.getByRole("button", { name: said.withdraw }).click();
      await page.getByLabel(said.withdrawReason).fill("…");
      await page.getByRole("button", { name: said.withdraw }).click();
      await expect(page.getByText(said.notSubstantiated)).toBeVisible();
      await page.goto(`${page.url()}?view=history`);
      await expect(page.getByText("Ousmane Sangaré").first()).toBeVisible();
      await expectAccessible(page);
    });
  });
