import { blankIatiSettings, type IatiSettings } from "@suivi/domain/iati/settings";
import { newId } from "@suivi/domain/ids";
import type { ProgrammeContent } from "@suivi/domain/programmes/schema";
import { check } from "@suivi/iati/check";
import { dutchMfa } from "@suivi/iati/dutch-mfa";
import type { FoundActivity } from "@suivi/iati/elements";
import { read } from "@suivi/iati/read";
import { aBudget, aTransaction } from "./build";
import type { Given } from "./given";
import { anIndicator, measured } from "./results";

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

/** The activities of a file. */
export async function activitiesIn(xml: string): Promise<FoundActivity[]> {
  const found: FoundActivity[] = [];
  for await (const item of read(xml)) if ("activity" in item) found.push(item.activity);
  return found;
}

export const readiness = async (given: Given) => (await given.as("lead")).iati.readiness(given);

/** What the official rules and codelists say of a file. */
export async function judged(xml: string) {
  const { structure, errors, warnings, ids } = await check(xml, { packs: [dutchMfa] });
  return { structure, errors, warnings, ids };
}

/** A programme with something of everything. */
export async function full(given: Given) {
  const lead = await given.as("lead");
  await lead.money.saveBudget({
    ...given.change(),
    content: aBudget({ start: "2022-01-01", end: "2024-12-31", amount: "100000.01" }),
  });
  const money = [
    { type: "incoming_funds" as const, providerId: given.ligue, amount: "500" },
    { type: "disbursement" as const, receiverId: given.ligue, country: "BI", amount: "-12.5" },
    { amount: "655957", currency: "XOF", country: "ML", reference: "V-1" },
  ];
  for (const content of money)
    await lead.money.saveTransaction({ ...given.change(), content: aTransaction(content) });
  const id = await anIndicator(given, {
    baseline: { state: "value", value: 0, of: null, year: 2020 },
    breakdowns: [["sex"]],
    targets: { "half:2023-01-01||": 40, "half:2023-07-01||": 50 },
  });
  const cells = [
    { categories: { sex: "female" }, value: 20, of: null },
    { categories: { sex: "male" }, value: 10, of: null },
  ];
  await measured(given, id, { measured: { state: "value", value: 30 }, cells });
  return id;
}
