import type { Sex } from "@suivi/domain/activities/schema";
import type { Db } from "@suivi/db";
import type { Tx } from "../write/commit";

type Standing = { id: string; standing: string; sex: string; erased: boolean };

/** What facts rest on of people: who they turned out to be, their sex as recorded, and whether their data was erased. */
export async function knownPeople(tx: Tx | Db, personIds: string[]) {
  const rows =
    personIds.length === 0
      ? []
      : await tx.$queryRaw<Standing[]>`
          with recursive chain as (
            select id, id as at from "Person" where id = any(${personIds}::uuid[])
            union select c.id, p."mergedIntoId" from chain c join "Person" p on p.id = c.at
              where p."mergedIntoId" is not null)
          select c.id, p.id as standing, p.sex, p.erased
          from chain c join "Person" p on p.id = c.at where p."mergedIntoId" is null`;
  const people = new Map(
    rows.flatMap((row) => [[row.id, row] as const, [row.standing, row] as const]),
  );
  return {
    sexOf: (personId: string) => (people.get(personId)?.sex ?? "unknown") as Sex,
    standingPerson: (personId: string) => people.get(personId)?.standing ?? personId,
    isErased: (personId: string) => people.get(personId)?.erased ?? false,
  };
}
