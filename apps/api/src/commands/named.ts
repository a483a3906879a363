import type { Db } from "@suivi/db";
import type { OrganisationContent } from "@suivi/domain/organisations/schema";
import { searchable } from "@suivi/domain/text";
import { Refused } from "./command";

/** The programme with this code. Throws Refused. */
export async function programmeNamed(db: Db, code: string): Promise<string> {
  const programmes = await db.programme.findMany({ select: { id: true, code: true } });
  const found = programmes.find((one) => one.code === code.toUpperCase());
  if (found) return found.id;
  const codes = programmes.map((one) => one.code).join(", ") || "none yet";
  throw new Refused(`There is no programme ${code}. There are: ${codes}.`);
}

/** The organisation of a programme that bears this id or one of its names, whole. Throws Refused. */
export async function organisationNamed(
  db: Db,
  programmeId: string,
  name: string,
): Promise<string> {
  const rows = await db.organisation.findMany({
    where: { programmeId, mergedIntoId: null },
    select: { id: true, content: true },
  });
  const found = rows.filter(({ id, content }) => {
    const { name: names, acronym, aliases } = content as OrganisationContent;
    const all = [id, acronym, names.fr, names.en, ...aliases];
    return all.some((one) => one && searchable(one) === searchable(name));
  });
  if (found.length === 1) return found[0]!.id;
  throw new Refused(
    found.length === 0
      ? `The programme has no organisation "${name}".`
      : `${found.length} organisations of the programme are called "${name}"; give the id of one.`,
  );
}
