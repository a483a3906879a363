import { expect, test } from "vitest";
import { standardDimensions } from "./framework";
import { periodsOf } from "./periods";
import { sayBaseline, sayCategory, sayFigure, sayPeriod, sayRule, sayValue } from "./say";
import { blankIndicator, type IndicatorContent } from "./schema";

const of = (content: Partial<IndicatorContent>) => ({ ...blankIndicator("r", 0), ...content });
const plain = (text: string) => text.replace(/[\u202f\u00a0]/g, " ");
const figure = { value: 70, upTo: null, fraction: { numerator: 84, denominator: 120 } };

test("a figure says its fraction, an interval both ends, and nothing measured is a dash, not 0", () => {
  expect(plain(sayFigure(figure, of({ kind: "percentage" }), "fr"))).toBe("70 % (84 / 120)");
  const people = { value: 1034, upTo: 1200, fraction: null };
  expect(plain(sayFigure(people, of({}), "fr"))).toBe("de 1 034 à 1 200");
  expect(sayFigure(people, of({}), "en")).toBe("1,034 to 1,200");
  expect([sayFigure(null, of({}), "fr"), sayValue(0, of({}), "fr")]).toEqual(["—", "0"]);
});

test("a step of a scale is said with its words", () => {
  const scale = [{ fr: "Aucun dialogue" }, { fr: "Engagements pris" }];
  expect(sayValue(2, of({ kind: "scale", scale }), "fr")).toBe("2. Engagements pris");
});

test("a baseline says its year; unknown and not applicable are told apart", () => {
  const stated = { state: "value", value: 15, of: 60, year: 2022 } as const;
  const said = (baseline: IndicatorContent["baseline"]) =>
    plain(sayBaseline(of({ kind: "percentage", baseline }), "fr"));
  expect([said(stated), said({ state: "unknown" }), said({ state: "not_applicable" })]).toEqual([
    "25 % (2022)",
    "—",
    "s. o.",
  ]);
});

test("a period is said by the programme's year and its months, in both languages", () => {
  const [, second] = periodsOf("half", { from: "2023-01-01", to: "2024-12-31" });
  expect(sayPeriod(second!, "half", "fr")).toEqual({
    name: "Année 1, S2",
    months: "juil. 2023 – déc. 2023",
  });
  expect(sayPeriod(second!, "half", "en").name).toBe("Year 1, H2");
});

test("a category that a definition no longer has is said to be a former one; what was not asked is unknown", () => {
  const said = (category: string) => sayCategory(standardDimensions, "sex", category, "fr");
  expect([said("female"), said("unknown"), said("gone")]).toEqual([
    "Femmes",
    "inconnu",
    "ancienne catégorie (gone)",
  ]);
});

test("the rule of a percentage says that it is pooled, and of distinct people that their parts do not add up", () => {
  const pooled = sayRule(of({ kind: "percentage", acrossPlaces: "average" }), "en");
  expect(pooled.at(-1)).toContain("never an average of percentages");
  const counted = { measure: "distinct_people" as const, types: [], resultIds: [], countries: [] };
  expect(sayRule(of({ counted }), "en")).toEqual([
    expect.stringContaining("counts once"),
    expect.stringContaining("do not add up"),
  ]);
});
