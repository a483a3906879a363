import { changeBetween, rose } from "@suivi/domain/capacity/change";
import type { AssessmentContent } from "@suivi/domain/capacity/schema";
import { newId } from "@suivi/domain/ids";
import fc from "fast-check";
import { expect } from "vitest";
import { aTool, assessed, assessing, scored, type Tool } from "../../testing/capacity";
import { type Given, test } from "../../testing/given";
import { refusal } from "../../testing/refusal";
import { anIndicator, lineOf } from "../../testing/results";

const risenIndicator = (given: Given) =>
  anIndicator(given, {
    title: { fr: "Organisations renforcées" },
    frequency: "year",
    counted: { measure: "capacity_risen", types: [], resultIds: [], countries: [] },
  });
const first = (tool: Tool, content: Partial<AssessmentContent> = {}) => ({
  date: "2022-03-01",
  scores: scored(tool, 2),
  ...content,
});
const second = (tool: Tool, content: Partial<AssessmentContent> = {}) => ({
  date: "2023-03-01",
  scores: scored(tool, 3),
  ...content,
});

test("two approved rounds move the indicator by one organisation; a draft and a submitted one don't", async ({
  given,
}) => {
  const tool = await aTool(given);
  const id = await risenIndicator(given);
  await assessed(given, tool, first(tool));
  expect((await lineOf(given, id)).life.value).toBeNull();
  const round = await assessed(given, tool, second(tool), { approve: false });
  expect((await lineOf(given, id)).life.value).toBeNull();
  expect((await lineOf(given, id, "submitted")).life.value).toBe(1);
  await (await given.as("lead")).review.approve({ ...given.change(round, 1), kind: "assessment" });
  expect((await lineOf(given, id)).life.value).toBe(1);
});

test("the figure explains itself: the round that rose, and the one it is compared with", async ({
  given,
}) => {
  const tool = await aTool(given);
  const indicatorId = await risenIndicator(given);
  const [from, to] = [
    await assessed(given, tool, first(tool)),
    await assessed(given, tool, second(tool)),
  ];
  const asked = { ...given, basis: "approved" as const, indicatorId, period: "life" };
  const inside = await (await given.as("lead")).results.explain(asked);
  expect(inside.figure?.value).toBe(1);
  expect(inside.counted).toMatchObject([
    { kind: "assessment", id: to, date: "2023-03-01", partner: { acronym: "ADD" } },
  ]);
  expect(inside.leftOut).toMatchObject([{ line: { id: from }, why: "compared_from" }]);
  // To the funder nothing of fewer than three organisations, by whatever way it is asked.
  const funder = await given.as("funder");
  expect(await funder.results.explain(asked)).toMatchObject({ figure: null, counted: [] });
  const overview = await funder.capacity.overview({ ...given, basis: "submitted" });
  expect(overview).toMatchObject({ risen: null, means: [], openActions: null });
});

test("rounds on two versions of a tool are not compared, and old ones are read by what they asked", async ({
  given,
}) => {
  const tool = await aTool(given);
  const id = await risenIndicator(given);
  const old = await assessed(given, tool, first(tool));
  const lead = await given.as("lead");
  const { id: toolId, ...content } = tool;
  const shorter = { ...content, domains: content.domains.slice(1) };
  await lead.capacity.saveTool({ ...given.change(toolId, 1), content: shorter, newMeaning: false });
  const now = await lead.capacity.tool({ ...given, id: toolId });
  expect(now.content.edition).toBe(2);
  const next = { id: toolId, ...now.content };
  await assessed(given, next, second(next));
  expect((await lineOf(given, id)).life.value).toBeNull();
  const page = await lead.capacity.assessment({ ...given, id: old });
  expect(page.tool.domains).toHaveLength(5);
  expect(page.newerEdition).toBe(true);
  // The old series goes on for whoever finishes it.
  await assessed(given, tool, second(tool, { date: "2023-04-01" }));
  expect((await lineOf(given, id)).life.value).toBe(1);
});

test("the figure by year agrees with a count by hand over rounds thrown at random", async ({
  given,
}) => {
  const tool = await aTool(given);
  const id = await risenIndicator(given);
  const rounds: { organisationId: string; date: string; scores: AssessmentContent["scores"] }[] =
    [];
  for (const organisationId of [given.add, given.ligue])
    for (const year of [2021, 2022, 2023]) {
      const scores = Object.fromEntries(
        Object.entries(scored(tool, 1)).map(([key, found]) => [
          key,
          { ...found, facilitator: fc.sample(fc.constantFrom(null, 1, 2, 3, 4, 5), 1)[0]! },
        ]),
      );
      const round = {
        organisationId,
        date: `${year}-05-0${fc.sample(fc.integer({ min: 1, max: 9 }), 1)[0]}`,
        scores,
      };
      rounds.push(round);
      const country = organisationId === given.ligue ? "BI" : "ML";
      await assessed(given, tool, { ...round, partnerId: organisationId, country }, { by: "lead" });
    }
  const line = await lineOf(given, id);
  for (const { key, start, end } of line.periods) {
    const compared = rounds
      .filter(({ date }) => date >= start && date <= end)
      .flatMap((to) => {
        const from = rounds.findLast(
          (one) => one.organisationId === to.organisationId && one.date < start,
        );
        return from
          ? [rose(tool.rule, changeBetween(tool, from.scores, to.scores, "facilitator"))]
          : [];
      });
    const risen = compared.filter((one) => one === true).length;
    expect([key, line.cells[key]?.value]).toEqual([key, compared.length === 0 ? null : risen]);
  }
});

test("a partner reads and writes its own rounds, and nobody else's; the funder reads none", async ({
  given,
}) => {
  const tool = await aTool(given);
  const id = await assessed(given, tool, second(tool));
  const jean = await given.as("jean");
  expect((await refusal(jean.capacity.assessment({ ...given, id }))).code).toBe("not_allowed");
  expect(await jean.capacity.assessed(given)).toEqual([]);
  expect((await jean.capacity.organisation({ ...given, id: given.add })).series).toEqual([]);
  expect((await refusal(jean.history.of({ ...given, kind: "assessment", id }))).code).toBe(
    "not_allowed",
  );
  const theirs = assessing(given, tool, { partnerId: given.ligue });
  // Jean may not say how ADD stands, although he says it as his own record.
  expect(await refusal(jean.capacity.saveAssessment(theirs))).toMatchObject({
    problems: [{ path: "organisationId", code: "partner_not_yours" }],
  });
  const funder = await given.as("funder");
  expect((await refusal(funder.capacity.organisation({ ...given, id: given.add }))).code).toBe(
    "not_allowed",
  );
  expect((await (await given.as("amina")).capacity.assessed(given))[0]).toMatchObject({
    rounds: 1,
  });
});

test("an action point is followed up without asking for another approval, and leaves the list when done", async ({
  given,
}) => {
  const tool = await aTool(given);
  const action = {
    id: newId(),
    text: "Élire le bureau",
    owner: "Fanta",
    due: "2023-05-01",
    state: "open" as const,
    outcome: null,
  };
  const id = await assessed(given, tool, second(tool, { actions: [action] }));
  const amina = await given.as("amina");
  expect(await amina.capacity.actions(given)).toMatchObject([
    { action: { text: "Élire le bureau" }, due: true },
  ]);
  await amina.capacity.followAction({
    ...given.change(id, 2),
    actionId: action.id,
    state: "done",
    outcome: "Élu",
  });
  expect(await amina.capacity.actions(given)).toEqual([]);
  const page = await amina.capacity.assessment({ ...given, id });
  expect(page.review.status).toBe("approved");
  expect(page.content.actions[0]).toMatchObject({ state: "done", outcome: "Élu" });
});

test("what is wrong with a round is said by its field", async ({ given }) => {
  const tool = await aTool(given);
  const amina = await given.as("amina");
  const [criterion] = Object.keys(scored(tool, 1));
  const over = { [criterion!]: { self: 6, facilitator: null, evidence: null, comment: null } };
  expect(
    await refusal(amina.capacity.saveAssessment(assessing(given, tool, { scores: over }))),
  ).toMatchObject({
    problems: [{ path: `scores.${criterion}`, code: "no_such_step", limit: 5 }],
  });
  expect(
    await refusal(amina.capacity.saveAssessment(assessing(given, { ...tool, edition: 9 }))),
  ).toMatchObject({
    problems: [{ path: "toolId", code: "not_valid" }],
  });
});
