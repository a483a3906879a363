import { readFileSync } from "node:fs";

/** The version of this program: said at /health, and by every report that it made. */
export const { version } = JSON.parse(
  readFileSync(new URL("../package.json", import.meta.url), "utf8"),
) as { version: string };
