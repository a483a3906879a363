import type { Page } from "@playwright/test";
import type { loadKnownPeople } from "./known-people";
import { signIns } from "./load";
import { openBrowser } from "./web";

type Known = Awaited<ReturnType<typeof loadKnownPeople>>;
export type Touched = {
  what: string;
  /** Milliseconds from the touch of a key or the screen to the picture that shows it. */
  median: number;
  p95: number;
  limit: number;
  /** The longest that the page could not answer. */
  longest: number;
};

const slower = 6;
/** Up to here an answer is felt as at once. */
const limit = 100;

type Seen = { events: number[]; tasks: number[] };
const seen = "__seen" as const;

// The browser's observer knows more kinds than Node's, whose types these are.
/** What the browser itself says of what was waited for: from each touch to its picture, and tasks over 50 ms. */
const watch = (page: Page) =>
  page.evaluate((key) => {
    const noted: Seen = { events: [], tasks: [] };
    (globalThis as unknown as Record<string, Seen>)[key] = noted;
    const named = new Set(["keydown", "pointerdown", "click", "input"]);
    new PerformanceObserver((list) => {
      for (const { name, duration } of list.getEntries())
        if (named.has(name)) noted.events.push(duration);
    }).observe({ type: "event", durationThreshold: 16 } as never);
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) noted.tasks.push(duration);
    }).observe({ type: "longtask" } as never);
  }, seen);
const take = (page: Page) =>
  page.evaluate((key) => {
    const noted = (globalThis as unknown as Record<string, Seen>)[key]!;
    return { events: noted.events.splice(0), tasks: noted.tasks.splice(0) };
  }, seen);

/** The sheet of 300 people on a phone's screen with a phone's processor: typing, marking, scrolling. */
export async function measureSheet(address: string, { sheetId }: Known): Promise<Touched[]> {
  const browser = await openBrowser();
  const context = await browser.newContext({
    baseURL: address,
    locale: "fr-FR",
    viewport: { width: 360, height: 740 },
  });
  const { email, password } = signIns.coordinator;
  const headers = { "x-suivi": "1" };
  await context.request.post("/auth/sign-in", { headers, data: { email, password } });
  const page = await context.newPage();
  await page.goto(`/BENCH/activities/${sheetId}/edit`);
  await page.locator("li.person").nth(299).waitFor();
  await page.waitForTimeout(5000);
  const line = await context.newCDPSession(page);
  await line.send("Emulation.setCPUThrottlingRate", { rate: slower });
  await watch(page);

  const touched: Touched[] = [];
  const during = async (what: string, act: () => Promise<void>) => {
    await page.waitForTimeout(1000);
    await take(page);
    await act();
    await page.waitForTimeout(1000);
    const { events, tasks } = await take(page);
    const sorted = events.sort((a, b) => a - b);
    // The browser tells of none that was quicker than 16 ms.
    const at = (share: number) => sorted[Math.floor(sorted.length * share)] ?? 0;
    touched.push({
      what,
      median: at(0.5),
      p95: at(0.95),
      limit,
      longest: Math.max(0, ...tasks),
    });
  };
  const name = page.locator("#f-name");
  await during("typing a name, 23 letters", async () => {
    await name.click();
    await page.keyboard.type("Aïssata Maïga Coulibaly", { delay: 150 });
    await name.fill("");
  });
  await during("marking 20 people", async () => {
    for (let row = 0; row < 20; row += 1) {
      await page
        .locator("li.person")
        .nth(row * 14)
        .locator(".days button")
        .last()
        .click();
      await page.waitForTimeout(150);
    }
  });
  await during("all present, three times", async () => {
    await page.locator("li.person").first().scrollIntoViewIfNeeded();
    const all = page.getByRole("button", { name: "Tous présents" });
    for (let turn = 0; turn < 3; turn += 1) {
      await all.click();
      await page.waitForTimeout(600);
    }
  });
  await during("scrolling through the sheet", async () => {
    await page.locator("li.person").first().hover();
    for (let turn = 0; turn < 40; turn += 1) {
      await page.mouse.wheel(0, 400);
      await page.waitForTimeout(50);
    }
  });
  await browser.close();
  return touched;
}
