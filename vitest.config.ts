import { defineConfig } from "vitest/config";

// A zone that no server of ours stands in: a date that forgot it has none shows up here.
const env = { TZ: "Asia/Kathmandu" };

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: "pure",
          include: [
            "packages/{domain,ui,documents,iati}/**/*.test.{ts,tsx}",
            "apps/web/src/**/*.test.{ts,tsx}",
            "apps/launcher/*.test.mjs",
          ],
          testTimeout: 30_000,
          env,
        },
      },
      {
        test: {
          name: "api",
          include: ["apps/api/**/*.test.ts", "packages/db/**/*.test.ts"],
          globalSetup: "apps/api/src/testing/server.ts",
          testTimeout: 60_000,
          hookTimeout: 60_000,
          env,
        },
      },
    ],
  },
});
