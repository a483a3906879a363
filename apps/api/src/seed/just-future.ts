import { readFileSync } from "node:fs";
import type { Db } from "@suivi/db";
import { type ActivityType, blankActivity } from "@suivi/domain/activities/schema";
import type { OrganisationContent } from "@suivi/domain/organisations/schema";
import type {
  Catalogue,
  Outcome,
  ParticipationRole,
  ProgrammeContent,
} from "@suivi/domain/programmes/schema";
import type { Source } from "@suivi/domain/programmes/source";
import { newFramework } from "@suivi/domain/results/framework";
import type { LocalText } from "@suivi/domain/text";
import { type DemoPerson, viewer } from "./accounts";
import { fixedId } from "./fixed-id";
import { decideOn, loadActivity, loadMembership, loadOrganisation, loadProgramme } from "./load";

type Facts = {
  sources: Record<string, { title: string; author?: string; url?: string }>;
  programme: Pick<ProgrammeContent, "title" | "aliases" | "aim" | "countries"> & {
    code: string;
    periodStated: { from: string; to: string; source: string }[];
    costStated: { scope: string; about: string; currency: string; source: string }[];
  };
  organisations: (OrganisationContent & { key: string })[];
  consortium: {
    organisation: string;
    role: ParticipationRole;
    country: string | null;
    fundedBy: string | null;
    roleInferred: boolean;
    source: string;
  }[];
  outcomes: {
    code: string;
    level: Outcome["level"];
    parent: string | null;
    title: LocalText;
    source: string;
  }[];
  catalogues: Catalogue[];
  activities: {
    key: string;
    type: ActivityType;
    title: LocalText;
    start: string | null;
    end: string | null;
    dateNote: string | null;
    country: string;
    region: string;
    venue: string | null;
    organisedBy: string[];
    supportedBy: string[];
    targetGroup: string | null;
    contributesTo: string[];
    guests: { name: string; office: string; part: "chair" | "guest"; publicOffice: boolean }[];
    countNote: string | null;
    source: string | Source;
  }[];
};

const facts = JSON.parse(
  readFileSync(new URL("../../../../prisma/seed/just-future.json", import.meta.url), "utf8"),
) as Facts;

/** Common indicators that are published: a sample, as the present framework's own were not found. */
export const sampleCatalogues = facts.catalogues;
export const justFutureId = fixedId("JF");
const organisationId = (key: string) => fixedId("JF", "organisation", key);
const outcomeId = (code: string) => fixedId("JF", "outcome", code);

function sourceOf(key: string | Source): Source {
  if (typeof key !== "string") return key;
  const { title, author = null, url = null } = facts.sources[key] ?? { title: key };
  return { title, author, url };
}

const programme: ProgrammeContent = {
  ...newFramework,
  ...facts.programme,
  catalogues: sampleCatalogues,
  periodStated: facts.programme.periodStated.map((one) => ({
    ...one,
    source: sourceOf(one.source),
  })),
  costStated: facts.programme.costStated.map((one) => ({ ...one, source: sourceOf(one.source) })),
  outcomes: facts.outcomes.map(({ parent, ...one }) => ({
    ...one,
    id: outcomeId(one.code),
    parentId: parent ? outcomeId(parent) : null,
    assumptions: null,
    source: sourceOf(one.source),
  })),
  consortium: facts.consortium.map(({ organisation, fundedBy, ...one }) => ({
    ...one,
    id: fixedId("JF", "participation", organisation),
    organisationId: organisationId(organisation),
    fundedById: fundedBy ? organisationId(fundedBy) : null,
    source: sourceOf(one.source),
  })),
};

/** The first programme: what its sources state, and nothing else. */
export async function loadJustFuture(db: Db, people: Record<DemoPerson, string>): Promise<void> {
  const { code, ...content } = programme as ProgrammeContent & { code: string };
  const administrator = await viewer(db, people.administrator);
  const loader = { db, viewer: administrator, programmeId: justFutureId };
  await loadProgramme(loader, { code, fictional: false }, content);
  for (const { key, ...organisation } of facts.organisations)
    await loadOrganisation(loader, organisationId(key), organisation);

  const none = { organisationId: null, country: null };
  await loadMembership(loader, people.lead, { role: "lead", ...none });
  await loadMembership(loader, people.funder, { role: "funder", ...none });
  await loadMembership(loader, people.amina, {
    role: "coordinator",
    organisationId: organisationId("add"),
    country: null,
  });
  await loadMembership(loader, people.jean, {
    role: "coordinator",
    organisationId: null,
    country: "BI",
  });

  const lead = { ...loader, viewer: await viewer(db, people.lead) };
  for (const activity of facts.activities) {
    const [partner = "", ...others] = activity.organisedBy.map(organisationId);
    const id = fixedId("JF", "activity", activity.key);
    const content = {
      ...blankActivity(partner, activity.country),
      title: activity.title,
      type: activity.type,
      status: "held" as const,
      start: activity.start,
      end: activity.end,
      dateNote: activity.dateNote,
      place: {
        country: activity.country,
        region: activity.region,
        district: null,
        venue: activity.venue,
        hidden: false,
      },
      alsoOrganisedBy: others,
      supportedBy: activity.supportedBy.map(organisationId),
      targetGroupId: activity.targetGroup ? organisationId(activity.targetGroup) : null,
      outcomeIds: activity.contributesTo.map(outcomeId),
      guests: activity.guests,
      countNote: activity.countNote,
      source: sourceOf(activity.source),
    };
    await loadActivity(lead, { id, content, people: [], send: true });
    await decideOn(lead, id, "approved", null);
  }
}
