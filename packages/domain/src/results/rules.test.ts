import { expect, test } from "vitest";
import { indicatorProblems, measurementProblems } from "./rules";
import { blankIndicator, type IndicatorContent, type MeasurementContent } from "./schema";

const indicator: IndicatorContent = {
  ...blankIndicator("result", 0),
  breakdowns: [["sex"], ["sex", "age"]],
};
const percentage: IndicatorContent = { ...indicator, kind: "percentage", overTime: "latest" };
const blank: MeasurementContent = {
  indicatorId: "i",
  date: "2023-06-30",
  country: "ML",
  region: null,
  partnerId: "p",
  measured: { state: "value", value: 10 },
  cells: [],
  comment: null,
  evidence: {},
};
const today = "2024-01-01";
const said = (content: Partial<MeasurementContent>, of = indicator) =>
  measurementProblems({ ...blank, ...content }, { indicator: of, today }).map(
    ({ path, code }) => `${path} ${code}`,
  );
const cell = (sex: string, value: number, of: number | null = null) => ({
  categories: { sex },
  value,
  of,
});

test("cells may leave a rest, which is unknown, but never exceed the total", () => {
  expect(said({ cells: [cell("female", 4), cell("male", 5)] })).toEqual([]);
  expect(said({ cells: [cell("female", 6), cell("male", 5)] })).toEqual([
    "cells cells_above_total",
    "cells cells_above_total",
  ]);
});

test("a percentage takes a fraction, in its total, in every cell and in what the cells leave over", () => {
  const fraction = (numerator: number, denominator: number) => ({
    state: "fraction" as const,
    numerator,
    denominator,
  });
  expect(said({ measured: fraction(30, 100) }, percentage)).toEqual([]);
  expect(said({ measured: fraction(101, 100) }, percentage)).toEqual([
    "measured.numerator numerator_above_denominator",
  ]);
  expect(said({}, percentage)).toEqual(["measured fraction_needed"]);
  const cells = [cell("female", 10, 50), cell("male", 14, 50)];
  expect(said({ measured: fraction(30, 100), cells }, percentage)).toEqual([
    "cells numerator_above_denominator",
    "cells numerator_above_denominator",
  ]);
});

test("no data has no cells; a step of a scale is one of its steps; a counted indicator is not typed", () => {
  expect(
    said({ measured: { state: "no_data", reason: "Accès fermé" }, cells: [cell("female", 1)] }),
  ).toEqual(["cells cells_without_total"]);
  const scale = {
    ...indicator,
    kind: "scale" as const,
    breakdowns: [],
    scale: [{ fr: "Aucun" }, { fr: "Suivi" }],
  };
  expect(said({ measured: { state: "value", value: 3 } }, scale)).toEqual([
    "measured.value no_such_step",
  ]);
  const counted = { measure: "activities" as const, types: [], resultIds: [], countries: [] };
  expect(said({}, { ...indicator, counted })).toEqual(["indicatorId counted_not_typed"]);
});

test("what can't be added up is not", () => {
  const codes = (content: Partial<IndicatorContent>) =>
    indicatorProblems({ ...indicator, breakdowns: [], ...content }).map(
      ({ path, code }) => `${path} ${code}`,
    );
  expect(codes({})).toEqual([]);
  expect(codes({ kind: "scale", scale: [] })).toEqual([
    "scale scale_too_short",
    "overTime scale_not_added",
    "acrossPlaces scale_not_added",
  ]);
  expect(codes({ kind: "percentage", overTime: "running" })).toEqual([
    "overTime percentage_not_running",
  ]);
});

test("a dimension is broken down once: two breakdowns that share one would count its cells twice", () => {
  const asked = (breakdowns: string[][]) =>
    indicatorProblems({ ...indicator, breakdowns }).map(({ path, code }) => `${path} ${code}`);
  expect(asked([["sex", "age"], ["setting"]])).toEqual([]);
  expect(asked([["setting"], ["sex", "age"], ["age"]])).toEqual(["breakdowns.2 dimension_twice"]);
});
