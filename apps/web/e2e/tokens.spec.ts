import { newId } from "@suivi/domain/ids";
import { looksFine } from "./looks";
import { expect, expectAccessible, test } from "./suivi";

test("a token made on the account page is shown once, opens what its owner reads, and is taken back", async ({
  as,
  request,
}) => {
  const funder = await as("funder");
  const name = `Excel ${newId().slice(-8)}`;
  await funder.goto("/account");
  await funder.getByRole("link", { name: "Jetons d’accès" }).click();
  await funder.getByLabel("Nom", { exact: true }).fill(name);
  const programme = funder.getByLabel("Programme", { exact: true });
  const demo = programme.locator("option", { hasText: "(DEMO)" });
  await programme.selectOption((await demo.getAttribute("value"))!);
  await funder.getByRole("button", { name: "Faire un jeton" }).click();
  await expect(funder.getByRole("heading", { name: "Votre nouveau jeton" })).toBeVisible();
  const [token, address] = await funder.locator(".secret").allInnerTexts();
  await funder.getByRole("button", { name: "Copier Jeton" }).click();
  await expect(funder.getByText("Copié", { exact: true })).toBeVisible();
  await expectAccessible(funder);

  const password = Buffer.from(`Excel:${token}`).toString("base64");
  const headers = { authorization: `Basic ${password}` };
  const read = await request.get(address!, { headers });
  expect(read.status()).toBe(200);
  expect((await read.text()).split("\r\n").length).toBeGreaterThan(2);

  await funder.reload();
  await expect(funder.locator(".secret")).toHaveCount(0);
  const row = funder.getByRole("row", { name });
  await expect(row).not.toContainText("jamais");
  await row.getByRole("button", { name: "Retirer" }).click();
  await expectAccessible(funder);
  await funder.getByRole("button", { name: "Oui, retirer" }).click();
  await expect(row).toContainText("Retiré");
  expect((await request.get(address!, { headers })).status()).toBe(401);
});

test("a day that has passed or lies too far ahead is said beside its field", async ({ as }) => {
  const lead = await as("lead");
  await lead.goto("/account/tokens");
  await lead.getByRole("button", { name: "Faire un jeton" }).click();
  await expect(lead.getByLabel("Nom", { exact: true })).toHaveAccessibleDescription(/à remplir/);
  await lead.getByLabel("Nom", { exact: true }).fill("Script");
  const until = lead.getByLabel("Valable jusqu’au");
  for (const [day, said] of [
    ["2020-01-01", /est passé/],
    ["2099-01-01", /trop lointain/],
  ] as const) {
    await until.fill(day);
    await lead.getByRole("button", { name: "Faire un jeton" }).click();
    await expect(until).toHaveAccessibleDescription(said);
  }
  await expect(lead.getByLabel("Nom", { exact: true })).toHaveValue("Script");
});

looksFine("lead", async (page) => {
  await page.goto("/account/tokens");
  await page
    .getByRole("textbox")
    .first()
    .fill(`Tableau mensuel ${newId().slice(-8)}`);
  await page.getByRole("button", { name: /Faire un jeton|Make a token/ }).click();
  await page.locator(".secret").first().waitFor();
  await expectAccessible(page);
  return ["/account", "/account/tokens"];
});
