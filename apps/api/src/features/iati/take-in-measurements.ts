import { measurementProblems } from "@suivi/domain/results/rules";
import {
  type IndicatorContent,
  type MeasurementContent,
  measurementContent,
} from "@suivi/domain/results/schema";
import type { FoundIndicator } from "@suivi/iati/elements";
import type { Dimensions } from "./take-in-dimensions";
import { fractionOf, roundedIn, type Told, totalOf } from "./take-in-indicator";
import { type Calendar, type Stretch, stretchOf } from "./take-in-periods";
import type { Why } from "./take-in-texts";

type Figure = FoundIndicator["period"][number]["actual"][number];
export type Measured = { stretch: Stretch; content: MeasurementContent } | { why: Why };

type At = {
  indicatorId: string;
  indicator: IndicatorContent;
  calendar: Calendar;
  dimensions: Dimensions;
  partnerId: string;
  today: string;
};

const rounded = (value: number) => Math.round(value * 10_000) / 10_000;

/** The cells of a period's breakdown; what is of unknown category is left over by itself. */
function cellsOf(figures: readonly Figure[], { find }: Dimensions, percentage: boolean) {
  return figures.flatMap((figure): MeasurementContent["cells"] => {
    const value = roundedIn(figure.value);
    if (figure.dimension.length === 0 || value === null) return [];
    const categories = Object.fromEntries(
      figure.dimension.flatMap(({ name, value: word }) => {
        const found = name && word ? find(name, word) : null;
        return found ? [found] : [];
      }),
    );
    if (Object.keys(categories).length === 0) return [];
    const fraction = percentage ? fractionOf(figure) : null;
    if (percentage && !fraction) return [];
    return [{ categories, value: fraction?.numerator ?? value, of: fraction?.denominator ?? null }];
  });
}

/** The dimensions that breakdowns of these cells ask for, each set once. */
export const breakdownsIn = (all: readonly MeasurementContent["cells"][]): string[][] => {
  const sets = all.flat().map(({ categories }) => Object.keys(categories).sort());
  const unique = [...new Map(sets.map((set) => [JSON.stringify(set), set])).values()];
  // A cell that knows less than others of the same breakdown is a part of it.
  return unique
    .filter(
      (set) => !unique.some((other) => other !== set && set.every((one) => other.includes(one))),
    )
    .filter((set) => set.length <= 3)
    .slice(0, 6);
};

/**
 * What an activity of the file measured, period by period. A running total is told as it stood: what each period
 * added is the difference.
 */
export function measurementsOf({ indicator: found, country }: Told, at: At): Measured[] {
  const { indicator, calendar, today } = at;
  const running = indicator.overTime === "running";
  const percentage = indicator.kind === "percentage";
  let before = 0;
  const inOrder = found.period
    .flatMap((period) => {
      const stretch = stretchOf(period);
      return stretch ? [{ period, stretch }] : [];
    })
    .sort((a, b) => (a.stretch.end < b.stretch.end ? -1 : 1));

  return inOrder.flatMap(({ period, stretch }): Measured[] => {
    if (period.actual.length === 0) return [];
    const key = calendar.keyOf(stretch);
    if (key === null || (key === "life" && calendar.frequency !== "life"))
      return [{ why: "overlaps" }];
    const total = totalOf(period.actual);
    if (total === "several") return [{ why: "several" }];
    if (total === null) return [{ why: "no_total" }];
    const value = roundedIn(total.value);
    if (value === null) return [{ why: "not_a_number" }];
    const added = running ? rounded(value - before) : value;
    if (running && added === 0 && before !== 0) return [];
    const first = !running || before === 0;
    before = running ? value : 0;
    const fraction = percentage ? fractionOf(total) : null;
    const content: MeasurementContent = {
      indicatorId: at.indicatorId,
      date: stretch.end < today ? stretch.end : today,
      country,
      region: null,
      partnerId: at.partnerId,
      measured: fraction ? { state: "fraction", ...fraction } : { state: "value", value: added },
      // Of a running total only the first breakdown is what its own period added.
      cells: first ? cellsOf(period.actual, at.dimensions, percentage) : [],
      comment: null,
      evidence: {},
    };
    return kept(content, stretch, indicator, today);
  });
}

/** As the domain would take it from a form; a breakdown that does not fit its total is left out, the total stays. */
function kept(
  content: MeasurementContent,
  stretch: Stretch,
  indicator: IndicatorContent,
  today: string,
): Measured[] {
  const asked = { ...indicator, breakdowns: breakdownsIn([content.cells]) };
  const fits = (one: MeasurementContent) =>
    measurementContent.safeParse(one).success &&
    measurementProblems(one, { indicator: asked, today }).length === 0;
  if (fits(content)) return [{ stretch, content }];
  const bare = { ...content, cells: [] };
  return fits(bare) ? [{ stretch, content: bare }, { why: "above_total" }] : [{ why: "not_valid" }];
}
