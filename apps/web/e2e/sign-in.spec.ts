import { expect, expectAccessible, test } from "./suivi";

test("a wrong password is refused in a sentence, the right one opens the page that was asked for", async ({
  page,
}) => {
  await page.goto("/account");
  await expectAccessible(page);
  await page.getByLabel("Adresse électronique").fill("jean@suivi.example");
  await page.getByLabel("Mot de passe", { exact: true }).fill("pas le bon");
  await page.getByRole("button", { name: "Se connecter" }).click();
  await expect(page.getByRole("alert")).toContainText("ne convient pas");
  await page.getByLabel("Mot de passe", { exact: true }).fill("suivi-demo-2023");
  await page.getByLabel("Mot de passe", { exact: true }).press("Enter");
  await expect(page.getByRole("heading", { name: "Mon compte" })).toBeVisible();
  await expectAccessible(page);
});

test("the language is a person's own and stays with the account", async ({ as }) => {
  const page = await as("admin");
  await page.goto("/account");
  // The network is lost with the click: the choice waits on the device.
  await page.route("**/access.setLanguage**", (route) => route.abort());
  await page.getByRole("button", { name: "English" }).click();
  await expect(page.getByRole("heading", { name: "My account" })).toBeVisible();
  await page.unroute("**/access.setLanguage**");
  const sentAgain = page.waitForResponse(/access\.setLanguage/);
  await page.reload();
  await expect(page.getByRole("heading", { name: "My account" })).toBeVisible();
  await sentAgain;
  const elsewhere = await as("admin");
  await elsewhere.goto("/account");
  await expect(elsewhere.getByRole("heading", { name: "My account" })).toBeVisible();
  const kept = page.waitForResponse(/access\.setLanguage/);
  await page.getByRole("button", { name: "Français" }).click();
  await expect(page.getByRole("heading", { name: "Mon compte" })).toBeVisible();
  await kept;
});
