import type { Db } from "@suivi/db";
import { type Passwords, passwords } from "../features/access/passwords";
import { userByEmail, viewerById } from "../features/access/store";
import type { Viewer } from "../viewer";

export const demoPassword = "suivi-demo-2023";
export const demoPeople = {
  administrator: { name: "Awa Administration", email: "admin@suivi.example" },
  lead: { name: "Lucie Mensah", email: "lead@suivi.example" },
  amina: { name: "Amina Traoré", email: "amina@suivi.example" },
  jean: { name: "Jean Ndayizeye", email: "jean@suivi.example" },
  funder: { name: "Femke de Vries", email: "funder@suivi.example" },
};
export type DemoPerson = keyof typeof demoPeople;

/** The account with this address, made if there is none. */
export async function account(
  db: Db,
  pass: Passwords,
  person: { name: string; email: string; password: string },
) {
  return (await userByEmail(db, person.email))?.id ?? pass.add(person);
}

export async function demoAccounts(db: Db, secret: string): Promise<Record<DemoPerson, string>> {
  const pass = passwords(db, { secret, secure: false });
  const ids = {} as Record<DemoPerson, string>;
  for (const [key, person] of Object.entries(demoPeople))
    ids[key as DemoPerson] = await account(db, pass, { ...person, password: demoPassword });
  await db.user.update({ where: { id: ids.administrator }, data: { administrator: true } });
  return ids;
}

export async function viewer(db: Db, userId: string): Promise<Viewer> {
  const found = await viewerById(db, userId);
  if (!found) throw new Error(`There is no account ${userId}.`);
  return found;
}
