import { expect, test } from "./suivi";
import { expectFormAccessible, formOn, onServer, tabTo, typeDate } from "./log-activity";

const people = Array.from({ length: 25 }, (_, index) => {
  const given = ["Aïssata", "Moussa", "Fatoumata", "Issa", "Oumou"][index % 5];
  const family = ["Maïga", "Ag Mohamed", "Dembélé", "Touré", "Sow"][Math.floor(index / 5)];
  return { name: `${given} ${family} ${index + 1}`, female: index % 5 !== 1 && index % 5 !== 3 };
});

for (const language of ["fr", "en"] as const)
  test.describe(`in ${language}`, () => {
    test.use({ language });

    test("a two-day workshop with 25 people is logged from the keyboard alone; a reload in the middle keeps all", async ({
      as,
    }) => {
      const page = await as("amina");
      const form = formOn(page, language);
      const title = `Atelier au clavier (${language})`;
      const id = await form.open();
      await tabTo(page, form.field("what"));
      await page.keyboard.type(title);
      await tabTo(page, form.field("start"));
      await typeDate(page, form.field("start"), "2023-10-11");
      await tabTo(page, form.field("end"));
      await typeDate(page, form.field("end"), "2023-10-12");
      await tabTo(page, form.field("women"));
      await page.keyboard.type("16");
      await page.keyboard.press("Tab");
      await page.keyboard.type("11");
      await tabTo(page, form.fold("names"));
      await page.keyboard.press("Enter");
      await tabTo(page, form.field("name"));

      // A practised hand makes five keystrokes a second: two minutes are 600 of them.
      let keystrokes = 0;
      const add = async ({ name, female }: (typeof people)[number]) => {
        await page.keyboard.type(name);
        await page.keyboard.press("Enter");
        await page.keyboard.press(female ? "f" : language === "fr" ? "h" : "m");
        keystrokes += name.length + 2;
        await expect(form.field("name")).toHaveValue("");
      };
      for (const person of people.slice(0, 12)) await add(person);
      await page.keyboard.type("Fatou");
      await page.reload();
      await expect(
        page.getByLabel(new RegExp(`^${language === "fr" ? "Nom" : "Name"} 12$`)),
      ).toHaveValue(people[11]!.name);
      await expect(form.field("what")).toHaveValue(title);
      await expect(form.field("end")).toHaveValue("2023-10-12");
      await expect(form.field("name")).toHaveValue("Fatou");

      await tabTo(page, form.field("name"));
      await page.keyboard.press("ControlOrMeta+a");
      for (const person of people.slice(12)) await add(person);
      expect(keystrokes).toBeLessThan(600);
      await expect(page.locator(".total").last()).toContainText("25");

      // Moussa, the second on the sheet, came the first day only: down one row, twice round.
      const second = (day: RegExp) =>
        page.locator("li.person").nth(1).getByRole("button", { name: day });
      await tabTo(page, second(/12/));
      await page.keyboard.press("Enter");
      await page.keyboard.press("Enter");
      await page.keyboard.press("End");
      await tabTo(page, form.button("send"));
      await page.keyboard.press("Enter");
      await expect(form.heading("sent")).toBeFocused();
      await expectFormAccessible(page);

      const { activity } = await onServer(page, id);
      expect(activity.review.status).toBe("submitted");
      expect(activity.content.status).toBe("held");
      expect(activity.content.headCount).toEqual({ female: 16, male: 11, unknown: null });
      expect(activity.people).toHaveLength(25);
      const moussa = activity.people.find(({ name }: { name: string }) => name === people[1]!.name);
      expect(moussa.sex).toBe("male");
      expect(activity.content.attendance[moussa.id].marks).toEqual({
        "2023-10-11": "present",
        "2023-10-12": "absent",
      });
    });

    test("what is wrong is said by the field and on top, in sentences, and nothing typed goes", async ({
      as,
    }) => {
      const page = await as("amina");
      const form = formOn(page, language);
      const say = (fr: string, en: string) => (language === "fr" ? fr : en);
      await form.open();
      await expectFormAccessible(page);
      await form.button("send").click();
      const top = page.getByRole("alert").filter({ has: page.getByRole("heading") });
      await expect(top).toBeFocused();
      await expect(top.getByRole("link")).toHaveCount(2);
      await expectFormAccessible(page);
      await top.getByRole("link").first().click();
      await expect(form.field("what")).toBeFocused();
      await page.keyboard.type("Réunion");
      await form.field("start").fill("2023-10-12");
      await form.field("end").fill("2023-10-11");
      await form.field("women").fill(say("douze", "twelve"));
      await form.field("hours").fill(say("1 034,5", "1,034.5"));
      await form.button("saveDraft").click();
      await expect(
        page.getByText(say("La fin est avant le début", "The end is before the start")),
      ).toHaveCount(2);
      await expect(
        page.getByText(say("Ce n’est pas un nombre", "This is not a number")),
      ).toHaveCount(2);
      await expect(form.field("women")).toHaveValue(say("douze", "twelve"));
      await expectFormAccessible(page);

      await form.field("end").fill("2023-10-12");
      await form.field("women").fill("1");
      await form.fold("names").click();
      for (const { name } of people.slice(0, 3)) {
        await form.field("name").fill(name);
        await form.field("name").press("Enter");
        await page.keyboard.press("f");
      }
      await page
        .getByRole("button", { name: say("mettre l’effectif", "set the head count") })
        .click();
      await expect(form.field("women")).toHaveValue("3");
      await form.field("name").fill("Une autre");
      await form.button("saveDraft").click();
      await expect(
        page.getByText(say("n’est pas encore sur la liste", "not on the list yet")),
      ).toHaveCount(2);
      await form.field("name").fill("");
      await form.button("saveDraft").click();
      await expect(form.heading("draftSaved")).toBeVisible();
    });
  });

test("a head count alone takes eight steps on a phone", async ({ as }) => {
  const page = await as("amina");
  await page.setViewportSize({ width: 360, height: 740 });
  const form = formOn(page);
  let steps = 0;
  const step = async (act: Promise<unknown>) => {
    steps += 1;
    await act;
  };
  await step(page.goto("/DEMO/activities/new"));
  const id = await page
    .waitForURL(/draft=/)
    .then(() => new URL(page.url()).searchParams.get("draft"));
  await step(form.field("what").fill("Dialogue sur le marché"));
  await step(page.getByRole("radio", { name: "Dialogue" }).check());
  await step(page.getByRole("button", { name: "Hier" }).click());
  await step(page.getByLabel("Région", { exact: true }).selectOption("ML-7"));
  await step(form.field("women").fill("1 204"));
  await step(form.field("men").fill("9"));
  await step(form.button("send").click());
  expect(steps).toBeLessThanOrEqual(8);
  await expect(form.heading("sent")).toBeVisible();
  const { activity } = await onServer(page, id ?? "");
  expect(activity).toMatchObject({ total: 1213, review: { status: "submitted" } });
  expect(activity.content).toMatchObject({ status: "held", type: "dialogue" });
});

test("25 known people are present at once, and three are unticked", async ({ as }) => {
  const page = await as("amina");
  const form = formOn(page);
  await form.open();
  await form.fill("Suite de la formation", { women: "", men: "" });
  await form.fold("names").click();
  await page.getByRole("button", { name: /^Reprendre les \d+ personnes/ }).click();
  const rows = page.locator("li.person");
  const listed = await rows.count();
  expect(listed).toBeGreaterThan(3);
  await form.button("allPresent").click();
  for (const row of [0, 2, 3]) {
    const day = rows.nth(row).getByRole("button", { name: /11 oct/ });
    await day.click();
    await day.click();
  }
  await expect(page.locator(".total").first()).toHaveText(
    new RegExp(`Total\\s: ${listed - 3}, d’après les noms`),
  );
});

test("earlier titles and known people are offered, and taken from the keyboard", async ({ as }) => {
  const page = await as("amina");
  const form = formOn(page);
  const id = await form.open();
  await form.field("what").pressSequentially("plaid");
  const titles = page.getByRole("listbox", { name: "Titres d’activités précédentes" });
  await expect(titles.getByRole("option").first()).toContainText("Plaidoyer");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(form.field("what")).toHaveValue(/^Plaidoyer/);
  await form.field("start").fill("2023-10-11");
  await form.fold("names").click();
  await form.field("name").pressSequentially("mous");
  const known = page.getByRole("listbox", { name: "Personnes déjà connues" });
  await expect(known.getByRole("option").first()).toContainText("Mous");
  await expectFormAccessible(page);
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(page.locator("li.person")).toContainText("déjà connu");
  await expect(form.field("name")).toBeFocused();
  await form.button("saveDraft").click();
  await expect(form.heading("draftSaved")).toBeVisible();
  const { activity } = await onServer(page, id);
  expect(activity.content.title.en).toMatch(/^Advocacy/);
  expect(activity.total).toBe(1);
});

test("nothing scrolls sideways on a phone, empty, filled or with errors", async ({ as }) => {
  const page = await as("amina");
  await page.setViewportSize({ width: 360, height: 740 });
  const form = formOn(page);
  await form.open();
  const wider = () => page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
  expect(await wider()).toBe(false);
  await form.button("send").click();
  expect(await wider()).toBe(false);
  await form.fill("Un titre très long ".repeat(10).trim(), { women: "1 000 000" });
  await form.field("end").fill("2023-11-20");
  for (const key of ["names", "files", "more"] as const) await form.fold(key).click();
  await form.field("name").fill("Fatoumata Dembélé épouse Coulibaly-Traoré de Tombouctou");
  await form.field("name").press("Enter");
  await page.keyboard.press("?");
  expect(await wider()).toBe(false);
  await expectFormAccessible(page);
});
