import type { Page } from "@playwright/test";
import { formOn, onServer } from "./log-activity";
import { expect, expectAccessible, test } from "./suivi";

/** An activity that Amina saved as a draft, open in her form and in the lead's. */
async function openTwice(amina: Page, lead: Page, what: string) {
  const form = formOn(amina);
  const id = await form.open();
  await form.fill(what);
  await form.field("venue").fill("Mairie");
  await form.button("saveDraft").click();
  await expect(form.heading("draftSaved")).toBeVisible();
  for (const page of [amina, lead]) {
    await page.goto(`/DEMO/activities/${id}/edit`);
    await expect(formOn(page).field("what")).toHaveValue(what);
  }
  return id;
}
const save = async (page: Page) => {
  await formOn(page).button("saveDraft").click();
  await expect(formOn(page).heading("draftSaved")).toBeVisible();
};

test("two people who change different fields both keep theirs, and the second is told", async ({
  as,
}) => {
  const [amina, lead] = [await as("amina"), await as("lead")];
  const id = await openTwice(amina, lead, "Ensemble");
  await formOn(lead).field("hours").fill("6,5");
  await save(lead);
  await formOn(amina).field("women").fill("15");
  await save(amina);
  await expect(amina.getByText("combinée avec celle de Lucie Mensah")).toBeVisible();
  const { activity } = await onServer(amina, id);
  expect(activity.content).toMatchObject({ hours: 6.5, headCount: { female: 15, male: 11 } });
});

test("two people at the same field: each field is decided in plain words, the rest of both is kept", async ({
  as,
}) => {
  const [amina, lead] = [await as("amina"), await as("lead")];
  const id = await openTwice(amina, lead, "Le même champ");
  await formOn(lead).field("venue").fill("Préfecture");
  await formOn(lead).field("women").fill("13");
  await formOn(lead).field("hours").fill("5");
  await save(lead);
  await formOn(amina).field("venue").fill("Mairie d’Ansongo");
  await formOn(amina).field("women").fill("15");
  await formOn(amina).button("send").click();

  const asked = amina.getByRole("alert").filter({ hasText: "Lucie Mensah a changé la même chose" });
  await expect(asked).toBeVisible();
  await expectAccessible(amina);
  // Nothing is decided by a reload, and nothing lost.
  await amina.reload();
  await expect(formOn(amina).field("venue")).toHaveValue("Mairie d’Ansongo");
  await asked.getByRole("radio", { name: /Mairie d’Ansongo/ }).check();
  await asked.getByRole("radio", { name: /13/ }).check();
  await asked.getByRole("button", { name: "Enregistrer ces choix" }).click();
  await expect(formOn(amina).heading("sent")).toBeVisible();
  const { activity } = await onServer(amina, id);
  expect(activity.review.status).toBe("submitted");
  expect(activity.content).toMatchObject({
    hours: 5,
    headCount: { female: 13, male: 11 },
    place: { venue: "Mairie d’Ansongo" },
  });
});

test("what came back is corrected under the reviewer's note, and the next like it starts filled in", async ({
  as,
}) => {
  const [amina, lead] = [await as("amina"), await as("lead")];
  const form = formOn(amina);
  const id = await form.open();
  await form.fill("À corriger");
  await amina.getByLabel("Région", { exact: true }).selectOption("ML-7");
  await form.button("send").click();
  await expect(form.heading("sent")).toBeVisible();

  const me = await lead.context().request.get("/trpc/access.me");
  const { programmes } = (await me.json()).result.data;
  const programmeId = programmes.find(({ code }: { code: string }) => code === "DEMO").id;
  const returned = await lead.context().request.post("/trpc/review.return", {
    headers: { "x-suivi": "1" },
    data: { programmeId, id, changeId: crypto.randomUUID(), baseVersion: 1, note: "Et la salle ?" },
  });
  expect(returned.status()).toBe(200);

  await amina.goto(`/DEMO/activities/${id}/edit`);
  await expect(amina.getByText("Et la salle ?")).toBeVisible();
  await form.field("venue").fill("Salle des fêtes");
  await form.button("send").click();
  await expect(form.heading("sent")).toBeVisible();
  await amina.getByRole("button", { name: "Saisir une activité semblable" }).click();
  await expect(form.field("what")).toHaveValue("");
  await expect(form.field("venue")).toHaveValue("Salle des fêtes");
  await expect(amina.getByLabel("Région", { exact: true })).toHaveValue("ML-7");
  await expect(form.field("women")).toHaveValue("");
});

test("a coordinator of a country logs for its partners without seeing names, and takes none away", async ({
  as,
  browser,
  baseURL,
}) => {
  const [amina, lead] = [await as("amina"), await as("lead")];
  const form = formOn(amina);
  const id = await form.open();
  await form.fill("Avec une personne nommée");
  await form.fold("names").click();
  await form.field("name").fill("Aïssata Maïga");
  await form.field("name").press("Enter");
  await amina.keyboard.press("f");
  await form.button("saveDraft").click();
  await expect(form.heading("draftSaved")).toBeVisible();

  const me = await lead.context().request.get("/trpc/access.me");
  const { programmes } = (await me.json()).result.data;
  const programmeId = programmes.find(({ code }: { code: string }) => code === "DEMO").id;
  const person = { email: `${id}@suivi.example`, password: "une phrase assez longue" };
  const added = await lead.context().request.post("/trpc/access.members.add", {
    headers: { "x-suivi": "1" },
    data: {
      ...person,
      name: "Moussa Keïta",
      programmeId,
      id: crypto.randomUUID(),
      changeId: crypto.randomUUID(),
      baseVersion: 0,
      content: {
        role: "coordinator",
        organisationId: null,
        country: "ML",
        administrator: false,
      },
    },
  });
  expect(added.status()).toBe(200);
  const context = await browser.newContext({ ...(baseURL ? { baseURL } : {}), locale: "fr-FR" });
  const headers = { "x-suivi": "1" };
  await context.request.post("/auth/sign-in", { headers, data: person });
  const moussa = await context.newPage();
  await moussa.goto(`/DEMO/activities/${id}/edit`);
  await expect(moussa.getByText("voient et saisissent les noms")).toBeVisible();
  await expect(moussa.getByText("Aïssata")).toHaveCount(0);
  await formOn(moussa).field("hours").fill("4");
  await save(moussa);
  const { activity } = await onServer(amina, id);
  expect(activity.content.hours).toBe(4);
  expect(activity.people.map(({ name }: { name: string }) => name)).toEqual(["Aïssata Maïga"]);

  await formOn(moussa).open();
  await formOn(moussa).fill("Pour un partenaire du pays");
  await formOn(moussa).button("saveDraft").click();
  await expect(moussa.getByRole("link", { name: /^Partenaire/ })).toBeVisible();
  await moussa.getByLabel("Partenaire *").selectOption({ index: 1 });
  await save(moussa);
  await context.close();
});
