import { addDays } from "@suivi/domain/dates";
import { expectFormAccessible, formOn } from "./log-activity";
import { approved, aWord, logged } from "./records";
import { expect, expectAccessible, test } from "./suivi";

const today = new Date().toISOString().slice(0, 10);
const words = {
  fr: {
    after: "Satisfaction et suivi",
    mean: "Satisfaction moyenne",
    outOf: "sur",
    answers: "Réponses",
    weeks: "Suivi, combien de semaines après",
    tooFar: /^Suivi.*26/,
    toDo: "Suivis à faire",
    overdue: "en retard : c’était à faire le",
    outcome: "Ce que le suivi a montré",
    note: "Noter le résultat",
    noted: "Ce qu’il a montré",
    instead: "Y renoncer, avec le motif",
    why: "Pourquoi y renonce-t-on",
    waive: "Renoncer au suivi",
    waived: "Abandonné, parce que",
    required: "Ce champ est à remplir.",
    satisfied: "4,2 sur 5",
  },
  en: {
    after: "Satisfaction and follow-up",
    mean: "Mean satisfaction",
    outOf: "out of",
    answers: "Answers",
    weeks: "Follow-up, how many weeks later",
    tooFar: /^Follow-up.*26/,
    toDo: "Follow-ups to be done",
    overdue: "overdue: it was due on",
    outcome: "What the follow-up showed",
    note: "Note the outcome",
    noted: "What it showed",
    instead: "Give it up, with the reason",
    why: "Why is it given up",
    waive: "Give it up",
    waived: "Given up, because",
    required: "Fill this in.",
    satisfied: "4.2 out of 5",
  },
};

for (const [language, width] of [
  ["fr", 360],
  ["en", 1280],
] as const)
  test.describe(`in ${language}, ${width} pixels wide`, () => {
    test.use({ language, viewport: { width, height: 800 } });
    const text = words[language];

    test("satisfaction and a follow-up are asked for in the form; it reminds the coordinator, and the lead once it is overdue", async ({
      as,
    }) => {
      const [amina, lead] = [await as("amina"), await as("lead")];
      const title = `Atelier ${aWord()}`;
      const form = formOn(amina, language);
      const id = await form.open();
      await form.fill(title, { start: addDays(today, -35) });
      await amina.locator("summary").filter({ hasText: text.after }).click();
      await amina.getByLabel(text.mean).fill(language === "fr" ? "4,2" : "4.2");
      await amina.getByLabel(text.outOf, { exact: true }).fill("5");
      await amina.getByLabel(text.answers).fill("21");
      await amina.getByLabel(text.weeks).fill("27");
      await form.button("send").click();
      await amina.getByRole("link", { name: text.tooFar }).click();
      await expect(amina.getByLabel(text.weeks)).toBeFocused();
      await amina.getByLabel(text.weeks).fill("4");
      await expectFormAccessible(amina);
      await form.button("send").click();
      await expect(form.heading("sent")).toBeFocused();
      await approved(lead, id);

      for (const page of [amina, lead]) {
        await page.goto("/DEMO/work");
        const line = page
          .getByRole("region", { name: text.toDo })
          .locator("li", { hasText: title });
        await expect(line).toContainText(text.overdue);
        await expectAccessible(page);
      }
      await amina.goto("/DEMO/work");
      await amina.getByRole("link", { name: title }).click();
      await expect(amina.getByText(text.satisfied)).toBeVisible();
      // Nothing is noted by a slip of the hand.
      await amina.getByRole("button", { name: text.note }).click();
      await expect(amina.getByText(text.required)).toBeVisible();
      await expectAccessible(amina);
      await amina.getByLabel(text.outcome).fill("Sept comités sur neuf se réunissent chaque mois.");
      await amina.getByRole("button", { name: text.note }).click();
      const fact = amina.locator(`dt:text-is("${text.noted}") + dd`);
      await expect(fact).toHaveText("Sept comités sur neuf se réunissent chaque mois.");
      await expectAccessible(amina);
      for (const page of [amina, lead]) {
        await page.goto("/DEMO/work");
        await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
        await expect(page.getByRole("region", { name: text.toDo }).getByText(title)).toHaveCount(0);
      }
    });

    test("a follow-up is given up with its reason, and stands in nobody’s work any more", async ({
      as,
    }) => {
      const amina = await as("amina");
      const title = `Atelier ${aWord()}`;
      const id = await logged(amina, {
        title: { fr: title },
        start: addDays(today, -10),
        followUp: { weeks: 26, outcome: null, waived: null },
      });
      await amina.goto("/DEMO/work");
      const toDo = amina.getByRole("region", { name: text.toDo });
      await expect(toDo.getByText(title)).toBeVisible();
      await amina.goto(`/DEMO/activities/${id}`);
      await amina.getByRole("button", { name: text.instead }).click();
      await amina.getByLabel(text.why).fill("La zone n’est plus accessible");
      await amina.getByRole("button", { name: text.waive, exact: true }).click();
      const fact = amina.locator(`dt:text-is("${text.waived}") + dd`);
      await expect(fact).toHaveText("La zone n’est plus accessible");
      await amina.goto("/DEMO/work");
      await expect(amina.getByRole("heading", { level: 1 })).toBeVisible();
      await expect(toDo.getByText(title)).toHaveCount(0);
    });
  });
