import { newId } from "@suivi/domain/ids";
import { expectFormAccessible, formOn, tabTo } from "./log-activity";
import { approved } from "./records";
import { expect, expectAccessible, test } from "./suivi";

const words = {
  fr: {
    paste: "Coller ou importer une liste",
    list: "La liste, telle quelle",
    add: /^Ajouter/,
    tests: "Tests avant et après",
    maximum: "Note maximale",
    pass: "Note de réussite",
    persons: "Saisir les notes par personne",
    before: "avant",
    after: "après",
    average: "8 → 14 sur 20, en moyenne, d’après les notes de 2 personnes",
    left: "Ces lignes n’ont été mises nulle part",
    rose: "Note en hausse",
    both: "2 sur 2 (100 %)",
    missing: "Test manquant",
    lacking: "1 sans test après · 1 sans aucun test",
    learnt: "Gain normalisé",
    full: "maximum déjà atteint",
    summary: /, avant : La note dépasse le maximum du test/,
    search: "Chercher un nom",
    scores: "test 7 → 16 sur 20",
  },
  en: {
    paste: "Paste or import a list",
    list: "The list, as it is",
    add: /^Add \d/,
    tests: "Tests before and after",
    maximum: "Highest score",
    pass: "Pass mark",
    persons: "Enter scores per person",
    before: "before",
    after: "after",
    average: "8 → 14 of 20 on average, from the scores of 2 people",
    left: "These lines went nowhere",
    rose: "Score rose",
    both: "2 of 2 (100%)",
    missing: "Test missing",
    lacking: "1 without the test after · 1 without any test",
    learnt: "Normalised gain",
    full: "full marks before",
    summary: /, before: The score is above the maximum of the test/,
    search: "Find a name",
    scores: "test 7 → 16 of 20",
  },
};
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, " ");

for (const [language, width] of [
  ["fr", 360],
  ["en", 1280],
] as const)
  test.describe(`in ${language}, ${width} pixels wide`, () => {
    test.use({ language, viewport: { width, height: 800 } });
    const text = words[language];

    test("scores per person are typed by keyboard and pasted, make the averages, and stand on the person’s page", async ({
      as,
    }) => {
      const [amina, lead, jean] = [await as("amina"), await as("lead"), await as("jean")];
      const own = Array.from(newId().replace(/[^a-f]/g, ""))
        .slice(-6)
        .join("");
      const names = ["Awa", "Binta", "Coumba", "Salif"].map((name) => `${name} Zi${own}ro`);
      const form = formOn(amina, language);
      const id = await form.open();
      await form.fill(`Formation ${own}`, { women: "3", men: "1" });
      await form.fold("names").click();
      await amina.getByRole("button", { name: text.paste }).click();
      const list = names.map((name) => `${name}\t${name.startsWith("S") ? "M" : "F"}`);
      await amina.getByLabel(text.list).fill(["Nom\tSexe", ...list].join("\n"));
      await amina.getByRole("button", { name: text.add }).click();

      await amina.locator("summary").filter({ hasText: text.tests }).click();
      await amina.getByLabel(text.maximum).fill("20");
      await amina.getByLabel(text.pass).fill("12");
      await amina.getByRole("button", { name: text.persons }).click();
      const score = (name: string, test: string) => amina.getByLabel(`${name}, ${test}`);
      await tabTo(amina, score(names[0]!, text.before));
      // Down a column without leaving the keyboard.
      for (const typed of ["7", "99", "12"]) {
        await amina.keyboard.type(typed);
        await amina.keyboard.press("Enter");
      }
      await expect(score(names[3]!, text.before)).toBeFocused();
      await score(names[0]!, text.after).evaluate((field, pasted) => {
        const clipboardData = new DataTransfer();
        clipboardData.setData("text/plain", pasted);
        field.dispatchEvent(
          new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }),
        );
      }, `${names[1]}\t12\nZeynab\t3\n${names[0]}\t16`);
      await expect(score(names[0]!, text.after)).toHaveValue("16");
      await expect(score(names[1]!, text.after)).toHaveValue("12");
      await expect(amina.getByRole("alert")).toContainText(text.left);
      await expect(amina.getByRole("alert")).toContainText("Zeynab · 3");

      await form.button("send").click();
      const wrong = amina.getByRole("link", { name: text.summary });
      await expect(wrong).toContainText(names[1]!);
      await wrong.click();
      await expect(score(names[1]!, text.before)).toBeFocused();
      await amina.keyboard.press("ControlOrMeta+a");
      await amina.keyboard.type("9");
      await expect(amina.getByText(text.average)).toBeVisible();
      await expectFormAccessible(amina);
      await form.button("send").click();
      await expect(form.heading("sent")).toBeFocused();

      await approved(lead, id);
      await amina.goto(`/DEMO/activities/${id}`);
      const section = amina.getByRole("region", { name: text.tests }).first();
      const fact = (name: string) => section.locator(`dt:text-is("${name}") + dd`);
      const said = async (name: string) => plain((await fact(name).textContent()) ?? "");
      await expect(section).toBeVisible();
      expect(await said(text.rose)).toBe(text.both);
      expect(await said(text.missing)).toBe(text.lacking);
      expect(await said(text.learnt)).toMatch(/^50 ?%/);
      await expect(section.getByRole("row", { name: names[0]! })).toContainText("+9");
      await expect(section.getByRole("row", { name: names[2]! })).toContainText("—");
      await expectAccessible(amina);
      const wider = await amina.evaluate(
        () => document.documentElement.scrollWidth - window.innerWidth,
      );
      expect(wider).toBeLessThanOrEqual(0);

      await amina.goto("/DEMO/participants");
      await amina.getByLabel(text.search).fill(names[0]!);
      await amina.getByRole("link", { name: names[0]! }).click();
      await expect(amina.getByText(text.scores)).toBeVisible();
      await expectAccessible(amina);

      // Another partner's coordinator reads the averages, and nobody's score.
      await jean.goto(`/DEMO/activities/${id}`);
      const seen = jean.getByRole("region", { name: text.tests });
      await expect(seen).toContainText(text.rose);
      await expect(seen.getByRole("table")).toHaveCount(0);
      await expect(jean.getByText(own).filter({ hasText: "Awa" })).toHaveCount(0);
    });
  });
