import type { Page } from "@playwright/test";
import { approved, aWord, logged, revised } from "./records";
import { expect, expectAccessible, test } from "./suivi";

const heads = { female: 14, male: 11, unknown: null };
const waiting = (lead: Page, title: string) =>
  lead.getByRole("listitem").filter({ hasText: title });

test("what is returned is on top of its author's work with the note; sent again, it is approved and the funder sees it", async ({
  as,
}) => {
  const [amina, lead, funder] = [await as("amina"), await as("lead"), await as("funder")];
  const title = `Atelier ${aWord()}`;
  await logged(amina, { title: { fr: title }, headCount: heads });

  await lead.goto("/DEMO/review");
  await expect(waiting(lead, title)).toContainText("25 personnes (14 F, 11 H)");
  await expect(waiting(lead, title)).toContainText("Soumise par Amina Traoré le");
  await lead.getByRole("button", { name: `Renvoyer « ${title} »` }).click();
  await lead.getByRole("button", { name: "Renvoyer pour correction" }).click();
  await expect(lead.getByText("Dites ce qui est à corriger.")).toBeVisible();
  await expectAccessible(lead);
  const note = "Il manque la liste du deuxième jour";
  await lead.getByLabel("Ce qui est à corriger").fill(note);
  await lead.getByRole("button", { name: "Renvoyer pour correction" }).click();
  await expect(lead.getByText(`« ${title} » est renvoyée pour correction.`)).toBeVisible();
  await expect(waiting(lead, title)).toHaveCount(0);

  await amina.goto("/DEMO/work");
  const back = amina.getByRole("region", { name: "À corriger" });
  await expect(back.getByRole("listitem").filter({ hasText: title })).toContainText(note);
  await expect(amina.getByRole("heading", { level: 2 }).first()).toHaveText("À corriger");
  await expectAccessible(amina);
  await amina.getByRole("link", { name: `Continuer « ${title} »` }).click();
  await expect(amina.getByText(note)).toBeVisible();
  await amina.getByRole("button", { name: "Envoyer pour validation" }).click();
  await expect(amina.getByRole("heading", { name: "Envoyée pour validation" })).toBeVisible();

  await lead.goto("/DEMO/review");
  await lead.getByRole("link", { name: title }).click();
  await lead.getByRole("button", { name: `Valider « ${title} »` }).click();
  const news = lead.getByText(`« ${title} » est validée.`);
  await expect(news).toBeVisible();
  await expect(lead.getByRole("link", { name: /^Suivante :/ })).toBeVisible();
  await expectAccessible(lead);

  await funder.goto(`/DEMO/activities?search=${encodeURIComponent(title)}`);
  await expect(funder.getByRole("row", { name: title })).toContainText("25");
});

test("the keyboard goes through the queue: after a decision it stands on the next one", async ({
  as,
}) => {
  const [amina, lead] = [await as("amina"), await as("lead")];
  const word = aWord();
  for (const one of ["Première", "Deuxième"])
    await logged(amina, { title: { fr: `${one} ${word}` }, headCount: heads });
  await lead.goto("/DEMO/review");
  await lead.getByRole("button", { name: `Valider « Première ${word} »` }).focus();
  await lead.keyboard.press("Enter");
  await expect(lead.getByText(`« Première ${word} » est validée.`)).toBeVisible();
  await expect(waiting(lead, `Deuxième ${word}`)).toBeFocused();
  await lead.keyboard.press("Tab");
  await expect(lead.getByRole("link", { name: `Deuxième ${word}` })).toBeFocused();
  await lead.keyboard.press("Tab");
  await lead.keyboard.press("Enter");
  await expect(lead.getByText(`« Deuxième ${word} » est validée.`)).toBeVisible();
});

test("a decision on what changed meanwhile decides nothing, says who changed it and shows it as it is now", async ({
  as,
}) => {
  const [amina, lead] = [await as("amina"), await as("lead")];
  const word = aWord();
  const id = await logged(amina, { title: { fr: `Lue ${word}` }, headCount: heads });
  await lead.goto(`/DEMO/activities/${id}`);
  await expect(lead.getByRole("button", { name: `Valider « Lue ${word} »` })).toBeVisible();
  await revised(amina, id, { title: { fr: `Changée ${word}` } });
  await lead.getByRole("button", { name: `Valider « Lue ${word} »` }).click();
  await expect(
    lead.getByText(/Amina Traoré a changé cette saisie le .* rien n’est décidé/),
  ).toBeVisible();
  await expect(lead.getByRole("heading", { level: 1 })).toHaveText(`Changée ${word}`);
  await lead.getByRole("button", { name: `Valider « Changée ${word} »` }).click();
  await expect(lead.getByText(`« Changée ${word} » est validée.`)).toBeVisible();
});

test("a correction of what was approved shows what changed, in words", async ({ as }) => {
  const [amina, lead] = [await as("amina"), await as("lead")];
  const title = `Corrigée ${aWord()}`;
  const id = await logged(amina, { title: { fr: title }, headCount: heads });
  await approved(lead, id);
  await revised(amina, id, { headCount: { ...heads, female: 15 } });
  await lead.goto("/DEMO/review");
  const item = waiting(lead, title);
  await expect(item).toContainText("Changée depuis sa validation");
  await item.getByText("Ce qui a changé depuis la validation").click();
  await expect(item.getByRole("row", { name: "Effectif · Femmes" })).toHaveText(/14.*15/);
  await expectAccessible(lead);
});

test("the tabs say how much waits", async ({ as }) => {
  const [amina, lead] = [await as("amina"), await as("lead")];
  const id = await logged(amina, { title: { fr: `À compter ${aWord()}` } });
  await lead.goto("/DEMO");
  await expect(lead.getByRole("link", { name: /^À valider \d+$/ })).toBeVisible();
  await approved(lead, id);
});
