import type { Db } from "@suivi/db";
import { blankIatiSettings } from "@suivi/domain/iati/settings";
import type {
  Participation,
  ParticipationRole,
  ProgrammeContent,
} from "@suivi/domain/programmes/schema";
import { newFramework } from "@suivi/domain/results/framework";
import { type DemoPerson, viewer } from "./accounts";
import { demoId, demoOrganisation, demoOutcome } from "./demo-activity";
import { demoFunderActivity, loadDemoMoney } from "./demo-money";
import { lastActivityOf, loadPartner } from "./demo-logging";
import { others, partners } from "./demo-partners";
import { loadDemoCapacity } from "./demo-capacity";
import { loadDemoResults } from "./demo-results";
import { loadDemoStatements } from "./demo-statements";
import { outcomes } from "./demo-world";
import { fixedId } from "./fixed-id";
import { sampleCatalogues } from "./just-future";
import { firstDayOf, loadMembership, loadOrganisation, loadProgramme } from "./load";

const blank = { aliases: [], identifier: null, oldIdentifier: null };
const organisation = (key: string) => demoOrganisation(key);

function takesPart(
  key: string,
  role: ParticipationRole,
  country: string | null,
  fundedBy: string | null,
): Participation {
  return {
    id: fixedId("DEMO", "participation", key),
    organisationId: organisation(key),
    role,
    country,
    fundedById: fundedBy && organisation(fundedBy),
    roleInferred: false,
    source: null,
  };
}

const programme: ProgrammeContent = {
  ...newFramework,
  catalogues: sampleCatalogues,
  title: { fr: "Démonstration (données fictives)", en: "Demonstration (fictional data)" },
  aliases: [],
  aim: {
    fr: "Montrer Suivi avec des données inventées : aucune de ces organisations, personnes ou activités n’existe.",
    en: "Show Suivi with made-up data: none of these organisations, people or activities exists.",
  },
  countries: ["AF", "BI", "CD", "ML", "NE", "SS"],
  periodStated: [{ from: "2023-01-01", to: "2026-12-31", source: null }],
  costStated: [],
  rates: [
    {
      id: fixedId("DEMO", "rate", "XOF"),
      per: "EUR",
      currency: "XOF",
      rate: "655.957",
      date: "1999-01-01",
      source: "Parité fixe du franc CFA et de l’euro",
    },
  ],
  iati: {
    ...blankIatiSettings,
    reportingOrgId: organisation("lead"),
    identifier: "NL-KVK-99999992-DEMO",
    funderActivityId: demoFunderActivity,
    currency: "EUR",
    started: "2023-01-01",
    sectors: [
      { id: fixedId("DEMO", "sector", "15210"), code: "15210", share: "40" },
      { id: fixedId("DEMO", "sector", "15130"), code: "15130", share: "35" },
      { id: fixedId("DEMO", "sector", "15150"), code: "15150", share: "25" },
    ],
    countryShares: { AF: "10", BI: "18", CD: "18", ML: "22", NE: "16", SS: "16" },
    aidType: "C01",
    financeType: "110",
    flowType: "10",
    tiedStatus: "5",
    collaborationType: "1",
    contact: { ...blankIatiSettings.contact, email: "contact@suivi.example" },
    cut: "country",
    withheld: { countries: ["AF"], partnerIds: [] },
  },
  outcomes: outcomes.map(({ code, title }) => ({
    id: demoOutcome(code),
    parentId: null,
    level: "outcome",
    code,
    title,
    assumptions: null,
    source: null,
  })),
  consortium: [
    takesPart("funder", "funding", null, null),
    takesPart("lead", "accountable", null, "funder"),
    takesPart("south", "extending", null, "lead"),
    ...partners.map(({ key, country }) =>
      takesPart(key, "implementing", country, country === "AF" ? "lead" : "south"),
    ),
  ],
};

export const demoIsLoaded = async (db: Db) =>
  (await db.activity.count({ where: { id: lastActivityOf(partners.at(-1)!) } })) > 0;

/** The second programme: clearly named, made up, deterministic. */
export async function loadDemonstration(db: Db, people: Record<DemoPerson, string>): Promise<void> {
  const loader = { db, viewer: await viewer(db, people.administrator), programmeId: demoId };
  await loadProgramme(loader, { code: "DEMO", fictional: true }, programme);
  for (const { key, country, name, acronym } of partners)
    await loadOrganisation(loader, organisation(key), {
      ...blank,
      name,
      acronym,
      type: "22",
      country,
    });
  for (const { key, ...content } of others)
    await loadOrganisation(loader, organisation(key), { ...blank, ...content });

  const none = { organisationId: null, country: null };
  await loadMembership(loader, people.lead, { role: "lead", ...none });
  await loadMembership(loader, people.funder, { role: "funder", ...none });
  await loadMembership(loader, people.amina, {
    role: "coordinator",
    organisationId: organisation("ml1"),
    country: null,
  });
  await loadMembership(loader, people.jean, {
    role: "coordinator",
    organisationId: organisation("bi1"),
    country: null,
  });
  await loadDemoResults(db, await viewer(db, people.lead));
  await loadDemoCapacity(db, await viewer(db, people.lead));
  await loadDemoStatements(db, await viewer(db, people.lead));
  await loadDemoMoney(db, await viewer(db, people.lead));
  const loadedOn = await firstDayOf(db, demoId);
  for (const [index, partner] of partners.entries())
    await loadPartner({ db, people, loadedOn }, partner, index);
}
