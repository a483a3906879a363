import { expect, test } from "vitest";
import type { ActivityFacts } from "../activities/facts";
import { contributions, type Ledger } from "../figures/contributions";
import { dashboardFigures } from "../figures/dashboard";
import { peopleByPlace } from "./places";
import {
  activitiesOverTime,
  peopleByOutcome,
  peopleByPartner,
  peopleByRegion,
  peopleOfWhom,
  peopleOverTime,
} from "./prepare";

const nb = "\u202f";
const fr = { language: "fr" as const, source: "source" };
const en = { language: "en" as const, source: "source" };
const add = "018b0000-0000-7000-8000-000000000001";
const labels = {
  partners: [{ id: add, name: { fr: "Alliance" }, acronym: "ADD" }],
  outcomes: [{ id: "po1", code: "PO1", title: { fr: "Sécurité", en: "Security" } }],
};

const held: ActivityFacts = {
  status: "held",
  type: "training",
  start: "2023-10-11",
  end: "2023-10-12",
  country: "ML",
  region: "ML-7",
  partnerId: add,
  outcomeIds: [],
  heads: { female: 12, male: 13, unknown: 0 },
  ofWhom: { youth: null, disability: null, displaced: null },
  named: [],
  hours: null,
  tests: null,
};
const counting = (female: number, male: number, unknown = 0) => ({
  heads: { female, male, unknown },
});
const uncounted = { heads: null };

/** The figures of activities that differ from the one above in this. */
function figuresOf(activities: Partial<ActivityFacts>[], ledger: Ledger = "approved") {
  const facts = activities.map((one) => ({ ...held, ...one }));
  const cells = facts.flatMap((one) => contributions(one, ledger));
  const audience = ledger === "outside" ? ("outside" as const) : ("inside" as const);
  return dashboardFigures({ cells, named: 0, fullestRoom: 0, audience });
}

const valuesOf = ({ categories }: { categories: { values: (number | null)[] }[] }) =>
  categories.map(({ values }) => values);

test("an unknown number of people is a gap; a month without any activity is one too, and neither is zero", () => {
  const figures = figuresOf([
    counting(12, 13),
    { ...uncounted, start: "2023-11-02" },
    { ...counting(0, 4), start: "2024-01-08" },
  ]);
  const { categories } = peopleOverTime(figures, fr);
  expect(categories.map(({ label }) => label)).toEqual([
    "oct. 2023",
    "nov. 2023",
    "déc. 2023",
    "janv. 2024",
  ]);
  expect(valuesOf({ categories })).toEqual([
    [12, 13, 0],
    [null, null, null],
    [null, null, null],
    [0, 4, 0],
  ]);
});

test("a month in which some states no head count says so beside its number", () => {
  const { note, beside } = peopleOverTime(figuresOf([counting(12, 13), uncounted]), fr);
  expect(beside).toEqual({ label: "Activités sans effectif", values: [1] });
  expect(note).toBe(`Une activité ne précise pas son effectif${nb}: ses présences manquent ici.`);
  expect(peopleOverTime(figuresOf([counting(12, 13)]), fr)).not.toHaveProperty("note");
});

test("activities without a date have a place of their own at the end, and are in no month", () => {
  const figures = figuresOf([{}, { start: null, type: "dialogue" }]);
  const { categories, series } = activitiesOverTime(figures, en);
  expect(series.map(({ key }) => key)).toEqual(["training", "dialogue"]);
  expect(categories.map(({ label, values }) => [label, values])).toEqual([
    ["Oct 2023", [1, 0]],
    ["no date", [0, 1]],
  ]);
});

test("many months are drawn by quarter, named as the reader names them", () => {
  const figures = figuresOf([{}, { start: "2025-06-01" }]);
  expect(activitiesOverTime(figures, fr).categories[0]).toMatchObject({
    key: "2023-10",
    label: "T4 2023",
    values: [1],
  });
  expect(activitiesOverTime(figures, en).categories.at(-1)?.label).toBe("Q2 2025");
});

test("the title of a chart says what it shows", () => {
  const figures = figuresOf([counting(23, 27), { type: "dialogue" }, {}]);
  expect(activitiesOverTime(figures, fr).title).toBe(
    "3 activités tenues, d’abord des formations (67\u00a0%)",
  );
  expect(peopleOverTime(figures, en).title).toBe("Women were 47% of attendances");
  const two = figuresOf([counting(30, 30), { ...counting(10, 10), partnerId: "another" }]);
  expect(peopleByPartner(two, labels, en).title).toBe("ADD accounts for 75% of attendances");
});

test("no title claims what is not known: nobody counted, nothing held, two alike in front", () => {
  expect(peopleOverTime(figuresOf([uncounted]), fr).title).toBe("Personnes touchées par sexe");
  expect(activitiesOverTime(figuresOf([]), fr).title).toBe("Activités tenues");
  const alike = figuresOf([{}, { type: "dialogue", region: "ML-BKO" }]);
  expect(activitiesOverTime(alike, fr).title).toBe("2 activités tenues");
  expect(peopleByRegion(alike, fr).title).toBe("Présences par région");
  const oneKnown = figuresOf([counting(5, 5), { ...uncounted, region: "ML-5" }]);
  expect(peopleByRegion(oneKnown, fr).title).toBe("Présences par région");
});

test("people of whom nothing is known are not stated, and zero only where it was counted", () => {
  const figures = figuresOf([
    { ...uncounted, region: "ML-BKO" },
    { ...counting(0, 0), region: "ML-5" },
    counting(12, 13),
  ]);
  expect(
    peopleByRegion(figures, fr).bars.map(({ label, value, text }) => [label, value, text]),
  ).toEqual([
    ["Gao", 25, "25"],
    ["Mopti", 0, "0"],
    ["Bamako", null, "non précisé"],
  ]);
});

test("a region that nobody states is named by its country", () => {
  const [bar] = peopleByRegion(figuresOf([{ region: null }]), fr).bars;
  expect(bar?.label).toBe("Mali, région non précisée");
});

test("an activity without an outcome stands under its own name, and outcomes warn that they overlap", () => {
  const figures = figuresOf([{ outcomeIds: ["po1"] }, { ...counting(1, 0) }]);
  const { bars, note, title } = peopleByOutcome(figures, labels, en);
  expect(bars.map(({ label, text }) => [label, text])).toEqual([
    ["PO1 Security", "25"],
    ["No outcome stated", "1"],
  ]);
  expect(title).toBe("PO1 accounts for 96% of attendances");
  expect(note).toContain("do not add up");
});

test("marks that no activity states have no bar; a nought that was typed has one", () => {
  const figures = figuresOf([{ ofWhom: { youth: 9, disability: 0, displaced: null } }]);
  const { bars, title } = peopleOfWhom(figures, en);
  expect(bars.map(({ key, text }) => [key, text])).toEqual([
    ["youth", "9"],
    ["disability", "0"],
  ]);
  expect(title).toBe("Young people were at least 36% of attendances");
});

test("an outsider reads that a small count is not shown, never what it is", () => {
  const figures = figuresOf([{ ...counting(2, 1), region: "ML-5" }, counting(30, 3)], "outside");
  const bars = peopleByRegion(figures, en).bars.map(({ label, text }) => [label, text]);
  expect(bars).toEqual([
    ["Gao", "33"],
    ["Mopti", "not stated, or fewer than 5"],
  ]);
  const over = peopleOverTime(figures, { ...en, outside: true });
  expect(over.series.map(({ key }) => key)).toContain("hidden");
  expect(over.title).toBe("People reached by sex");
  expect(over.note).toContain("or fewer than 5 people");
});

test("a map keeps the countries of the programme, those with the most people first", () => {
  const figures = figuresOf([
    counting(10, 15),
    { ...uncounted, country: "BI", region: "BI-GI" },
    { ...counting(50, 25), country: "NE", region: null },
  ]);
  const { countries, without, title } = peopleByPlace(figures, ["AF", "BI", "ML", "NE"], fr);
  expect(countries.map(({ label, value, text }) => [label, value, text])).toEqual([
    ["Niger", 75, "75 présences, 75\u00a0%"],
    ["Mali", 25, "25 présences, 25\u00a0%"],
    ["Burundi", null, "une activité"],
  ]);
  expect(title).toBe(`Niger${nb}: 75\u00a0% des présences, plus que tout autre pays`);
  expect(without).toBe(`Aucune activité${nb}: Afghanistan.`);
  const [niger, mali] = countries;
  expect(niger?.regions[0]).toMatchObject({ label: "Niger, région non précisée", point: null });
  expect(mali?.regions[0]).toMatchObject({ label: "Gao", point: { lat: 16.6 }, value: 25 });
});
