import * as z from "zod/mini";
import { activityTypes, evidenceFile } from "../activities/schema";
import { calendarDate } from "../dates";
import { id } from "../ids";
import { statementLevels } from "../outcome-statements/schema";
import { localText, typed, typedOrNull } from "../text";

/** Percentages are kept as numerator and denominator; a scale is a list of steps in words, worst first. */
export const indicatorKinds = ["number", "percentage", "scale"] as const;
export type IndicatorKind = (typeof indicatorKinds)[number];
export const directions = ["increase", "decrease"] as const;
export type Direction = (typeof directions)[number];

/** How an indicator adds up over time (DOMAIN.md c.4): sum of the period, running total, or latest value. */
export const overTimeRules = ["sum", "running", "latest"] as const;
export type OverTime = (typeof overTimeRules)[number];
/** How it adds up across places and partners. A percentage is pooled, never averaged. */
export const acrossPlacesRules = ["sum", "average", "highest", "latest"] as const;
export type AcrossPlaces = (typeof acrossPlacesRules)[number];

export const frequencies = [
  "life",
  "year",
  "half",
  "four_months",
  "quarter",
  "month",
  "event",
] as const;
export type Frequency = (typeof frequencies)[number];

/** Four decimals at the most: sums are then exact, in whatever order records come. */
export const amount = z.number().check(
  z.minimum(-1_000_000_000),
  z.maximum(100_000_000_000),
  z.refine((value) => Math.abs(value * 10_000 - Math.round(value * 10_000)) < 1e-3, {
    error: "too_many_decimals",
  }),
);

/** What was found, in three states that never stand for each other: a value, no data (why), not applicable. */
export const measured = z.discriminatedUnion("state", [
  z.strictObject({ state: z.literal("value"), value: amount }),
  z.strictObject({
    state: z.literal("fraction"),
    numerator: amount,
    denominator: amount.check(z.minimum(0)),
  }),
  z.strictObject({ state: z.literal("no_data"), reason: typed(300) }),
]);
export type Measured = z.infer<typeof measured>;

export const baseline = z.discriminatedUnion("state", [
  z.strictObject({ state: z.literal("unknown") }),
  z.strictObject({ state: z.literal("not_applicable") }),
  z.strictObject({
    state: z.literal("value"),
    value: amount,
    /** Of a percentage whose parts are known; null: the percentage alone is. */
    of: z.nullable(amount.check(z.minimum(0))),
    year: z.nullable(z.int().check(z.minimum(1990), z.maximum(2100))),
  }),
]);
export type Baseline = z.infer<typeof baseline>;

/** What an indicator that is counted instead of typed counts: among activities held, assessments or statements. */
export const countedMeasures = [
  "activities",
  "attendances",
  "distinct_people",
  "hours",
  "organisations",
  "tests_risen",
  "capacity_risen",
  "outcome_statements",
] as const;
export type CountedMeasure = (typeof countedMeasures)[number];

export const counted = z.strictObject({
  measure: z.enum(countedMeasures),
  /** Empty lists take everything. */
  types: z.array(z.enum(activityTypes)).check(z.maxLength(10)),
  resultIds: z.array(id).check(z.maxLength(30)),
  countries: z.array(z.string().check(z.regex(/^[A-Z]{2}$/, "not_valid"))).check(z.maxLength(30)),
  /** Of outcome statements; none takes every level. */
  levels: z.optional(z.array(z.enum(statementLevels)).check(z.maxLength(3))),
  substantiatedOnly: z.optional(z.boolean()),
});
export type Counted = z.infer<typeof counted>;

/**
 * Targets by key (`targetKey`): one cell each, so that two people who set different ones never stand in each other's
 * way. The value of a percentage's target is a percentage.
 */
export const targets = z.record(z.string().check(z.maxLength(200)), amount);

/** An indicator: only its level, title, kind and direction are required; a gauge shows the rest. */
export const indicatorContent = z.strictObject({
  resultId: id,
  position: z.int().check(z.minimum(0), z.maximum(10_000)),
  code: typedOrNull(40),
  title: localText(400),
  definition: typedOrNull(4000),
  unit: z.nullable(localText(60)),
  kind: z.enum(indicatorKinds),
  scale: z.array(localText(200)).check(z.maxLength(12)),
  direction: z.enum(directions),
  overTime: z.enum(overTimeRules),
  acrossPlaces: z.enum(acrossPlacesRules),
  baseline,
  /** Breakdowns asked for: each a list of one to three dimensions crossed, by their keys. */
  breakdowns: z
    .array(z.array(typed(60)).check(z.minLength(1), z.maxLength(3)))
    .check(z.maxLength(6)),
  meansOfVerification: typedOrNull(2000),
  method: typedOrNull(2000),
  responsible: typedOrNull(200),
  frequency: z.enum(frequencies),
  /** Names of the events of an indicator measured by event, in order. */
  events: z
    .array(
      z.strictObject({
        key: typed(40),
        name: localText(120),
        start: calendarDate,
        end: calendarDate,
      }),
    )
    .check(z.maxLength(40)),
  targets,
  contributesTo: z
    .array(z.strictObject({ catalogue: typed(60), code: typed(40) }))
    .check(z.maxLength(20)),
  /** Null: typed as measurements. */
  counted: z.nullable(counted),
});
export type IndicatorContent = z.infer<typeof indicatorContent>;

/** A cell of a breakdown: the category of each dimension that is known; a dimension left out is unknown. */
export const breakdownCell = z.strictObject({
  categories: z.record(typed(60), typed(60)),
  value: amount,
  /** The denominator, of percentages. */
  of: z.nullable(amount.check(z.minimum(0))),
});

/** One measurement of an indicator at a place on a day. The system finds the period. */
export const measurementContent = z.strictObject({
  indicatorId: id,
  date: calendarDate,
  country: z.nullable(z.string().check(z.regex(/^[A-Z]{2}$/, "not_valid"))),
  region: z.nullable(z.string().check(z.regex(/^[A-Z]{2}-[A-Z0-9]{1,3}$/, "not_valid"))),
  partnerId: id,
  measured,
  cells: z.array(breakdownCell).check(z.maxLength(2000)),
  comment: typedOrNull(4000),
  evidence: z.record(id, evidenceFile),
});
export type MeasurementContent = z.infer<typeof measurementContent>;

/** A new indicator as the form opens it. */
export function blankIndicator(resultId: string, position: number): IndicatorContent {
  return {
    resultId,
    position,
    code: null,
    title: {},
    definition: null,
    unit: null,
    kind: "number",
    scale: [],
    direction: "increase",
    overTime: "sum",
    acrossPlaces: "sum",
    baseline: { state: "unknown" },
    breakdowns: [],
    meansOfVerification: null,
    method: null,
    responsible: null,
    frequency: "half",
    events: [],
    targets: {},
    contributesTo: [],
    counted: null,
  };
}
