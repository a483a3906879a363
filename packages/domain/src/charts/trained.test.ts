import { expect, test } from "vitest";
import type { TrainedFigures } from "../figures/trained";
import { changeSpread, trainedOverTime } from "./trained";

const reader = { language: "en" as const, source: "Source: Suivi" };
const say = (change: number) => `${Math.round(change * 100)} %`;
const figures = (some: Partial<TrainedFigures>): TrainedFigures => ({
  overTime: [
    {
      first: "2023-01",
      months: ["2023-01"],
      attendances: 12,
      distinct: { atLeast: 10, atMost: 12 },
    },
    { first: "2023-02", months: ["2023-02"], attendances: null, distinct: null },
  ],
  whole: { attendances: 12, distinct: { atLeast: 10, atMost: 12 } },
  spread: null,
  ...some,
});

test("a column of people trained is its attendances, the distinct among them solid; an unknown month is a gap", () => {
  const { title, categories, wholes } = trainedOverTime(figures({}), reader);
  expect(title).toBe("Between 10 and 12 distinct people trained, in 12 attendances");
  expect(categories.map(({ values }) => values)).toEqual([
    [10, 2],
    [null, null],
  ]);
  expect(wholes).toEqual([10, 2]);
});

test("the spread of changes is said in words with its quarters, and without where activities are few", () => {
  const quartiles = { lower: 0.08, median: 0.14, upper: 0.21 };
  const spread = { count: 9, least: -0.03, quartiles, most: 0.35 };
  const drawn = changeSpread(figures({ spread }), reader, say)!;
  expect(drawn.title).toContain("changed by 8 % to 21 %");
  expect(drawn.marks.map(({ text }) => text)).toEqual(["-3 %", "8 %", "14 %", "21 %", "35 %"]);
  const few = { ...spread, count: 2, quartiles: null };
  expect(changeSpread(figures({ spread: few }), reader, say)!.marks).toHaveLength(2);
  expect(changeSpread(figures({}), reader, say)).toBeNull();
});
