import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const root = fileURLToPath(new URL("../../..", import.meta.url));

/** The real program with its demonstration data, on a free port and in a folder of its own, for the whole run. */
export default async function startSuivi(): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), "suivi-e2e-"));
  const loader = pathToFileURL(join(root, "node_modules/tsx/dist/loader.mjs")).href;
  const child = spawn(process.execPath, ["--import", loader, join(root, "apps/api/src/main.ts")], {
    cwd: root,
    stdio: ["ignore", "pipe", "pipe"],
    env: {
      ...process.env,
      SUIVI_DATA: folder,
      PORT: "0",
      HOST: "127.0.0.1",
      DATABASE_URL: "",
      SUIVI_DEMO: "1",
    },
  });
  let said = "";
  const address = await new Promise<string>((done, fail) => {
    const hear = (chunk: Buffer) => {
      said += chunk.toString();
      const [, url] = /Suivi: (http:\S+)/.exec(said) ?? [];
      if (url) done(url);
    };
    child.stdout.on("data", hear);
    child.stderr.on("data", hear);
    child.once("exit", () => fail(new Error(`Suivi did not start:\n${said}`)));
  });
  // Read by the tests' own processes (suivi.ts).
  process.env["SUIVI_ADDRESS"] = address;
  return async () => {
    const ended = new Promise((done) => child.once("exit", done));
    child.kill("SIGTERM");
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
}
