import type { Sex } from "../activities/schema";
import type { Month } from "../dates";

/** Distinct people: exact when everybody counted is named, else at least and at most (DESIGN.md). */
export type DistinctPeople = { atLeast: number; atMost: number };

/** No month: of an activity whose date is not stated. It sorts before all months. */
export const undated = "";
/** In `previous`: the person had not come before. Sorts before `undated`. */
export const never = "!";

/** People who came in a month, by the month they had come before. */
export type Arrival = { month: Month; previous: Month; sex: Sex; people: number };

/**
 * A person's months as arrivals: each month in which they came, with the month they came before. Counting, over a
 * period, the arrivals whose previous month lies before it counts each person once: so distinct people of any
 * period of whole months is a sum over a small table, however many attendances there are.
 */
export function arrivals(months: readonly Month[], sex: Sex): Arrival[] {
  const sorted = [...new Set(months)].sort();
  return sorted.map((month, index) => ({
    month,
    previous: sorted[index - 1] ?? never,
    sex,
    people: 1,
  }));
}

/** Named people who came at least once from month `from` to month `to`, each counted once. */
export function distinctNamed(
  table: readonly Omit<Arrival, "sex">[],
  from: Month,
  to: Month,
): number {
  return table
    .filter(
      ({ month, previous }) =>
        month >= from && month <= to && (previous === never || previous < from),
    )
    .reduce((sum, { people }) => sum + people, 0);
}

/**
 * Named and unnamed people together. At least: everybody named, or the fullest room if that held more. At most:
 * every unnamed person is somebody new. Adding names to a head count narrows the interval and never leaves it.
 */
export function distinctPeople(counted: {
  named: number;
  unnamed: number;
  fullestRoom: number;
}): DistinctPeople {
  return {
    atLeast: Math.max(counted.named, counted.fullestRoom),
    atMost: counted.named + counted.unnamed,
  };
}
