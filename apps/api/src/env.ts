import { randomBytes } from "node:crypto";
import { accessSync, constants, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { version } from "./version";

/** A wrong setting: one line for the person who starts Suivi. */
export class WrongSetting extends Error {}

export type Settings = {
  port: number;
  host: string;
  dataFolder: string;
  databaseUrl: string | null;
  demo: boolean;
  secret: string;
  /** Cookies for https only: set where a proxy in front speaks https. */
  secure: boolean;
  /** Log each request (path and time). */
  log: boolean;
  version: string;
};

/** Reads every setting, once; the one place that looks at the environment. Throws WrongSetting. */
export function readSettings(
  environment: NodeJS.ProcessEnv = process.env,
  root = fileURLToPath(new URL("../../..", import.meta.url)),
): Settings {
  // A setting that is there and empty is as good as none.
  const port = Number(environment.PORT || 4000);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new WrongSetting(`PORT is "${environment.PORT}"; it is a number from 0 to 65535.`);
  const onOff = (name: string, otherwise: "0" | "1"): boolean => {
    const value = environment[name] || otherwise;
    if (value !== "0" && value !== "1")
      throw new WrongSetting(`${name} is "${value}"; it is 0 or 1.`);
    return value === "1";
  };
  const secret = environment.SUIVI_SECRET || null;
  if (secret !== null && secret.length < 32)
    throw new WrongSetting("SUIVI_SECRET is too short; it has 32 characters or more.");
  const databaseUrl = environment.DATABASE_URL || null;
  if (databaseUrl !== null && !/^postgres(ql)?:\/\//.test(databaseUrl))
    throw new WrongSetting(
      "DATABASE_URL is not an address of PostgreSQL. It looks like postgresql://user:password@host:5432/database.",
    );
  const dataFolder = resolve(root, environment.SUIVI_DATA || ".suivi");
  makeWritable(dataFolder);
  return {
    port,
    host: environment.HOST || "127.0.0.1",
    dataFolder,
    databaseUrl,
    demo: onOff("SUIVI_DEMO", "1"),
    secret: secret ?? secretIn(dataFolder),
    secure: onOff("SUIVI_HTTPS", "0"),
    log: onOff("SUIVI_LOG", "0"),
    version,
  };
}

function makeWritable(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    accessSync(folder, constants.W_OK);
  } catch {
    throw new WrongSetting(
      `The data folder ${folder} can't be written to. Set SUIVI_DATA to one that can.`,
    );
  }
}

/** The key that signs sessions: made at the first start, kept for its owner only. */
function secretIn(folder: string): string {
  const path = join(folder, "secret");
  if (!existsSync(path))
    writeFileSync(path, randomBytes(32).toString("base64url"), { mode: 0o600 });
  return readFileSync(path, "utf8").trim();
}
