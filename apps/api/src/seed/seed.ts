import type { Db } from "@suivi/db";
import { demoAccounts, demoPassword, demoPeople } from "./accounts";
import { demoIsLoaded, loadDemonstration } from "./demonstration";
import { loadJustFuture } from "./just-future";

/**
 * Loads the first programme and the demonstration into an empty database; one that was broken off goes on.
 * True: the demonstration is there.
 */
export async function seed(db: Db, secret: string, say: (line: string) => void): Promise<boolean> {
  if (await demoIsLoaded(db)) return true;
  const foreign = await db.user.count({
    where: { email: { not: { endsWith: "@suivi.example" } } },
  });
  if (foreign > 0) return false;
  say("Loading Just Future and the demonstration programme …");
  const people = await demoAccounts(db, secret);
  await loadJustFuture(db, people);
  await loadDemonstration(db, people);
  return true;
}

/** The sign-ins to print at the start. */
export function demoSignIns(): string {
  const lines = [
    ["administrator", demoPeople.administrator],
    ["programme lead", demoPeople.lead],
    ["coordinator, Mali", demoPeople.amina],
    ["coordinator, Burundi", demoPeople.jean],
    ["funder", demoPeople.funder],
  ] as const;
  const rows = lines.map(([role, { email }]) => `  ${role.padEnd(22)}${email}`);
  return [`Demonstration sign-ins (password ${demoPassword}):`, ...rows].join("\n");
}
