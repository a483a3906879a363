import type { Page } from "@playwright/test";
import { newId } from "@suivi/domain/ids";
import { blankIndicator, type IndicatorContent } from "@suivi/domain/results/schema";
import type { Iptt } from "@suivi/domain/results/tracking-table";
import { looksFine } from "./looks";
import { ask, aWord, programmeId, send } from "./records";
import { expect, expectAccessible, test } from "./suivi";

const save = (page: Page) => page.getByRole("button", { name: "Enregistrer", exact: true });
const part = (page: Page, name: string) =>
  page.locator("summary").filter({ hasText: name }).first();
const table = async (page: Page) =>
  ask<Iptt>(page, "results.iptt", {
    programmeId: await programmeId(page, "DEMO"),
    basis: "approved",
  });

/** An indicator of the test's own in the demonstration, defined by the lead; its id. */
async function defined(lead: Page, content: Partial<IndicatorContent> = {}): Promise<string> {
  const [id, { results }] = [newId(), await table(lead)];
  await send(lead, "results.saveIndicator", {
    programmeId: await programmeId(lead, "DEMO"),
    id,
    changeId: newId(),
    baseVersion: 0,
    content: { ...blankIndicator(results[0]!.id, 90), title: { fr: aWord() }, ...content },
    reason: null,
    reasonText: null,
  });
  return id;
}

test("four fields define an indicator; the gauge says what is still open, and the next one follows", async ({
  as,
}) => {
  const page = await as("lead");
  const [first, second] = [aWord(), aWord()];
  await page.goto("/DEMO/results/framework");
  await page.getByRole("link", { name: "Ajouter un indicateur (Effet E3)" }).click();
  await save(page).click();
  await expect(page.getByRole("alert")).toContainText("Titre");
  await page.getByLabel("Titre en français").fill(first);
  await page.getByText("Doit baisser").click();
  await expect(page.getByText("Définition renseignée à 0 sur 7.")).toBeVisible();
  await page.getByRole("button", { name: "Enregistrer, puis un autre" }).click();
  await expect(page.getByLabel("Titre en français")).toHaveValue("");
  await expect(page.getByLabel("Résultat qu’il mesure")).toContainText("E3");
  await page.getByLabel("Titre en français").fill(second);
  await page.getByText("Échelle").click();
  for (const step of ["Aucun", "Un peu"]) {
    await page.getByRole("button", { name: "Ajouter un échelon" }).click();
    await page.getByLabel("Nom de l’échelon en français").last().fill(step);
  }
  await save(page).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText(second);
  await page.goto("/DEMO/results/framework");
  await expect(page.getByRole("link", { name: first })).toBeVisible();
});

test("a rule is chosen by what it makes of an example; a word for a number is refused in a sentence, a pasted column fills the periods", async ({
  as,
}) => {
  const page = await as("lead");
  const id = await defined(page);
  await page.goto(`/DEMO/results/indicators/${id}/edit`);
  await part(page, "Calcul").click();
  const over = page.getByRole("group", { name: /dans le temps/ });
  await expect(over.getByRole("row", { name: /Cumul depuis le début/ })).toContainText("204040");
  await over.getByText("Cumul depuis le début").click();
  await part(page, "Valeur de référence").click();
  await page.getByText("Connue", { exact: true }).click();
  await page.getByLabel("Valeur de référence", { exact: true }).fill("N/A");
  await part(page, "Cibles").click();
  const first = page.getByLabel("Année 1, S1, Cible");
  await first.focus();
  await page.evaluate(() => {
    const data = new DataTransfer();
    data.setData("text", "1 034,5\n2000\nvoir\n");
    document.activeElement!.dispatchEvent(
      new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }),
    );
  });
  await expect(first).toHaveValue("1\u202f034,5");
  await expect(page.getByLabel("Année 1, S2, Cible")).toHaveValue("2\u202f000");
  await save(page).click();
  await expect(page.getByRole("alert")).toContainText("Valeur de référence");
  await expect(page.getByLabel("Valeur de référence", { exact: true })).toHaveAccessibleDescription(
    /Ce n’est pas un nombre/,
  );
  const wrong = page.getByLabel("Année 2, S1, Cible");
  await expect(wrong).toHaveAccessibleDescription(/Ce n’est pas un nombre/);
  await expectAccessible(page);
  await wrong.fill("3 000");
  await page.getByLabel("Valeur de référence", { exact: true }).fill("12");
  await expect(page.getByText("La dernière période vise 3\u202f000.")).toBeVisible();
  await save(page).click();
  await expect(page.getByRole("row", { name: /Année 1, S1/ })).toContainText("1\u202f034,5");
  const { lines } = await table(page);
  expect(lines.find((line) => line.id === id)?.content).toMatchObject({
    overTime: "running",
    baseline: { state: "value", value: 12, of: null, year: null },
    targets: { "half:2023-01-01||": 1034.5, "half:2023-07-01||": 2000, "half:2024-01-01||": 3000 },
  });
});

test("a target that was reported against changes with a reason, which the history tells in words", async ({
  as,
}) => {
  const page = await as("lead");
  const id = await defined(page, { targets: { "half:2023-01-01||": 20 } });
  const own = await ask<{ partnerId: string }>(await as("amina"), "activities.defaults", {
    programmeId: await programmeId(page, "DEMO"),
  });
  await send(page, "results.saveMeasurement", {
    programmeId: await programmeId(page, "DEMO"),
    id: newId(),
    changeId: newId(),
    baseVersion: 0,
    content: {
      indicatorId: id,
      date: "2023-03-01",
      country: "ML",
      region: null,
      partnerId: own.partnerId,
      measured: { state: "value", value: 10 },
      cells: [],
      comment: null,
      evidence: {},
    },
    send: false,
  });
  await page.goto(`/DEMO/results/indicators/${id}/edit`);
  await part(page, "Cibles").click();
  await page.getByLabel("Année 1, S1, Cible").fill("30");
  await save(page).click();
  await expect(page.getByRole("alert")).toContainText("dites pourquoi");
  await page.getByLabel("Pourquoi la cible change").selectOption("retards de mise en œuvre");
  await page.getByLabel("Précisions").fill("Accès fermé");
  await save(page).click();
  await page.getByRole("link", { name: "Historique" }).click();
  const last = page.getByRole("main").getByRole("listitem").first();
  await expect(last).toContainText("retards de mise en œuvre – Accès fermé");
  await expect(last.getByRole("row", { name: /Année 1, S1/ })).toContainText("2030");
});

test("what is counted is seen before it is saved; an indicator is taken out by name and put back", async ({
  as,
}) => {
  const page = await as("lead");
  const title = aWord();
  const id = await defined(page, { title: { fr: title } });
  await page.goto(`/DEMO/results/indicators/${id}/edit`);
  await part(page, "Calcul").click();
  await page.getByText("Comptées dans ce qui est enregistré").click();
  await page.getByLabel("Ce qui est compté").selectOption("activités tenues");
  const preview = page.getByRole("region", { name: "Ce que cela compterait aujourd’hui" });
  const all = await preview.locator(".value").textContent();
  await page.getByLabel("Dialogue").check();
  await expect(preview.locator(".value")).not.toHaveText(all!);
  await save(page).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText(title);

  await page.getByRole("link", { name: "Modifier" }).click();
  await page.getByRole("button", { name: "Retirer cet indicateur" }).click();
  await expect(page.getByRole("dialog")).toContainText(title);
  await page.getByRole("button", { name: "Oui, retirer" }).click();
  await page.getByText(/Indicateurs retirés/).click();
  await page.getByRole("link", { name: title }).click();
  await page.getByRole("button", { name: "Le remettre" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText(title);
});

test("of outcome statements an indicator counts those of a level, and only the substantiated ones, as its form says", async ({
  as,
}) => {
  const page = await as("lead");
  const title = aWord();
  const id = await defined(page, { title: { fr: title } });
  await page.goto(`/DEMO/results/indicators/${id}/edit`);
  await part(page, "Calcul").click();
  await page.getByText("Comptées dans ce qui est enregistré").click();
  await expect(page.getByLabel("Seulement les énoncés corroborés")).toHaveCount(0);
  await page.getByLabel("Ce qui est compté").selectOption("énoncés d’effet liés à l’indicateur");
  await page.getByRole("checkbox", { name: "national", exact: true }).check();
  await page.getByLabel("Seulement les énoncés corroborés").check();
  await expectAccessible(page);
  await save(page).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText(title);
  await expect(page.getByText("Seuls ceux de ce niveau comptent")).toContainText("national");
  await page.getByRole("link", { name: "Modifier" }).click();
  await part(page, "Calcul").click();
  await expect(page.getByRole("checkbox", { name: "national", exact: true })).toBeChecked();
  await expect(page.getByLabel("Seulement les énoncés corroborés")).toBeChecked();
});

test("a figure of distinct people says that its parts do not add up, where it is explained and in the table", async ({
  as,
}) => {
  const page = await as("funder");
  await page.goto("/DEMO/results?search=distinctes&detail=all");
  await expect(page.getByText("Les catégories comptent des présences")).toBeVisible();
  await page
    .getByRole("link", { name: /^de .* à/ })
    .first()
    .click();
  await expect(page.getByText("elles ne s’additionnent pas au chiffre")).toBeVisible();
  await expect(page.getByRole("columnheader", { name: "Présences" })).toBeVisible();
  await expect(page.getByRole("rowheader", { name: /^non détaillé/ })).toBeVisible();
  await expectAccessible(page);
});

test("two people at the same target decide it in plain words; the rest of both is kept", async ({
  as,
}) => {
  const page = await as("lead");
  const id = await defined(page, { targets: { "half:2024-01-01||": 20 } });
  await page.goto(`/DEMO/results/indicators/${id}/edit`);
  await part(page, "Cibles").click();
  await page.getByLabel("Année 2, S1, Cible").fill("25");
  await part(page, "Collecte").click();
  await page.getByLabel("Méthode").fill("Enquête");

  const other = await as("lead");
  const shown = (await table(other)).lines.find((line) => line.id === id)!;
  await send(other, "results.saveIndicator", {
    programmeId: await programmeId(other, "DEMO"),
    id,
    changeId: newId(),
    baseVersion: shown.version,
    content: { ...shown.content, targets: { "half:2024-01-01||": 30 }, responsible: "Awa" },
    reason: null,
    reasonText: null,
  });
  await save(page).click();
  const conflict = page.getByRole("alert");
  await expect(conflict).toContainText("Année 2, S1");
  await conflict.getByLabel(/Garder le mien/).check();
  await page.getByRole("button", { name: "Enregistrer ces choix" }).click();
  await expect(page.getByRole("row", { name: /Année 2, S1/ })).toContainText("25");
  const after = (await table(other)).lines.find((line) => line.id === id)!.content;
  expect(after).toMatchObject({ method: "Enquête", responsible: "Awa" });
});

looksFine("lead", async (page) => {
  const { lines } = await table(page);
  return [
    "/DEMO/results/indicators/new",
    ...lines
      .filter(({ content }) => content.counted || content.kind === "scale")
      .slice(0, 2)
      .map(({ id }) => `/DEMO/results/indicators/${id}/edit`),
  ];
});
