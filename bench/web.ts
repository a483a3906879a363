import { existsSync } from "node:fs";
import { type Browser, chromium, type Page } from "@playwright/test";
import { demoPassword } from "../apps/api/src/seed/accounts";

/** A phone's link on a bad day: 400 kbit/s either way, 400 ms there and back. */
const link = { offline: false, latency: 400, downloadThroughput: 50_000, uploadThroughput: 50_000 };

type Route = {
  what: string;
  path: string;
  who: string | null;
  /** Compressed JavaScript and CSS that it may take, in kB of 1000 bytes; null: told, not limited. */
  limit: number | null;
  /** When a person can begin. */
  usable(page: Page): Promise<unknown>;
  /** When everything that comes by itself is there. */
  whole?(page: Page): Promise<unknown>;
};

const title = (page: Page) => page.getByRole("heading", { level: 1 }).waitFor();
const figures = (page: Page) => page.locator("main section").first().waitFor();
const routes: Route[] = [
  {
    what: "sign in",
    path: "/",
    who: null,
    limit: 140,
    usable: (page) => page.locator("input[type=password]").waitFor(),
  },
  {
    what: "log an activity, before what its folds hold",
    path: "/JF/activities/new",
    who: "amina",
    limit: 140,
    usable: (page) => page.locator("main form").getByRole("textbox").first().waitFor(),
    // Three seconds later the page fetches what opens on demand, so that it opens without a network.
    whole: (page) => page.waitForTimeout(7000),
  },
  { what: "programme page", path: "/JF", who: "lead", limit: 190, usable: title },
  {
    what: "dashboard, before its charts",
    path: "/DEMO/dashboard",
    who: "lead",
    limit: 190,
    usable: figures,
    whole: (page) => page.locator("svg .recharts-surface, svg.recharts-surface").first().waitFor(),
  },
];

export type Loaded = {
  what: string;
  limit: number | null;
  /** kB of JavaScript and CSS, compressed, without the headers they came with: until a person can begin, and in all. */
  needed: number;
  all: number;
  files: number;
  /** Seconds on the slow link, the cache being empty. */
  usable: number;
  /** Requests to anywhere else, and fonts. */
  foreign: number;
};

async function load(browser: Browser, address: string, route: Route): Promise<Loaded> {
  const context = await browser.newContext({
    baseURL: address,
    locale: "fr-FR",
    viewport: { width: 360, height: 740 },
  });
  if (route.who)
    await context.request.post("/auth/sign-in", {
      headers: { "x-suivi": "1" },
      data: { email: `${route.who}@suivi.example`, password: demoPassword },
    });
  const page = await context.newPage();
  const line = await context.newCDPSession(page);
  await line.send("Network.enable");
  await line.send("Network.emulateNetworkConditions", link);
  const [code, bytes] = [new Set<string>(), new Map<string, number>()];
  let foreign = 0;
  line.on("Network.requestWillBeSent", ({ requestId, request, type }) => {
    if (type === "Script" || type === "Stylesheet") code.add(requestId);
    if (type === "Font" || (!/^(data|blob):/.test(request.url) && !request.url.startsWith(address)))
      foreign += 1;
  });
  const length = new Map<string, number>();
  line.on("Network.responseReceived", ({ requestId, response }) => {
    length.set(requestId, Number(response.headers["content-length"] ?? Number.NaN));
  });
  line.on("Network.loadingFinished", ({ requestId }) => {
    if (code.has(requestId)) bytes.set(requestId, length.get(requestId) ?? Number.NaN);
  });
  const sum = () => [...bytes.values()].reduce((all, one) => all + one, 0) / 1000;
  const began = performance.now();
  await page.goto(route.path, { waitUntil: "commit" });
  await route.usable(page);
  const usable = (performance.now() - began) / 1000;
  const needed = sum();
  await route.whole?.(page);
  await page.waitForLoadState("networkidle");
  const loaded = { needed, all: sum(), files: bytes.size, usable, foreign };
  await context.close();
  return { what: route.what, limit: route.limit, ...loaded };
}

/** The browser of the machine, or Playwright's own. */
export function openBrowser(): Promise<Browser> {
  const executablePath = process.env["SUIVI_CHROMIUM"] ?? "/usr/bin/chromium";
  return chromium.launch({
    ...(existsSync(executablePath) ? { executablePath } : {}),
    args: process.getuid?.() === 0 ? ["--no-sandbox"] : [],
  });
}

/** Loads the pages that a phone opens first, over a slow link, from the real build. */
export async function measureWeb(address: string): Promise<Loaded[]> {
  const browser = await openBrowser();
  const loaded: Loaded[] = [];
  for (const route of routes) loaded.push(await load(browser, address, route));
  await browser.close();
  return loaded;
}
