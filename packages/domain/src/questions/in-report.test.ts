import { expect, test } from "vitest";
import { belongsIn } from "./in-report";
import type { QuestionFigure } from "./schema";

const people = { measure: "people" as const, dimension: null, category: null };
const on = (filter: object = {}, figure: QuestionFigure["figure"] = people): QuestionFigure => ({
  figure,
  filter: { basis: "approved", ...filter },
});
const indicator = (period: string) =>
  on({}, { indicatorId: "0198f3c2-0000-7000-8000-000000000001", period });
const year = { from: "2023-01", to: "2023-12" };

test("a report has the questions on figures of its part of the programme, and no wider ones", () => {
  expect(belongsIn(on({ country: "ML" }), {})).toBe(true);
  expect(belongsIn(on({ country: "ML" }), { country: "ML" })).toBe(true);
  expect(belongsIn(on({ country: "BI" }), { country: "ML" })).toBe(false);
  expect(belongsIn(on(), { country: "ML" })).toBe(false);
});

test("a report of a period has the questions on figures that share months with it", () => {
  expect(belongsIn(on(), year)).toBe(true);
  expect(belongsIn(on({ from: "2023-06", to: "2024-05" }), year)).toBe(true);
  expect(belongsIn(on({ from: "2024-01" }), year)).toBe(false);
  expect(belongsIn(on({ to: "2022-12" }), year)).toBe(false);
  expect(belongsIn(on({ undated: true }), year)).toBe(false);
  expect(belongsIn(on({ undated: true }), {})).toBe(true);
  expect(belongsIn(indicator("half:2023-07-01"), year)).toBe(true);
  expect(belongsIn(indicator("half:2024-01-01"), year)).toBe(false);
  expect(belongsIn(indicator("life"), year)).toBe(true);
});
