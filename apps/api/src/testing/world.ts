import type { Db } from "@suivi/db";
import type { Membership } from "@suivi/domain/access/policy";
import { newId } from "@suivi/domain/ids";
import { viewer } from "../seed/accounts";
import { loadActivity, loadOrganisation, loadProgramme } from "../seed/load";
import { anActivity, anOrganisation, aProgramme } from "./build";

/** Who comes to a programme, and by which right. Rokia leads another programme; Sam has an account and nothing else. */
export const people = {
  admin: "Awa Administration",
  lead: "Lucie Mensah",
  amina: "Amina Traoré, coordinator of ADD",
  jean: "Jean Ndayizeye, coordinator of Ligue",
  moussa: "Moussa Keïta, coordinator of Mali",
  funder: "Femke de Vries",
  rokia: "Rokia Diarra, lead elsewhere",
  sam: "Sam Stranger",
};
export type Name = keyof typeof people;
export type Role = Name | "nobody";
export const roles = [...(Object.keys(people) as Name[]), "nobody"] as const;

const none = { organisationId: null, country: null };

/** Two programmes, each with an organisation; the first with everybody in it. */
export async function world(db: Db) {
  const users = Object.fromEntries(Object.keys(people).map((name) => [name, newId()])) as Record<
    Name,
    string
  >;
  await db.user.createMany({
    data: Object.entries(people).map(([name, full]) => ({
      id: users[name as Name],
      name: full,
      email: `${name}@suivi.example`,
      administrator: name === "admin",
      updatedAt: new Date(),
    })),
  });
  const join = (name: Name, programmeId: string, membership: Membership) =>
    db.membership.create({
      data: { id: newId(), userId: users[name], programmeId, ...membership },
    });

  const [programmeId, elsewhere, add, ligue, theirs, outcome] = Array.from({ length: 6 }, () =>
    newId(),
  ) as [string, string, string, string, string, string];
  const admin = await viewer(db, users.admin);
  const here = { db, viewer: admin, programmeId };
  const there = { db, viewer: admin, programmeId: elsewhere };
  const security = {
    id: outcome,
    parentId: null,
    level: "outcome" as const,
    code: "PO1",
    title: { fr: "Sécurité centrée sur les personnes" },
    assumptions: null,
    source: null,
  };
  await loadProgramme(here, { code: "JF", fictional: false }, aProgramme({ outcomes: [security] }));
  await loadProgramme(there, { code: "OTHER", fictional: false }, aProgramme());
  await loadOrganisation(
    here,
    add,
    anOrganisation({ name: { fr: "Alliance pour le développement" }, acronym: "ADD" }),
  );
  await loadOrganisation(
    here,
    ligue,
    anOrganisation({ name: { fr: "Ligue de Gitega" }, country: "BI" }),
  );
  await loadOrganisation(
    there,
    theirs,
    anOrganisation({ name: { fr: "Organisation d’ailleurs" } }),
  );

  await join("lead", programmeId, { role: "lead", ...none });
  await join("amina", programmeId, { role: "coordinator", organisationId: add, country: null });
  await join("jean", programmeId, { role: "coordinator", organisationId: ligue, country: null });
  await join("moussa", programmeId, { role: "coordinator", organisationId: null, country: "ML" });
  await join("funder", programmeId, { role: "funder", ...none });
  await join("rokia", elsewhere, { role: "lead", ...none });

  const activityElsewhere = newId();
  await loadActivity(
    { ...there, viewer: await viewer(db, users.rokia) },
    {
      id: activityElsewhere,
      content: anActivity({ partnerId: theirs }),
      people: [],
      send: true,
    },
  );
  return { users, programmeId, elsewhere, add, ligue, theirs, outcome, activityElsewhere };
}
