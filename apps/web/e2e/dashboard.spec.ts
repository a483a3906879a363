import { newId } from "@suivi/domain/ids";
import type { Page } from "@playwright/test";
import { digits, openDashboard, quiet } from "./dashboard";
import { expect, expectAccessible, test } from "./suivi";

/** What the activities of a page of "behind" add, over all pages. */
async function addUp(page: Page): Promise<number> {
  const counted = page.getByRole("region", { name: /Activités comptées/ });
  let sum = 0;
  for (;;) {
    await expect(counted.getByRole("table")).toBeVisible();
    for (const cell of await counted.locator("tbody td.number").allTextContents())
      sum += digits(cell);
    const next = counted.getByRole("link", { name: "Suivantes" });
    if ((await next.count()) === 0) return sum;
    const before = page.url();
    await next.click();
    await expect(page).not.toHaveURL(before);
  }
}

test("every figure leads to the activities that add up to it", async ({ as }) => {
  const page = await as("lead");
  await openDashboard(page, `/DEMO/dashboard?${quiet}`);
  await page.getByText("Voir les données").first().click();
  await page.getByText("Voir les données").last().click();
  const figures = page.locator('main a[href*="/dashboard/behind"]');
  const all = await figures.evaluateAll((links) =>
    links.map((link) => ({
      text: link.firstChild?.textContent ?? "",
      href: link.getAttribute("href")!,
    })),
  );
  expect(all.length).toBeGreaterThan(60);
  const people = (href: string) => /measure=people/.test(href);
  const some = [
    ...all.filter(({ href }) => !/measure=(distinct|hours|tests)/.test(href)).slice(0, 4),
    ...all
      .filter(
        ({ href }) => people(href) && /dimension=(sex|ofWhom|region|partner|outcome)/.test(href),
      )
      .filter((_, index) => index % 9 === 0),
  ];
  expect(some.length).toBeGreaterThan(7);
  for (const { text, href } of some) {
    if (!/\d/.test(text)) continue;
    await page.goto(href);
    const value = page.locator(".behind > .value");
    await expect(value).toBeVisible();
    expect(digits(await value.textContent()), href).toBe(digits(text));
    const count = digits(await page.locator("#counted .number").textContent());
    if (people(href)) expect(await addUp(page), href).toBe(digits(text));
    else expect(count, href).toBe(digits(text));
  }
});

test("people trained stand over time, each once and with all attendances, and the change between tests with its spread", async ({
  as,
}) => {
  const page = await as("funder");
  await openDashboard(page, `/DEMO/dashboard?${quiet}`);
  const capacity = page.getByRole("region", { name: "Renforcement des capacités" });
  const trained = capacity.getByRole("figure").filter({ hasText: "personnes distinctes formées" });
  const shown = capacity.getByRole("figure").filter({ hasText: "activités testées" });
  await expect(shown.getByRole("term")).toHaveText([
    "La plus faible",
    "Le quart inférieur va jusqu’à",
    "Médiane",
    "Le quart supérieur commence à",
    "La plus forte",
  ]);
  await trained.getByText("Voir les données").click();
  const last = trained.getByRole("row").last();
  const [distinct, again, attendances] = (await last.getByRole("cell").allTextContents()).map(
    digits,
  );
  expect(distinct! + again!).toBe(attendances);
  await last.getByRole("link").click();
  expect(await addUp(page)).toBe(attendances);
});

test("what is left out is counted and named with why, page after page", async ({ as }) => {
  const page = await as("lead");
  await openDashboard(page, "/DEMO/dashboard");
  await page.locator(".figure", { hasText: "Présences" }).first().getByRole("link").click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Présences");
  const left = page.getByRole("region", { name: /Activités laissées de côté/ });
  const total = digits(await left.getByRole("heading").textContent());
  const reasons = await left.getByRole("table").first().locator("td").allTextContents();
  expect(reasons.map(digits).reduce((sum, one) => sum + one, 0)).toBe(total);
  await expect(left).toContainText(/effectif non précisé/i);
  await left.getByRole("link", { name: "Suivantes" }).click();
  await expect(left).toContainText("Page 2 sur");
  await expect(page.getByRole("region", { name: /Activités comptées/ })).toContainText(
    "Page 1 sur",
  );
});

test("filters stand in the address: they survive a reload and the way back", async ({ as }) => {
  const page = await as("lead");
  await openDashboard(page, "/DEMO/dashboard");
  const held = () => page.locator(".figure .value").first();
  const whole = digits(await held().textContent());
  await page.getByRole("link", { name: "2024", exact: true }).click();
  await page.getByLabel("Pays").selectOption({ label: "Burundi" });
  await page.getByLabel("Données comptées").selectOption({ label: "Validées et soumises" });
  await expect(page).toHaveURL(/from=2024-01&to=2024-12&country=BI&basis=submitted/);
  await expect(page.getByText(/Données validées et soumises · 2024 · Burundi/i)).toBeVisible();
  const narrowed = await held().textContent();
  expect(digits(narrowed)).toBeLessThan(whole);
  await page.reload();
  await expect(held()).toHaveText(narrowed!);
  await expect(page.getByLabel("Pays")).toHaveValue("BI");
  await held().getByRole("link").click();
  await expect(page.locator(".behind > .value")).toHaveText(narrowed!.replace(/\D+$/, ""));
  await page.goBack();
  await expect(held()).toHaveText(narrowed!);
  await expect(page).toHaveURL(/country=BI&basis=submitted/);
});

test("a filter with nothing in it says so, and how to widen it; an impossible one is corrected by its field", async ({
  as,
}) => {
  const page = await as("amina");
  await openDashboard(page, "/DEMO/dashboard?from=2021-01&to=2021-02");
  await expect(page.getByText("Aucune activité ne correspond à ces filtres")).toBeVisible();
  await expect(page.locator(".sections .figure")).toHaveCount(0);
  await expectAccessible(page);
  await page.getByRole("link", { name: "Retirer les filtres" }).click();
  await expect(page.locator(".figure").first()).toBeVisible();
  await page.goto("/DEMO/dashboard?from=2024-05&to=2024-02");
  await expect(page.getByText("La fin est avant le début")).toBeVisible();
  await expect(page.locator(".sections .figure")).toHaveCount(0);
  await expectAccessible(page);
});

test("a programme without activities shows no figures, and says what comes first", async ({
  as,
}) => {
  const page = await as("admin");
  const call = async (path: string, input?: object) => {
    const url = `/trpc/${path}`;
    const headers = { "x-suivi": "1" };
    const query = encodeURIComponent(JSON.stringify(input));
    const answer = await page.request.get(input ? `${url}?input=${query}` : url, { headers });
    return (await answer.json()).result.data;
  };
  const { programmes } = await call("access.me");
  const programmeId = programmes.find(({ code }: { code: string }) => code === "JF").id;
  const { content } = await call("programmes.get", { programmeId });
  const code = `N${Date.now().toString(36).toUpperCase().slice(-8)}`;
  const made = await page.request.post("/trpc/programmes.add", {
    headers: { "x-suivi": "1" },
    data: {
      changeId: newId(),
      id: newId(),
      code,
      content: { ...content, title: { fr: "Programme neuf" }, outcomes: [], consortium: [] },
    },
  });
  expect(made.status()).toBe(200);
  await openDashboard(page, `/${code}/dashboard`);
  await expect(page.getByText("Rien à montrer pour l’instant")).toBeVisible();
  await expect(page.locator(".sections :is(.figure, .chart)")).toHaveCount(0);
  await expectAccessible(page);
});

test("a head count that nobody stated is not stated, and never 0", async ({ as }) => {
  const page = await as("lead");
  await openDashboard(page, "/JF/dashboard");
  const figure = (label: string) => page.locator(".figure", { hasText: label }).first();
  await expect(figure("Activités tenues")).toContainText("2");
  for (const label of ["Présences", "Personnes distinctes", "Durée des activités"])
    await expect(figure(label).locator(".value")).toContainText("non précisé");
  await expect(page.getByText("Le nombre de personnes n’est pas zéro")).toBeVisible();
  await expect(page.getByText("sans date").first()).toBeVisible();
  await page.getByRole("link", { name: "Ouvrir ces activités pour le noter" }).click();
  await expect(page.getByText("Aucune activité n’est comptée dans ce chiffre.")).toBeVisible();
  const left = page.getByRole("region", { name: /Activités laissées de côté/ });
  await expect(left).toContainText("coproduction de la sécurité");
  await expect(left.getByText("effectif non précisé").first()).toBeVisible();
  await expectAccessible(page);
});

test("a funder sees approved data, no switch, no name, and nothing of what is left out", async ({
  as,
}) => {
  const page = await as("funder");
  const answers: string[] = [];
  page.on("response", (response) => {
    if (response.url().includes("/trpc/")) void response.text().then((text) => answers.push(text));
  });
  await openDashboard(page, "/DEMO/dashboard?basis=submitted&country=ML&from=2023-03&to=2023-03");
  await expect(page.getByText(/Données validées seulement · mars 2023 · Mali/i)).toBeVisible();
  await expect(page.getByLabel("Données comptées")).toHaveCount(0);
  await expect(page.getByText("Ce que ces chiffres ne comptent pas")).toHaveCount(0);
  await expect(page.getByText(/1 à 4 personnes n’est jamais montré/)).toBeVisible();
  await expectAccessible(page);
  await page.locator(".figure .value a").nth(1).click();
  await expect(page.getByRole("heading", { name: /Activités comptées/ })).toBeVisible();
  await expect(page.getByText("Activités laissées de côté")).toHaveCount(0);
  await expectAccessible(page);
  expect(answers.join()).not.toMatch(/Coulibaly|Traoré|Maïga|"attendance"/);
});

test("figures that are known already are not sent again", async ({ as }) => {
  const page = await as("jean");
  await page.clock.install();
  await openDashboard(page, `/DEMO/dashboard?${quiet}`);
  const shown = await page.locator(".figure .value").first().textContent();
  // Another journey may change the programme in between: then they are sent, once.
  await expect(async () => {
    await page.getByRole("link", { name: "Organisations" }).click();
    await page.clock.fastForward("01:00");
    const answer = page.waitForResponse(/dashboard\.figures/);
    await page.goBack();
    expect(await (await answer).text()).toContain('"unchanged":true');
  }).toPass();
  await expect(page.locator(".figure .value").first()).toHaveText(shown!);
});
