import type { ActivityFacts } from "../activities/facts";
import { sexes } from "../activities/schema";
import { countAsSeen, countsAsSeen } from "../figures/small-counts";
import { distinctPeople, type DistinctPeople } from "../figures/distinct";
import { type CellPart, type Contribution, toUnits } from "./accumulate";
import type { Counted, CountedMeasure } from "./schema";

export type ActivityFact = ActivityFacts & { id: string };

/** Why an activity is no part of a counted indicator, although it might have been. */
export type NotCounted = "not_held" | "no_date" | "no_head_count" | "no_hours" | "no_tests";

/** What a measure is counted among. */
export const sourceOf = (measure: CountedMeasure): "activities" | "rounds" | "statements" =>
  measure === "capacity_risen"
    ? "rounds"
    : measure === "outcome_statements"
      ? "statements"
      : "activities";

/**
 * An activity as its own page shows it to readers outside: what that page hides adds nothing to any figure that they
 * read, so that no difference of two figures tells it.
 */
export function activityAsSeen(facts: ActivityFact): ActivityFact {
  const { heads, named, ofWhom } = countsAsSeen(facts);
  return { ...facts, heads, named, ofWhom, tests: testsSeen(facts) };
}

/** Null where either those who rose or those who did not are few: one of them tells the other. */
const testsSeen = ({ tests }: ActivityFact) =>
  tests && [tests.rose, tests.tested - tests.rose].every((people) => countAsSeen(people) !== null)
    ? tests
    : null;

/** What the parts of a figure are where it counts each of its own once: they do not add up to it. */
export const partsOf = ({ measure }: Counted): "attendances" | "activities" | null =>
  measure === "distinct_people" ? "attendances" : measure === "organisations" ? "activities" : null;

const fits = ({ measure, types, resultIds, countries }: Counted, facts: ActivityFact): boolean =>
  sourceOf(measure) === "activities" &&
  (types.length === 0 || types.includes(facts.type)) &&
  (countries.length === 0 || countries.includes(facts.country)) &&
  (resultIds.length === 0 || facts.outcomeIds.some((one) => resultIds.includes(one)));

const total = ({ heads }: ActivityFact) => heads && heads.female + heads.male + heads.unknown;

/** What an activity adds to a counted measure, in whole units; or why it adds nothing. */
function amountOf({ measure }: Counted, facts: ActivityFact): number | NotCounted {
  switch (measure) {
    case "activities":
    case "organisations":
      return 1;
    case "attendances":
    case "distinct_people":
      return total(facts) ?? "no_head_count";
    case "hours":
      return facts.hours ?? "no_hours";
    case "tests_risen":
      return facts.tests?.rose ?? "no_tests";
    case "capacity_risen":
    case "outcome_statements":
      return 0;
  }
}

function cellsOf({ measure }: Counted, { heads }: ActivityFact): CellPart[] {
  if ((measure !== "attendances" && measure !== "distinct_people") || !heads) return [];
  return sexes
    .filter((sex) => sex !== "unknown" && heads[sex] > 0)
    .map((sex) => ({ categories: { sex }, amount: toUnits(heads[sex]), of: null }));
}

/**
 * The activities that a counted indicator rests on, each as a contribution, and those of the same description that it
 * leaves out, with why. Logging a workshop moves the indicator; the indicator lists the workshops.
 */
export function countActivities(rule: Counted, activities: readonly ActivityFact[]) {
  const contributions: Contribution[] = [];
  const leftOut: { id: string; why: NotCounted }[] = [];
  for (const facts of activities) {
    if (!fits(rule, facts)) continue;
    const amount = amountOf(rule, facts);
    if (facts.status !== "held") leftOut.push({ id: facts.id, why: "not_held" });
    else if (facts.start === null) leftOut.push({ id: facts.id, why: "no_date" });
    else if (typeof amount === "string") leftOut.push({ id: facts.id, why: amount });
    else
      contributions.push({
        recordId: facts.id,
        date: facts.start,
        series: `${facts.country} ${facts.region ?? ""} ${facts.partnerId}`,
        amount: toUnits(amount),
        of: null,
        cells: cellsOf(rule, facts),
      });
  }
  return { contributions, leftOut };
}

/** Organisations that held an activity in the stretch, each once. */
export function distinctOrganisations(
  rule: Counted,
  activities: readonly ActivityFact[],
  stretch: { start: string; end: string },
): number {
  return new Set(within(rule, activities, stretch).map(({ partnerId }) => partnerId)).size;
}

/** People who came in the stretch, each once; an interval where some rooms were counted without names. */
export function distinctInStretch(
  rule: Counted,
  activities: readonly ActivityFact[],
  stretch: { start: string; end: string },
): DistinctPeople | null {
  const stated = within(rule, activities, stretch).filter(({ heads }) => heads !== null);
  if (stated.length === 0) return null;
  const named = new Set(stated.flatMap((one) => one.named.map(({ personId }) => personId))).size;
  const heads = stated.map((one) => total(one) ?? 0);
  const attendances = stated.reduce((sum, one) => sum + one.named.length, 0);
  return distinctPeople({
    named,
    unnamed: heads.reduce((sum, count) => sum + count, 0) - attendances,
    fullestRoom: Math.max(...heads),
  });
}

const within = (
  rule: Counted,
  activities: readonly ActivityFact[],
  { start, end }: { start: string; end: string },
) =>
  activities.filter(
    (facts) =>
      fits(rule, facts) &&
      facts.status === "held" &&
      facts.start !== null &&
      facts.start >= start &&
      facts.start <= end,
  );
