import type { Page } from "@playwright/test";
import { newId } from "@suivi/domain/ids";
import type { ProgrammeContent } from "@suivi/domain/programmes/schema";
import { looksFine } from "./looks";
import { ask, programmeId, send } from "./records";
import { expect, expectAccessible, test } from "./suivi";

type Shown = { version: number; content: ProgrammeContent };
const shown = async (page: Page, code: string) =>
  ask<Shown>(page, "programmes.get", { programmeId: await programmeId(page, code) });

/** A programme of the test's own, made by this administrator; its code. */
async function made(admin: Page, content: Partial<ProgrammeContent> = {}): Promise<string> {
  const [id, code] = [newId(), `P${newId().slice(-6)}`.toUpperCase()];
  const framework = { dimensions: [], catalogues: [], margin: null };
  await send(admin, "programmes.add", {
    id,
    changeId: newId(),
    code,
    content: {
      ...framework,
      levels: (await shown(admin, "JF")).content.levels,
      title: { fr: `Programme ${code}` },
      aliases: [],
      aim: null,
      countries: ["ML"],
      periodStated: [],
      costStated: [],
      outcomes: [],
      consortium: [],
      ...content,
    },
  });
  return code;
}

test("the page says what each source states, and what none states", async ({ as }) => {
  const page = await as("funder");
  await page.goto("/JF");
  await expect(page.getByText("2020 – 2025")).toBeVisible();
  await expect(page.getByText("1 janv. 2021 – 31 déc. 2025")).toBeVisible();
  await expect(page.getByText("Les sources ne disent pas la même chose")).toBeVisible();
  const consortium = page.getByRole("region", { name: "Le consortium et son argent" });
  const ministry = consortium.getByRole("listitem").filter({ hasText: "Financement" });
  await expect(ministry.getByRole("listitem")).toContainText("Cordaid");
  const assn = consortium.getByRole("listitem").filter({ hasText: "(ASSN)" });
  await expect(assn).toContainText("rôle déduit");
  await expect(assn.getByRole("listitem")).toHaveCount(2);
  await expect(consortium).toContainText("Origine de l’argent non précisée");
  await assn
    .getByRole("link", { name: /Source \d/ })
    .first()
    .click();
  await expect(page.locator("li:target")).toContainText("Oumar Barry");
  await expect(page.getByRole("link", { name: "Modifier" })).toHaveCount(0);
});

test("an administrator makes a programme; a wrong field is said beside it and nothing typed is lost", async ({
  as,
}) => {
  const page = await as("admin");
  const code = `N${newId().slice(-6)}`.toUpperCase();
  await page.goto("/");
  await page.getByRole("link", { name: "Ajouter un programme" }).click();
  await page.getByLabel("Code").fill(code.toLowerCase());
  await page.getByLabel("Titre en français").fill("Voix du fleuve");
  await page.getByRole("button", { name: "Ajouter une période" }).click();
  await page.getByLabel("Début").fill("2025");
  await page.getByLabel("Fin").fill("2021-02-30");
  await page.getByRole("button", { name: "Créer le programme" }).click();
  await expect(page.getByRole("alert")).toContainText("Pays\u202f: Ce champ est à remplir.");
  await expect(page.getByLabel("Fin")).toHaveAccessibleDescription(/Cette date n’existe pas/);
  await expectAccessible(page);
  await page.getByLabel("Pays").selectOption("Mali");
  await page.getByLabel("Fin").fill("2029-12-31");
  await page.getByRole("button", { name: "Créer le programme" }).click();
  await expect(page.getByRole("heading", { name: "Voix du fleuve", level: 1 })).toBeVisible();
  await expect(page).toHaveURL(new RegExp(`/${code}$`));
  await expect(page.getByText("2025 – 31 déc. 2029")).toBeVisible();

  // What comes next is said, in order: organisations, outcomes and consortium, people.
  const next = page.getByRole("heading", { name: "Pour commencer" }).locator("..");
  await next.getByRole("link", { name: /Ajoutez les organisations/ }).click();
  await page.getByRole("link", { name: "Ajouter une organisation" }).click();
  await page.getByLabel("Nom en français").fill("Fonds du fleuve");
  await page.getByRole("button", { name: "Enregistrer" }).click();
  await expect(page.getByRole("heading", { name: "Fonds du fleuve" })).toBeVisible();
  await page.goto(`/${code}/edit/consortium`);
  await page.getByRole("button", { name: "Ajouter une participation" }).click();
  await page.getByLabel("Organisation", { exact: true }).selectOption("Fonds du fleuve");
  await page.getByLabel("Rôle", { exact: true }).selectOption("Financement");
  await page.getByRole("button", { name: "Enregistrer" }).click();
  await expect(page.getByRole("region", { name: /consortium/ })).toContainText("Fonds du fleuve");
});

test("two people at the same title decide it in plain words; the rest of both is kept", async ({
  as,
}) => {
  const [page, other] = [await as("admin"), await as("admin")];
  const code = await made(page, { aliases: ["Premier nom"] });
  await page.goto(`/${code}/edit`);
  await page.getByLabel("Titre en français").fill("Le titre du bureau");
  await page.getByLabel("But en français").fill("Un but écrit au bureau");

  const { version, content } = await shown(other, code);
  const id = await programmeId(other, code);
  await send(other, "programmes.revise", {
    programmeId: id,
    id,
    changeId: newId(),
    baseVersion: version,
    content: { ...content, title: { fr: "Le titre du terrain" }, aliases: ["Autre nom"] },
  });

  await page.getByRole("button", { name: "Enregistrer" }).click();
  const conflict = page.getByRole("alert");
  await expect(conflict).toContainText("Awa Administration a changé la même chose");
  await expect(conflict).toContainText("Le titre du terrain");
  await expectAccessible(page);
  await conflict.getByLabel(/Garder le mien/).check();
  await page.getByRole("button", { name: "Enregistrer ces choix" }).click();
  await expect(page.getByRole("heading", { name: "Le titre du bureau" })).toBeVisible();
  await expect(page.getByText("Un but écrit au bureau")).toBeVisible();
  await expect(page.getByText("Aussi appelé Autre nom")).toBeVisible();
});

looksFine("lead", async () => [
  "/JF",
  "/DEMO",
  "/JF?view=history",
  "/JF/edit",
  "/JF/edit/consortium",
]);
looksFine("admin", async (page) => ["/", "/programmes/new", `/${await made(page)}`]);
