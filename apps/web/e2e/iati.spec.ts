import { looksFine } from "./looks";
import { emptyProgramme, send } from "./records";
import { expect, expectAccessible, test } from "./suivi";
import { newId } from "@suivi/domain/ids";
import { blankTransaction } from "@suivi/domain/money/schema";

/** A small file as an organisation publishes it that does not use Suivi; all of it is made up. */
const published = (identifier: string) => `<?xml version="1.0" encoding="UTF-8"?>
<iati-activities version="2.03" generated-datetime="2024-05-01T00:00:00Z">
  <iati-activity default-currency="EUR" xml:lang="fr" hierarchy="1" humanitarian="0">
    <iati-identifier>${identifier}</iati-identifier>
    <reporting-org ref="ML-MAT-9999" type="24"><narrative>Réseau inventé</narrative></reporting-org>
    <title><narrative>Paix au bord du fleuve</narrative></title>
    <description type="1"><narrative>Les villages règlent leurs différends eux-mêmes.</narrative></description>
    <participating-org ref="XM-DAC-7" type="10" role="1" activity-id="XM-DAC-7-PPR-4000001234"><narrative>Ministère inventé</narrative></participating-org>
    <participating-org ref="ML-MAT-9999" type="24" role="4"><narrative>Réseau inventé</narrative></participating-org>
    <activity-status code="2"/>
    <activity-date iso-date="2023-01-01" type="1"/>
    <activity-date iso-date="2023-01-15" type="2"/>
    <activity-date iso-date="2028-12-31" type="3"/>
    <contact-info type="1"><email>bureau@exemple.example</email></contact-info>
    <recipient-country code="ML"/>
    <sector vocabulary="1" code="15220"/>
    <collaboration-type code="1"/>
    <default-flow-type code="10"/>
    <default-finance-type code="110"/>
    <default-aid-type code="C01"/>
    <default-tied-status code="5"/>
    <budget type="1" status="2">
      <period-start iso-date="2023-01-01"/><period-end iso-date="2023-12-31"/>
      <value currency="EUR" value-date="2023-01-01">80000.50</value>
    </budget>
    <transaction>
      <transaction-type code="1"/><transaction-date iso-date="2023-02-01"/>
      <value currency="EUR" value-date="2023-02-01">60000</value>
      <provider-org ref="XM-DAC-7" provider-activity-id="XM-DAC-7-PPR-4000001234"><narrative>Ministère inventé</narrative></provider-org>
      <receiver-org ref="ML-MAT-9999" receiver-activity-id="${identifier}"><narrative>Réseau inventé</narrative></receiver-org>
    </transaction>
    <transaction>
      <transaction-type code="4"/><transaction-date iso-date="2023-06-30"/>
      <value currency="EUR" value-date="2023-06-30">25000.10</value>
      <description><narrative>Ateliers de Mopti</narrative></description>
    </transaction>
    <result type="2" aggregation-status="0">
      <title><narrative>Les différends se règlent</narrative></title>
      <indicator measure="1" ascending="1" aggregation-status="0">
        <title><narrative>Différends réglés</narrative></title>
        <baseline year="2022" iso-date="2022-12-31" value="0"/>
        <period>
          <period-start iso-date="2023-01-01"/><period-end iso-date="2023-12-31"/>
          <target value="40"/><actual value="37"/>
        </period>
      </indicator>
    </result>
  </iati-activity>
</iati-activities>`;
const asFile = (identifier: string) => ({
  name: "activités.xml",
  mimeType: "application/xml",
  buffer: Buffer.from(published(identifier)),
});

test("an empty programme takes a published file in after a look, once, and publishes it again at an address of its own", async ({
  as,
  request,
}) => {
  const page = await as("admin");
  const { code } = await emptyProgramme(page);
  const identifier = `ML-MAT-9999-${code}`;
  await page.goto(`/${code}/iati`);
  await expect(page.getByRole("region", { name: "1 point à corriger" })).toBeVisible();
  await page.getByRole("link", { name: "Reprendre un fichier" }).click();
  await page.getByLabel("Choisir un fichier .xml").setInputFiles(asFile(identifier));
  await expect(page.getByRole("heading", { name: "Ce qui sera fait" })).toBeVisible();
  await expect(page.getByRole("row", { name: "Transactions" })).toContainText("2");
  await page.setViewportSize({ width: 360, height: 800 });
  await expectAccessible(page);
  const wider = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(wider).toBeLessThanOrEqual(0);
  await page.getByRole("button", { name: /^Reprendre \(/ }).click();
  await expect(page.getByRole("heading", { name: "Ce qui a été fait" })).toBeFocused();
  await page.getByLabel("Choisir un fichier .xml").setInputFiles(asFile(identifier));
  await expect(page.getByText("Rien à faire")).toBeVisible();
  await expect(page.getByRole("button", { name: /^Reprendre \(/ })).toHaveCount(0);

  await page.goto(`/${code}/money`);
  await expect(page.getByRole("row", { name: /2023/ })).toContainText("80 000,50");
  await expect(page.getByText("de l’activité XM-DAC-7-PPR-4000001234")).toBeVisible();

  await page.goto(`/${code}/iati`);
  await expect(page.getByRole("region", { name: "Prêt à publier" })).toBeVisible();
  await page.getByRole("button", { name: "Publier" }).click();
  await expect(page.getByText("Publié\u202f: version 1.")).toBeFocused();

  const address = `/exports/iati/${code}.xml`;
  expect((await request.get(address)).status()).toBe(404);
  await page.getByRole("button", { name: "Ouvrir l’adresse à tous" }).click();
  await expect(page.getByText("Tout le monde peut y lire")).toBeVisible();
  const answer = await request.get(address);
  expect(answer.headers()["content-type"]).toContain("application/xml");
  const xml = await answer.text();
  expect(xml).toContain(`<iati-identifier>${identifier}</iati-identifier>`);
  expect(xml).toContain(">25000.1<");
  // The file said that these are not to be added up: neither does the next one.
  expect(xml).toMatch(/<indicator[^>]* aggregation-status="0"/);
  expect(xml).toMatch(/<target[^>]* value="40"/);
  expect(xml).toMatch(/<actual[^>]* value="37"/);
  const tag = { "if-none-match": answer.headers()["etag"] ?? "" };
  expect((await request.get(address, { headers: tag })).status()).toBe(304);
  await page.getByRole("button", { name: "Fermer l’adresse" }).click();
  await expect(page.getByText("Personne ne peut y lire")).toBeVisible();
  expect((await request.get(address)).status()).toBe(404);
});

test("what is missing leads to the field that mends it; what a new file would change is shown first", async ({
  as,
}) => {
  const page = await as("admin");
  const { id, code } = await emptyProgramme(page);
  await page.goto(`/${code}/iati/take-in`);
  await page.getByLabel("Choisir un fichier .xml").setInputFiles(asFile(`ML-MAT-9999-${code}`));
  await page.getByRole("button", { name: /^Reprendre \(/ }).click();
  await page.getByRole("link", { name: "Publier" }).click();
  await page.getByRole("link", { name: "Réglages" }).click();
  await page.getByRole("button", { name: "Retirer" }).click();
  await page.getByRole("button", { name: "Enregistrer" }).click();
  const notReady = page.getByRole("region", { name: "1 point à corriger avant de publier" });
  await notReady.getByRole("link", { name: /Aucun secteur/ }).click();
  await page.getByRole("button", { name: "Ajouter un secteur" }).click();
  await page.getByLabel("Code").fill("1522");
  await page.getByRole("button", { name: "Enregistrer" }).click();
  await expect(page.getByRole("alert")).toBeVisible();
  await page.getByLabel("Code").fill("15220");
  await page.getByRole("button", { name: "Enregistrer" }).click();
  await page.getByRole("button", { name: "Publier" }).click();
  await expect(page.getByText("Rien n’a changé depuis")).toBeVisible();

  await send(page, "money.saveTransaction", {
    programmeId: id,
    id: newId(),
    changeId: newId(),
    baseVersion: 0,
    content: { ...blankTransaction("2023-07-31", "EUR"), amount: "1234.5" },
  });
  await page.reload();
  const changes = page.getByRole("region", { name: "Ce qui change" });
  await expect(changes.getByRole("row", { name: /31 juil. 2023/ })).toContainText("1 234,5 EUR");
});

looksFine("lead", async () => [
  "/DEMO/iati",
  "/JF/iati",
  "/DEMO/iati/settings",
  "/DEMO/iati/take-in",
]);
