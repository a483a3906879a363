import { defineConfig } from "@playwright/test";

const executablePath = process.env["SUIVI_CHROMIUM"] ?? "/usr/bin/chromium";

export default defineConfig({
  testDir: "e2e",
  globalSetup: "./e2e/start-suivi.ts",
  timeout: 90_000,
  expect: { timeout: 10_000 },
  // Journeys write to one database: each works on records of its own, and two at a time keep two cores busy.
  workers: 2,
  fullyParallel: false,
  retries: 0,
  forbidOnly: true,
  reporter: "list",
  use: {
    locale: "fr-FR",
    timezoneId: "Africa/Bamako",
    screenshot: "only-on-failure",
    launchOptions: {
      executablePath,
      // Chromium's own sandbox refuses root.
      args: [
        "--disable-background-networking",
        "--no-first-run",
        ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
      ],
    },
  },
});
