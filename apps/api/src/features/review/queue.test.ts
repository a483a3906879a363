import { expect } from "vitest";
import { type Given, test } from "../../testing/given";
import { refusal } from "../../testing/refusal";

const queue = async ({ as, programmeId }: Given) =>
  (await as("lead")).review.queue({ programmeId });
const mine = async ({ as, programmeId }: Given) =>
  (await as("amina")).activities.mine({ programmeId });
const back = async ({ as, change }: Given, id: string, baseVersion: number, note: string) =>
  (await as("lead")).review.return({ ...change(id, baseVersion), note });

test("what waits says what a decision looks at: people by sex, names, evidence, who sent it and when", async ({
  given,
}) => {
  const { content, people } = given.withNames(["Aïssata Maïga", "Fanta Diarra"]);
  const id = await given.logged(content, { people, send: true });
  await given.logged({}, { send: false });
  expect(await queue(given)).toEqual([
    expect.objectContaining({
      id,
      version: 1,
      people: 25,
      heads: { female: 12, male: 13, unknown: 0 },
      named: 2,
      evidence: 0,
      author: "Amina Traoré, coordinator of ADD",
      submittedAt: expect.stringMatching(/^20\d\d-.*Z$/),
      approvedVersion: null,
    }),
  ]);
});

test("a head count that nobody stated waits as not stated", async ({ given }) => {
  await given.logged({ headCount: { female: null, male: null, unknown: null } }, { send: true });
  expect(await queue(given)).toEqual([expect.objectContaining({ people: null, heads: null })]);
});

test("a decision on what changed meanwhile is refused, and says who changed it; nothing is decided", async ({
  given,
}) => {
  const id = await given.logged({}, { send: true });
  await given.revise(id, { notes: "Il manquait la salle" }, { send: true });
  const lead = await given.as("lead");
  for (const decision of [
    () => lead.review.approve(given.change(id, 1)),
    () => lead.review.return({ ...given.change(id, 1), note: "À revoir" }),
  ])
    expect(await refusal(decision())).toMatchObject({
      code: "conflict",
      version: 2,
      by: "Amina Traoré, coordinator of ADD",
      at: expect.stringMatching(/^20\d\d-/),
    });
  expect(await queue(given)).toEqual([expect.objectContaining({ id, version: 2 })]);
});

test("what is not waiting is not decided on: a draft, or what another decided already", async ({
  given,
}) => {
  const draft = await given.logged();
  const approved = await given.approved();
  const lead = await given.as("lead");
  expect(await refusal(lead.review.approve(given.change(draft, 1)))).toMatchObject({
    code: "conflict",
  });
  expect(await refusal(lead.review.approve(given.change(approved, 2)))).toMatchObject({
    code: "conflict",
  });
});

test("returned work comes back to its author with the note; sent again it waits once more, without it", async ({
  given,
}) => {
  const id = await given.logged({}, { send: true });
  const note = "Il manque la liste du deuxième jour";
  await back(given, id, 1, note);
  expect((await mine(given)).returned).toEqual([expect.objectContaining({ id, note })]);
  expect(await queue(given)).toEqual([]);

  await given.revise(id, { countNote: "Liste jointe" }, { send: true });
  expect(await mine(given)).toMatchObject({ returned: [], submitted: [{ id }] });
  expect(await queue(given)).toEqual([expect.objectContaining({ id })]);
});

test("the page of returned work says who returned it, when and why", async ({ given }) => {
  const id = await given.logged({}, { send: true });
  await back(given, id, 1, "Effectif à vérifier");
  const page = await (await given.as("amina")).activities.get({ ...given, id });
  expect(page.review).toMatchObject({ status: "returned", note: "Effectif à vérifier" });
  expect(page.returnedBy).toEqual({
    name: "Lucie Mensah",
    at: expect.stringMatching(/^20\d\d-.*Z$/),
  });
});

test("a correction of what was approved waits with what changed since, in the field's own names", async ({
  given,
}) => {
  const id = await given.approved();
  await given.revise(id, { headCount: { female: 15, male: 13, unknown: 0 } }, { send: true });
  expect(await queue(given)).toEqual([expect.objectContaining({ id, approvedVersion: 2 })]);
  const { changes } = await (await given.as("lead")).history.since({ ...given, id, version: 2 });
  expect(changes).toEqual([{ path: "headCount.female", before: 12, after: 15 }]);
});

test("the tabs count what waits for this person, and only that", async ({ given }) => {
  const { programmeId } = given;
  const [first] = [await given.logged({}, { send: true }), await given.logged({}, { send: true })];
  await given.logged();
  await back(given, first, 1, "À revoir");
  const counts = async (who: "lead" | "amina" | "jean") =>
    (await given.as(who)).review.counts({ programmeId });
  expect(await counts("lead")).toEqual({ submitted: 1, returned: 0 });
  expect(await counts("amina")).toEqual({ submitted: null, returned: 1 });
  expect(await counts("jean")).toEqual({ submitted: null, returned: 0 });
});
