import type { CalendarDate } from "../dates";
import { isFinished, type Period } from "./periods";
import type { Direction } from "./schema";

/** How an indicator stands at the end of a period. Only finished periods are judged (DESIGN.md). */
export const standings = ["above", "on_track", "below", "not_due", "no_target", "no_data"] as const;
export type StandingToTarget = (typeof standings)[number];

/** Within this share of the target an indicator is on track, where the programme does not say otherwise. */
export const usualMargin = 0.15;

/**
 * Actual against target. 0 of 100 is 0 %, not "not applicable"; null only where there is no target, no value, or a
 * target of 0, of which nothing is a share.
 */
export function shareMet(actual: number | null, target: number | null): number | null {
  if (actual === null || target === null || target === 0) return null;
  return actual / target;
}

/** Where an indicator stands; for one that should fall, less than the target is better. */
export function standingTo(
  period: Pick<Period, "end">,
  { actual, target }: { actual: number | null; target: number | null },
  {
    direction,
    today,
    margin = usualMargin,
  }: { direction: Direction; today: CalendarDate; margin?: number },
): StandingToTarget {
  if (!isFinished(period, today)) return "not_due";
  if (target === null) return "no_target";
  if (actual === null) return "no_data";
  const room = Math.abs(target) * margin;
  if (Math.abs(actual - target) <= room) return "on_track";
  return actual > target === (direction === "increase") ? "above" : "below";
}

/** The key of a target: its period, and the place and category where it is set for one. */
export const targetKey = (
  periodKey: string,
  at: { country?: string; category?: string } = {},
): string => [periodKey, at.country ?? "", at.category ?? ""].join("|");

/** The category that a target is set for, in its key: "sex=female", of several dimensions "age=15-35;sex=female". */
export const categoryKey = (categories: Record<string, string>): string =>
  Object.entries(categories)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([dimension, category]) => `${dimension}=${category}`)
    .join(";");

/** Takes a target's key apart. */
export function readTargetKey(key: string) {
  const [period = "", country = "", ...category] = key.split("|");
  return { period, country: country || null, category: category.join("|") || null };
}

/** Why a target that has been reported against changes (FLOWS.md §5). */
export const changeReasons = [
  "adaptive_management",
  "budget_realignment",
  "context",
  "costed_extension",
  "donor_requirement",
  "implementation_delays",
  "other",
] as const;
export type ChangeReason = (typeof changeReasons)[number];
