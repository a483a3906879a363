import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { newId } from "@suivi/domain/ids";
import { levelTemplates } from "@suivi/domain/results/framework";
import { type CellValue, readXlsx, writeXlsx } from "hucre/xlsx";
import { looksFine } from "./looks";
import { send } from "./records";
import { expect, expectAccessible, test } from "./suivi";

/** A programme of the test's own, with nothing in its framework; its code. */
async function made(admin: Page): Promise<string> {
  const [id, code] = [newId(), `F${newId().slice(-6)}`.toUpperCase()];
  await send(admin, "programmes.add", {
    id,
    changeId: newId(),
    code,
    content: {
      levels: levelTemplates[0]!.levels,
      dimensions: [],
      catalogues: [],
      margin: null,
      title: { fr: `Programme ${code}` },
      aliases: [],
      aim: null,
      countries: ["ML"],
      periodStated: [],
      costStated: [],
      outcomes: [],
      consortium: [],
    },
  });
  return code;
}

const add = async (page: Page, title: string, then = "Enregistrer") => {
  await page.getByLabel("Intitulé en français").fill(title);
  await page.getByRole("button", { name: then, exact: true }).click();
};
const cards = (page: Page) => page.getByRole("main").getByRole("article");

test("a framework is written from the top down, moved by the keyboard and by hand; numbers follow, the history says who did it", async ({
  as,
}) => {
  const page = await as("admin");
  const code = await made(page);
  await page.goto(`/${code}/results/framework`);
  await expect(page.getByRole("heading", { name: "Aucun résultat encore" })).toBeVisible();
  await page.getByRole("link", { name: "Ajouter un résultat" }).click();
  await page.getByRole("button", { name: "Enregistrer", exact: true }).click();
  await expect(page.getByRole("alert")).toContainText("intitulé");
  await add(page, "Une paix juste");
  await page.getByRole("link", { name: /Ajouter.: Effet \(sous Impact 1\)/ }).click();
  await add(page, "La justice pour tous", "Enregistrer, puis un autre");
  await expect(page.getByLabel("Intitulé en français")).toHaveValue("");
  await add(page, "La paix durable");
  await expect(cards(page).nth(1)).toHaveAccessibleName("Effet 1 La justice pour tous");

  await page.getByRole("link", { name: "Réorganiser" }).click();
  const up = page.getByRole("button", { name: "Monter (Effet 2)" });
  await up.focus();
  await page.keyboard.press("Enter");
  await expect(page.getByText("Effet 2 est maintenant Effet 1.")).toBeVisible();
  await expect(page.getByRole("heading", { level: 2 }).nth(1)).toHaveText("La paix durable");
  await expect(page.getByRole("button", { name: "Monter (Effet 1)" })).toBeFocused();
  await page.getByRole("button", { name: "Mettre sous la fiche précédente (Effet 2)" }).click();
  await expect(page.getByText("Effet 2 est maintenant Produit 1.1.")).toBeVisible();
  await expectAccessible(page);

  // By its handle onto the upper edge of the other: back among the outcomes, before it.
  const item = (title: string) => page.getByRole("listitem").filter({ hasText: title }).last();
  await item("La justice pour tous")
    .locator(".handle")
    .dragTo(item("La paix durable"), { targetPosition: { x: 80, y: 3 } });
  await expect(page.getByText("Produit 1.1 est maintenant Effet 1.")).toBeVisible();
  await page.getByRole("link", { name: "Fini de réorganiser" }).click();
  await page.reload();
  await expect(cards(page).nth(1)).toHaveAccessibleName("Effet 1 La justice pour tous");
  await expect(cards(page).nth(2)).toHaveAccessibleName("Effet 2 La paix durable");

  await page.getByRole("link", { name: "Modifier Effet 2" }).click();
  await add(page, "La paix partout");
  await expect(cards(page).nth(2)).toHaveAccessibleName("Effet 2 La paix partout");
  await page.goto(`/${code}?view=history`);
  const row = page
    .getByRole("main")
    .getByRole("listitem")
    .first()
    .getByRole("row", { name: /intitulé/ });
  await expect(row).toContainText("La paix durable");
  await expect(row).toContainText("La paix partout");
});

test("what is taken away is named first; what something depends on stays, and says why", async ({
  as,
}) => {
  const page = await as("admin");
  const code = await made(page);
  await page.goto(`/${code}/results/framework/new`);
  await add(page, "Une paix juste");
  await page.getByRole("link", { name: "Modifier Impact 1" }).click();
  await page.getByRole("button", { name: "Retirer Impact 1" }).click();
  await expect(page.getByRole("dialog")).toContainText("«\u202fUne paix juste\u202f»");
  await page.getByRole("button", { name: "Oui, retirer" }).click();
  await expect(page.getByRole("heading", { name: "Aucun résultat encore" })).toBeVisible();

  const lead = await as("lead");
  await lead.goto("/JF/results/framework");
  await lead.getByRole("link", { name: "Modifier Effet PO1" }).click();
  await expect(lead.getByText("2 activités y contribuent")).toBeVisible();
  await expect(lead.getByRole("button", { name: /Retirer/ })).toHaveCount(0);
});

test("levels bear the programme's own names in both languages; one that results stand on can't vanish", async ({
  as,
}) => {
  const page = await as("admin");
  const code = await made(page);
  await page.goto(`/${code}/results/framework/new`);
  await add(page, "Une paix juste");
  await page.getByRole("link", { name: "Niveaux et réglages" }).click();
  await expect(page.getByText(/des résultats existent au niveau Impact/)).toBeVisible();
  await page.getByRole("button", { name: /Effet · Outcome/, expanded: false }).click();
  await page.getByLabel("Nom du niveau en français").fill("Réalisation");
  await page.getByLabel("Écart accepté").fill("N/A");
  await page.getByRole("button", { name: "Enregistrer", exact: true }).click();
  await expect(page.getByLabel("Écart accepté")).toHaveAccessibleDescription(/pas un nombre/);
  await page.getByLabel("Écart accepté").fill("12,5");
  await page.getByRole("button", { name: "Enregistrer", exact: true }).click();
  await expect(page.getByRole("link", { name: /Ajouter.: Réalisation/ })).toBeVisible();
  await page.goto(`/${code}/results/framework/settings`);
  await expect(page.getByLabel("Écart accepté")).toHaveValue("12,5");
});

test("the framework is taken as a workbook, filled in and sent back: right rows are kept, the wrong one comes back marked in the same file", async ({
  as,
}) => {
  const page = await as("admin");
  const code = await made(page);
  await page.goto(`/${code}/results/framework`);
  await page.getByRole("link", { name: "Par tableur" }).click();
  const fetched = async (name: string) => {
    const download = page.waitForEvent("download");
    await page.getByRole("link", { name }).click();
    const { sheets } = await readXlsx(new Uint8Array(readFileSync(await (await download).path())), {
      readStyles: true,
    });
    return new Map(sheets.map((sheet) => [sheet.name, sheet]));
  };
  const book = await fetched("Télécharger le classeur");
  const write = (sheet: string, at: number, cells: Record<string, CellValue>) => {
    const [head, ...rows] = book.get(sheet)!.rows;
    for (const [label, value] of Object.entries(cells))
      rows[at]![head!.findIndex((name) => String(name).replace(/ \*$/, "") === label)] = value;
  };
  const security = { Niveau: "Effet", "Titre en français": "La sécurité pour tous" };
  write("Résultats", 0, security);
  const police = {
    Résultat: security["Titre en français"],
    Nature: "nombre",
    "Sens d’évolution": "à la hausse",
  };
  write("Indicateurs", 0, { ...police, "Titre en français": "Postes ouverts" });
  write("Indicateurs", 1, { ...police, "Titre en français": "Postes tenus", Nature: "beaucoup" });
  const sent = async () =>
    page.getByLabel("Choisir le classeur (.xlsx)").setInputFiles({
      name: "cadre.xlsx",
      mimeType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      buffer: Buffer.from(
        await writeXlsx({ sheets: [...book].map(([name, { rows }]) => ({ name, rows })) }),
      ),
    });
  await sent();
  await expect(page.getByText("2 lignes gardées.")).toBeVisible();
  await expect(page.getByText("Indicateurs, ligne 3, « Nature »")).toBeVisible();
  await expectAccessible(page);
  const marked = (await fetched("Télécharger le fichier marqué")).get("Indicateurs")!;
  expect(marked.rows[2]).toContain("Postes tenus");
  const comments = [...(marked.cells ?? new Map()).values()].flatMap(
    ({ comment }) => comment ?? [],
  );
  expect(comments).toHaveLength(1);
  write("Indicateurs", 1, { Nature: "nombre" });
  await sent();
  await expect(page.getByText("1 ligne gardée.")).toBeVisible();
  await sent();
  await expect(page.getByText("Rien de nouveau à garder.")).toBeVisible();
  await page.getByRole("link", { name: "Voir le cadre" }).click();
  await expect(page.getByRole("link", { name: "Postes tenus" })).toBeVisible();

  await page.getByRole("link", { name: "Par tableur" }).click();
  const list = (text: string) =>
    page
      .getByLabel("Choisir la liste (.xlsx, .csv)")
      .setInputFiles({ name: "dd.csv", mimeType: "text/csv", buffer: Buffer.from(text) });
  await page.getByLabel("Nom court").fill("DD");
  await page.getByLabel("Nom du catalogue").fill("Indicateurs du bailleur");
  await list("Code;Titre\nDD1;Lois appliquées\n;Sans code\n");
  await expect(page.getByRole("alert")).toContainText("Ligne 3, « Code »");
  await list("Code;Titre\nDD1;Lois appliquées\nDD2;Lois bloquées\n");
  await expect(page.getByText("2 indicateurs ajoutés ou mis à jour.")).toBeVisible();
  await list("Code;Titre\nDD1;Lois appliquées\nDD2;Lois bloquées\n");
  await expect(page.getByText("La liste est déjà là telle quelle.")).toBeVisible();
  await expect(
    page.getByRole("listitem").filter({ hasText: "Indicateurs du bailleur" }),
  ).toContainText("2 indicateurs");
});

looksFine("lead", async () => [
  "/DEMO/results/framework",
  "/DEMO/results/framework?arrange=1",
  "/DEMO/results/framework?view=logframe",
  "/JF/results/framework?view=tree",
  "/DEMO/results/framework/settings",
  "/DEMO/results/framework/new",
  "/DEMO/results/framework/sheet",
]);
looksFine("funder", async () => ["/DEMO/results/framework", "/DEMO/results/framework?view=tree"]);
