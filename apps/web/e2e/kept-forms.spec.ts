import { newId } from "@suivi/domain/ids";
import { outboxTexts } from "../src/outbox/texts";
import { expect, expectAccessible, test } from "./suivi";

/** Forms of records, each with a field of text and the button that saves it. */
const forms = [
  { path: "/DEMO/organisations/new", field: "Nom en français", save: "Enregistrer" },
  { path: "/DEMO/reports/new", field: "Nom", save: "Établir le rapport" },
  { path: "/DEMO/money/transactions/new", field: "Montant", save: "Enregistrer" },
  { path: "/DEMO/results/indicators/new", field: "Titre en français", save: "Enregistrer" },
  { path: "/DEMO/edit", field: "But en français", save: "Enregistrer" },
];

for (const { path, field, save } of forms)
  test(`what is typed at ${path} outlives a reload, a lost network and a session that ends, and is dropped when asked`, async ({
    as,
  }) => {
    const page = await as("lead");
    const own = `Saisi ${newId().slice(-6)}`;
    const input = page.getByLabel(field, { exact: true }).first();
    const kept = page.getByText(outboxTexts.fr.keptShown);
    await page.goto(path);
    const before = await input.inputValue();
    await expect(kept).toHaveCount(0);
    await input.fill(own);

    await page.reload();
    await expect(input).toHaveValue(own);
    await expect(kept).toBeVisible();
    await expectAccessible(page);

    await page.context().setOffline(true);
    await page.getByRole("button", { name: save, exact: true }).click();
    await expect(page.getByText(/Pas de réseau|à corriger/i).first()).toBeVisible();
    await page.context().setOffline(false);

    await page.context().clearCookies();
    await page.reload();
    await page.getByLabel("Adresse électronique").fill("lead@suivi.example");
    await page.getByLabel("Mot de passe", { exact: true }).fill("suivi-demo-2023");
    await page.getByRole("button", { name: "Se connecter" }).click();
    await expect(input).toHaveValue(own);

    await page.getByRole("button", { name: outboxTexts.fr.discard }).click();
    await expect(input).toHaveValue(before);
    await expect(kept).toHaveCount(0);
    await page.reload();
    await expect(input).toHaveValue(before);
    await expect(kept).toHaveCount(0);
  });

test("what was kept is saved once, under the id it was begun with, and the next form is empty", async ({
  as,
}) => {
  const page = await as("lead");
  const name = `Gardée ${newId().slice(-6)}`;
  const input = page.getByLabel("Nom en français", { exact: true });
  await page.goto("/DEMO/organisations/new");
  await input.fill(name);
  await page.reload();
  await page.getByRole("button", { name: "Enregistrer", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText(name);
  await page.goto("/DEMO/organisations/new");
  await expect(input).toHaveValue("");
  await expect(page.getByText(outboxTexts.fr.keptShown)).toHaveCount(0);
});

test("a question that was typed outlives a reload, and is asked once", async ({ as }) => {
  const page = await as("funder");
  const question = `Pourquoi ce chiffre ? ${newId().slice(-6)}`;
  await page.goto("/DEMO/dashboard");
  await page.locator(".figure .value a").first().click();
  const field = page.getByRole("textbox", { name: /question/i });
  await field.fill(question);
  await page.reload();
  await expect(field).toHaveValue(question);
  await page.getByRole("button", { name: /Poser|Envoyer/ }).dblclick();
  await expect(page.getByText(question)).toHaveCount(1);
  await expect(field).toHaveValue("");
  await page.reload();
  await expect(page.getByText(question)).toHaveCount(1);
  await expect(field).toHaveValue("");
});
