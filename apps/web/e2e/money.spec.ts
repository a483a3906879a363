import { blankBudget, blankTransaction } from "@suivi/domain/money/schema";
import { newId } from "@suivi/domain/ids";
import { looksFine } from "./looks";
import { emptyProgramme, programmeId, send } from "./records";
import { expect, expectAccessible, test } from "./suivi";
import type { Page } from "@playwright/test";

/** A programme of the test's own, so that its sums are those of the test, with two organisations. */
async function madeProgramme(admin: Page): Promise<{ id: string; code: string }> {
  const made = await emptyProgramme(admin);
  for (const name of ["Le bailleur", "Le partenaire"])
    await send(admin, "organisations.save", {
      programmeId: made.id,
      id: newId(),
      changeId: newId(),
      baseVersion: 0,
      content: {
        name: { fr: name },
        acronym: null,
        aliases: [],
        identifier: null,
        oldIdentifier: null,
        type: null,
        country: null,
      },
    });
  return made;
}

test("a budget and what was spent of it are recorded once and stand against each other; a slip is said beside the field", async ({
  as,
}) => {
  const page = await as("admin");
  const { code } = await madeProgramme(page);
  await page.goto(`/${code}/money`);
  await expect(page.getByText("Rien n’est encore saisi")).toBeVisible();
  await page.getByRole("link", { name: "Ajouter une ligne de budget" }).click();
  await page.getByLabel("Montant").fill("cent mille");
  await page.getByRole("button", { name: "Enregistrer" }).click();
  await expect(page.getByRole("alert")).toContainText("Ce n’est pas un nombre");
  await expect(page.getByLabel("Montant")).toHaveValue("cent mille");
  await expectAccessible(page);
  await page.getByLabel("Début").fill("2024-01-01");
  await page.getByLabel("Fin").fill("2024-12-31");
  await page.getByLabel("Montant").fill("100 000,50");
  await page.getByRole("button", { name: "Enregistrer" }).click();
  await expect(page.getByRole("row", { name: /100 000,50/ })).toContainText("tout le programme");

  await page.getByRole("link", { name: "Enregistrer une transaction" }).click();
  await page.getByLabel("Fonds reçus").check();
  await page.getByLabel("Date", { exact: true }).fill("2024-02-01");
  await page.getByLabel("Montant").fill("60000");
  await page.getByRole("button", { name: "Enregistrer" }).click();
  await expect(page.getByRole("alert")).toContainText("De\u202f: Ce champ est à remplir.");
  await page.getByLabel("De", { exact: true }).selectOption("Le bailleur");
  await page.getByLabel("Activité d’où vient l’argent").fill("XM-DAC-7-PPR-4000001234");
  await page.getByRole("button", { name: "Enregistrer" }).click();
  await expect(page.getByText("de l’activité XM-DAC-7-PPR-4000001234")).toBeVisible();

  await page.getByRole("link", { name: "Enregistrer une transaction" }).click();
  await page.getByLabel("Date", { exact: true }).fill("2024-03-31");
  await page.getByLabel("Montant").fill("25000,1");
  await page.getByLabel("Objet en français").fill("Atelier de Gao");
  await page.getByRole("button", { name: "Enregistrer" }).click();
  await expect(page.getByRole("row", { name: /Atelier de Gao/ })).toContainText("25 000,10 EUR");

  await page.getByRole("link", { name: "Vue d’ensemble" }).click();
  const year = page.getByRole("row", { name: /2024/ });
  await expect(year).toContainText("100 000,50");
  await expect(year).toContainText("25 000,10");
  await expect(year).toContainText("25 %");
  const chain = page.getByRole("region", { name: "Le chemin de l’argent" });
  await expect(chain).toContainText("Le bailleur → le programme");
  await expect(chain).toContainText("60 000 EUR");
  await page.goto(`/${code}/dashboard`);
  const inShort = page.getByRole("region", { name: "L’argent de tout le programme" });
  await expect(inShort).toContainText("25 000,10");
});

test("a line is corrected and taken out, asked twice; its history tells both", async ({ as }) => {
  const page = await as("admin");
  const { id, code } = await madeProgramme(page);
  const line = newId();
  await send(page, "money.saveTransaction", {
    programmeId: id,
    id: line,
    changeId: newId(),
    baseVersion: 0,
    content: { ...blankTransaction("2024-05-02", "XOF"), amount: "655957" },
  });
  await page.goto(`/${code}/money?view=transactions`);
  await page.getByRole("link", { name: "Dépense" }).click();
  await page.getByLabel("Montant").fill("700 000");
  await page.getByRole("button", { name: "Enregistrer" }).click();
  await page.getByRole("link", { name: "Dépense" }).click();
  await page.getByRole("link", { name: "Historique" }).click();
  await expect(page.getByRole("row", { name: /Montant/ })).toContainText("700000");
  await page.goBack();
  await page.getByRole("button", { name: "Retirer cette ligne" }).click();
  await page.getByRole("button", { name: "Oui, la retirer" }).click();
  await expect(page.getByText("0 transactions")).toBeVisible();
});

test("two currencies are never added; a stated rate brings them together and is named", async ({
  as,
}) => {
  const page = await as("admin");
  const { id, code } = await madeProgramme(page);
  const add = (currency: string, amount: string) =>
    send(page, "money.saveTransaction", {
      programmeId: id,
      id: newId(),
      changeId: newId(),
      baseVersion: 0,
      content: { ...blankTransaction("2024-05-02", currency), amount },
    });
  await add("XOF", "655957");
  await add("EUR", "500");
  await page.goto(`/${code}/money`);
  await expect(page.getByRole("region", { name: "Euro (EUR)" })).toContainText("500");
  await expect(page.getByRole("region", { name: "(XOF)" })).toContainText("655 957");
  await expect(page.getByText("1 500")).toHaveCount(0);
  await page.getByRole("link", { name: "Énoncer les taux" }).click();
  await page.getByRole("button", { name: "Ajouter un taux" }).click();
  await page.getByLabel("Taux", { exact: true }).fill("655,957");
  await page.getByLabel("Valable à partir du").fill("2024-01-01");
  await page.getByRole("button", { name: "Enregistrer" }).click();
  const together = page.getByRole("region", { name: "Tout en EUR" });
  await expect(together).toContainText("1 500");
  await expect(together).toContainText("1 EUR = 655,957 XOF");
});

test("a coordinator sees the lines of the own partner, a funder the sums and no line", async ({
  as,
}) => {
  const amina = await as("amina");
  await amina.goto("/DEMO/money?view=transactions");
  await expect(amina.getByRole("row", { name: /Niger/ })).toHaveCount(0);
  await expect(amina.getByRole("row", { name: /Versement/ }).first()).toContainText("RES → VCF");
  await expect(amina.getByRole("link", { name: "Enregistrer une transaction" })).toHaveCount(0);
  const funder = await as("funder");
  await funder.goto("/DEMO/money");
  await expect(funder.getByRole("region", { name: "Tout en EUR" })).toContainText("Dépensé");
  await expect(funder.getByRole("link", { name: "Transactions" })).toHaveCount(0);
});

looksFine("lead", async (page) => {
  const programme = await programmeId(page, "DEMO");
  const id = newId();
  await send(page, "money.saveBudget", {
    programmeId: programme,
    id,
    changeId: newId(),
    baseVersion: 0,
    content: {
      ...blankBudget(2099, "USD"),
      amount: "9999999999999.99",
      description: { fr: "Une ligne au libellé très long ".repeat(8) },
    },
  });
  return [
    "/JF/money",
    "/DEMO/money",
    "/DEMO/money?view=transactions&type=incoming_funds",
    "/DEMO/money?view=budgets",
    "/DEMO/money/transactions/new",
    `/DEMO/money/budgets/${id}`,
    `/DEMO/money/budgets/${id}?view=history`,
    "/DEMO/money/rates",
  ];
});
