import { readFileSync } from "node:fs";
import { newId } from "@suivi/domain/ids";
import { looksFine } from "./looks";
import { logged, programmeId, send } from "./records";
import { expect, expectAccessible, test } from "./suivi";

test("a report is prepared, looked at, made in the background, and had in every format; made again with one click", async ({
  as,
}) => {
  const page = await as("lead");
  await page.goto("/DEMO/reports");
  await expectAccessible(page);
  await page.getByRole("link", { name: "Préparer un rapport" }).click();
  await page.getByText("Une année du programme", { exact: true }).click();
  await page.getByLabel("Nom").fill("Pour le bailleur, mars");
  await page.getByLabel("Leçons apprises").last().fill("Commencer plus tôt.\n\nÉcouter d’abord.");
  await page.getByRole("button", { name: "Aperçu" }).click();
  const preview = page.frameLocator("iframe");
  await expect(preview.getByRole("heading", { name: "Résultats et cibles" })).toBeVisible();
  await expect(preview.getByText("Écouter d’abord.")).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Établir le rapport" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Pour le bailleur, mars");
  await expect(page.getByText("Empreinte des données")).toBeVisible({ timeout: 20_000 });
  await expectAccessible(page);
  const hash = await page.getByText(/^[0-9a-f]{64}$/).textContent();

  for (const [label, start] of [
    ["PDF", "%PDF"],
    ["Word", "PK"],
    ["Excel", "PK"],
    ["CSV", "\ufeff"],
    ["Page web", "<!doctype html>"],
  ] as const) {
    const [file] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("link", { name: label, exact: true }).click(),
    ]);
    const bytes = readFileSync(await file.path());
    expect(bytes.toString("utf8").startsWith(start), label).toBe(true);
    if (label === "CSV" || label === "Page web") expect(bytes.toString("utf8")).toContain(hash!);
  }

  await page.goto("/DEMO/reports");
  await page.getByRole("button", { name: /Établir de nouveau « Pour le bailleur, mars/ }).click();
  await expect(page.getByText("Empreinte des données")).toBeVisible({ timeout: 20_000 });
  await expect(page.getByText(hash!)).toBeVisible();
});

test("Word reports take the organisation's template: begun with ours, checked, tried, taken out and put back", async ({
  as,
}) => {
  const page = await as("lead");
  await page.goto("/DEMO/reports");
  await page.getByRole("link", { name: "Modèle Word" }).click();
  const fetched = (name: string) =>
    Promise.all([
      page.waitForEvent("download"),
      page.getByRole("link", { name, exact: true }).click(),
    ]).then(([file]) => file.path());
  const starter = readFileSync(await fetched("Télécharger un modèle de départ"));
  const send = (name: string, buffer: Buffer) =>
    page.locator("input[type=file]").setInputFiles({ name, mimeType: "", buffer });
  await send("Faux.docx", Buffer.from("Bonjour"));
  await expect(page.getByRole("alert")).toContainText("n’est pas un document Word");
  await send("Papier.docx", starter);
  await expect(page.getByRole("heading", { name: "Papier.docx" })).toBeVisible();
  await expect(page.getByText("À la place du repère {{suivi}}.")).toBeVisible();
  await expectAccessible(page);
  expect(readFileSync(await fetched("Voir un rapport dans ce modèle")).subarray(0, 2)).toEqual(
    Buffer.from("PK"),
  );
  await page.getByRole("button", { name: "Retirer" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Retirer" }).click();
  await page.getByRole("button", { name: "Remettre en usage" }).click();
  await expect(page.getByRole("heading", { name: "Papier.docx" })).toBeVisible();
  // Other journeys have the layout of Suivi.
  await page.getByRole("button", { name: "Retirer" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Retirer" }).click();
  await expect(page.getByText(/a été retiré/)).toBeVisible();
});

test("what a report may not ask for is said beside the field, and nothing typed is lost", async ({
  as,
}) => {
  const page = await as("lead");
  await page.goto("/DEMO/reports/new");
  await page.getByLabel("Quel rapport").selectOption({ label: "Fiche partenaire" });
  await page.getByLabel("Nom").fill("Fiche à finir");
  await page.getByRole("button", { name: "Établir le rapport" }).click();
  await expect(page.getByRole("alert")).toContainText("Partenaire");
  await expect(page.getByLabel("Nom")).toHaveValue("Fiche à finir");
});

test("what has changed since the report is told figure by figure, with the records behind it", async ({
  as,
}) => {
  const page = await as("lead");
  await page.goto("/DEMO/reports/new");
  await page.getByLabel("Quel rapport").selectOption({ label: "Rapport d’activités" });
  await page.getByLabel("Nom").fill("Avant les corrections");
  await page.getByRole("button", { name: "Établir le rapport" }).click();
  await expect(page.getByText("Empreinte des données")).toBeVisible({ timeout: 20_000 });
  const address = page.url();
  const id = await logged(page, {
    title: { fr: "Atelier arrivé après le rapport" },
    status: "held",
    start: "2025-02-03",
    headCount: { female: 8, male: 9, unknown: 0 },
  });
  const change = { programmeId: await programmeId(page, "DEMO"), changeId: newId(), id };
  await send(page, "review.approve", { ...change, baseVersion: 1 });
  await page.goto(address);
  await page.getByRole("link", { name: "Ce qui a changé depuis" }).click();
  const held = page.getByRole("row", { name: /Activités tenues/ }).first();
  await expect(held).toContainText("+ 1 activités comptées depuis");
  await expect(page.getByRole("row", { name: /^Présences/ }).first()).toContainText("+ 17");
  await page.getByText("activités comptées depuis (1 fiche)").click();
  await expect(page.getByRole("link", { name: "Atelier arrivé après le rapport" })).toBeVisible();
  await expectAccessible(page);
});

looksFine("lead", async () => ["/DEMO/reports", "/DEMO/reports/new", "/DEMO/reports/template"]);
