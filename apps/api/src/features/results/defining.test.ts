import { targetKey } from "@suivi/domain/results/progress";
import { expect } from "vitest";
import { type Given, test } from "../../testing/given";
import { anIndicator, lineOf, measured } from "../../testing/results";

const half = "half:2023-01-01";
const cell = (sex: string, value: number) => ({ categories: { sex }, value, of: null });

const table = async (given: Given, scope: { country?: string; partner?: string }) => {
  const lead = await given.as("lead");
  const answer = await lead.results.iptt({ ...given, basis: "approved", ...scope });
  if (answer.unchanged) throw new Error("Nothing was known before.");
  return answer.lines[0]!;
};

test("what is previewed of a counted indicator is what it says once it is saved", async ({
  given,
}) => {
  const counted = {
    measure: "attendances" as const,
    types: [],
    resultIds: [given.outcome],
    countries: [],
  };
  const workshop = await given.approved({ outcomeIds: [given.outcome] });
  await given.approved({ outcomeIds: [] });
  const none = { female: null, male: null, unknown: null };
  await given.approved({ outcomeIds: [given.outcome], headCount: none });
  const lead = await given.as("lead");
  const rule = { overTime: "sum" as const, acrossPlaces: "sum" as const };
  const preview = await lead.results.previewCounted({ ...given, counted, ...rule });
  expect(preview).toMatchObject({
    value: 25,
    activities: 1,
    leftOut: { no_head_count: 1 },
    latest: [{ id: workshop, amount: 25 }],
  });
  const id = await anIndicator(given, { counted });
  expect((await lineOf(given, id)).life.value).toBe(preview.value);
});

test("the lines under an indicator add up to its figure in every period, the unknown among them", async ({
  given,
}) => {
  const id = await anIndicator(given, { breakdowns: [["sex"]] });
  await measured(given, id, { cells: [cell("female", 6), cell("male", 3)] });
  await measured(given, id, { date: "2023-09-01", cells: [cell("female", 2)] });
  const lead = await given.as("lead");
  const asked = { programmeId: given.programmeId, basis: "approved" as const, indicatorId: id };
  const [bySex] = await lead.results.breakdowns(asked);
  const line = await lineOf(given, id);
  for (const [key, { value }] of [["life", line.life] as const, ...Object.entries(line.cells)]) {
    const parts = bySex!.rows.flatMap(({ cells }) => cells[key]?.value ?? []);
    expect(parts.length === 0 ? null : parts.reduce((sum, one) => sum + one)).toBe(value);
  }
  expect(bySex!.rows.find(({ categories }) => categories[0] === "unknown")!.cells[half]).toEqual({
    value: 1,
    of: null,
  });
});

test("outsiders see no small count under an indicator", async ({ given }) => {
  const id = await anIndicator(given, { breakdowns: [["sex"]] });
  await measured(given, id, { cells: [cell("female", 8), cell("male", 2)] });
  const asked = { programmeId: given.programmeId, basis: "submitted" as const, indicatorId: id };
  const [bySex] = await (await given.as("funder")).results.breakdowns(asked);
  expect(bySex!.rows).toMatchObject([
    { categories: ["hidden"], cells: { life: { value: 10, of: null } } },
  ]);
});

test("a country is held against its own targets, a partner against none: never against the programme's", async ({
  given,
}) => {
  const targets = { [targetKey(half)]: 100, [targetKey(half, { country: "ML" })]: 10 };
  const id = await anIndicator(given, { targets });
  await measured(given, id);
  const of = async (scope: { country?: string; partner?: string }) => {
    const { cells, life } = await table(given, scope);
    return [cells[half]!.target, cells[half]!.standing, life.target];
  };
  expect(await of({})).toEqual([100, "below", 100]);
  expect(await of({ country: "ML" })).toEqual([10, "on_track", 10]);
  expect(await of({ country: "BI" })).toEqual([null, "no_target", null]);
  expect(await of({ partner: given.add })).toEqual([null, "no_target", null]);
});

test("an indicator taken out is listed for those who may put it back", async ({ given }) => {
  const id = await anIndicator(given);
  const lead = await given.as("lead");
  await lead.results.removeIndicator({ ...given.change(id, 1), removed: true });
  expect(await lead.results.takenOut(given)).toMatchObject([{ id, version: 2 }]);
  expect(await lead.results.indicator({ ...given, id })).toMatchObject({ removed: true });
  await lead.results.removeIndicator({ ...given.change(id, 2), removed: false });
  expect(await lead.results.takenOut(given)).toEqual([]);
});

test("what waits for a decision stands beside what was approved before it, of the same place and partner", async ({
  given,
}) => {
  const id = await anIndicator(given);
  const value = (found: number) => ({ state: "value" as const, value: found });
  await measured(given, id, { date: "2022-06-30", measured: value(9) });
  await measured(given, id, { date: "2022-12-31", measured: value(12) });
  await measured(given, id, { date: "2022-12-31", country: "BI", measured: value(70) });
  await measured(given, id, { date: "2023-03-31", measured: value(5) }, false);
  const waiting = await measured(given, id, { date: "2023-06-30", measured: value(27) }, false);
  const list = await (await given.as("lead")).review.measurements(given);
  expect(list.find((one) => one.id === waiting)?.previous).toEqual([
    { date: "2022-12-31", amount: 12, of: null },
    { date: "2022-06-30", amount: 9, of: null },
  ]);
});
