import type { Page } from "@playwright/test";
import { newId } from "@suivi/domain/ids";
import { looksFine } from "./looks";
import { ask, programmeId } from "./records";
import { expect, expectAccessible, test } from "./suivi";

const someone = () => {
  const own = newId().slice(-8);
  return { name: `Awa ${own}`, email: `awa-${own}@ong.example` };
};

/** Adds a person by the form; the first password as it was shown. */
async function add(page: Page, { name, email }: ReturnType<typeof someone>): Promise<string> {
  await page.goto("/DEMO/people/new");
  await page.getByLabel("Nom", { exact: true }).fill(name);
  await page.getByLabel("Adresse électronique").fill(email);
  await page.getByLabel(/Coordination d’un pays/).check();
  await page.getByLabel("Pays", { exact: true }).selectOption("Niger");
  await page.getByRole("button", { name: "Ajouter" }).click();
  await expect(page.getByRole("heading", { name: `${name} a maintenant accès` })).toBeVisible();
  return page.locator(".secret").innerText();
}

async function signIn(page: Page, email: string, password: string): Promise<number> {
  const data = { email, password };
  const answer = await page.request.post("/auth/sign-in", { headers: { "x-suivi": "1" }, data });
  return answer.status();
}

test("the lead adds a coordinator, who signs in with the password that was shown once", async ({
  as,
  browser,
  baseURL,
}) => {
  const lead = await as("lead");
  const person = someone();
  const password = await add(lead, person);
  await expectAccessible(lead);
  await lead.getByRole("link", { name: "Retour à la liste" }).click();
  await expect(lead.getByRole("row", { name: person.name })).toContainText("Coordination · Niger");
  await expect(lead.getByText(password)).toHaveCount(0);

  const context = await browser.newContext({ baseURL: baseURL!, locale: "fr-FR" });
  const page = await context.newPage();
  await page.goto("/DEMO");
  await page.getByLabel("Adresse électronique").fill(person.email);
  await page.getByLabel("Mot de passe", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Se connecter" }).click();
  await expect(page.getByRole("heading", { name: /Démonstration/, level: 1 })).toBeVisible();
  await expect(page.getByRole("link", { name: "Personnes" })).toHaveCount(0);
  await page.goto("/DEMO/people");
  await expect(page.getByRole("heading", { name: "Page introuvable" })).toBeVisible();
  await context.close();
});

test("what is missing is said beside its field, and nothing typed is lost", async ({ as }) => {
  const lead = await as("lead");
  await lead.goto("/DEMO/people/new");
  await lead.getByLabel("Nom", { exact: true }).fill("Awa");
  await lead.getByLabel("Adresse électronique").fill("pas une adresse");
  await lead.getByRole("button", { name: "Ajouter" }).click();
  await expect(lead.getByLabel("Adresse électronique")).toHaveAccessibleDescription(
    /n’est pas reconnue/,
  );
  await lead.getByLabel("Adresse électronique").fill(someone().email);
  await lead.getByRole("button", { name: "Ajouter" }).click();
  await expect(lead.getByLabel("Partenaire", { exact: true })).toHaveAccessibleDescription(
    /à remplir/,
  );
  await lead.getByLabel("Adresse électronique").fill("jean@suivi.example");
  await lead.getByLabel(/Bailleur de fonds/).check();
  await lead.getByRole("button", { name: "Ajouter" }).click();
  await expect(lead.getByRole("alert")).toContainText("a déjà un rôle dans ce programme");
  await expect(lead.getByLabel("Nom", { exact: true })).toHaveValue("Awa");
  await expectAccessible(lead);
  await expect(lead.getByLabel(/Administration de Suivi/)).toHaveCount(0);
});

test("another role, a new password and the end of an access; the history says all three", async ({
  as,
}) => {
  const lead = await as("lead");
  const person = someone();
  const first = await add(lead, person);
  await lead.getByRole("link", { name: "Retour à la liste" }).click();
  await lead.getByRole("link", { name: `Modifier (${person.name})` }).click();
  await lead.getByLabel(/Bailleur de fonds/).check();
  await lead.getByRole("button", { name: "Enregistrer" }).click();
  await expect(lead.getByRole("row", { name: person.name })).toContainText("Bailleur de fonds");

  await lead.getByRole("link", { name: `Modifier (${person.name})` }).click();
  await lead.getByRole("button", { name: "Donner un nouveau mot de passe" }).click();
  const second = await lead.locator(".secret").innerText();
  expect(await signIn(lead, person.email, second)).toBe(200);
  const again = await as("lead");
  expect(await signIn(again, person.email, first)).toBe(400);

  const boss = await as("lead");
  const path = new URL(lead.url()).pathname;
  await boss.goto(path);
  await boss.getByRole("button", { name: "Mettre fin à l’accès" }).click();
  await expectAccessible(boss);
  await boss.goto(`${path}?view=history`);
  await expect(boss.getByRole("main").getByRole("listitem")).toContainText([
    "a donné un nouveau mot de passe",
    "a changé l’accès",
    "a donné l’accès",
  ]);
  await expect(boss.getByRole("row", { name: /Rôle/ })).toContainText("Bailleur de fonds");
  await boss.goto(path);
  await boss.getByRole("button", { name: "Mettre fin à l’accès" }).click();
  await boss.getByRole("button", { name: "Oui, mettre fin à l’accès" }).click();
  await expect(boss).toHaveURL(/\/people$/);
  await expect(boss.getByRole("row", { name: person.name })).toHaveCount(0);
});

test("the only lead is told to name another first", async ({ as }) => {
  const lead = await as("lead");
  await lead.goto("/JF/people");
  await lead.getByRole("link", { name: /Modifier \(Lucie Mensah\)/ }).click();
  await lead.getByLabel(/Bailleur de fonds/).check();
  await lead.getByRole("button", { name: "Enregistrer" }).click();
  await expect(lead.getByRole("alert")).toContainText("la seule personne responsable");
  await lead.getByRole("button", { name: "Mettre fin à l’accès" }).click();
  await lead.getByRole("button", { name: "Oui, mettre fin à l’accès" }).click();
  await expect(lead.getByRole("dialog")).toContainText("la seule personne responsable");
});

test("an administrator names another administrator, who then sees every programme", async ({
  as,
}) => {
  const admin = await as("admin");
  const person = someone();
  await admin.goto("/JF/people/new");
  await admin.getByLabel("Nom", { exact: true }).fill(person.name);
  await admin.getByLabel("Adresse électronique").fill(person.email);
  await admin.getByLabel(/Administration de Suivi/).check();
  await admin.getByRole("button", { name: "Ajouter" }).click();
  const password = await admin.locator(".secret").innerText();
  await admin.goto("/JF/people");
  await expect(admin.getByRole("row", { name: person.name })).toContainText(
    "Administration de Suivi",
  );
  const other = await as("funder");
  expect(await signIn(other, person.email, password)).toBe(200);
  const me = await ask<{ programmes: unknown[] }>(other, "access.me");
  expect(me.programmes.length).toBeGreaterThan(1);
});

looksFine("lead", async (page) => {
  const members = await ask<{ id: string | null; self: boolean }[]>(page, "access.members.list", {
    programmeId: await programmeId(page, "DEMO"),
  });
  const id = members.find((one) => one.id && !one.self)!.id;
  return [
    "/DEMO/people",
    "/DEMO/people/new",
    `/DEMO/people/${id}`,
    `/DEMO/people/${id}?view=history`,
  ];
});
looksFine("admin", async () => ["/JF/people", "/JF/people/new"]);
