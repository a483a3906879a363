import { sexes } from "@suivi/domain/activities/schema";
import fc from "fast-check";
import { describe, expect } from "vitest";
import { type Given, test } from "../../testing/given";

const cell = fc.constantFrom(0, 0, 1, 2, 3, 4, 5, 6, 12, 40);
const room = fc.record({ female: cell, male: cell, unknown: cell });
const sum = (counts: (number | null)[]) =>
  counts.reduce<number>((total, count) => total + (count ?? 0), 0);

/** Activities of one month each, with rooms of every size; two are still being corrected. */
async function rooms(given: Given) {
  const counts = [
    { female: 2, male: 1, unknown: 0 },
    { female: 2, male: 28, unknown: 0 },
    { female: 10, male: 12, unknown: 0 },
    ...fc.sample(room, 5),
  ];
  for (const [at, headCount] of counts.entries())
    await given.approved({
      headCount,
      start: `2023-0${at + 1}-15`,
      ofWhom: { youth: headCount.female, disability: null, displaced: 0 },
      tests: { maximum: 20, before: 4, after: 12, tested: headCount.male },
      place: {
        country: "ML",
        region: at % 2 ? "ML-7" : "ML-5",
        district: null,
        venue: null,
        hidden: false,
      },
    });
  const correcting = await given.approved({ start: "2023-09-01" });
  await given.revise(correcting, { title: { fr: "Titre en cours" }, start: "2023-10-01" });
  const planned = { status: "planned", start: "2099-01-01" } as const;
  await given.logged({ ...planned, title: { fr: "Brouillon" } });
  return correcting;
}

describe("a funder", () => {
  test("can't work a small count out: what a list adds up to is the figure, under every filter, and a page shows no more", async ({
    given,
  }) => {
    await rooms(given);
    const { programmeId } = given;
    const funder = await given.as("funder");
    const months = Array.from({ length: 9 }, (_, at) => `2023-0${at + 1}`);
    const filters = [
      {},
      { country: "ML" },
      { partner: given.add },
      ...months.map((month) => ({ from: month, to: month })),
      ...months.map((to) => ({ to })),
    ];
    for (const filter of filters) {
      const figures = await given.figures("funder", filter);
      const { items } = await funder.activities.list({ programmeId, filter });
      expect(items.every(({ people }) => people === null || people === 0 || people >= 5)).toBe(
        true,
      );
      expect(sum(items.map(({ people }) => people))).toBe(figures.people ?? 0);
      expect(items.filter(({ people }) => people === null)).toHaveLength(figures.uncounted);
      const pages = await Promise.all(
        items.map(({ id }) => funder.activities.get({ programmeId, id })),
      );
      expect(pages.map(({ total, few }) => ({ total, few }))).toEqual(
        items.map(({ people, few }) => ({ total: people, few })),
      );
      for (const sex of sexes) {
        const shown = figures.bySex.find(({ category }) => category === sex)?.people ?? 0;
        expect(shown).toBe(sum(pages.map(({ heads }) => heads?.[sex] ?? null)));
      }
      const youth = figures.ofWhom.find(({ category }) => category === "youth")?.people ?? 0;
      expect(youth).toBe(sum(pages.map(({ content }) => content.ofWhom.youth)));
      expect(figures.capacity.tested).toBe(sum(pages.map(({ tests }) => tests?.tested ?? null)));
    }
  });

  test("is not told it by the order of a list, nor by the number of names", async ({ given }) => {
    const named = given.withNames(["Aïssata", "Oumou"], {
      headCount: { female: 2, male: 2, unknown: 0 },
      start: "2023-03-01",
    });
    await given.approved({ headCount: { female: 1, male: 0, unknown: 0 }, start: "2023-01-01" });
    await given.approved({ headCount: { female: 3, male: 0, unknown: 0 }, start: "2023-02-01" });
    await given.approved(named.content, named);
    const { programmeId } = given;
    const orders = await Promise.all(
      (["people", "-people"] as const).map(async (sort) => {
        const funder = await given.as("funder");
        const { items } = await funder.activities.list({ programmeId, filter: { sort } });
        expect(items.map(({ named: names, people }) => ({ names, people }))).toEqual(
          items.map(() => ({ names: 0, people: null })),
        );
        return items.map(({ id }) => id);
      }),
    );
    expect(orders[0]).toEqual(orders[1]);
    expect(await given.figures("funder")).toMatchObject({
      people: null,
      distinct: null,
      uncounted: 3,
      namedPeople: 0,
    });
    expect((await given.figures("lead")).people).toBe(8);
  });

  test("reads what was approved and nothing of what is being made of it", async ({ given }) => {
    const correcting = await rooms(given);
    const funder = await given.as("funder");
    const { programmeId } = given;
    const list = (filter: object) => funder.activities.list({ programmeId, filter });
    const all = await list({});
    expect(all.items.every(({ review }) => review === "approved")).toBe(true);
    for (const filter of [{ review: "draft" }, { search: "en cours" }, { search: "brouillon" }])
      expect(await list(filter)).toMatchObject({ items: [], total: 0 });
    expect(await funder.activities.calendar({ programmeId, month: "2023-10" })).toEqual([]);
    const page = await funder.activities.get({ programmeId, id: correcting });
    expect(page).toMatchObject({
      version: 2,
      review: { status: "approved", note: null },
      author: null,
      mayLog: false,
      mayDecide: false,
      approvedBy: { name: null },
    });
    expect(page.content.title).not.toEqual({ fr: "Titre en cours" });
    const told = JSON.stringify([
      page,
      await funder.dashboard.behind({
        programmeId,
        filter: { basis: "submitted" },
        figure: { measure: "activities", dimension: null, category: null },
      }),
      await funder.programmes.get({ programmeId }),
      await funder.organisations.get({ programmeId, id: given.add }),
    ]);
    expect(told).not.toMatch(/en cours|Brouillon|Amina|Lucie/);
    const asked = await given.figures("funder", { basis: "submitted" });
    expect(asked).toEqual(await given.figures("funder"));
  });
});

describe("a coordinator", () => {
  test("of a country logs for the partners in it and reads the others", async ({ given }) => {
    const { programmeId, ligue } = given;
    const burundi = { country: "BI", region: null, district: null, venue: null, hidden: false };
    const there = await given.logged({ partnerId: ligue, place: burundi }, { by: "jean" });
    const here = await given.logged({ partnerId: ligue }, { by: "jean" });
    const moussa = await given.as("moussa");
    const may = async (id: string) => (await moussa.activities.get({ programmeId, id })).mayLog;
    expect(await may(there)).toBe(false);
    expect(await may(here)).toBe(true);
    await given.revise(here, { notes: "Complété" }, { by: "moussa" });
    await expect(given.revise(there, { notes: "x" }, { by: "moussa" })).rejects.toThrow(
      "not_allowed",
    );
    // Nor may an activity be moved out of one's own reach, or another's into it.
    await expect(given.revise(here, { place: burundi }, { by: "moussa" })).rejects.toThrow(
      "invalid",
    );
    await expect(
      given.revise(there, { place: { ...burundi, country: "ML" } }, { by: "moussa" }),
    ).rejects.toThrow("not_allowed");
  });
});
