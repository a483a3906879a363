import { addDays, type CalendarDate } from "../dates";
import type { Problem } from "../problems/problem";
import { fromUnits, type Rule } from "./accumulate";
import { type BreakdownLine, closedLines, overshoot } from "./breakdown";
import { measurementFacts } from "./facts";
import { readTargetKey } from "./progress";
import {
  acrossPlacesRules,
  type IndicatorContent,
  type IndicatorKind,
  type MeasurementContent,
  overTimeRules,
} from "./schema";

/** The rule by which an indicator accumulates. */
export const ruleOf = ({ kind, overTime, acrossPlaces }: IndicatorContent): Rule => ({
  kind,
  overTime,
  acrossPlaces,
});

/** The ways in which a kind of indicator can add up; steps of a scale are an order, not amounts. */
export const allowedRules = (kind: IndicatorKind) => ({
  overTime: overTimeRules.filter(
    (rule) => rule === "latest" || (kind !== "scale" && (kind === "number" || rule === "sum")),
  ),
  acrossPlaces: acrossPlacesRules.filter(
    (rule) => kind !== "scale" || rule === "latest" || rule === "highest",
  ),
});

/** What an indicator may not say although each of its fields may. */
export function indicatorProblems(content: IndicatorContent): Problem[] {
  const problems: Problem[] = [];
  const { kind, overTime, acrossPlaces, scale } = content;
  if (kind === "scale" && scale.length < 2)
    problems.push({ path: "scale", code: "scale_too_short", limit: 2 });
  const allowed = allowedRules(kind);
  if (!allowed.overTime.includes(overTime))
    problems.push({
      path: "overTime",
      code: kind === "scale" ? "scale_not_added" : "percentage_not_running",
    });
  if (!allowed.acrossPlaces.includes(acrossPlaces))
    problems.push({ path: "acrossPlaces", code: "scale_not_added" });
  if (content.counted && kind !== "number")
    problems.push({ path: "kind", code: "counted_is_a_number" });
  // A cell of the one would speak of the other too, and their sums would count it twice.
  const twice = content.breakdowns.findIndex((cross, at) =>
    content.breakdowns.slice(0, at).some((before) => before.some((one) => cross.includes(one))),
  );
  if (twice >= 0) problems.push({ path: `breakdowns.${twice}`, code: "dimension_twice" });
  if (content.frequency === "event" && content.events.length === 0)
    problems.push({ path: "events", code: "required" });
  return problems;
}

const moreThanAsked = ({ amount, of }: BreakdownLine) => of !== null && amount > of;

type Known = { indicator: IndicatorContent; today: CalendarDate };

/** What a measurement may not say of its indicator; the form and the server ask the same function. */
export function measurementProblems(
  content: MeasurementContent,
  { indicator, today }: Known,
): Problem[] {
  const problems: Problem[] = [];
  const { measured, date } = content;
  if (date > addDays(today, 1)) problems.push({ path: "date", code: "measured_in_future" });
  if (indicator.counted) problems.push({ path: "indicatorId", code: "counted_not_typed" });
  if (content.region !== null && !content.region.startsWith(`${content.country}-`))
    problems.push({ path: "region", code: "not_valid" });
  if (measured.state === "no_data") {
    if (content.cells.length > 0) problems.push({ path: "cells", code: "cells_without_total" });
    return problems;
  }
  const fraction = measured.state === "fraction";
  if (fraction !== (indicator.kind === "percentage"))
    problems.push({ path: "measured", code: fraction ? "not_a_percentage" : "fraction_needed" });
  if (fraction && measured.numerator > measured.denominator)
    problems.push({
      path: "measured.numerator",
      code: "numerator_above_denominator",
      limit: measured.denominator,
    });
  if (indicator.kind === "scale" && measured.state === "value") {
    const step = measured.value;
    if (!Number.isInteger(step) || step < 1 || step > indicator.scale.length)
      problems.push({
        path: "measured.value",
        code: "no_such_step",
        limit: indicator.scale.length,
      });
  }
  const facts = measurementFacts(content);
  for (const dimensions of indicator.breakdowns) {
    const over = overshoot(
      { amount: facts.amount ?? 0, of: facts.of, cells: facts.cells },
      dimensions,
    );
    if (over !== null)
      problems.push({ path: "cells", code: "cells_above_total", limit: fromUnits(over) });
    // Of the unknown, too, no more can have been found than were asked.
    else if (
      content.cells.length > 0 &&
      closedLines({ amount: facts.amount ?? 0, of: facts.of, cells: facts.cells }, dimensions).some(
        moreThanAsked,
      )
    )
      problems.push({
        path: "cells",
        code: "numerator_above_denominator",
        limit: fromUnits(facts.of ?? 0),
      });
  }
  return problems;
}

/** The keys of targets that a change of an indicator touches, as they stood before. */
export function changedTargets(before: IndicatorContent, after: IndicatorContent): string[] {
  return Object.keys(before.targets).filter((key) => before.targets[key] !== after.targets[key]);
}

/** Targets whose period or category is no longer asked for: kept, and shown apart. */
export function orphanTargets(content: IndicatorContent, periodKeys: readonly string[]): string[] {
  return Object.keys(content.targets).filter(
    (key) => !periodKeys.includes(readTargetKey(key).period),
  );
}
