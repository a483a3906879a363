import fc from "fast-check";
import { expect, test } from "vitest";
import type { Outcome } from "../programmes/schema";
import { frameworkProblems, inFrameworkOrder, levelTemplates, resultCodes } from "./framework";
import { moveResult, moves, placeResult } from "./move-result";

const { levels } = levelTemplates[1]!;
const result = (id: string, rank: number, parentId: string | null): Outcome => ({
  id,
  level: levels[rank]!.id,
  parentId,
  code: null,
  title: { fr: id },
  assumptions: null,
  source: null,
});
const outcomes = [
  result("goal", 0, null),
  result("security", 1, "goal"),
  result("police", 2, "security"),
  result("justice", 1, "goal"),
  result("courts", 2, "justice"),
];
const framework = { levels, outcomes };
const shape = (list: Outcome[] | null) =>
  list && inFrameworkOrder(list).map(({ result: one, depth }) => `${"  ".repeat(depth)}${one.id}`);

test("a result moves among its neighbours with all that is beneath it, and numbers follow", () => {
  const moved = moveResult(framework, "justice", "up")!;
  expect(shape(moved)).toEqual(["goal", "  justice", "    courts", "  security", "    police"]);
  expect(resultCodes({ outcomes: moved }).get("courts")).toBe("1.1");
  expect(moveResult(framework, "security", "up")).toBeNull();
  expect(shape(moveResult({ levels, outcomes: moved }, "justice", "down"))).toEqual(
    shape(outcomes),
  );
});

test("in goes beneath the one before it, a level deeper; out comes back beside it", () => {
  const inside = moveResult(framework, "justice", "in")!;
  expect(shape(inside)).toEqual([
    "goal",
    "  security",
    "    police",
    "    justice",
    "      courts",
  ]);
  expect(inside.find(({ id }) => id === "courts")?.level).toBe("activity");
  const out = moveResult({ levels, outcomes: inside }, "justice", "out");
  expect(shape(out)).toEqual(shape(outcomes));
  expect(out?.find(({ id }) => id === "courts")?.level).toBe("output");
});

test("nothing goes beneath itself, or deeper than the programme has levels", () => {
  expect(placeResult(framework, "security", { parentId: "police", beforeId: null })).toBeNull();
  expect(placeResult(framework, "goal", { parentId: "goal", beforeId: null })).toBeNull();
  const inside = moveResult(framework, "justice", "in")!;
  expect(
    placeResult({ levels, outcomes: inside }, "police", { parentId: "courts", beforeId: null }),
  ).toBeNull();
});

test("whatever is moved, in whichever order, the framework holds and no result is lost", () => {
  const step = fc.tuple(
    fc.constantFrom(...outcomes.map(({ id }) => id)),
    fc.constantFrom(...moves),
  );
  fc.assert(
    fc.property(fc.array(step, { maxLength: 20 }), (steps) => {
      let now = outcomes;
      for (const [id, move] of steps) now = moveResult({ levels, outcomes: now }, id, move) ?? now;
      expect(frameworkProblems({ levels, outcomes: now })).toEqual([]);
      expect(now.map(({ id }) => id).sort()).toEqual(outcomes.map(({ id }) => id).sort());
    }),
  );
});
