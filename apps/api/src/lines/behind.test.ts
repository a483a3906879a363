import type { ActivityContent } from "@suivi/domain/activities/schema";
import { type Figure, figuresShown, valueOf } from "@suivi/domain/figures/figure";
import { bases } from "@suivi/domain/review/status";
import { expect } from "vitest";
import { type Given, test } from "../testing/given";
import type { Role } from "../testing/world";

const tests = { maximum: 20, before: 8, after: 14, tested: 20 };
const marks = { youth: 0, disability: null, displaced: 3 };
const mali = { country: "ML", region: "ML-7", district: null, venue: null, hidden: false };
const burundi = { ...mali, country: "BI", region: null };

/** Activities of every kind that a figure may count or leave out. */
async function manyKinds({
  logged,
  approved,
  withNames,
  revise,
  as,
  change,
  outcome,
  ligue,
}: Given) {
  const at = (place: ActivityContent["place"], content: Partial<ActivityContent> = {}) => ({
    place,
    hours: 6,
    ...content,
  });
  const named = withNames(["Aïssata Maïga", "Oumou Cissé"], {
    headCount: { female: 4, male: 7, unknown: 1 },
    ofWhom: marks,
  });
  await approved({ ...at(mali, { type: "training", tests }), ...named.content }, named);
  await approved(at(mali, { type: "workshop", outcomeIds: [outcome], start: "2023-12-31" }));
  await approved(at(mali, { start: null, dateNote: "en décembre" }));
  await approved(at(mali, { headCount: { female: null, male: null, unknown: null } }));
  await approved(at(burundi, { partnerId: ligue, hours: null, start: "2025-02-01" }), {
    by: "jean",
  });
  await approved(at(burundi, { partnerId: ligue, headCount: { female: 2, male: 1, unknown: 0 } }), {
    by: "jean",
  });
  await approved(at(mali, { status: "planned", start: "2027-01-01", headCount: blank }));
  await approved(at(mali, { status: "cancelled", cancelReason: "Insécurité", headCount: blank }));
  await logged(at(mali, { type: "dialogue" }));
  await logged(at(mali, { ofWhom: { youth: 5, disability: 2, displaced: null } }), { send: true });
  const returned = await logged(at(mali), { send: true });
  await (await as("lead")).review.return({ ...change(returned, 1), note: "À vérifier" });
  // Approved in one month and place, moved to others since: what was approved counts until the change is.
  const moved = await approved(at(mali, { type: "training" }));
  await revise(moved, { place: burundi, type: "dialogue", start: "2024-01-05" });
  const corrected = await approved(at(mali));
  await revise(corrected, { headCount: { female: 20, male: 20, unknown: 0 } }, { send: true });
}
const blank = { female: null, male: null, unknown: null };

type Caller = Awaited<ReturnType<Given["as"]>>;

/** Every activity behind a figure, page after page. */
async function allBehind(given: Given, role: Role, filter: object, figure: Figure, known?: Caller) {
  const caller = known ?? (await given.as(role));
  const lines = [];
  for (let page = 1; ; page += 1) {
    const answer = await caller.dashboard.behind({
      programmeId: given.programmeId,
      filter: { basis: "approved", ...filter },
      figure,
      page,
    });
    lines.push(...answer.counted);
    if (!answer.more) return { ...answer, counted: lines };
  }
}

const sum = (amounts: (number | null)[]) =>
  amounts.reduce<number>((total, amount) => total + (amount ?? 0), 0);

/** Holds each figure shown equal to what the activities behind it add. */
async function holdEqual(given: Given, role: Role, filter: object) {
  const figures = await given.figures(role, filter);
  const caller = await given.as(role);
  for (const asked of figuresShown(figures)) {
    const { counted, countedTotal } = await allBehind(given, role, filter, asked, caller);
    expect(new Set(counted.map(({ line }) => line.id)).size).toBe(countedTotal);
    const what = { role, filter, asked };
    const added = sum(counted.map(({ amount }) => amount));
    const { value } = valueOf(figures, asked)!;
    if (asked.measure === "tests") {
      const gain = sum(counted.map((one) => (one.gain ?? 0) * (one.amount ?? 0)));
      expect(added).toBe(figures.capacity.tested);
      if (value !== null) expect(gain / added).toBeCloseTo(value, 3);
    } else {
      const said = asked.measure === "distinct" ? figures.people : value;
      expect({ ...what, added }).toEqual({ ...what, added: said ?? 0 });
    }
  }
  return figures;
}

const filters = [
  {},
  { country: "ML" },
  { country: "BI" },
  { from: "2023-12" },
  { to: "2023-12" },
  { from: "2023-10", to: "2023-10", country: "ML" },
  { from: "2030-01" },
];

test("a figure is what the activities behind it add, on both bases and under every filter", async ({
  given,
}) => {
  await manyKinds(given);
  for (const basis of bases)
    for (const filter of [
      ...filters,
      { partner: given.ligue },
      { partner: given.add, to: "2023-12" },
    ])
      await holdEqual(given, "lead", { basis, ...filter });
  const { held, planned, cancelled } = await given.figures();
  expect([held, planned, cancelled]).toEqual([8, 1, 1]);
});

test("a funder's figure too is what the activities behind it add, and none adds 1 to 4 people", async ({
  given,
}) => {
  await manyKinds(given);
  for (const filter of filters) {
    const figures = await holdEqual(given, "funder", { basis: "submitted", ...filter });
    for (const asked of figuresShown(figures)) {
      const { counted, leftOut, reasons } = await allBehind(given, "funder", filter, asked);
      expect([leftOut, reasons]).toEqual([[], []]);
      if (!["people", "distinct", "tests"].includes(asked.measure)) continue;
      for (const shown of counted.flatMap(({ amount, line }) => [amount, line.people]))
        expect([1, 2, 3, 4]).not.toContain(shown);
    }
  }
});

test("what is over time is what the activities of that month add, and the undated stand apart", async ({
  given,
}) => {
  await manyKinds(given);
  const { overTime } = await given.figures("lead");
  expect(overTime.map(({ first }) => first)).toContain("");
  for (const { first, months, byType, bySex } of overTime) {
    const time = first === "" ? { undated: true } : { from: first, to: months.at(-1) };
    for (const { category, activities } of byType) {
      const asked = { measure: "activities" as const, dimension: "type" as const, category };
      expect((await allBehind(given, "lead", time, asked)).countedTotal).toBe(activities);
    }
    for (const { category, people } of bySex) {
      const asked = { measure: "people" as const, dimension: "sex" as const, category };
      const { counted } = await allBehind(given, "lead", time, asked);
      expect(sum(counted.map(({ amount }) => amount))).toBe(people);
    }
  }
});

const whole = { dimension: null, category: null };
const reasonsOf = async (given: Given, filter: object, figure: Figure) =>
  Object.fromEntries(
    (await allBehind(given, "lead", filter, figure)).reasons.map((one) => [
      one.why,
      one.activities,
    ]),
  );

test("what a figure leaves out says why, each activity once", async ({ given }) => {
  await manyKinds(given);
  const reasons = (filter: object, figure: Figure) => reasonsOf(given, filter, figure);
  // The one moved since and the one corrected since are counted as they were approved: they are not left out.
  const under = { draft: 1, submitted: 1, returned: 1 };
  expect(await reasons({}, { measure: "activities", ...whole })).toEqual({
    ...under,
    planned: 1,
    cancelled: 1,
  });
  expect(await reasons({}, { measure: "people", ...whole })).toEqual({
    ...under,
    planned: 1,
    cancelled: 1,
    no_head_count: 1,
  });
  expect(await reasons({ basis: "submitted" }, { measure: "hours", ...whole })).toEqual({
    draft: 1,
    returned: 1,
    planned: 1,
    cancelled: 1,
    no_hours: 1,
  });
  const inOctober = { from: "2023-10", to: "2023-10" };
  expect(await reasons(inOctober, { measure: "activities", ...whole })).toMatchObject({
    no_date: 1,
  });
  const tested = { measure: "tests" as const, dimension: "capacity" as const, category: null };
  expect(await reasons({}, tested)).toEqual({
    returned: 1,
    submitted: 2,
    planned: 1,
    cancelled: 1,
    no_tests: 5,
  });
  expect(
    await reasons({}, { measure: "people", dimension: "ofWhom", category: "displaced" }),
  ).toEqual({ draft: 2, submitted: 2, returned: 1, planned: 1, cancelled: 1, no_mark: 5 });
});

test("a change that waits for approval is left out where it would count, while what was approved counts", async ({
  given,
}) => {
  const { approved, revise } = given;
  const id = await approved({ type: "training" });
  await revise(id, { type: "dialogue" }, { send: true });
  const of = async (basis: string, category: string) => {
    const figure = { measure: "activities" as const, dimension: "type" as const, category };
    const { counted, leftOut } = await allBehind(given, "lead", { basis }, figure);
    return [counted.map(({ line }) => line.id), leftOut.map(({ why }) => why)];
  };
  expect(await of("approved", "training")).toEqual([[id], []]);
  expect(await of("approved", "dialogue")).toEqual([[], ["submitted"]]);
  expect(await of("submitted", "training")).toEqual([[], []]);
  expect(await of("submitted", "dialogue")).toEqual([[id], []]);
});

test("many activities are read page after page, the counted and the left out", async ({
  given,
}) => {
  for (let day = 1; day <= 27; day += 1) {
    const start = `2023-05-${String(day).padStart(2, "0")}`;
    await given.logged({ start }, { send: true });
    if (day === 27) await given.approved({ start });
  }
  const asked = { measure: "activities" as const, ...whole };
  const { counted } = await allBehind(given, "lead", { basis: "submitted" }, asked);
  expect(new Set(counted.map(({ line }) => line.id)).size).toBe(28);
  const caller = await given.as("lead");
  const second = await caller.dashboard.behind({
    programmeId: given.programmeId,
    filter: { basis: "approved" },
    figure: asked,
    leftOutPage: 2,
  });
  expect([second.leftOut.length, second.leftOutTotal, second.moreLeftOut]).toEqual([2, 27, false]);
});

test("a figure that does not exist has nothing behind it, and is no fault of the server", async ({
  given,
}) => {
  await given.approved();
  for (const [dimension, category] of [
    ["sex", "f.female; drop table"],
    ["ofWhom", "named"],
    ["partner", "not-an-id"],
    ["outcome", "00000000-0000-0000-0000-00000000000z"],
    ["region", "ZZ-1"],
    ["capacity", "dialogue"],
  ] as const) {
    const asked = { measure: "people" as const, dimension, category };
    expect((await allBehind(given, "lead", {}, asked)).countedTotal).toBe(0);
  }
});
