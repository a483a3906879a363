import { blankIatiSettings, type IatiSettings } from "@suivi/domain/iati/settings";
import { newId } from "@suivi/domain/ids";
import type { ProgrammeContent } from "@suivi/domain/programmes/schema";
import { aTransaction } from "./build";
import type { Given } from "./given";

/** The lead's change to the programme as it stands. */
export async function reviseProgramme(given: Given, change: Partial<ProgrammeContent>) {
  const lead = await given.as("lead");
  const { version, content } = await lead.programmes.get(given);
  await lead.programmes.revise({
    ...given.change(given.programmeId, version),
    content: { ...content, ...change },
  });
}

export const settings = (given: Given, more: Partial<IatiSettings> = {}): IatiSettings => ({
  ...blankIatiSettings,
  reportingOrgId: given.add,
  identifier: "ML-MAT-0123-JF",
  currency: "EUR",
  sectors: [{ id: newId(), code: "15210", share: null }],
  countryShares: { ML: "60", BI: "40" },
  ...more,
});

/** Makes of the world's programme one that can be published; the Ligue carries it out in Burundi. */
export async function publishable(given: Given, more: Partial<IatiSettings> = {}): Promise<void> {
  const lead = await given.as("lead");
  const { version, content } = await lead.organisations.get({ ...given, id: given.add });
  if (!content.identifier)
    await lead.organisations.save({
      ...given.change(given.add, version),
      content: { ...content, identifier: "ML-MAT-0123", type: "24" },
    });
  const part = (organisationId: string, role: "accountable" | "implementing", country: string) => ({
    id: newId(),
    organisationId,
    role,
    country,
    fundedById: null,
    roleInferred: false,
    source: null,
  });
  await reviseProgramme(given, {
    aim: { fr: "Une sécurité au service de tous", en: "Security that serves everyone" },
    consortium: [part(given.add, "accountable", "ML"), part(given.ligue, "implementing", "BI")],
    iati: settings(given, more),
  });
}

/** A change that publishes: on the publication's record as it stands, and on something new to say. */
export async function publishing(given: Given) {
  const lead = await given.as("lead");
  await publishable(given);
  await lead.money.saveTransaction({ ...given.change(), content: aTransaction() });
  const { record } = await lead.iati.readiness(given);
  return given.change(record?.id ?? newId(), record?.version ?? 0);
}

/** Publishes what stands now; the file. */
export async function published(given: Given): Promise<string> {
  const lead = await given.as("lead");
  const { record } = await lead.iati.readiness(given);
  await lead.iati.publish(given.change(record?.id ?? newId(), record?.version ?? 0));
  const last = await given.db.publishedFile.findFirstOrThrow({
    where: { programmeId: given.programmeId },
    orderBy: { number: "desc" },
  });
  return last.xml;
}
