import { approved, aWord, logged, revised } from "./records";
import { expect, expectAccessible, test } from "./suivi";

const place = {
  country: "ML",
  region: "ML-7",
  district: "Ansongo",
  venue: "Mairie",
  hidden: false,
};

test("search, filters and sorting stand in the address, so that a link shows the same list", async ({
  as,
}) => {
  const page = await as("amina");
  const word = aWord();
  const heads = (female: number | null) => ({ female, male: null, unknown: null });
  await logged(page, { title: { fr: `Petite ${word}` }, type: "training", headCount: heads(7) });
  await logged(page, { title: { fr: `Grande ${word}` }, type: "training", headCount: heads(70) });
  await logged(page, { title: { fr: `Muette ${word}` }, type: "meeting", headCount: heads(null) });

  await page.goto("/DEMO/activities");
  await page.getByLabel("Chercher un titre ou un lieu").fill(word.replace("è", "e"));
  await expect(page.getByText("3 activités", { exact: true })).toBeVisible();
  // Not stated is "—", never 0.
  await expect(page.getByRole("row", { name: "Muette" })).toContainText("—");
  await page.getByRole("link", { name: "Personnes", exact: true }).click();
  await expect(page.getByRole("rowheader")).toHaveText([/Grande/, /Petite/, /Muette/]);
  await page.getByLabel("Type").selectOption("Formation");
  await expect(page.getByText("2 activités", { exact: true })).toBeVisible();
  await expect(page).toHaveURL(/search=.*type=training|type=training.*search=/);
  await page.reload();
  await expect(page.getByText("2 activités", { exact: true })).toBeVisible();
  await expect(page.getByLabel("Type")).toHaveValue("training");
  await expect(page.getByRole("columnheader", { name: "Personnes" })).toHaveAttribute(
    "aria-sort",
    "descending",
  );
  await page.getByLabel("De (mois)").fill("2024-04");
  await expect(page.getByRole("heading", { name: "Aucune activité ne correspond" })).toBeVisible();
  await page.getByRole("link", { name: "Retirer tous les filtres" }).click();
  await expect(page.getByLabel("Chercher un titre ou un lieu")).toHaveValue("");
  await expect(page.getByText(/^\d{3,} activités$/)).toBeVisible();
});

test("a region is offered once its country is chosen, and goes with it", async ({ as }) => {
  const page = await as("lead");
  await page.goto("/DEMO/activities?country=ML&region=ML-7&status=held");
  await expect(page.getByLabel("Région")).toHaveValue("ML-7");
  for (const row of await page.locator("tbody tr").all()) await expect(row).toContainText("Gao");
  await page.getByLabel("Pays").selectOption("Burundi");
  await expect(page).not.toHaveURL(/region/);
  await expect(page.locator("tbody tr").first()).toContainText("Burundi");
  await expect(page.locator("tbody")).not.toContainText("Mali");
});

test("a long list turns its pages", async ({ as }) => {
  const page = await as("lead");
  await page.goto("/DEMO/activities?sort=start");
  const first = await page.getByRole("rowheader").first().textContent();
  await page.getByRole("link", { name: "Suivantes" }).click();
  await expect(page).toHaveURL(/page=2/);
  await expect(page.getByText(/^Page 2 sur \d+$/)).toBeVisible();
  await page.getByRole("link", { name: "Précédentes" }).click();
  await expect(page.getByRole("rowheader").first()).toHaveText(first!);
});

test("a funder sees what was approved, as it was approved, with nothing to review or to add", async ({
  as,
}) => {
  const [amina, lead, funder] = [await as("amina"), await as("lead"), await as("funder")];
  const word = aWord();
  const id = await logged(amina, { title: { fr: `Validée ${word}` } });
  await approved(lead, id);
  await revised(amina, id, { title: { fr: `Corrigée ${word}` } });
  await logged(amina, { title: { fr: `Brouillon ${word}` } }, { submit: false });

  await funder.goto(`/DEMO/activities?search=${word}`);
  await expect(funder.getByRole("rowheader")).toHaveText([/Validée/]);
  await expect(funder.getByRole("columnheader", { name: "Validation" })).toHaveCount(0);
  await expect(funder.getByRole("link", { name: "Nouvelle activité" })).toHaveCount(0);
  await funder.getByRole("link", { name: `Validée ${word}` }).click();
  await expect(funder.getByRole("heading", { level: 1 })).toHaveText(`Validée ${word}`);
  await expect(funder.getByRole("link", { name: "Historique" })).toHaveCount(0);
  await expect(funder.getByRole("link", { name: "Modifier" })).toHaveCount(0);
  await expectAccessible(funder);
});

test("the calendar goes by keyboard from month to month, from Monday to Sunday, each day of a training on it", async ({
  as,
}) => {
  const page = await as("amina");
  const word = aWord();
  const title = { fr: `Formation ${word}` };
  await logged(page, { title, start: "2022-01-31", end: "2022-02-01" });
  const cancelled = { status: "cancelled", cancelReason: "Pluie", start: "2022-02-02" } as const;
  await logged(page, { title: { fr: `Annulée ${word}` }, ...cancelled });
  await page.goto("/DEMO/activities/calendar?month=2022-01");
  await expect(page.getByRole("columnheader").first()).toHaveText("lundi");
  await expect(page.getByRole("cell", { name: word })).toHaveText(/31.*Tenue.*jour 1 sur 2/);
  await page.getByRole("link", { name: "Mois suivant" }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "février 2022" })).toBeVisible();
  await expect(page.getByRole("link", { name: "Mois suivant" })).toBeFocused();
  await expect(page.getByRole("cell", { name: word })).toHaveText([
    /^1.*Tenue.*jour 2 sur 2/,
    /^2.*Annulée/,
  ]);
  await expectAccessible(page);

  // On a phone it is an agenda.
  await page.setViewportSize({ width: 360, height: 740 });
  await expect(page.getByRole("columnheader")).toHaveCount(0);
  await expect(page.getByRole("heading", { name: "mercredi 2 février" })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("link", { name: "Ce mois-ci" }).click();
  await expect(page).not.toHaveURL(/month=/);
  await page.getByRole("link", { name: "Liste" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Activités");
});

test("the page of an activity says what is stated and what is not; a hidden place stays hidden", async ({
  as,
}) => {
  const [amina, lead, funder] = [await as("amina"), await as("lead"), await as("funder")];
  const word = aWord();
  const id = await logged(amina, {
    title: { fr: `Atelier ${word}` },
    type: "workshop",
    end: "2024-03-14",
    hours: 18,
    place: { ...place, hidden: true },
    headCount: { female: 14, male: 11, unknown: null },
    ofWhom: { youth: 9, disability: 0, displaced: null },
    tests: { maximum: 20, before: 8.5, after: 13.1, tested: 24 },
    cost: { amount: "1250000.50", currency: "XOF" },
    notes: "Salle pleine",
  });
  await approved(lead, id);
  const fact = (page: typeof amina, name: string) =>
    page.locator(`dt:text-is("${name}") + dd`).first();

  await amina.goto(`/DEMO/activities/${id}`);
  await expect(fact(amina, "Dates")).toHaveText(/12.14 mars 2024 · 3.jours/);
  await expect(fact(amina, "Lieu")).toHaveText(
    "Mairie, Ansongo, Gao, Mali · lieu exact masqué aux autres",
  );
  await expect(fact(amina, "Groupe cible")).toHaveText("non précisé");
  await expect(fact(amina, "Coût")).toHaveText(/1.250.000,5.XOF/);
  await expect(fact(amina, "Changement")).toHaveText(/\+4,6 points, 23.% de l’échelle/);
  await expect(amina.getByRole("row", { name: "Femmes" })).toHaveText(/14.*56.%/);
  await expect(amina.getByRole("row", { name: "Autre ou non précisé" })).toContainText("—");
  await expect(amina.getByRole("row", { name: "Total" })).toContainText("25");
  await expect(fact(amina, "Dont personnes déplacées")).toHaveText("non précisé");
  await expect(fact(amina, "Dont personnes en situation de handicap")).toHaveText("0");
  await expect(fact(amina, "Notes")).toHaveText("Salle pleine");
  await expect(fact(amina, "Validation")).toHaveText(/Validée par Lucie Mensah le/);
  await expectAccessible(amina);

  await amina.getByRole("link", { name: "Historique" }).click();
  await expect(amina.getByText(/Lucie Mensah a validé/)).toBeVisible();
  await expect(amina.getByRole("row", { name: "Validation" })).toHaveText(/Soumise.*Validée/);
  await expectAccessible(amina);

  await funder.goto(`/DEMO/activities/${id}`);
  await expect(fact(funder, "Lieu")).toHaveText("Gao, Mali · lieu exact masqué");
  await expect(funder.getByText("Salle pleine")).toHaveCount(0);
  await expect(funder.getByText("Mairie")).toHaveCount(0);
  await funder.goto(`/DEMO/activities/${id}?view=history`);
  await expect(funder.getByText("a validé")).toHaveCount(0);
});

test("the workshop of Bamako states no head count: that is said, and is no nought", async ({
  as,
}) => {
  const page = await as("funder");
  await page.goto("/JF/activities");
  await expect(page.getByRole("row", { name: /réforme du secteur/ })).toContainText("—");
  await page.getByRole("link", { name: /réforme du secteur/ }).click();
  const people = page.getByRole("region", { name: "Personnes" });
  await expect(people).toContainText("non précisé");
  await expect(people).not.toContainText("0");
});

for (const language of ["fr", "en"] as const)
  for (const width of [360, 1280])
    test.describe(`in ${language}, ${width} pixels wide`, () => {
      test.use({ language, viewport: { width, height: 800 } });
      test("lists, calendar and pages are for everybody, by day and by night", async ({ as }) => {
        const page = await as("lead");
        const id = await logged(page, { title: { fr: `Lue par tous ${aWord()}` } });
        for (const colorScheme of ["light", "dark"] as const) {
          await page.emulateMedia({ colorScheme });
          for (const path of [
            "/DEMO/activities?type=training&review=approved",
            "/DEMO/activities?search=introuvable",
            "/DEMO/activities/calendar?month=2025-06",
            `/DEMO/activities/${id}`,
            "/DEMO/review",
            "/DEMO/work",
          ]) {
            await page.goto(path);
            await expectAccessible(page);
            const wider = await page.evaluate(
              () => document.documentElement.scrollWidth - window.innerWidth,
            );
            expect(wider, path).toBeLessThanOrEqual(0);
          }
        }
      });
    });
