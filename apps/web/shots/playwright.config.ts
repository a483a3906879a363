import base from "../playwright.config";

export default {
  ...base,
  testDir: ".",
  testMatch: "*.shots.ts",
  globalSetup: "../e2e/start-suivi.ts",
  timeout: 600_000,
  workers: 1,
};
