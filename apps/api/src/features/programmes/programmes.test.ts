import type { ProgrammeContent } from "@suivi/domain/programmes/schema";
import { newId } from "@suivi/domain/ids";
import { expect } from "vitest";
import { aProgramme } from "../../testing/build";
import { type Given, test } from "../../testing/given";
import { refusal } from "../../testing/refusal";

/** The lead's change to the programme as it stands. */
async function revise(given: Given, content: Partial<ProgrammeContent>, baseVersion?: number) {
  const lead = await given.as("lead");
  const shown = await lead.programmes.get(given);
  return lead.programmes.revise({
    ...given.change(given.programmeId, baseVersion ?? shown.version),
    content: { ...shown.content, ...content },
  });
}
const problemsOf = async (call: Promise<unknown>) => (await refusal(call)).problems;

test("two sources that disagree on the period are both kept, each with its source", async ({
  given,
}) => {
  const source = (title: string) => ({ title, author: null, url: null });
  const periodStated = [
    { from: "2020", to: "2025", source: source("Article") },
    { from: "2021-01-01", to: "2025-12-31", source: source("Terms of reference") },
  ];
  await revise(given, { periodStated });
  const { content } = await (await given.as("funder")).programmes.get(given);
  expect(content.periodStated).toEqual(periodStated);
});

test("an outcome that activities contribute to can't vanish, a country where they took place neither", async ({
  given,
}) => {
  await given.logged({ outcomeIds: [given.outcome] });
  expect(await problemsOf(revise(given, { outcomes: [], countries: ["BI"] }))).toEqual([
    { path: "outcomes", code: "outcome_in_use", limit: 1 },
    { path: "countries", code: "country_in_use", limit: 1 },
  ]);
  const { activitiesByOutcome } = await (await given.as("lead")).programmes.get(given);
  expect(activitiesByOutcome).toEqual({ [given.outcome]: 1 });
  expect((await (await given.as("funder")).programmes.get(given)).activitiesByOutcome).toEqual({});
});

test("an outcome without activities can be taken away, and the history says which", async ({
  given,
}) => {
  await revise(given, { outcomes: [] });
  const lead = await given.as("lead");
  const { entries } = await lead.history.of({
    ...given,
    kind: "programme",
    id: given.programmeId,
  });
  expect(entries[0]).toMatchObject({
    action: "revised",
    by: "Lucie Mensah",
    changes: [{ path: `outcomes.${given.outcome}`, before: { code: "PO1" }, after: null }],
  });
});

test("two leads who change different parts at once both keep their change", async ({ given }) => {
  const { version } = await (await given.as("lead")).programmes.get(given);
  await revise(given, { aliases: ["Just Futur"] }, version);
  const { merged } = await revise(given, { title: { fr: "Avenir plus juste" } }, version);
  const { content } = await (await given.as("lead")).programmes.get(given);
  expect(merged).toBe(true);
  expect(content.aliases).toEqual(["Just Futur"]);
});

test("the consortium names organisations of the programme only", async ({ given }) => {
  const part = {
    id: newId(),
    organisationId: given.theirs,
    role: "implementing" as const,
    country: null,
    fundedById: null,
    roleInferred: true,
    source: null,
  };
  expect(await problemsOf(revise(given, { consortium: [part] }))).toEqual([
    { path: "consortium.0.organisationId", code: "unknown_organisation" },
  ]);
  const ours = { ...part, organisationId: given.add, fundedById: given.theirs };
  expect(await problemsOf(revise(given, { consortium: [ours] }))).toEqual([
    { path: "consortium.0.fundedById", code: "unknown_organisation" },
  ]);
});

test("an administrator makes a programme, once however often it is sent, and no other takes its code", async ({
  given,
}) => {
  const admin = await given.as("admin");
  const input = { changeId: newId(), id: newId(), code: "NEW", content: aProgramme() };
  const answer = await admin.programmes.add(input);
  expect(await admin.programmes.add(input)).toEqual(answer);
  expect((await admin.access.me())?.programmes.map(({ code }) => code)).toEqual([
    "JF",
    "NEW",
    "OTHER",
  ]);
  expect(
    await problemsOf(admin.programmes.add({ ...input, changeId: newId(), id: newId() })),
  ).toEqual([{ path: "code", code: "code_taken" }]);
  expect((await refusal((await given.as("lead")).programmes.add(input))).code).toBe("not_allowed");
});

test("a programme that is refused leaves nothing behind", async ({ given }) => {
  const admin = await given.as("admin");
  const content = aProgramme({ periodStated: [{ from: "2025", to: "2020", source: null }] });
  const input = { changeId: newId(), id: newId(), code: "NEW", content };
  expect(await problemsOf(admin.programmes.add(input))).toMatchObject([
    { path: "periodStated.0.to", code: "end_before_start" },
  ]);
  await admin.programmes.add({ ...input, changeId: newId(), content: aProgramme() });
});
