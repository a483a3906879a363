import { formOn, onServer, photoWithPlace } from "./log-activity";
import { expect, test } from "./suivi";

test("without a network the activity is kept, and leaves once when the network is back", async ({
  as,
}) => {
  const page = await as("amina");
  const form = formOn(page);
  const id = await form.open();
  await form.fill("Dialogue sans réseau");
  await form.kept();
  await page.context().setOffline(true);
  await form.button("send").click();
  await expect(page.getByRole("heading", { name: "En attente d’envoi" })).toBeFocused();
  await expect(page.locator(".saving").last()).toHaveText(
    "● enregistré sur cet appareil · 1 en attente · pas de réseau",
  );
  // A second thought before anything has left: the same activity, changed.
  await page.getByRole("button", { name: "Modifier encore" }).click();
  await form.field("women").fill("15");
  await form.button("send").click();
  await page.context().setOffline(false);
  await expect(form.heading("sent")).toBeVisible();
  await expect(page.locator(".saving").last()).toContainText(/envoyé à \d\d:\d\d/);

  const { activity, history } = await onServer(page, id);
  expect(activity.total).toBe(26);
  expect(history).toHaveLength(1);
});

test("when the answer is lost on the way, the next try changes nothing and is answered the same", async ({
  as,
}) => {
  const page = await as("amina");
  const form = formOn(page);
  const id = await form.open();
  await form.fill("Réponse perdue");
  let tries = 0;
  await page.route("**/trpc/activities.save*", async (route) => {
    tries += 1;
    if (tries > 1) return route.continue();
    await route.fetch();
    return route.abort("connectionreset");
  });
  await form.button("saveDraft").click();
  await expect(page.getByRole("alert")).toContainText("Rien n’est perdu");
  expect((await onServer(page, id)).history).toHaveLength(1);

  // Whoever goes on typing meanwhile loses nothing of it, and sends it after.
  await page.getByRole("button", { name: "Modifier encore" }).click();
  await form.field("men").fill("12");
  await form.button("saveDraft").click();
  await expect(form.heading("draftSaved")).toBeVisible();
  const { activity, history } = await onServer(page, id);
  expect(activity.content.headCount).toEqual({ female: 14, male: 12, unknown: null });
  expect(history.map(({ version }: { version: number }) => version)).toEqual([2, 1]);
  expect(tries).toBe(3);
});

test("a session that ends takes nothing: after signing in again the activity leaves", async ({
  as,
}) => {
  const page = await as("amina");
  const form = formOn(page);
  const id = await form.open();
  await form.fill("Session finie");
  await form.kept();
  await page.context().clearCookies();
  await form.button("send").click();
  await page.getByRole("button", { name: "Se reconnecter" }).click();
  await page.getByLabel("Adresse électronique").fill("amina@suivi.example");
  await page.getByLabel("Mot de passe", { exact: true }).fill("suivi-demo-2023");
  await page.getByRole("button", { name: "Se connecter" }).click();
  await expect(page.getByRole("button", { name: "Se déconnecter" })).toBeVisible();
  const arrived = async () => {
    const { activity } = await onServer(page, id);
    return [activity?.content.title.fr, activity?.review.status];
  };
  await expect.poll(arrived, { timeout: 30_000 }).toEqual(["Session finie", "submitted"]);
});

test("a second tab on the same draft says so, and takes it over with all that was typed", async ({
  as,
}) => {
  const page = await as("amina");
  const form = formOn(page);
  const id = await form.open();
  await form.fill("Deux onglets");
  await form.kept();
  const second = await page.context().newPage();
  await second.goto(`/DEMO/activities/new?draft=${id}`);
  await expect(second.getByRole("heading", { name: /ouverte dans un autre onglet/ })).toBeVisible();
  await second.getByRole("button", { name: "Continuer ici" }).click();
  await expect(formOn(second).field("what")).toHaveValue("Deux onglets");
  await expect(page.getByRole("heading", { name: /continue dans un autre onglet/ })).toBeVisible();
  await formOn(second).field("what").fill("Deux onglets, un envoi");
  await formOn(second).button("saveDraft").click();
  await expect(formOn(second).heading("draftSaved")).toBeVisible();
  const { activity, history } = await onServer(page, id);
  expect(activity.content.title.fr).toBe("Deux onglets, un envoi");
  expect(history).toHaveLength(1);
});

test("what is not sent is listed where the next is logged and under “my work”, and signing out asks", async ({
  as,
}) => {
  const page = await as("jean");
  const form = formOn(page);
  const id = await form.open();
  await form.field("what").fill("Commencée hier");
  await form.kept();
  await page.goto("/DEMO/activities/new");
  const unsent = page.getByRole("region", { name: "Pas encore envoyé, sur cet appareil" });
  await expect(unsent.getByRole("listitem")).toHaveCount(1);
  await page.goto("/DEMO/work");
  await unsent.getByRole("link", { name: "Continuer : Commencée hier" }).click();
  await expect(page).toHaveURL(new RegExp(id));
  await expect(form.field("what")).toHaveValue("Commencée hier");

  await page.getByRole("button", { name: "Se déconnecter" }).click();
  const asked = page.getByRole("dialog", { name: "Tout n’est pas envoyé" });
  await asked.getByRole("button", { name: "Rester connecté·e" }).click();
  await expect(form.field("what")).toHaveValue("Commencée hier");
  await page.getByRole("button", { name: "Se déconnecter" }).click();
  await asked.getByRole("button", { name: "Se déconnecter et tout effacer" }).click();
  await expect(page.getByRole("heading", { name: "Se connecter" })).toBeVisible();
  const left = await page.evaluate(
    () =>
      new Promise((done) => {
        const opening = indexedDB.open("suivi-drafts");
        opening.onsuccess = () => {
          const asking = opening.result.transaction("drafts").objectStore("drafts").count();
          asking.onsuccess = () => done(asking.result);
        };
      }),
  );
  expect(left).toBe(0);
});

test("a photo leaves small and without the place where it was taken, and the activity only with it", async ({
  as,
}) => {
  const page = await as("amina");
  const form = formOn(page);
  const id = await form.open();
  await form.fill("Atelier avec photo");
  await form.fold("files").click();
  const photo = await photoWithPlace(page);
  expect(photo.includes("Exif")).toBe(true);
  const input = page.locator("input[type=file]");
  await input.setInputFiles([
    { name: "feuille de présence.jpg", mimeType: "image/jpeg", buffer: photo },
    { name: "notes.txt", mimeType: "text/plain", buffer: Buffer.from("bonjour") },
  ]);
  await expect(page.getByText("« notes.txt » n’est pas ajouté")).toContainText("photo, PDF, Word");
  await expect(
    page.locator("details li").filter({ hasText: "feuille de présence.jpg" }),
  ).toContainText("sur cet appareil");

  // The photo survives a reload, and a network that breaks while it goes up.
  await form.kept();
  await page.reload();
  let tries = 0;
  let sent: Buffer = Buffer.alloc(0);
  await page.route("**/files/*", async (route) => {
    if (route.request().method() !== "PUT") return route.continue();
    tries += 1;
    if (tries === 1) return route.abort("connectionreset");
    sent = route.request().postDataBuffer() ?? sent;
    return route.continue();
  });
  await form.button("send").click();
  await expect(page.getByRole("heading", { name: "En attente d’envoi" })).toBeVisible();
  expect((await onServer(page, id)).status).toBe(404);
  await page.getByRole("button", { name: "Essayer maintenant" }).click();
  await expect(form.heading("sent")).toBeVisible();
  expect(sent.includes("Exif")).toBe(false);
  expect(sent.length).toBeLessThan(photo.length);

  const { activity } = await onServer(page, id);
  const [[fileId, file]] = Object.entries(activity.content.evidence) as [
    [string, { name: string }],
  ];
  expect(file.name).toBe("feuille de présence.jpg");
  const kept = await page.context().request.get(`/files/${fileId}`);
  expect(kept.headers()["content-type"]).toBe("image/jpeg");
  expect((await kept.body()).includes("Exif")).toBe(false);
  await page.goto(`/DEMO/activities/${id}`);
  const width = await page.evaluate(async (address) => {
    const picture = await createImageBitmap(await (await fetch(address)).blob());
    return picture.width;
  }, `/files/${fileId}`);
  expect(width).toBe(1600);
});

test("the address of what was sent shows it, and no other activity is ever typed over it", async ({
  as,
}) => {
  const page = await as("amina");
  const form = formOn(page);
  const id = await form.open();
  await form.fill("La première");
  await form.button("saveDraft").click();
  await expect(form.heading("draftSaved")).toBeVisible();
  await page.reload();
  await expect(page).toHaveURL(new RegExp(`/activities/${id}$`));
  await expect(page.getByRole("heading", { name: "La première" })).toBeVisible();

  const second = await form.open();
  await form.fill("La deuxième");
  await form.button("saveDraft").click();
  await expect(form.heading("draftSaved")).toBeVisible();
  await page.goto(`/DEMO/activities/new?draft=${id}`);
  await form.fill("La troisième");
  await form.kept();
  expect(new URL(page.url()).searchParams.get("draft")).not.toBe(id);
  await form.button("saveDraft").click();
  await expect(form.heading("draftSaved")).toBeVisible();
  expect((await onServer(page, id)).activity.content.title.fr).toBe("La première");
  expect((await onServer(page, second)).activity.content.title.fr).toBe("La deuxième");
});

test("a device that keeps nothing says so at once, and still sends", async ({ as }) => {
  const page = await as("amina");
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException("No room", "QuotaExceededError");
    };
  });
  const form = formOn(page);
  const id = await form.open();
  await form.fill("Appareil plein");
  await expect(
    page.getByText("cet appareil ne garde rien\u202f: envoyez avant de partir"),
  ).toBeVisible();
  await form.button("send").click();
  await expect(form.heading("sent")).toBeVisible();
  expect((await onServer(page, id)).activity.review.status).toBe("submitted");
});
