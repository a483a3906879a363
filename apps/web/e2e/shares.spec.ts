import { readFileSync } from "node:fs";
import { newId } from "@suivi/domain/ids";
import type { Browser, Page } from "@playwright/test";
import { looksFine } from "./looks";
import { expect, expectAccessible, test } from "./suivi";

/** Makes a link by the form as it stands; the address as it was shown. */
async function make(page: Page, name: string): Promise<string> {
  await page.getByLabel(/^(Nom|Name)$/).fill(name);
  await page.getByRole("button", { name: /Faire un lien|Make a link/ }).click();
  return page.locator(".secret").innerText();
}
/** A browser of somebody without an account. */
const stranger = async (browser: Browser, locale = "fr-FR") =>
  (await browser.newContext({ locale })).newPage();
const aName = () => `Ministère ${newId().slice(-8)}`;

test("a link made on the dashboard shows a stranger the same figures, and what is behind them, of its filters alone", async ({
  as,
  browser,
}) => {
  const lead = await as("lead");
  await lead.goto("/DEMO/dashboard?country=ML");
  await lead.getByRole("link", { name: "Partager" }).click();
  await expect(lead.getByLabel("Pays")).toHaveValue("ML");
  const name = aName();
  const address = await make(lead, name);
  await expectAccessible(lead);
  const funder = await as("funder");
  await funder.goto("/DEMO/dashboard?country=ML");
  const figures = await funder.locator(".figures").first().innerText();

  const page = await stranger(browser);
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  await page.goto(address);
  await expect(page.getByRole("heading", { name: "Tableau de bord", level: 1 })).toBeVisible();
  await expect.poll(() => page.locator(".figures").first().innerText()).toBe(figures);
  await expect(page.getByText("Validées seulement · toute la période · Mali")).toBeVisible();
  await expectAccessible(page);
  await page.locator(".figures").first().getByRole("link").first().click();
  await expect(page).toHaveURL(/\/shared\/DEMO\/dashboard\/behind/);
  await expect(page.getByRole("heading", { name: "Activités tenues", level: 1 })).toBeVisible();
  await expect(page.getByRole("row").nth(1)).toContainText("Mali");
  await expect(page.getByRole("main").getByRole("row").getByRole("link")).toHaveCount(0);
  await expectAccessible(page);
  await page.reload();
  await expect(page.getByRole("heading", { name: "Activités tenues", level: 1 })).toBeVisible();
  await page.getByRole("link", { name: /Tableau de bord/ }).click();
  await expect.poll(() => page.locator(".figures").first().innerText()).toBe(figures);
  // What the link carries is in no address that a server sees.
  const secret = address.split("#")[1]!;
  expect(asked.length).toBeGreaterThan(3);
  expect(asked.filter((url) => url.split("#")[0]!.includes(secret))).toEqual([]);

  await lead.reload();
  const row = lead.getByRole("row", { name });
  await expect(row).toContainText("Tableau de bord · Mali");
  await expect(row.getByRole("cell").nth(1)).toContainText("2");
  await row.getByRole("button", { name: "Retirer" }).click();
  await expectAccessible(lead);
  await lead.getByRole("button", { name: "Oui, retirer" }).click();
  await expect(row).toContainText("Retiré");
  await page.reload();
  await expect(page.getByRole("heading", { name: "Ce lien a été retiré" })).toBeVisible();
  await expectAccessible(page);
  await page.context().close();
});

test("a report is passed on as it was made, to be read and taken along by a stranger; the lead sees what was taken", async ({
  as,
  browser,
}) => {
  const lead = await as("lead");
  await lead.goto("/DEMO/reports/new");
  const report = `Pour le ministère ${newId().slice(-8)}`;
  await lead.getByLabel("Nom").fill(report);
  await lead.getByRole("button", { name: "Établir le rapport" }).click();
  await expect(lead.getByText("Empreinte des données")).toBeVisible({ timeout: 20_000 });
  const hash = await lead.getByText(/^[0-9a-f]{64}$/).innerText();
  await lead.getByRole("link", { name: "Partager" }).click();
  await expect(lead.getByLabel("Rapport établi")).toContainText(report);
  await lead.getByLabel("Page web, lue aussi sur la page du lien").uncheck();
  await lead.getByLabel("PDF").uncheck();
  const name = aName();
  await lead.getByLabel("Nom").fill(name);
  await lead.getByRole("button", { name: "Faire un lien" }).click();
  await expect(lead.getByRole("alert")).toContainText("En quels fichiers");
  await lead.getByLabel("Page web, lue aussi sur la page du lien").check();
  await lead.getByLabel("CSV").check();
  await expectAccessible(lead);
  const address = await make(lead, name);

  const page = await stranger(browser);
  await page.goto(address);
  await expect(page.getByRole("heading", { level: 1 })).toContainText(report);
  await expect(page.getByText(hash)).toBeVisible();
  await expect(page.frameLocator("iframe").getByText(hash)).toBeVisible();
  await expectAccessible(page);
  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: "Télécharger (CSV)" }).click();
  expect(readFileSync(await (await download).path(), "utf8")).toContain(hash);
  await page.context().close();

  await lead.reload();
  const row = lead.getByRole("row", { name });
  await expect(row).toContainText(`${report}, édition n°`);
  await row.locator("summary").click();
  await expect(row.getByRole("listitem")).toContainText([/CSV téléchargé/, /page ouverte/]);
});

test("a link to a file gives it to a stranger, in English to one who reads English", async ({
  as,
  browser,
}) => {
  const lead = await as("lead");
  await lead.goto("/DEMO/shares");
  await lead.getByLabel("Ce qu’il montre").selectOption("iptt");
  await lead.getByLabel("Format").selectOption("csv");
  await expect(lead.getByLabel("De", { exact: true })).toHaveCount(0);
  const address = await make(lead, aName());
  const page = await stranger(browser, "en-GB");
  await page.goto(address);
  await expect(page.getByRole("heading", { name: "Indicator tracking table" })).toBeVisible();
  await expectAccessible(page);
  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: "Download (CSV)" }).click();
  expect((await download).suggestedFilename()).toMatch(/^DEMO.*\.csv$/);
  await page.context().close();
});

test("half a link opens nothing and says so, and who is signed in is not who comes by it", async ({
  as,
}) => {
  const lead = await as("lead");
  await lead.goto("/shared#half");
  await expect(lead.getByRole("heading", { name: "Ce lien n’ouvre rien" })).toBeVisible();
  await expect(lead.getByText("Lucie Mensah")).toHaveCount(0);
});

looksFine("lead", async (page) => {
  await page.goto("/DEMO/shares");
  const address = new URL(await make(page, aName()));
  await page.goto("about:blank");
  return [
    "/DEMO/shares",
    address.pathname + address.hash,
    "/shared/DEMO/dashboard/behind?measure=people",
  ];
});
