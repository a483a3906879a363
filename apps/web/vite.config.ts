import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

export default defineConfig({
  plugins: [react()],
  build: {
    target: "es2022",
    // A data: address for a small file would need a wider content security policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // What most pages need comes in one file: each small one costs a slow link the time of a round trip.
    rolldownOptions: {
      output: { codeSplitting: { groups: [{ name: "shared", minShareCount: 26 }] } },
    },
  },
  server: {
    proxy: Object.fromEntries(
      ["/trpc", "/auth", "/files", "/exports"].map((path) => [path, "http://127.0.0.1:4000"]),
    ),
  },
});
