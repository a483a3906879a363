import type { ActivityContent } from "@suivi/domain/activities/schema";
import { expect } from "vitest";
import { verifyTotals } from "../../figures/verify";
import { aPerson } from "../../testing/build";
import { type Given, test } from "../../testing/given";
import { refusal } from "../../testing/refusal";
import { anIndicator, lineOf } from "../../testing/results";

const day = "2023-10-11";
const uncounted = { female: null, male: null, unknown: null };
const typed = { maximum: 20, before: 5, after: 15, tested: 30, passMark: 10 };

/** Five women at a training, three of whom took both tests, and an indicator that counts those who rose. */
async function training(given: Given) {
  const people = ["Awa Sow", "Binta Bah", "Coumba Ba", "Djénéba Sy", "Awa Saw"].map((name) =>
    aPerson({ name }),
  );
  const scores = [
    { before: 4, after: 14 },
    { before: 9, after: 7.5 },
    { before: 6, after: 16 },
    { before: 12, after: null },
  ];
  const attendance: ActivityContent["attendance"] = Object.fromEntries(
    people.map(({ id }, row) => [
      id,
      {
        row,
        marks: { [day]: "present" as const },
        ...(scores[row] ? { scores: scores[row] } : {}),
      },
    ]),
  );
  const content = {
    type: "training" as const,
    start: day,
    headCount: uncounted,
    attendance,
    tests: typed,
  };
  const indicator = await anIndicator(given, {
    counted: { measure: "tests_risen", types: [], resultIds: [], countries: [] },
  });
  const id = await given.approved(content, { people });
  return { id, people: people.map((one) => one.id), indicator, attendance };
}
const risen = async (given: Given, indicator: string) =>
  (await lineOf(given, indicator)).life.value;
const sums = async ({ db, programmeId }: Given) => verifyTotals(db, programmeId);

test("scores of persons are what the figures and the indicator count; what was typed of the group is kept", async ({
  given,
}) => {
  const { id, indicator } = await training(given);
  const { programmeId } = given;
  const page = await (await given.as("amina")).activities.get({ programmeId, id });
  expect(page.content.tests).toEqual(typed);
  expect(page.tests).toEqual({
    from: "persons",
    maximum: 20,
    passMark: 10,
    before: 19 / 3,
    after: 12.5,
    tested: 3,
    missing: { after: 1, before: 0, both: 1 },
    rose: 2,
    passed: 2,
    later: null,
  });
  expect((await given.figures()).capacity).toMatchObject({ tested: 3 });
  expect(await risen(given, indicator)).toBe(2);
  expect(await sums(given)).toEqual([]);
});

test("a coordinator of another partner reads the averages and nobody's score; a funder, nothing of three people", async ({
  given,
}) => {
  const { id, people } = await training(given);
  const { programmeId } = given;
  const jean = await given.as("jean");
  const page = await jean.activities.get({ programmeId, id });
  expect(page.content.attendance).toEqual({});
  expect(page.tests).toMatchObject({ from: "persons", tested: 3, rose: 2 });
  const funder = await (await given.as("funder")).activities.get({ programmeId, id });
  expect([funder.tests, funder.content.tests, funder.content.attendance]).toEqual([null, null, {}]);
  expect(await refusal(jean.people.get({ programmeId, id: people[0]! }))).toMatchObject({
    code: "not_allowed",
  });
});

test("scores follow a person into another and back, and stay without a name when the person is erased", async ({
  given,
}) => {
  const { id, people, indicator } = await training(given);
  const [awa, , coumba, djeneba, saw] = people as [string, string, string, string, string];
  const { programmeId } = given;
  const amina = await given.as("amina");
  const testsOf = async (personId: string) =>
    (await amina.people.get({ programmeId, id: personId })).activities[0]?.tests;
  expect(await testsOf(awa)).toEqual({ before: 4, after: 14, maximum: 20 });
  expect(await testsOf(saw)).toBeNull();

  await amina.people.merge({ ...given.change(awa, 1), intoId: saw });
  expect(await testsOf(saw)).toEqual({ before: 4, after: 14, maximum: 20 });
  expect(await risen(given, indicator)).toBe(2);
  // Two lines that both took the tests are one person: the name that stays has its own scores.
  await amina.people.merge({ ...given.change(coumba, 1), intoId: djeneba });
  expect(await testsOf(djeneba)).toEqual({ before: 12, after: 16, maximum: 20 });
  expect(await sums(given)).toEqual([]);
  await amina.people.part(given.change(coumba, 2));
  await amina.people.part(given.change(awa, 2));
  expect(await testsOf(awa)).toEqual({ before: 4, after: 14, maximum: 20 });

  const before = await given.figures();
  await amina.people.erase(given.change(awa, 3));
  expect((await amina.people.get({ programmeId, id: awa })).activities).toEqual([]);
  expect((await given.figures()).capacity).toEqual(before.capacity);
  expect(await risen(given, indicator)).toBe(2);
  expect((await amina.activities.get({ programmeId, id })).tests).toMatchObject({ tested: 3 });
  expect(await sums(given)).toEqual([]);
});

test("where no names are stored there are no scores per person, and the group's average counts", async ({
  given,
}) => {
  const { attendance } = await training(given);
  const refused = given.logged({ start: day, noNames: true, attendance, tests: typed });
  expect(await refusal(refused)).toMatchObject({ code: "invalid" });
  const content = { start: day, type: "training" as const, noNames: true, tests: typed };
  const id = await given.approved(content);
  const page = await (
    await given.as("lead")
  ).activities.get({ programmeId: given.programmeId, id });
  expect(page.tests).toMatchObject({ from: "group", tested: 30, missing: null });
});

test("a score of the follow-up goes with the person, and moves no average of the activity", async ({
  given,
}) => {
  const { id, people, attendance, indicator } = await training(given);
  const [awa, , , , saw] = people as [string, string, string, string, string];
  const { programmeId } = given;
  const amina = await given.as("amina");
  const before = (await amina.activities.get({ programmeId, id })).tests;
  const scores = { ...attendance[awa]!.scores!, later: 12 };
  await given.revise(id, { attendance: { ...attendance, [awa]: { ...attendance[awa]!, scores } } });
  const { tests } = await amina.activities.get({ programmeId, id });
  expect(tests).toEqual({ ...before, later: { tested: 1, average: 12, after: 14 } });
  expect(await risen(given, indicator)).toBe(2);
  await amina.people.merge({ ...given.change(awa, 1), intoId: saw });
  const page = await amina.people.get({ programmeId, id: saw });
  expect(page.activities[0]?.tests).toEqual({ before: 4, after: 14, later: 12, maximum: 20 });
  expect(await sums(given)).toEqual([]);
});

test("two people who enter scores of different persons at once keep both", async ({ given }) => {
  const { id, people, attendance } = await training(given);
  const [, , , djeneba, saw] = people as [string, string, string, string, string];
  const withScore = (personId: string, before: number | null, after: number) => ({
    ...attendance,
    [personId]: { ...attendance[personId]!, scores: { before, after } },
  });
  await given.revise(id, { attendance: withScore(djeneba, 12, 13) }, { baseVersion: 2 });
  await given.revise(id, { attendance: withScore(saw, null, 9) }, { baseVersion: 2 });
  const { content } = await (
    await given.as("amina")
  ).activities.get({ programmeId: given.programmeId, id });
  expect(content.attendance[djeneba]!.scores).toEqual({ before: 12, after: 13 });
  expect(content.attendance[saw]!.scores).toEqual({ before: null, after: 9 });
});
