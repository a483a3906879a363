import type { Page } from "@playwright/test";
import { newId } from "@suivi/domain/ids";
import { expectFormAccessible, formOn } from "./log-activity";
import { expect, expectAccessible, test } from "./suivi";

const words = {
  fr: {
    paste: "Coller ou importer une liste",
    list: "La liste, telle quelle",
    add: /^Ajouter/,
    maybe: "Peut-être la même personne que",
    showAll: /^Montrer les \d+ autres/,
    same: "La même",
    other: "Une autre",
    search: "Chercher un nom",
    keep: /^La même.: garder/,
    erase: "Effacer ses données",
    eraseAll: "Effacer pour de bon",
    erased: "Données effacées",
    known: "déjà connu·e",
    correct: "Corriger",
    name: "Nom",
    birth: "Année de naissance",
    save: "Enregistrer",
  },
  en: {
    paste: "Paste or import a list",
    list: "The list, as it is",
    add: /^Add \d/,
    maybe: "Possibly the same person as",
    showAll: /^Show the other \d+/,
    same: "Same",
    other: "Different",
    search: "Find a name",
    keep: /^Same: keep/,
    erase: "Erase their data",
    eraseAll: "Erase for good",
    erased: "Data erased",
    known: "known",
    correct: "Correct",
    name: "Name",
    birth: "Year of birth",
    save: "Save",
  },
};

for (const language of ["fr", "en"] as const)
  test.describe(`in ${language}`, () => {
    test.use({ language });
    const text = words[language];

    async function paste(page: Page, title: string, list: string) {
      const form = formOn(page, language);
      await form.open();
      await form.fill(title, { women: "2", men: "2" });
      await form.fold("names").click();
      await page.getByRole("button", { name: text.paste }).click();
      await page.getByLabel(text.list).fill(list);
      await page.getByRole("button", { name: text.add }).click();
      return form;
    }
    const send = async (form: ReturnType<typeof formOn>) => {
      await form.button("send").click();
      await expect(form.heading("sent")).toBeFocused();
    };

    test("a second spelling is suspected on the sheet and decided there; a doubt left is decided later, and the person is erased", async ({
      as,
    }) => {
      // Whose partner no other journey pastes lists for: only the likeliest hundred pairs are asked about.
      const page = await as("jean");
      // Names of this run alone: letters, as digits are no name's.
      const own = Array.from(newId().replace(/[^a-f]/g, ""))
        .slice(-6)
        .join("");
      const family = `Zo${own}ro`;
      await send(
        await paste(page, "Feuille une", `Nom\tSexe\nAissata ${family}\tF\nMoussa ${family}\tM`),
      );
      const form = await paste(
        page,
        "Feuille deux",
        `Nom\tSexe\nAichata ${family}\tF\nMusa ${family}\tM`,
      );
      const suspicion = page.locator(".suspicion");
      await expect(suspicion).toHaveCount(2);
      await expect(suspicion.first()).toContainText(`${text.maybe} Aissata ${family}`);
      await expectFormAccessible(page);
      await suspicion.first().getByRole("button", { name: text.same, exact: true }).click();
      await expect(page.locator("li.person").filter({ hasText: text.known })).toHaveCount(1);
      await expect(suspicion).toHaveCount(1);
      await send(form);

      await page.goto("/DEMO/participants");
      await page.getByRole("button", { name: text.showAll }).click();
      const pair = page.locator("li.part").filter({ hasText: `Musa ${family}` });
      await expect(pair).toHaveCount(1);
      await expectAccessible(page);
      await pair.getByRole("button", { name: text.keep }).first().click();
      await expect(pair).toHaveCount(0);
      await page.getByLabel(text.search).fill(family);
      const found = page.locator("table.lines tbody tr");
      await expect(found).toHaveCount(2);
      await found.filter({ hasText: "Aissata" }).getByRole("link").click();
      await expect(page.locator("table.lines tbody tr")).toHaveCount(2);
      await expectAccessible(page);

      await page.getByRole("link", { name: text.correct, exact: true }).click();
      await expectAccessible(page);
      const now = `Aïssata Zo${own}`;
      await page.getByLabel(text.name, { exact: true }).fill("");
      await page.getByLabel(text.birth).fill("3000");
      await page.getByRole("button", { name: text.save }).click();
      await expect(page.getByRole("alert")).toContainText(text.name);
      await page.getByLabel(text.name, { exact: true }).fill(now);
      await page.getByLabel(text.birth).fill("1990");
      await page.getByRole("button", { name: text.save }).click();
      await expect(page.getByRole("heading", { level: 1, name: now })).toBeVisible();
      await expect(page.getByRole("definition").filter({ hasText: "1990" })).toBeVisible();

      await page.getByRole("button", { name: text.erase }).click();
      await page.getByRole("button", { name: text.eraseAll }).click();
      await expect(page.getByRole("heading", { level: 1, name: text.erased })).toBeVisible();
      await expect(page.getByText(family)).toHaveCount(0);
    });
  });
