import type { Page } from "@playwright/test";
import { newId } from "@suivi/domain/ids";
import type { OrganisationContent } from "@suivi/domain/organisations/schema";
import { looksFine } from "./looks";
import { ask, logged, programmeId, send } from "./records";
import { expect, expectAccessible, test } from "./suivi";

/** Letters and digits that no other organisation of the run has in its name. */
const own = () => newId().slice(-8);

/** An organisation of the test's own in the demonstration; its id. */
async function added(page: Page, content: Partial<OrganisationContent>): Promise<string> {
  const id = newId();
  await send(page, "organisations.save", {
    programmeId: await programmeId(page, "DEMO"),
    id,
    changeId: newId(),
    baseVersion: 0,
    content: {
      name: { fr: `Organisation ${own()}` },
      acronym: null,
      aliases: [],
      identifier: null,
      oldIdentifier: null,
      type: null,
      country: null,
      ...content,
    },
  });
  return id;
}

test("an organisation is found by any of its names, without accents, and the address keeps what was sought", async ({
  as,
}) => {
  const page = await as("funder");
  await page.goto("/JF/organisations");
  const search = page.getByRole("searchbox", { name: "Chercher" });
  const rows = page.getByRole("rowheader");
  for (const words of ["CSS", "comite securite", "ccs bamako"]) {
    await search.fill(words);
    await expect(rows).toHaveText([/Comité consultatif de sécurité/]);
  }
  await search.fill("kvk-41160054");
  await expect(rows).toHaveText([/Cordaid/]);
  await expect(page).toHaveURL(/search=kvk-41160054/);
  await page.reload();
  await expect(rows).toHaveText([/Cordaid/]);
  await search.fill("introuvable");
  await expect(page.getByText("Aucune organisation ne répond à")).toBeVisible();
  await page.getByRole("button", { name: "Tout montrer" }).click();
  await expect(rows).not.toHaveCount(1);
  await expect(page.getByRole("link", { name: "Ajouter une organisation" })).toHaveCount(0);
});

test("while one is added, those that may be the same are shown; a wrong field is said and nothing typed is lost", async ({
  as,
}) => {
  const page = await as("amina");
  const name = `Réseau des pêcheurs ${own()}`;
  await added(page, { name: { fr: name }, acronym: "RDP" });
  await page.goto("/DEMO/organisations/new");
  await page.getByLabel("Sigle").fill("rdp");
  await expect(page.getByText("Existe peut-être déjà")).toBeVisible();
  await expect(page.getByRole("link", { name: `${name} (RDP)` })).toBeVisible();
  await page.getByLabel("Identifiant IATI").fill("NL-1");
  await expect(page.getByLabel("Identifiant IATI")).toHaveAccessibleDescription(/forme org-id/);
  await page.getByRole("button", { name: "Enregistrer" }).click();
  await expect(page.getByRole("alert")).toContainText("Nom\u202f: Ce champ est à remplir.");
  await expect(page.getByLabel("Sigle")).toHaveValue("rdp");
  await expectAccessible(page);

  const other = `Radio du pays ${own()}`;
  await page.getByLabel("Nom en français").fill(other);
  await page.getByLabel("Autres noms").fill("Radio pays\n\nRadio pays\nLa radio");
  await page.getByLabel("Type").selectOption("ONG nationale");
  await page.getByLabel("Pays", { exact: true }).selectOption("Mali");
  await page.getByRole("button", { name: "Enregistrer" }).click();
  await expect(page.getByRole("heading", { name: `${other} (rdp)` })).toBeVisible();
  await expect(page.getByText("Radio pays, La radio")).toBeVisible();
});

test("the lead merges a duplicate after seeing what goes over; both pages and histories say so, and it can be undone", async ({
  as,
}) => {
  const lead = await as("lead");
  const [kept, gone] = [`Maison des aînés ${own()}`, `Maison aînés ${own()}`];
  const keptId = await added(lead, { name: { fr: kept } });
  const goneId = await added(lead, { name: { fr: gone }, aliases: ["MDA"], country: "NE" });
  const activity = await logged(lead, { title: { fr: `Veillée ${own()}` }, partnerId: goneId });

  await lead.goto(`/DEMO/organisations/${goneId}`);
  await lead.getByRole("link", { name: "C’est un doublon…" }).click();
  await lead.getByLabel("Chercher l’organisation qui reste").fill(kept);
  await lead.getByLabel(kept).check();
  const preview = lead.getByRole("region", { name: /Ce qui passe/ });
  await expect(preview).toContainText(`${gone}, MDA`);
  await expect(preview).toContainText("Niger");
  await expect(preview.getByRole("definition").nth(1)).toHaveText("1");
  await expectAccessible(lead);
  await lead.getByRole("button", { name: /Fusionner/ }).click();

  await expect(lead.getByRole("heading", { name: kept, level: 1 })).toBeVisible();
  await expect(lead.getByText(`${gone}, MDA`)).toBeVisible();
  await expect(lead.getByRole("link", { name: "1 activité" })).toBeVisible();
  await lead.getByRole("link", { name: "Historique" }).click();
  await expect(lead.getByRole("main").getByRole("listitem").first()).toContainText(
    "les noms ont suivi",
  );
  await lead.goto(`/DEMO/organisations/${goneId}`);
  await expect(lead.getByText("Cette organisation était un doublon")).toBeVisible();
  await expect(lead.getByRole("link", { name: "Modifier" })).toHaveCount(0);
  await lead.getByRole("link", { name: kept }).click();
  await expect(lead).toHaveURL(new RegExp(keptId));
  await lead.goto(`/DEMO/activities/${activity}`);
  await expect(lead.getByText(kept).first()).toBeVisible();

  await lead.goto(`/DEMO/organisations/${goneId}`);
  await expectAccessible(lead);
  await lead.getByRole("button", { name: "Défaire la fusion" }).click();
  await expect(lead.getByText("Cette organisation était un doublon")).toHaveCount(0);
  await expect(lead.getByRole("link", { name: "1 activité" })).toBeVisible();
  await lead.goto(`/DEMO/activities/${activity}`);
  await expect(lead.getByText(gone).first()).toBeVisible();
});

test("two people who rename the same organisation decide it in plain words", async ({ as }) => {
  const [amina, lead] = [await as("amina"), await as("lead")];
  const first = `Cercle ${own()}`;
  const id = await added(amina, { name: { fr: first } });
  const programme = await programmeId(lead, "DEMO");
  await amina.goto(`/DEMO/organisations/${id}/edit`);
  await amina.getByLabel("Nom en français").fill("Cercle d’Amina");
  await amina.getByLabel("Sigle").fill("CDA");
  const { content } = await ask<{ content: OrganisationContent }>(lead, "organisations.get", {
    programmeId: programme,
    id,
  });
  await send(lead, "organisations.save", {
    programmeId: programme,
    id,
    changeId: newId(),
    baseVersion: 1,
    content: { ...content, name: { fr: "Cercle de Lucie" }, country: "ML" },
  });
  await amina.getByRole("button", { name: "Enregistrer" }).click();
  await expect(amina.getByRole("alert")).toContainText("Lucie Mensah a changé la même chose");
  await amina.getByLabel(/Prendre celui de Lucie Mensah/).check();
  await amina.getByRole("button", { name: "Enregistrer ces choix" }).click();
  await expect(amina.getByRole("heading", { name: "Cercle de Lucie (CDA)" })).toBeVisible();
  await expect(amina.getByRole("definition").filter({ hasText: "Mali" })).toBeVisible();
});

looksFine("lead", async (page) => {
  const id = await added(page, {
    name: { fr: "Une organisation au nom très long ".repeat(4), en: "An organisation" },
    aliases: ["منظمة السلام", "🕊️ Paix", "x".repeat(120)],
    identifier: `XM-${"A".repeat(60)}-1`,
  });
  return [
    "/JF/organisations",
    "/DEMO/organisations?search=introuvable",
    "/DEMO/organisations/new",
    `/DEMO/organisations/${id}`,
    `/DEMO/organisations/${id}/edit`,
    `/DEMO/organisations/${id}/merge`,
    `/DEMO/organisations/${id}?view=history`,
  ];
});
