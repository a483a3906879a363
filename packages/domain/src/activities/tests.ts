import { countAsSeen } from "../figures/small-counts";
import { fromUnits, toUnits } from "../results/accumulate";
import { peoplePresent } from "./heads";
import type { ActivityContent, PersonScores } from "./schema";

type Said = Pick<ActivityContent, "attendance" | "tests">;
type Tests = NonNullable<ActivityContent["tests"]>;

/** What the tests of an activity say. What is not known is null; a test that was not taken is missing, not a fall. */
export type TestSummary = {
  /** Whose scores count: each person's, or the group's average as typed. */
  from: "persons" | "group";
  maximum: number;
  passMark: number | null;
  /** Averages of those who took both tests. */
  before: number | null;
  after: number | null;
  tested: number | null;
  /** Of the people listed as present, who lacks a test. Null: the group's average says nothing of single persons. */
  missing: { after: number; before: number; both: number } | null;
  /** Of those tested: whose score rose, and who reached the pass mark. Null: not known. */
  rose: number | null;
  passed: number | null;
  /** At the follow-up: how many took the test again, and their average then and after the activity. */
  later: { tested: number; average: number; after: number } | null;
};

/** The tests as an outsider may see them: none of fewer than 5 people, and no part that is small or tells a small rest. */
export function testsAsSeen(tests: TestSummary | null): TestSummary | null {
  if (!tests || countAsSeen(tests.tested) === null) return null;
  const part = (people: number | null) =>
    people === null || countAsSeen(tests.tested! - people) === null ? null : countAsSeen(people);
  const later = part(tests.later?.tested ?? null) === null ? null : tests.later;
  return { ...tests, missing: null, rose: part(tests.rose), passed: part(tests.passed), later };
}

const isWhole = ({ before, after }: PersonScores): boolean => before !== null && after !== null;

/** The scores of the people who were there; a person without any is there with two nulls. */
const scoresOf = ({ attendance }: Pick<Said, "attendance">): PersonScores[] =>
  peoplePresent({ attendance }).map(
    (personId) => attendance[personId]!.scores ?? { before: null, after: null },
  );

/**
 * The tests of an activity, from the persons as soon as one of them took both, else from the group's average as typed.
 * Sums are of whole units, so that the order of the list changes no digit. Null: there was no test.
 */
export function summariseTests({ attendance, tests }: Said): TestSummary | null {
  if (!tests) return null;
  const { maximum, passMark = null } = tests;
  const all = scoresOf({ attendance });
  const whole = all.filter(isWhole);
  if (whole.length === 0) {
    const { before, after, tested } = tests;
    return {
      from: "group",
      maximum,
      passMark,
      before,
      after,
      tested,
      missing: null,
      rose: null,
      passed: null,
      later: laterOf(all),
    };
  }
  const mean = (test: "before" | "after") => meanOf(whole.map((one) => one[test]!));
  const lack = (before: boolean, after: boolean) =>
    all.filter((one) => (one.before === null) === before && (one.after === null) === after).length;
  return {
    from: "persons",
    maximum,
    passMark,
    before: mean("before"),
    after: mean("after"),
    tested: whole.length,
    missing: { after: lack(false, true), before: lack(true, false), both: lack(true, true) },
    rose: whole.filter(({ before, after }) => after! > before!).length,
    passed: passMark === null ? null : whole.filter(({ after }) => after! >= passMark).length,
    later: laterOf(all),
  };
}

const meanOf = (scores: number[]): number =>
  fromUnits(scores.reduce((sum, one) => sum + toUnits(one), 0)) / scores.length;

/** What stayed: the same people after the activity and at the follow-up. */
function laterOf(all: PersonScores[]): TestSummary["later"] {
  const again = all.flatMap(({ after, later = null }) =>
    after === null || later === null ? [] : [{ after, later }],
  );
  if (again.length === 0) return null;
  return {
    tested: again.length,
    average: meanOf(again.map(({ later }) => later)),
    after: meanOf(again.map(({ after }) => after)),
  };
}

/** What the figures take from the tests; null: not both given, or nobody is said to have taken them. */
export function testFacts(said: Said) {
  const summary = summariseTests(said);
  if (!summary) return null;
  const { before, after, tested, maximum } = summary;
  if (before === null || after === null || tested === null || tested === 0) return null;
  const gain = (after - before) / maximum;
  // Of a group only the average is known: it rose for all who were tested, or for none.
  return { tested, gain, rose: summary.rose ?? (gain > 0 ? tested : 0) };
}

/** Of what was left to learn, the share that was learnt (Hake); null: a test is missing, or nothing was left to learn. */
export function normalisedGain({
  before,
  after,
  maximum,
}: Pick<PersonScores, "before" | "after"> & Pick<Tests, "maximum">): number | null {
  if (before === null || after === null || before >= maximum) return null;
  return (after - before) / (maximum - before);
}
