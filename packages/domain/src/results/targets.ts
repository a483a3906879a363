import type { Period } from "./periods";
import { targetKey } from "./progress";
import type { IndicatorContent } from "./schema";

type Place = { country?: string; category?: string };

/** The target set for a period; null: none is. */
export function targetFor(
  { targets }: Pick<IndicatorContent, "targets">,
  periodKey: string,
  at: Place = {},
): number | null {
  return targets[targetKey(periodKey, at)] ?? null;
}

/**
 * The target for the life of the programme: as set, else what the periods' targets come to by the indicator's own
 * rule: their sum where periods add up, the last one where they run on or the latest value stands. People and
 * organisations counted once each do not add up over periods: of them only a target that was set is one.
 */
export function lifeTarget(
  content: Pick<IndicatorContent, "targets" | "overTime" | "counted">,
  periods: readonly Period[],
  at: Place = {},
): number | null {
  const own = targetFor(content, "life", at);
  if (own !== null || countsOnce(content)) return own;
  const set = periods
    .map(({ key }) => targetFor(content, key, at))
    .filter((target): target is number => target !== null);
  if (set.length === 0) return null;
  return content.overTime === "sum"
    ? Math.round(set.reduce((sum, target) => sum + target, 0) * 10_000) / 10_000
    : set.at(-1)!;
}

/**
 * The target for a stretch that may be longer than the indicator's own periods: as set for it, else what the targets
 * of the periods that fill it come to by the indicator's own rule. Null: none is set, or they do not fill it.
 */
export function targetOver(
  content: Pick<IndicatorContent, "targets" | "overTime" | "counted">,
  stretch: Period,
  own: readonly Period[],
  at: Place = {},
): number | null {
  const set = targetFor(content, stretch.key, at);
  const within = own.filter(({ start, end }) => start >= stretch.start && end <= stretch.end);
  const fills = within[0]?.start === stretch.start && within.at(-1)?.end === stretch.end;
  if (set !== null || !fills) return set;
  const ofPeriods = Object.entries(content.targets).filter(([key]) => !key.startsWith("life|"));
  return lifeTarget({ ...content, targets: Object.fromEntries(ofPeriods) }, within, at);
}

/** People and organisations counted once each: neither periods nor categories of them add up. */
export const countsOnce = ({ counted }: Pick<IndicatorContent, "counted">) =>
  counted !== null &&
  ["distinct_people", "organisations", "capacity_risen"].includes(counted.measure);

/** The definition of an indicator as a gauge: what is stated, of what a careful reader asks for. */
export function definitionGauge(content: IndicatorContent): {
  stated: number;
  asked: number;
  missing: string[];
} {
  const asked = {
    definition: content.definition !== null,
    unit: content.unit !== null || content.kind !== "number",
    baseline: content.baseline.state !== "unknown",
    targets: Object.keys(content.targets).length > 0,
    breakdowns: content.breakdowns.length > 0,
    meansOfVerification: content.meansOfVerification !== null || content.counted !== null,
    responsible: content.responsible !== null,
  };
  const missing = Object.entries(asked)
    .filter(([, stated]) => !stated)
    .map(([name]) => name);
  const all = Object.keys(asked).length;
  return { stated: all - missing.length, asked: all, missing };
}

/** The number of an indicator beneath its result: its own code, else 1.2a, 1.2b … */
export function indicatorNumber(code: string | null, resultCode: string, place: number): string {
  if (code) return code;
  const letter = String.fromCharCode(97 + (place % 26));
  return `${resultCode}${letter.repeat(Math.floor(place / 26) + 1)}`;
}
