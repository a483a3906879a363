import type { Page } from "@playwright/test";
import { newId } from "@suivi/domain/ids";
import {
  blankIndicator,
  type IndicatorContent,
  type MeasurementContent,
} from "@suivi/domain/results/schema";
import type { Iptt } from "@suivi/domain/results/tracking-table";
import { ask, aWord, programmeId as idOf, send } from "./records";
import { expect, expectAccessible, test } from "./suivi";

const cell = (sex: string, value: number) => ({ categories: { sex }, value, of: null });

/** An indicator of the test's own, by sex, and how a measurement of it is saved. */
async function indicator(lead: Page, more: Partial<IndicatorContent> = {}) {
  const programmeId = await idOf(lead, "DEMO");
  const { results } = await ask<Iptt>(lead, "results.iptt", { programmeId, basis: "approved" });
  const [id, title] = [newId(), aWord()];
  await send(lead, "results.saveIndicator", {
    programmeId,
    id,
    changeId: newId(),
    baseVersion: 0,
    content: {
      ...blankIndicator(results[0]!.id, 91),
      title: { fr: title, en: title },
      breakdowns: [["sex"]],
      ...more,
    },
    reason: null,
    reasonText: null,
  });
  const [partner] = (
    await ask<{ id: string; content: { acronym: string | null } }[]>(lead, "organisations.list", {
      programmeId,
    })
  ).filter(({ content }) => content.acronym === "VCF");
  const save = (
    page: Page,
    measurement: string,
    baseVersion: number,
    women: number,
    men: number,
    value = 20,
  ) =>
    send(page, "results.saveMeasurement", {
      programmeId,
      id: measurement,
      changeId: newId(),
      baseVersion,
      content: {
        indicatorId: id,
        date: "2023-06-15",
        country: "ML",
        region: null,
        partnerId: partner!.id,
        measured: { state: "value", value },
        cells: [cell("female", women), cell("male", men)],
        comment: null,
        evidence: {},
      } satisfies MeasurementContent,
      send: true,
    });
  return { id, title, save, programmeId };
}

test("two people who correct the same cell decide it there: who and when, theirs and mine; other cells of both are kept", async ({
  as,
}) => {
  const [lead, amina] = [await as("lead"), await as("amina")];
  const { save, programmeId } = await indicator(lead);
  const id = newId();
  await save(lead, id, 0, 8, 7);
  await amina.goto(`/DEMO/results/measurements/${id}`);
  await amina.getByText("Désagrégation, commentaire, preuves").click();
  await amina.getByLabel("Femmes").fill("9");
  await amina.getByLabel("Commentaire").fill("Compté deux fois");
  await save(lead, id, 1, 10, 6);
  await amina.getByRole("button", { name: "Soumettre" }).click();
  const conflict = amina.getByRole("alert", { name: "Lucie Mensah a changé la même chose" });
  const women = conflict.getByRole("group", { name: /Femmes/ });
  await expect(women).toContainText("Avant : 8");
  await expect(conflict.getByRole("group")).toHaveCount(1);
  await expectAccessible(amina);
  await women.getByLabel(/Garder le mien.* 9/).check();
  await amina.getByRole("button", { name: "Enregistrer ces choix" }).click();
  await expect(amina.getByRole("heading", { level: 1 })).not.toContainText("Mesure ·");
  const { content } = await ask<{ content: MeasurementContent }>(lead, "results.measurement", {
    programmeId,
    id,
  });
  expect(content.cells).toEqual([cell("female", 9), cell("male", 6)]);
  expect(content.comment).toBe("Compté deux fois");
  await amina.goto(`/DEMO/results/measurements/${id}?view=history`);
  await expect(amina.getByRole("main").getByRole("listitem").first()).toContainText("Femmes");
});

test("a sheet whose measurement somebody else corrected asks cell by cell, and goes out again on top of theirs", async ({
  as,
}) => {
  const [lead, amina] = [await as("lead"), await as("amina")];
  const { id, save, programmeId } = await indicator(lead);
  await amina.goto(`/DEMO/results/report?indicator=${id}`);
  await amina.getByLabel("Date de la mesure").fill("2023-06-15");
  await amina.getByLabel("Pays").selectOption("Mali");
  await amina.getByLabel("Valeur").fill("30");
  // The first answer was lost on the way, and the lead corrected what had arrived.
  const kept = await amina.evaluate(
    (indicatorId) =>
      (Object.entries(localStorage)
        .filter(([key]) => key.startsWith("suivi-form "))
        .map(([, sheet]) => JSON.parse(sheet as string))[0]?.drafts[indicatorId].id as string) ??
      "",
    id,
  );
  await save(amina, kept, 0, 8, 7);
  await save(lead, kept, 1, 8, 7, 25);
  await amina.getByRole("button", { name: "Soumettre" }).click();
  const value = amina.getByRole("alert").getByRole("group", { name: "Valeur" });
  await expect(value).toContainText("25");
  await value.getByLabel(/Garder le mien/).check();
  await amina.getByRole("button", { name: "Enregistrer ces choix" }).click();
  await expect(amina.getByText("Une mesure enregistrée.")).toBeVisible();
  const { content } = await ask<{ content: MeasurementContent }>(lead, "results.measurement", {
    programmeId,
    id: kept,
  });
  expect(content.measured).toEqual({ state: "value", value: 30 });
});

test("signing out asks about a sheet of measurements that was not sent", async ({ as }) => {
  const [lead, amina] = [await as("lead"), await as("amina")];
  const { id } = await indicator(lead);
  await amina.goto(`/DEMO/results/report?indicator=${id}`);
  await amina.getByLabel("Valeur").fill("12");
  await amina.getByRole("button", { name: "Se déconnecter" }).click();
  const asked = amina.getByRole("dialog", { name: "Tout n’est pas envoyé" });
  await expect(asked).toContainText("Une saisie sur cet appareil");
  await asked.getByRole("button", { name: "Se déconnecter et tout effacer" }).click();
  await expect(amina.getByRole("heading", { name: "Se connecter" })).toBeVisible();
  const left = await amina.evaluate(() =>
    Object.keys(localStorage).filter((key) => key.startsWith("suivi-form ")),
  );
  expect(left).toEqual([]);
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 360, height: 740 } });
  test("three dimensions are typed or pasted, what is known of one only is kept as that, a bad cell is named, and what a new definition no longer asks for stands apart", async ({
    as,
  }) => {
    const [lead, amina] = [await as("lead"), await as("amina")];
    const cross = { breakdowns: [["sex", "age", "setting"]] };
    const { id, title, save, programmeId } = await indicator(lead, cross);
    await save(amina, newId(), 0, 6, 5);
    await amina.goto(`/DEMO/results/report?indicator=${id}`);
    await amina.getByLabel("Date de la mesure").fill("2023-09-15");
    await expect(amina.getByRole("link", { name: "20" })).toBeVisible();
    await amina.getByLabel("Valeur").fill("20");
    await amina.getByText("Désagrégation, commentaire, preuves").click();
    const first = amina.getByLabel("Femmes, 0–14 ans, Urbain");
    await first.focus();
    await amina.evaluate(() => {
      const data = new DataTransfer();
      data.setData("text", "4\t3\nvoir\t2\n");
      document.activeElement!.dispatchEvent(
        new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }),
      );
    });
    await amina
      .locator("summary")
      .filter({ hasText: /^inconnu/ })
      .click();
    await amina.getByLabel("Femmes, inconnu, inconnu").fill("5");
    await expect(amina.getByText("14 sur 20 désagrégés")).toBeVisible();
    await amina.getByRole("button", { name: "Soumettre" }).click();
    const summary = amina.getByRole("alert", { name: "À corriger" });
    await expect(summary).toContainText(title);
    const wrong = amina.getByLabel("Femmes, 0–14 ans, Rural");
    await summary.getByRole("link").click();
    await expect(wrong).toBeFocused();
    await expect(amina.getByText(/^Femmes, 0–14 ans, Rural.*Ce n’est pas un nombre/)).toBeVisible();
    // At its end the page's bar covers no field, which axe takes for a small target.
    await amina.evaluate(() => scrollTo(0, document.body.scrollHeight));
    await expectAccessible(amina);
    await wrong.fill("1");
    await amina.getByRole("button", { name: "Soumettre" }).click();
    await expect(amina.getByText("Une mesure enregistrée.")).toBeVisible();

    const { lines } = await ask<Iptt>(lead, "results.iptt", { programmeId, basis: "submitted" });
    const { content, version } = lines.find((line) => line.id === id)!;
    await send(lead, "results.saveIndicator", {
      programmeId,
      id,
      changeId: newId(),
      baseVersion: version,
      content: { ...content, breakdowns: [["sex"]] },
      reason: null,
      reasonText: null,
    });
    await amina.goto(`/DEMO/results/report?indicator=${id}`);
    await amina.getByLabel("Date de la mesure").fill("2023-10-15");
    await amina.getByRole("link", { name: "20" }).first().click();
    await amina.getByText("Désagrégation, commentaire, preuves").click();
    const apart = amina.getByRole("group", { name: "Ne correspond plus à la définition" });
    await expect(apart).toContainText("0–14 ans, Rural, Hommes 2");
    await expect(amina.getByText("15 sur 20 désagrégés")).toBeVisible();
    await expectAccessible(amina);
  });
});
