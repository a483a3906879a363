import { newId } from "@suivi/domain/ids";
import { looksFine } from "./looks";
import { ask, programmeId } from "./records";
import { expect, expectAccessible, test } from "./suivi";

const aQuestion = () => `D’où vient ce chiffre ? ${newId().slice(-8)}`;

test("a funder asks about a figure, the coordinator finds it in “My work” and answers, the answer stands under the figure", async ({
  as,
}) => {
  const funder = await as("funder");
  const text = aQuestion();
  const figure = "/DEMO/dashboard/behind?measure=people&country=ML";
  await funder.goto(figure);
  await funder.getByRole("button", { name: "Envoyer la question" }).click();
  await expect(funder.getByLabel("Votre question")).toHaveAccessibleDescription(/à remplir/);
  await funder.getByLabel("Votre question").fill(text);
  await funder.getByRole("button", { name: "Envoyer la question" }).click();
  await expect(funder.getByText("Votre question est envoyée")).toBeVisible();
  await expect(funder.getByText(text)).toBeVisible();
  await expectAccessible(funder);

  const jean = await as("jean");
  await jean.goto("/DEMO/work");
  await expect(jean.getByRole("heading", { name: "Mon travail", level: 1 })).toBeVisible();
  await expect(jean.getByText(text)).toHaveCount(0);
  const amina = await as("amina");
  await amina.goto("/DEMO/work");
  const item = amina.getByRole("listitem").filter({ hasText: text });
  await expect(item.getByRole("link", { name: "Présences" })).toBeVisible();
  await item.getByRole("button", { name: /^Répondre/ }).click();
  await item.getByLabel("Votre réponse").fill("Deux ateliers de plus en mars.");
  await expectAccessible(amina);
  await item.getByRole("button", { name: "Envoyer la réponse" }).click();
  await expect(item).toHaveCount(0);

  await funder.reload();
  await expect(funder.getByText("Deux ateliers de plus en mars.").last()).toBeVisible();
  await funder.getByRole("link", { name: "Toutes les questions" }).click();
  await expect(funder.getByRole("listitem").filter({ hasText: text })).toContainText(
    "Deux ateliers de plus en mars.",
  );
  await expect(funder.getByRole("button", { name: /Répondre|Corriger/ })).toHaveCount(0);
  await expectAccessible(funder);
});

test("whoever came by a link asks without an account, and reads the answer by the same link", async ({
  as,
  browser,
}) => {
  const lead = await as("lead");
  await lead.goto("/DEMO/shares");
  await lead.getByLabel("Nom", { exact: true }).fill(`Ministère ${newId().slice(-8)}`);
  await lead.getByRole("button", { name: "Faire un lien" }).click();
  const address = await lead.locator(".secret").innerText();
  const page = await (await browser.newContext({ locale: "fr-FR" })).newPage();
  await page.goto(address);
  await page.locator(".figures").first().getByRole("link").first().click();
  const text = aQuestion();
  await page.getByLabel("Votre question").fill(text);
  await page.getByRole("button", { name: "Envoyer la question" }).click();
  await expect(page.getByText("Votre question est envoyée")).toBeVisible();

  await lead.goto("/DEMO/dashboard");
  await lead.getByRole("link", { name: /^(1 question|\d+ questions)$/ }).click();
  const item = lead.getByRole("listitem").filter({ hasText: text });
  await expect(item).toContainText("Ministère");
  await item.getByRole("button", { name: /^Répondre/ }).click();
  await item.getByLabel("Votre réponse").fill("Trois partenaires ont ajouté leurs activités.");
  await item.getByRole("button", { name: "Envoyer la réponse" }).click();
  await expect(item).toContainText("Lucie Mensah");

  await page.goto("about:blank");
  await page.goto(address);
  await page.getByRole("link", { name: "1 question" }).click();
  await expect(page).toHaveURL(/\/shared\/DEMO\/questions$/);
  await expect(page.getByText("Trois partenaires ont ajouté leurs activités.")).toBeVisible();
  await expect(page.getByText("Lucie Mensah")).toHaveCount(0);
  await expectAccessible(page);
  await page.context().close();
});

test("a figure of the tracking table takes questions too, and the list leads back to it", async ({
  as,
}) => {
  const funder = await as("funder");
  const table = await ask<{ lines: { id: string }[] }>(funder, "results.iptt", {
    programmeId: await programmeId(funder, "DEMO"),
    basis: "approved",
  });
  const page = `/DEMO/results/indicators/${table.lines[0]!.id}/explain`;
  await funder.goto(`${page}?country=ML`);
  const text = aQuestion();
  await funder.getByLabel("Votre question").fill(text);
  await funder.getByRole("button", { name: "Envoyer la question" }).click();
  await expect(funder.getByText("Votre question est envoyée")).toBeVisible();
  await expectAccessible(funder);
  const lead = await as("lead");
  await lead.goto("/DEMO/questions");
  const item = lead.getByRole("listitem").filter({ hasText: text });
  await item.getByRole("link").click();
  await expect(lead).toHaveURL(new RegExp(`${page}\\?.*country=ML`));
  await expect(lead.getByRole("blockquote").filter({ hasText: text })).toBeVisible();
});

looksFine("lead", async (page) => {
  await page.goto("/DEMO/dashboard/behind?measure=people");
  await page.getByLabel(/Votre question|Your question/).fill(aQuestion());
  await page.getByRole("button", { name: /Envoyer la question|Send the question/ }).click();
  await page.getByText(/Votre question est envoyée|Your question is sent/).waitFor();
  return ["/DEMO/questions", "/DEMO/dashboard/behind?measure=people", "/DEMO/work"];
});
