import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { newId } from "../ids";
import { factsOf } from "./facts";
import { activityProblems } from "./rules";
import { type ActivityContent, blankActivity, type PersonScores } from "./schema";
import { standingSheet } from "./sheet";
import { normalisedGain, summariseTests, testFacts, testsAsSeen } from "./tests";

const day = "2023-10-11";
const typed = { maximum: 20, before: 5, after: 15, tested: 30 };
type Sheet = ActivityContent["attendance"];
const sheetOf = (all: (PersonScores | null)[]): Sheet =>
  Object.fromEntries(
    all.map((scores, row) => [
      newId(),
      { row, marks: { [day]: "present" as const }, ...(scores ? { scores } : {}) },
    ]),
  );
const scored = (before: number | null, after: number | null): PersonScores => ({ before, after });
const score = fc.option(fc.integer({ min: 0, max: 200 }).map((tenths) => tenths / 10));
const scores = fc.record({ before: score, after: score });
const list = fc.array(fc.option(scores), { maxLength: 12 });

describe("scores of each person", () => {
  test("make the averages as soon as one person took both tests; until then what was typed counts", () => {
    const few = sheetOf([scored(4, null), null]);
    expect(summariseTests({ attendance: few, tests: typed })).toMatchObject({
      from: "group",
      before: 5,
      after: 15,
      tested: 30,
      missing: null,
      rose: null,
    });
    const attendance = sheetOf([scored(4, 10), scored(10, 10), scored(12, null), null]);
    expect(summariseTests({ attendance, tests: { ...typed, passMark: 10 } })).toEqual({
      from: "persons",
      maximum: 20,
      passMark: 10,
      before: 7,
      after: 10,
      tested: 2,
      missing: { after: 1, before: 0, both: 1 },
      rose: 1,
      passed: 2,
      later: null,
    });
    expect(summariseTests({ attendance, tests: null })).toBeNull();
  });

  test("add up the same in any order, and everybody present is tested or missing", () => {
    fc.assert(
      fc.property(list, (all) => {
        const attendance = sheetOf(all);
        const backwards = Object.fromEntries(Object.entries(attendance).toReversed());
        const tests = { ...typed, passMark: 12 };
        const said = summariseTests({ attendance, tests })!;
        expect(summariseTests({ attendance: backwards, tests })).toEqual(said);
        fc.pre(said.from === "persons");
        const { missing, tested, rose, passed } = said;
        expect(tested! + missing!.after + missing!.before + missing!.both).toBe(all.length);
        expect(rose!).toBeLessThanOrEqual(tested!);
        expect(passed!).toBeLessThanOrEqual(tested!);
      }),
    );
  });

  test("a test that was not taken is missing: it moves no average, and is no nought and no fall", () => {
    fc.assert(
      fc.property(list, score, (all, before) => {
        const was = summariseTests({ attendance: sheetOf(all), tests: typed })!;
        const more = sheetOf([...all, scored(before, null)]);
        const now = summariseTests({ attendance: more, tests: typed })!;
        expect({ ...now, missing: null }).toEqual({ ...was, missing: null });
      }),
    );
    const noughts = sheetOf([scored(0, 0)]);
    expect(summariseTests({ attendance: noughts, tests: typed })).toMatchObject({
      before: 0,
      after: 0,
      tested: 1,
      rose: 0,
    });
  });

  test("whoever is marked absent is not counted, and a score of theirs is refused by its field", () => {
    const [id] = [newId()];
    const attendance: Sheet = {
      [id]: { row: 0, marks: { [day]: "absent" }, scores: scored(3, 21) },
    };
    const content = { ...blankActivity(newId(), "ML"), start: day, attendance, tests: typed };
    expect(testFacts(content)).toEqual({ tested: 30, gain: 0.5, rose: 30 });
    const known = { today: "2024-01-01", sexOf: () => "female" as const };
    const at = `attendance.${id}.scores`;
    expect(activityProblems(content, known)).toEqual([
      { path: `${at}.after`, code: "test_above_maximum", limit: 20 },
      { path: `${at}.before`, code: "tested_but_absent" },
    ]);
    expect(activityProblems({ ...content, tests: null }, known)).toEqual([
      { path: "tests.maximum", code: "required" },
    ]);
  });
});

describe("what the figures take", () => {
  const known = { sexOf: () => "unknown" as const };
  const content = (attendance: Sheet, tests: ActivityContent["tests"] = typed) => ({
    ...blankActivity(newId(), "ML"),
    start: day,
    attendance,
    tests,
  });

  test("is whose score rose where persons are known; of an average that rose, all; of one that fell, none", () => {
    const persons = sheetOf([scored(4, 10), scored(12, 8), scored(5, 6)]);
    expect(factsOf(content(persons), known).tests).toMatchObject({ tested: 3, rose: 2 });
    expect(factsOf(content({}), known).tests).toMatchObject({ tested: 30, rose: 30 });
    const fell = { ...typed, after: 4 };
    expect(factsOf(content({}, fell), known).tests).toMatchObject({ tested: 30, rose: 0 });
  });

  test("of two lines of one person, is one person with the scores of both", () => {
    const [stays, other] = [newId(), newId()];
    const line = (row: number, one: PersonScores) => ({
      row,
      marks: { [day]: "present" as const },
      scores: one,
    });
    const said = { [other]: line(0, scored(9, 14)), [stays]: line(1, scored(6, null)) };
    const standing = (id: string) => (id === other ? stays : id);
    expect(standingSheet(said, standing)).toEqual({ [stays]: line(0, scored(6, 14)) });
    expect(
      factsOf(content(said), { ...known, standingPerson: standing, isErased: () => true }).tests,
    ).toEqual({ tested: 1, gain: 0.4, rose: 1 });
  });
});

test("a normalised gain is of what was left to learn; at full marks there is none, whatever came after", () => {
  expect(normalisedGain({ before: 5, after: 15, maximum: 25 })).toBe(0.5);
  expect(normalisedGain({ before: 20, after: 20, maximum: 20 })).toBeNull();
  expect(normalisedGain({ before: null, after: 20, maximum: 20 })).toBeNull();
  fc.assert(
    fc.property(scores, (one) => {
      const gain = normalisedGain({ ...one, maximum: 20 });
      expect(gain ?? 0).toBeLessThanOrEqual(1);
    }),
  );
});

test("at the follow-up the same people are compared: whoever took no test then changes nothing", () => {
  const again = [
    { ...scored(4, 10), later: 8 },
    { ...scored(6, 14), later: 14 },
  ];
  const attendance = sheetOf([...again, scored(2, 20), { ...scored(null, null), later: 3 }]);
  const said = summariseTests({ attendance, tests: typed })!;
  expect(said).toMatchObject({ tested: 3, later: { tested: 2, average: 11, after: 12 } });
  expect(testsAsSeen({ ...said, tested: 30 })!.later).toBeNull();
});

test("outsiders see no part of the people tested that is small, nor one that tells a small rest", () => {
  const seen = (rose: number, tested: number) =>
    testsAsSeen({
      from: "persons",
      maximum: 20,
      passMark: null,
      before: 8,
      after: 12,
      tested,
      missing: { after: 1, before: 0, both: 2 },
      rose,
      passed: null,
      later: null,
    });
  expect(seen(6, 12)).toMatchObject({ tested: 12, rose: 6, missing: null });
  expect(seen(10, 12)).toMatchObject({ rose: null });
  expect(seen(3, 12)).toMatchObject({ rose: null });
  expect(seen(2, 4)).toBeNull();
});
