import { readFileSync } from "node:fs";
import { blankActivity } from "@suivi/domain/activities/schema";
import { newId } from "@suivi/domain/ids";
import { readXlsx } from "hucre/xlsx";
import { looksFine } from "./looks";
import { programmeId, send } from "./records";
import { csvRows, made, records, words } from "./results";
import { expect, expectAccessible, test } from "./suivi";

const outcomes = [
  "Une sécurité centrée sur les personnes",
  "L’accès à la justice",
  "Des décisions politiques et des processus de paix inclusifs",
];
for (const language of ["fr", "en"] as const)
  test.describe(`in ${language}`, () => {
    test.use({ language });
    const w = words[language];

    test("from the framework to the file: outcomes, targets, a workshop and a measurement, approved, read on screen and to the last digit in the files", async ({
      as,
    }) => {
      test.setTimeout(240_000);
      const { code, partnerId } = await made(await as("admin"));
      const lead = await as("lead");
      const save = lead.getByRole("button", { name: w.save, exact: true });

      await lead.goto(`/${code}/results/framework/new`);
      await lead.getByLabel(w.level, { exact: true }).selectOption(w.outcome);
      for (const [index, title] of outcomes.entries()) {
        await lead.getByLabel(w.title).fill(title);
        if (index < 2) {
          await lead.getByRole("button", { name: w.another }).click();
          await expect(lead.getByLabel(w.title)).toHaveValue("");
        } else await save.click();
      }
      await expect(lead.getByRole("main").getByRole("article")).toHaveCount(3);

      await lead.getByRole("link", { name: w.addIndicator }).click();
      await lead.getByLabel(w.name).fill("Comités qui rendent compte");
      const fold = (name: string) => lead.locator("summary").filter({ hasText: name }).first();
      await fold(w.breakdowns).click();
      await lead.getByRole("button", { name: w.addBreakdown }).click();
      await lead.getByLabel(w.breakDownBy).selectOption(w.sex);
      await fold(w.targets).click();
      await lead.getByLabel(`${w.period}, ${w.target}`).fill("1200");
      await lead.getByRole("button", { name: w.another }).click();
      await expect(lead.getByLabel(w.name)).toHaveValue("");
      await lead.getByLabel(w.name).fill("Présences aux ateliers");
      await fold(w.calculation).click();
      await lead.getByText(w.counted).click();
      await fold(w.targets).click();
      await lead.getByLabel(`${w.period}, ${w.target}`).fill("30");
      await save.click();
      await expect(lead.getByRole("heading", { level: 1 })).toContainText("Présences");

      const amina = await as("amina");
      const id = await programmeId(amina, code);
      await lead.goto(`/${code}/results/framework`);
      const href = await lead.getByRole("link", { name: w.addIndicator }).getAttribute("href");
      await send(amina, "activities.save", {
        programmeId: id,
        id: newId(),
        changeId: newId(),
        baseVersion: 0,
        content: {
          ...blankActivity(partnerId, "ML"),
          title: { fr: "Atelier de redevabilité" },
          status: "held",
          start: "2023-03-12",
          outcomeIds: [new URLSearchParams(href!.split("?")[1]).get("result")],
          headCount: { female: 14, male: 11, unknown: 2 },
        },
        people: [],
        send: true,
      });
      await amina.goto(`/${code}/results/report`);
      await amina.getByLabel(w.date).fill("2023-03-15");
      const value = amina.getByLabel(w.value, { exact: true });
      await value.fill("N/A");
      await amina.getByRole("button", { name: w.send }).click();
      await expect(value).toHaveAccessibleDescription(w.notANumber);
      await expect(value).toHaveValue("N/A");
      await expectAccessible(amina);
      await value.fill(w.number);
      await amina.getByText(w.more).click();
      await amina.getByLabel(w.women, { exact: true }).fill("500");
      await amina.getByLabel(w.addFile).setInputFiles({
        name: "liste.pdf",
        mimeType: "application/pdf",
        buffer: Buffer.from("%PDF-1.4\n%%EOF\n"),
      });
      await expect(amina.getByText("liste.pdf")).toBeVisible();
      await amina.getByRole("button", { name: w.send }).click();
      await expect(amina.getByText(w.sent)).toBeVisible();

      await lead.goto(`/${code}/review`);
      await expect(lead.getByRole("link", { name: "liste.pdf" })).toBeVisible();
      await expect(lead.getByText(w.said)).toBeVisible();
      for (let left = 2; left > 0; left -= 1) {
        await expect(lead.getByRole("button", { name: w.approve })).toHaveCount(left);
        await lead.getByRole("button", { name: w.approve }).first().click();
      }
      await expect(lead.getByRole("heading", { name: w.none })).toBeVisible();

      await lead.goto(`/${code}/results?recent=6`);
      const row = (name: string) => lead.getByRole("row").filter({ hasText: name });
      await expect(row("Comités qui rendent compte")).toContainText(w.said);
      await expect(row("Présences aux ateliers")).toContainText("27");
      await row("Comités qui rendent compte").getByRole("button").click();
      await expect(row(w.women)).toContainText("500");
      await expectAccessible(lead);
      const figure = row("Présences aux ateliers").getByRole("link", { name: "27" }).first();
      await figure.focus();
      await lead.keyboard.press("ArrowUp");
      await expect(row("Comités qui rendent compte").locator("a:focus")).toBeVisible();

      await lead.goto(`/${code}/results`);
      const file = async (name: RegExp) => {
        await lead.getByText(w.export, { exact: true }).click();
        const [download] = await Promise.all([
          lead.waitForEvent("download"),
          lead.getByRole("link", { name }).click(),
        ]);
        await lead.keyboard.press("Escape");
        return readFileSync(await download.path());
      };
      const { sheets } = await readXlsx(new Uint8Array(await file(w.xlsx)));
      const table = records(sheets.find(({ name }) => name === w.sheet)!.rows as unknown[][]);
      const cell = (one: Record<string, unknown>, column: string) =>
        Object.entries(one).find(
          ([name]) => name.startsWith(w.period) && name.endsWith(` ${column}`),
        )?.[1];
      expect(
        table.map((one) => [
          one[w.columns.no],
          cell(one, w.columns.target),
          cell(one, w.columns.actual),
        ]),
      ).toEqual([
        ["1a", 1200, 1034.5],
        ["1b", 30, 27],
      ]);

      const tidy = records(csvRows((await file(w.csv)).toString("utf8")));
      const figures = tidy
        .filter((one) => one[w.columns.key] === "half:2023-01-01" && one[w.country] === "")
        .map((one) => [one[w.columns.no], one[w.category], one[w.columns.actual]]);
      expect(figures).toContainEqual(["1a", "", "1034.5"]);
      expect(figures).toContainEqual(["1a", "sex=female", "500"]);
      expect(figures).toContainEqual(["1a", "sex=unknown", "534.5"]);
      expect(figures).toContainEqual(["1b", "", "27"]);
    });
  });

test("a view is kept under a name and found by everybody in the programme, on its page too", async ({
  as,
}) => {
  const [lead, funder] = [await as("lead"), await as("funder")];
  const name = `Mali ${newId().slice(-6)}`;
  await lead.goto("/DEMO/results?country=ML&show=actuals");
  await lead.getByText("Garder cette vue").click();
  await lead.getByRole("button", { name: "Garder", exact: true }).click();
  await expect(lead.getByLabel("Nom de la vue")).toHaveAccessibleDescription(/à remplir/);
  await lead.getByLabel("Nom de la vue").fill(name);
  await lead.getByRole("button", { name: "Garder", exact: true }).click();
  await expect(lead.getByRole("link", { name })).toHaveAttribute("aria-current", "page");
  await funder.goto("/DEMO");
  await funder.getByRole("link", { name }).click();
  await expect(funder).toHaveURL(/results\?country=ML&show=actuals$/);
  await expect(funder.getByText("Garder cette vue")).toHaveCount(0);
  await lead.getByRole("button", { name: `Retirer la vue ${name}` }).click();
  await expect(lead.getByRole("link", { name })).toHaveCount(0);
});

test("the choices of the table stand in its address, narrow the file too, and are cleared together", async ({
  as,
}) => {
  const lead = await as("lead");
  await lead.goto("/DEMO/results");
  await lead.getByLabel("Périodes à partir du").fill("2023-07-01");
  await lead.getByLabel("Périodes jusqu’au").fill("2024-06-30");
  await lead.getByLabel("Colonnes cachées").selectOption("Référence");
  await lead.getByLabel("Désagrégations").selectOption("Dépliées par sexe");
  const halves = lead.getByRole("region", { name: "Tableau de suivi, Semestres" });
  await expect(halves.getByRole("columnheader", { name: /^Année/ })).toHaveCount(2);
  await expect(halves.getByRole("columnheader", { name: "Référence" })).toHaveCount(0);
  await expect(halves.getByRole("row", { name: /^Femmes/ }).first()).toBeVisible();
  await expect(lead).toHaveURL(/from=2023-07-01&to=2024-06-30&hide=baseline&detail=sex$/);
  await lead.getByText("Exporter", { exact: true }).click();
  const href = await lead
    .getByRole("link", { name: /^Excel.*: ce qui est montré/ })
    .getAttribute("href");
  const { sheets } = await readXlsx(new Uint8Array(await (await lead.request.get(href!)).body()));
  const [head] = sheets.find(({ name }) => name === "Semestres")!.rows as string[][];
  expect(head!.filter((name) => /^Année \d.* Réel$/.test(name))).toHaveLength(2);
  expect(head).not.toContain("Référence");
  await lead.keyboard.press("Escape");
  await lead.getByRole("button", { name: "Effacer ces choix" }).click();
  await expect(lead).toHaveURL(/\/DEMO\/results$/);
});

looksFine("lead", async () => [
  "/DEMO/results",
  "/DEMO/results?detail=all&empty=hide&group=level&hide=life",
  "/DEMO/results?country=ML&show=actuals",
  "/DEMO/results/report",
  "/DEMO/review",
  "/DEMO/work",
  "/DEMO",
]);
