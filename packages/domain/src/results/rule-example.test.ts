import { expect, test } from "vitest";
import { exampleResult, exampleStretches, exampleValues } from "./rule-example";
import type { AcrossPlaces, OverTime } from "./schema";

const results = (
  overTime: OverTime,
  acrossPlaces: AcrossPlaces,
  kind: "number" | "scale" = "number",
) =>
  (Object.keys(exampleStretches) as (keyof typeof exampleStretches)[]).map((stretch) =>
    exampleResult({ kind, overTime, acrossPlaces }, stretch),
  );

test("every choice of the worked example comes out differently: it shows what is chosen", () => {
  expect(results("sum", "sum")).toEqual([20, 20, 40]);
  expect(results("running", "sum")).toEqual([20, 40, 40]);
  expect(results("latest", "sum")).toEqual([10, 20, 20]);
  expect(results("sum", "average")).toEqual([10, 10, 20]);
  expect(results("sum", "highest")).toEqual([16, 12, 24]);
  expect(results("sum", "latest")).toEqual([16, 12, 16]);
  expect(results("latest", "highest", "scale")).toEqual([4, 3, 3]);
});

test("a percentage of the example is pooled from its fractions", () => {
  expect(exampleValues("percentage", "a", "first")).toEqual([
    { value: 30, of: 60 },
    { value: 45, of: 60 },
  ]);
  const rule = { kind: "percentage", overTime: "latest", acrossPlaces: "sum" } as const;
  expect(exampleResult(rule, "first")).toBe((100 * 55) / 80);
});
