import type { Month } from "../dates";
import { type Arrival, type DistinctPeople, distinctNamed, distinctPeople } from "./distinct";
import { type Period, periodsOf } from "./periods";
import { type Spread, spreadOf } from "./spread";

/** What the trainings and workshops of a month add. */
export type TrainedMonth = {
  month: Month;
  activities: number;
  /** Those without a head count, which add nobody. */
  uncounted: number;
  /** Attendances, and those by name among them. */
  people: number;
  named: number;
  fullestRoom: number;
};
export type TrainedInput = {
  months: readonly TrainedMonth[];
  /** People by name, by the month they came in and the one before (figures/distinct). */
  arrivals: readonly Omit<Arrival, "sex">[];
  /** Of each activity with both tests, the mean change, as a share of the scale. */
  changes: readonly number[];
};

/** People trained: attendances, and distinct people; null where no head count is stated. */
export type Trained = { attendances: number | null; distinct: DistinctPeople | null };
export type TrainedFigures = {
  overTime: (Period & Trained)[];
  whole: Trained;
  /** How the mean changes between tests lie, activity by activity. */
  spread: Spread | null;
};

const first: Month = "";
const last: Month = "9999-12";

/** People trained over time, and the spread of the change between their tests. */
export function trainedFigures({ months, arrivals, changes }: TrainedInput): TrainedFigures {
  const within = (some: readonly TrainedMonth[], from: Month, to: Month): Trained => {
    const sum = (of: "activities" | "uncounted" | "people" | "named") =>
      some.reduce((total, month) => total + month[of], 0);
    if (sum("activities") === sum("uncounted")) return { attendances: null, distinct: null };
    return {
      attendances: sum("people"),
      distinct: distinctPeople({
        named: distinctNamed(arrivals, from, to),
        unnamed: sum("people") - sum("named"),
        fullestRoom: Math.max(...some.map(({ fullestRoom }) => fullestRoom)),
      }),
    };
  };
  return {
    overTime: periodsOf(months.map(({ month }) => month)).map((period) => ({
      ...period,
      ...within(
        months.filter(({ month }) => period.months.includes(month)),
        period.months[0]!,
        period.months.at(-1)!,
      ),
    })),
    whole: within(months, first, last),
    spread: spreadOf(changes),
  };
}
