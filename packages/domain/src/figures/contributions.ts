import type { ActivityFacts } from "../activities/facts";
import { capacityTypes } from "../activities/schema";
import { type Month, monthOf } from "../dates";
import { bases } from "../review/status";
import { countsAsSeen } from "./small-counts";

/** What sums are kept of: approved records, all that were submitted, and the approved ones as outsiders see them. */
export const ledgers = [...bases, "outside"] as const;
export type Ledger = (typeof ledgers)[number];

/** What can be added up: each figure on a dashboard is a sum of these over cells. */
export type Amounts = {
  activities: number;
  /** Activities held whose head count is not stated: they add no people, and the figure says so. */
  uncounted: number;
  /** Attendances: the same person at two activities counts twice. */
  people: number;
  /** Attendances by name among them; the others are unnamed. */
  named: number;
  /** Length of the activities. Whole minutes: sums of whole numbers come out the same in any order. */
  minutes: number;
  /** People who took both tests. */
  tested: number;
  /** Sum over people tested of their gain, in ten-thousandths of the scale. */
  gain: number;
};
export const amountNames = [
  "activities",
  "uncounted",
  "people",
  "named",
  "minutes",
  "tested",
  "gain",
] as const;
export const noAmounts: Amounts = {
  activities: 0,
  uncounted: 0,
  people: 0,
  named: 0,
  minutes: 0,
  tested: 0,
  gain: 0,
};

/** One way to break the activities of a month down. */
export const dimensions = [
  "type",
  "status",
  "sex",
  "ofWhom",
  "region",
  "partner",
  "outcome",
  "capacity",
] as const;
export type Dimension = (typeof dimensions)[number];

/** "" stands for "not stated", which is a category of its own. */
export type Cell = { month: Month; dimension: Dimension; category: string } & Amounts;

/**
 * What one activity adds, dimension by dimension. Planned and cancelled ones enter the dimension "status" alone.
 * In sex, region, partner and type the cells add up to the activity's total; marks "of whom" and outcomes do not,
 * since a person may carry several and an activity may serve several. For outsiders each activity adds what its own
 * page shows them, so that no filter, and no difference of two, gives a small count away.
 */
export function contributions(facts: ActivityFacts, ledger: Ledger = "submitted"): Cell[] {
  const month = facts.start ? monthOf(facts.start) : "";
  const cell = (dimension: Dimension, category: string, amounts: Partial<Amounts>): Cell => ({
    month,
    dimension,
    category,
    ...noAmounts,
    ...amounts,
  });
  const status = cell("status", facts.status, { activities: 1 });
  if (facts.status !== "held") return [status];

  const { heads, bySex, ofWhom, named, tests } =
    ledger === "outside" ? countsAsSeen(facts) : { ...facts, bySex: facts.heads };
  const people = heads ? heads.female + heads.male + heads.unknown : 0;
  const whole: Partial<Amounts> = {
    activities: 1,
    uncounted: heads ? 0 : 1,
    people,
    named: named.length,
    minutes: Math.round((facts.hours ?? 0) * 60),
    tested: tests?.tested ?? 0,
    gain: tests ? Math.round(tests.gain * tests.tested * 10_000) : 0,
  };
  const cells = [
    status,
    cell("type", facts.type, whole),
    cell("region", facts.region ?? facts.country, whole),
    cell("partner", facts.partnerId, whole),
    ...(facts.outcomeIds.length > 0 ? facts.outcomeIds : [""]).map((id) =>
      cell("outcome", id, whole),
    ),
  ];
  if (capacityTypes.includes(facts.type)) cells.push(cell("capacity", facts.type, whole));
  for (const [sex, count] of Object.entries(bySex ?? {}))
    if (count > 0) cells.push(cell("sex", sex, { people: count }));
  // Each counts the activities that state it, so that a nought that was typed is known from nothing.
  for (const [mark, count] of Object.entries(ofWhom))
    if (count !== null) cells.push(cell("ofWhom", mark, { activities: 1, people: count }));
  return cells;
}
