import { expect } from "vitest";
import { test } from "../../testing/given";
import { anIndicator, lineOf, measured, measuring } from "../../testing/results";

const half = "half:2021-01-01";

test("a draft, a submitted and a returned measurement change no approved figure; an approved one does", async ({
  given,
}) => {
  const id = await anIndicator(given);
  await (await given.as("amina")).results.saveMeasurement({ ...measuring(given, id), send: false });
  const sent = await measured(given, id, {}, false);
  expect((await lineOf(given, id)).life.value).toBeNull();
  expect((await lineOf(given, id, "submitted")).life.value).toBe(10);
  await (
    await given.as("lead")
  ).review.return({ ...given.change(sent, 1), kind: "measurement", note: "Preuve ?" });
  expect((await lineOf(given, id, "submitted")).life.value).toBeNull();
  await measured(given, id, { measured: { state: "value", value: 4 } });
  expect((await lineOf(given, id)).life.value).toBe(4);
});

test("what was approved stays in the figure while a correction waits, and is replaced when that is approved", async ({
  given,
}) => {
  const id = await anIndicator(given);
  const measurement = await measured(given, id);
  const amina = await given.as("amina");
  const correction = measuring(given, id, { measured: { state: "value", value: 12 } });
  await amina.results.saveMeasurement({ ...correction, ...given.change(measurement, 2) });
  expect((await lineOf(given, id)).life.value).toBe(10);
  expect((await lineOf(given, id, "submitted")).life.value).toBe(12);
  await (
    await given.as("lead")
  ).review.approve({ ...given.change(measurement, 3), kind: "measurement" });
  expect((await lineOf(given, id)).life.value).toBe(12);
});

test("no data with its reason is neither a figure nor 0", async ({ given }) => {
  const id = await anIndicator(given);
  await measured(given, id, { measured: { state: "no_data", reason: "Enquête reportée" } });
  expect((await lineOf(given, id)).life).toMatchObject({ value: null, standing: "no_target" });
});

test("a coordinator measures for the own partner or country only", async ({ given }) => {
  const id = await anIndicator(given);
  const jean = await given.as("jean");
  await expect(jean.results.saveMeasurement(measuring(given, id))).rejects.toMatchObject({
    cause: { details: { problems: [{ path: "partnerId", code: "partner_not_yours" }] } },
  });
  const moussa = await given.as("moussa");
  await expect(moussa.results.saveMeasurement(measuring(given, id))).resolves.toMatchObject({
    version: 1,
  });
});

test("a target that has been reported against changes only with a reason, which the history keeps", async ({
  given,
}) => {
  const lead = await given.as("lead");
  const id = await anIndicator(given, { targets: { [`${half}||`]: 20 } });
  await measured(given, id, { date: "2021-03-01" });
  const { content, version } = await lineOf(given, id);
  const changed = {
    ...given.change(id, version),
    content: { ...content, targets: { [`${half}||`]: 30 } },
  };
  await expect(
    lead.results.saveIndicator({ ...changed, reason: null, reasonText: null }),
  ).rejects.toMatchObject({
    cause: { details: { problems: [{ path: "reason", code: "reason_needed" }] } },
  });
  await lead.results.saveIndicator({ ...changed, reason: "context", reasonText: "Accès fermé" });
  const { entries } = await lead.history.of({
    programmeId: given.programmeId,
    kind: "indicator",
    id,
  });
  expect(entries[0]?.reason).toBe("context: Accès fermé");
  expect((await lineOf(given, id)).cells[half]).toMatchObject({
    value: 10,
    target: 30,
    standing: "below",
  });
});

test("cells above their total, text for a fraction and days to come are refused by the field", async ({
  given,
}) => {
  const id = await anIndicator(given, { breakdowns: [["sex"]] });
  const amina = await given.as("amina");
  const cells = [{ categories: { sex: "female" }, value: 11, of: null }];
  const refused = (content: Parameters<typeof measuring>[2], path: string, code: string) =>
    expect(amina.results.saveMeasurement(measuring(given, id, content))).rejects.toMatchObject({
      cause: { details: { problems: [{ path, code }] } },
    });
  await refused({ cells }, "cells", "cells_above_total");
  await refused(
    { measured: { state: "fraction", numerator: 1, denominator: 2 } },
    "measured",
    "not_a_percentage",
  );
  await refused({ date: "2099-01-01" }, "date", "measured_in_future");
});

test("an indicator taken out of the table keeps its measurements and comes back with them", async ({
  given,
}) => {
  const id = await anIndicator(given);
  await measured(given, id);
  const lead = await given.as("lead");
  await lead.results.removeIndicator({ ...given.change(id, 1), removed: true });
  await expect(lineOf(given, id)).rejects.toThrow("No such indicator");
  await lead.results.removeIndicator({ ...given.change(id, 2), removed: false });
  expect((await lineOf(given, id)).life.value).toBe(10);
});

test("logging a workshop moves the indicator that counts it, and the indicator lists the workshop", async ({
  given,
}) => {
  const counted = {
    measure: "attendances" as const,
    types: [],
    resultIds: [given.outcome],
    countries: [],
  };
  const id = await anIndicator(given, { counted, breakdowns: [["sex"]] });
  const workshop = await given.approved({ outcomeIds: [given.outcome] });
  await given.approved({ outcomeIds: [] });
  const unknown = await given.approved({
    outcomeIds: [given.outcome],
    headCount: { female: null, male: null, unknown: null },
  });
  expect((await lineOf(given, id)).life.value).toBe(25);
  const explained = await (
    await given.as("lead")
  ).results.explain({
    programmeId: given.programmeId,
    basis: "approved",
    indicatorId: id,
    period: "life",
  });
  expect(explained.counted.map((one) => [one.id, one.value])).toEqual([[workshop, 25]]);
  expect(explained.leftOut.map(({ line, why }) => [line.id, why])).toEqual([
    [unknown, "no_head_count"],
  ]);
  expect(
    explained.breakdowns[0]?.lines.map(({ categories, value }) => [categories[0], value]),
  ).toEqual([
    ["female", 12],
    ["male", 13],
  ]);
});

test("an explanation names who approved, and tells outsiders of nothing else", async ({
  given,
}) => {
  const id = await anIndicator(given);
  const counted = await measured(given, id);
  const waiting = await measured(given, id, { date: "2023-07-01" }, false);
  const asked = {
    programmeId: given.programmeId,
    basis: "approved" as const,
    indicatorId: id,
    period: "life",
  };
  const own = await (await given.as("lead")).results.explain(asked);
  expect(own.counted).toMatchObject([{ id: counted, approvedBy: "Lucie Mensah" }]);
  expect(own.leftOut.map(({ line, why }) => [line.id, why])).toEqual([[waiting, "submitted"]]);
  const funder = await (await given.as("funder")).results.explain({ ...asked, basis: "submitted" });
  expect([funder.counted.length, funder.leftOut]).toEqual([1, []]);
});

test("an indicator's page says what the figure is made of: each breakdown, each country, the latest records, what was noted", async ({
  given,
}) => {
  const id = await anIndicator(given, { breakdowns: [["sex"]] });
  const noted = { comment: "Enquête faite à Gao", cells: [women(6)] };
  const first = await measured(given, id, noted);
  const asked = { programmeId: given.programmeId, basis: "approved" as const, indicatorId: id };
  const lead = await given.as("lead");
  expect(await lead.results.parts(asked)).toMatchObject({
    breakdowns: [{ lines: [{ categories: ["female"], value: 6 }, { value: 4 }] }],
    places: [{ country: "ML", figure: { value: 10 } }],
    counted: 1,
    latest: [{ id: first, value: 10 }],
    notes: [{ id: first, note: "Enquête faite à Gao" }],
  });
  const amina = await given.as("amina");
  await amina.results.saveMeasurement({
    ...measuring(given, id, { ...noted, comment: "À revoir" }),
    ...given.change(first, 2),
  });
  expect((await lead.results.parts(asked)).notes).toMatchObject([{ note: "Enquête faite à Gao" }]);
  const outside = await (await given.as("funder")).results.parts(asked);
  expect([outside.notes, outside.latest[0]?.approvedBy]).toEqual([[], null]);
});

const women = (value: number) => ({ categories: { sex: "female" }, value, of: null });
