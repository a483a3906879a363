import { defineConfig } from "vitest/config";

// Each file has a database of its own; loading the program anew for each would take a third of the time.
const isolate = false;
// A zone that no server of ours stands in: a date that forgot it has none shows up here.
const env = { TZ: "Asia/Kathmandu" };

export default defineConfig({
  test: {
    // The database works on its own core; the tests have no better use for a second one than a second file.
    maxWorkers: 2,
    projects: [
      {
        test: {
          name: "pure",
          include: [
            "packages/{domain,ui,documents,iati}/**/*.test.{ts,tsx}",
            "apps/web/src/**/*.test.{ts,tsx}",
            "apps/launcher/*.test.mjs",
          ],
          setupFiles: "apps/api/src/testing/same-chance.ts",
          testTimeout: 30_000,
          isolate,
          env,
        },
      },
      {
        test: {
          name: "api",
          include: ["apps/api/**/*.test.ts", "packages/db/**/*.test.ts"],
          setupFiles: "apps/api/src/testing/same-chance.ts",
          globalSetup: "apps/api/src/testing/server.ts",
          testTimeout: 60_000,
          hookTimeout: 60_000,
          isolate,
          env,
        },
      },
    ],
  },
});
