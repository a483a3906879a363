import { expect, test } from "vitest";
import type { Outcome } from "../programmes/schema";
import { frameworkProblems, inFrameworkOrder, levelTemplates, resultCodes } from "./framework";

const levels = levelTemplates[0]!.levels;
const result = (
  id: string,
  level: string,
  parentId: string | null,
  code: string | null = null,
): Outcome => ({
  id,
  level,
  parentId,
  code,
  title: { fr: id },
  assumptions: null,
  source: null,
});
const outcomes = [
  result("impact", "impact", null),
  result("security", "outcome", "impact"),
  result("justice", "outcome", "impact", "PO2"),
  result("police", "output", "security"),
  result("courts", "output", "justice"),
];

test("results number themselves by their place; a code of one's own goes first", () => {
  const codes = resultCodes({ outcomes });
  expect(Object.fromEntries(codes)).toEqual({
    impact: "1",
    security: "1",
    justice: "PO2",
    police: "1.1",
    courts: "2.1",
  });
});

test("a framework is read from the top down, each result followed by its parts", () => {
  expect(inFrameworkOrder(outcomes).map(({ result: one, depth }) => [one.id, depth])).toEqual([
    ["impact", 0],
    ["security", 1],
    ["police", 2],
    ["justice", 1],
    ["courts", 2],
  ]);
});

test("a part stands beneath a higher level, never in a ring or without its whole", () => {
  expect(frameworkProblems({ levels, outcomes })).toEqual([]);
  const ring = [result("a", "outcome", "b"), result("b", "outcome", "a")];
  expect(frameworkProblems({ levels, outcomes: ring })).toHaveLength(2);
  expect(frameworkProblems({ levels, outcomes: [result("a", "task", null)] })).toEqual([
    { path: "outcomes.0.level", code: "unknown_result" },
  ]);
});
