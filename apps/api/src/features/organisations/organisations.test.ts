import type { OrganisationContent } from "@suivi/domain/organisations/schema";
import { newId } from "@suivi/domain/ids";
import { expect } from "vitest";
import { anOrganisation } from "../../testing/build";
import { type Given, test } from "../../testing/given";
import { refusal } from "../../testing/refusal";

/** An organisation in the books; its id. */
async function added(given: Given, content: Partial<OrganisationContent>) {
  const change = { ...given.change(), content: anOrganisation(content) };
  return (await (await given.as("amina")).organisations.save(change)).id;
}
const found = async (given: Given, search: string) =>
  (await (await given.as("amina")).organisations.list({ ...given, search })).map(({ id }) => id);

test("an organisation is found by any of its names, without accents and in any order", async ({
  given,
}) => {
  const committee = await added(given, {
    name: { fr: "Comité consultatif de sécurité" },
    acronym: "CCS",
    aliases: ["CSS"],
    identifier: "ML-XYZ-1",
  });
  for (const words of ["css", "CCS", "securite comite", "Comité", "ml-xyz"])
    expect(await found(given, words)).toEqual([committee]);
});

test("merged, the one that stays has the names, activities, people, members and place in the consortium of both", async ({
  given,
}) => {
  const twin = await added(given, { name: { fr: "Alliance dév." }, aliases: ["AAD"], type: "22" });
  const lead = await given.as("lead");
  const shown = await lead.programmes.get(given);
  const part = {
    id: newId(),
    organisationId: twin,
    role: "implementing" as const,
    country: null,
    fundedById: given.add,
    roleInferred: false,
    source: null,
  };
  const same = { ...part, id: newId(), organisationId: given.add, fundedById: null };
  await lead.programmes.revise({
    ...given.change(given.programmeId, shown.version),
    content: { ...shown.content, consortium: [part, same] },
  });
  const member = await lead.access.members.add({
    ...given.change(),
    name: "Awa Cissé",
    email: "awa@ong.example",
    password: "kx7m-p2wq-hd94-aafe",
    content: { role: "coordinator", organisationId: twin, country: null, administrator: false },
  });
  const sheet = given.withNames(["Moussa Keïta"]);
  const activity = await given.logged(
    { ...sheet.content, partnerId: twin },
    { by: "lead", ...sheet },
  );
  await given.logged({ supportedBy: [twin] });

  expect(await lead.organisations.holds({ ...given, id: twin })).toMatchObject({
    activities: 2,
    people: 1,
    members: 1,
  });
  const merge = { ...given.change(twin, 1), intoId: given.add };
  const answer = await lead.organisations.merge(merge);
  expect(await lead.organisations.merge(merge)).toEqual(answer);

  const stays = await lead.organisations.get({ ...given, id: given.add });
  expect(stays).toMatchObject({
    content: { acronym: "ADD", aliases: ["Alliance dév.", "AAD"], type: "22" },
    mergedFrom: [{ id: twin }],
    activities: 2,
  });
  expect((await lead.activities.get({ ...given, id: activity })).content.partnerId).toBe(given.add);
  const { content } = await lead.programmes.get(given);
  expect(content.consortium).toHaveLength(2);
  expect(content.consortium.every(({ fundedById }) => fundedById === null)).toBe(true);
  const members = await lead.access.members.list(given);
  expect(members.find(({ id }) => id === member.id)?.organisationId).toBe(given.add);
  expect(await lead.organisations.get({ ...given, id: twin })).toMatchObject({
    mergedInto: { id: given.add },
  });
  expect(await found(given, "aad")).toEqual([given.add]);
});

test("every record that a merge touched says so in its own history", async ({ given }) => {
  const twin = await added(given, { name: { fr: "Alliance dév." } });
  const activity = await given.logged({ partnerId: twin }, { by: "lead" });
  const lead = await given.as("lead");
  await lead.organisations.merge({ ...given.change(twin, 1), intoId: given.add });
  const actions = async (kind: "organisation" | "activity", id: string) =>
    (await lead.history.of({ ...given, kind, id })).entries.map(({ action }) => action);
  expect(await actions("organisation", twin)).toEqual(["merged", "added"]);
  expect(await actions("organisation", given.add)).toEqual(["followed_merge", "added"]);
  expect(await actions("activity", activity)).toEqual(["followed_merge", "added"]);
});

test("an organisation is merged into another of the programme that still stands", async ({
  given,
}) => {
  const twin = await added(given, {});
  const lead = await given.as("lead");
  const problem = async (intoId: string) =>
    (await refusal(lead.organisations.merge({ ...given.change(twin, 1), intoId }))).problems;
  expect(await problem(twin)).toEqual([{ path: "intoId", code: "same_organisation" }]);
  expect(await problem(given.theirs)).toEqual([{ path: "intoId", code: "unknown_organisation" }]);
  const merge = { ...given.change(twin, 1), intoId: given.add };
  expect((await refusal((await given.as("amina")).organisations.merge(merge))).code).toBe(
    "not_allowed",
  );
});

test("what is typed on an organisation that was merged meanwhile is refused, not lost in it", async ({
  given,
}) => {
  const twin = await added(given, {});
  await (
    await given.as("lead")
  ).organisations.merge({ ...given.change(twin, 1), intoId: given.add });
  const save = (await given.as("amina")).organisations.save({
    ...given.change(twin, 1),
    content: anOrganisation({ acronym: "AFG" }),
  });
  expect((await refusal(save)).problems).toEqual([{ path: "name", code: "merged_meanwhile" }]);
});

test("names of people stay with whoever may read them after a merge", async ({ given }) => {
  const twin = await added(given, {});
  const sheet = given.withNames(["Moussa Keïta"]);
  const activity = await given.logged(
    { ...sheet.content, partnerId: twin },
    { by: "lead", ...sheet },
  );
  const page = async () =>
    (await (await given.as("amina")).activities.get({ ...given, id: activity })).people.length;
  expect(await page()).toBe(0);
  await (
    await given.as("lead")
  ).organisations.merge({ ...given.change(twin, 1), intoId: given.add });
  expect(await page()).toBe(1);
});
