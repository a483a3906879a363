import { type Contribution, figureFor, type Rule, toUnits, valueOf } from "./accumulate";
import type { IndicatorKind } from "./schema";

/** The worked example behind the choice of a rule: two places, two half years, five measurements. */
const measured: { place: string; date: string; values: Record<IndicatorKind, number> }[] = [
  { place: "a", date: "2023-02-15", values: { number: 10, percentage: 30, scale: 2 } },
  { place: "a", date: "2023-05-20", values: { number: 6, percentage: 45, scale: 3 } },
  { place: "b", date: "2023-04-10", values: { number: 4, percentage: 10, scale: 4 } },
  { place: "a", date: "2023-09-05", values: { number: 8, percentage: 36, scale: 3 } },
  { place: "b", date: "2023-11-12", values: { number: 12, percentage: 15, scale: 2 } },
];
/** Of how many, of a percentage, in each place. */
const asked: Record<string, number> = { a: 60, b: 20 };

export const exampleStretches = {
  first: { start: "2023-01-01", end: "2023-06-30" },
  second: { start: "2023-07-01", end: "2023-12-31" },
  whole: { start: "2023-01-01", end: "2023-12-31" },
} as const;
export type ExampleStretch = keyof typeof exampleStretches;

/** What was measured in a place and half year of the example, in order; of a percentage as its fraction. */
export const exampleValues = (kind: IndicatorKind, place: string, stretch: ExampleStretch) =>
  measured
    .filter(
      (one) =>
        one.place === place &&
        one.date >= exampleStretches[stretch].start &&
        one.date <= exampleStretches[stretch].end,
    )
    .map(({ values }) => ({
      value: values[kind],
      of: kind === "percentage" ? asked[place]! : null,
    }));

/** What a rule makes of the example, by the same core as every figure. */
export function exampleResult(rule: Rule, stretch: ExampleStretch): number | null {
  const contributions: Contribution[] = measured.map(({ place, date, values }, index) => ({
    recordId: String(index),
    date,
    series: place,
    amount: toUnits(values[rule.kind]),
    of: rule.kind === "percentage" ? toUnits(asked[place]!) : null,
    cells: [],
  }));
  return valueOf(figureFor(rule, contributions, exampleStretches[stretch]));
}
