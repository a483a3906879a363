import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

const sharedByMost = new RegExp(
  [
    "vite/preload-helper",
    "@tanstack/react-query/",
    "web/src/outbox/(?!evidence-files|shrink)",
    "web/src/shell/(form|page|takes-focus|text-fields|use-address|waiting)\\.",
    "domain/src/activities/(days|facts|heads|schema|tests)\\.",
    "domain/src/(organisations/short-name|problems|results/accumulate|words)",
    "ui/src/(chips|error-summary|field|fold|modal)",
  ].join("|"),
);
const loggingAnActivity =
  /features\/activities\/(form-(bar|basics|body|check|context|copy-people|counts|dates|files|frame|more|name-entry|names|names-texts|new-page|outcome|partner|person-row|place|sheet|start|state|suspects|tests|texts))\./;

export default defineConfig({
  plugins: [react()],
  build: {
    target: "es2022",
    // A data: address for a small file would need a wider content security policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // What most pages need comes in one file: each small one costs a slow link the time of a round trip.
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            // Logging an activity is what a phone opens over a bad link: what its page shows at once is one file.
            { name: "form", test: loggingAnActivity, priority: 1 },
            { name: "shared", test: sharedByMost, priority: 2 },
            { name: "shared", minShareCount: 26 },
          ],
        },
      },
    },
  },
  server: {
    proxy: Object.fromEntries(
      ["/trpc", "/auth", "/files", "/exports"].map((path) => [path, "http://127.0.0.1:4000"]),
    ),
  },
});
