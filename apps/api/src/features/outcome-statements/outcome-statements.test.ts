import { statementLevels } from "@suivi/domain/outcome-statements/schema";
import { expect } from "vitest";
import { anIndependent, stated, stating } from "../../testing/capacity";
import { type Given, test } from "../../testing/given";
import { refusal } from "../../testing/refusal";
import { anIndicator, lineOf } from "../../testing/results";

const statementIndicator = (
  given: Given,
  more: { levels?: ["national"]; substantiatedOnly?: boolean } = {},
) =>
  anIndicator(given, {
    title: { fr: "Effets observés" },
    counted: { measure: "outcome_statements", types: [], resultIds: [], countries: [], ...more },
  });
const valueOf = async (given: Given, id: string) => (await lineOf(given, id)).life.value;

test("a statement counts once in each indicator that it is linked to, once it is approved, by level", async ({
  given,
}) => {
  const [all, national] = [
    await statementIndicator(given),
    await statementIndicator(given, { levels: ["national"] }),
  ];
  const indicatorIds = [all, national, all];
  for (const level of statementLevels) await stated(given, { level, indicatorIds });
  await stated(given, { indicatorIds }, false);
  await stated(given);
  expect([await valueOf(given, all), await valueOf(given, national)]).toEqual([3, 1]);
});

test("a withdrawn substantiation lowers the figure at once, whatever waits meanwhile, and stays in the history", async ({
  given,
}) => {
  const indicator = await statementIndicator(given, { substantiatedOnly: true });
  const id = await stated(given, { indicatorIds: [indicator] });
  expect(await valueOf(given, indicator)).toBeNull();
  const lead = await given.as("lead");
  await lead.statements.substantiate({ ...given.change(id, 2), substantiation: anIndependent });
  expect(await valueOf(given, indicator)).toBe(1);

  // A correction waits for approval; the approved text still counts, and loses its substantiation all the same.
  const amina = await given.as("amina");
  const { content } = await amina.statements.get({ ...given, id });
  await amina.statements.save({ ...given.change(id, 3), content, send: true });
  expect(await valueOf(given, indicator)).toBe(1);
  await lead.statements.withdraw({ ...given.change(id, 4), reason: "La source se rétracte" });
  expect(await valueOf(given, indicator)).toBeNull();
  const { entries } = await lead.history.of({ ...given, kind: "statement", id });
  expect(entries[0]).toMatchObject({
    action: "substantiation_withdrawn",
    reason: "La source se rétracte",
  });
  expect(entries[0]!.changes).toContainEqual({
    path: "substantiation",
    before: expect.objectContaining({ by: "Ousmane Sangaré" }),
    after: null,
  });
});

test("a verdict of disagreement substantiates nothing", async ({ given }) => {
  const indicator = await statementIndicator(given, { substantiatedOnly: true });
  const id = await stated(given, { indicatorIds: [indicator] });
  const lead = await given.as("lead");
  const substantiation = { ...anIndependent, verdict: "disagree" as const };
  await lead.statements.substantiate({ ...given.change(id, 2), substantiation });
  expect(await valueOf(given, indicator)).toBeNull();
});

test("sources and who substantiated are read like names: by the lead and the own partner, not by others", async ({
  given,
}) => {
  const id = await stated(given);
  const lead = await given.as("lead");
  await lead.statements.substantiate({ ...given.change(id, 2), substantiation: anIndependent });
  for (const [who, names] of [
    ["lead", true],
    ["amina", true],
    ["jean", false],
    ["funder", false],
  ] as const) {
    const page = await (await given.as(who)).statements.get({ ...given, id });
    expect([who, page.content.sources !== null, page.substantiation?.by !== null]).toEqual([
      who,
      names,
      names,
    ]);
    expect(page.substantiation?.verdict).toBe("agree");
  }
  const { entries } = await (
    await given.as("jean")
  ).history.of({ ...given, kind: "statement", id });
  expect(JSON.stringify(entries)).not.toMatch(/Ousmane|Mariam/);
});

test("the funder reads a statement as it was approved, and no draft", async ({ given }) => {
  const id = await stated(given);
  await stated(given, {}, false);
  const amina = await given.as("amina");
  const { content } = await amina.statements.get({ ...given, id });
  await amina.statements.save({
    ...given.change(id, 2),
    content: { ...content, change: { fr: "tout autre chose" } },
    send: false,
  });
  const list = await (await given.as("funder")).statements.list(given);
  expect(list).toMatchObject([
    { id, content: { change: { fr: "a ouvert ses séances au comité" } } },
  ]);
});

test("an author does not substantiate, and what a statement names must be there", async ({
  given,
}) => {
  const id = await stated(given);
  const amina = await given.as("amina");
  const asked = { ...given.change(id, 2), substantiation: anIndependent };
  expect((await refusal(amina.statements.substantiate(asked))).code).toBe("not_allowed");
  const wrong = stating(given, {
    country: "FR",
    region: "ML-1",
    indicatorIds: [given.add],
    activityIds: [given.add],
  });
  expect(
    (await refusal(amina.statements.save(wrong))).problems?.map(({ path }) => path).sort(),
  ).toEqual(["activityIds", "country", "indicatorIds", "region"]);
});
