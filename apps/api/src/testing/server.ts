import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startEmbedded } from "@suivi/db/embedded";
import { buildTemplate } from "@suivi/db/testing";
import type { TestProject } from "vitest/node";

/** One real PostgreSQL for the run, in a folder of its own, quick because it may forget. */
export default async function startPostgres(project: TestProject) {
  const dataFolder = mkdtempSync(join(tmpdir(), "suivi-pg-"));
  const settings = {
    fsync: "off",
    synchronous_commit: "off",
    full_page_writes: "off",
    max_connections: "100",
  };
  const server = await startEmbedded({ dataFolder, settings });
  await buildTemplate(server.url);
  project.provide("postgres", server.url);
  return async () => {
    await server.stop();
    rmSync(dataFolder, { recursive: true, force: true });
    rmSync(join(server.cluster, ".."), { recursive: true, force: true });
  };
}

declare module "vitest" {
  interface ProvidedContext {
    postgres: string;
  }
}
