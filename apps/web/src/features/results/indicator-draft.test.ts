import { blankIndicator, type IndicatorContent } from "@suivi/domain/results/schema";
import { newId } from "@suivi/domain/ids";
import { expect, test } from "vitest";
import { checkIndicator, cleanIndicator, withKind } from "./indicator-draft";

const blank: IndicatorContent = { ...blankIndicator(newId(), 0), title: { fr: "Lois" } };
const codes = (content: Partial<IndicatorContent>) =>
  checkIndicator(cleanIndicator({ ...blank, ...content })).map(
    ({ path, code }) => `${path} ${code}`,
  );

test("a title and what it measures are enough", () => {
  expect(codes({})).toEqual([]);
  expect(codes({ title: { fr: "  " } })).toEqual(["title required"]);
});

test("a word typed for a target is named by its period; a baseline without its value is not written yet", () => {
  const targets = { "half:2023-01-01||": Number.NaN };
  expect(codes({ targets })).toEqual(["targets.half:2023-01-01|| not_a_number"]);
  const value = null as unknown as number;
  expect(codes({ baseline: { state: "value", value, of: null, year: null } })).toEqual([
    "baseline.value required",
  ]);
});

test("what was left empty is not sent, the same breakdown once", () => {
  const breakdowns = [["sex", ""], ["", ""], ["sex"], ["sex", "age", "sex"]];
  const { scale, breakdowns: sent } = cleanIndicator({
    ...blank,
    scale: [{ fr: "Aucun " }, { fr: " " }],
    breakdowns,
  });
  expect(scale).toEqual([{ fr: "Aucun" }]);
  expect(sent).toEqual([["sex"], ["sex", "age"]]);
});

test("another kind keeps what it can: steps are not added up, and not counted", () => {
  const counted = { measure: "activities" as const, types: [], resultIds: [], countries: [] };
  const scale = withKind({ ...blank, counted }, "scale");
  expect([scale.overTime, scale.acrossPlaces, scale.counted]).toEqual(["latest", "latest", null]);
  expect(codes({ ...scale, scale: [{ fr: "Non" }, { fr: "Oui" }] })).toEqual([]);
  expect(withKind({ ...blank, counted }, "number").counted).toEqual(counted);
});
