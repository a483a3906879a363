import { smallCount } from "@suivi/domain/figures/small-counts";
import type { Breakdown, Figures, Part } from "./facts";

const countOf = ({ value, fraction }: Part) => fraction?.numerator ?? value;
const isSmall = (count: number) => Math.abs(count) > 0.00005 && Math.abs(count) < smallCount;
const keyOf = ({ categories }: Part) => JSON.stringify(categories);

/** Whether what the whole says beyond its parts would tell of a few people somewhere that is not published. */
function restIsSmall(whole: Breakdown, parts: readonly Breakdown[]): boolean {
  const rest = new Map(whole.parts.map((part) => [keyOf(part), countOf(part)]));
  for (const part of parts.flatMap((one) => one.parts))
    rest.set(keyOf(part), (rest.get(keyOf(part)) ?? 0) - countOf(part));
  return [...rest.values()].some(isSmall);
}

/**
 * A count that one part of the programme hides could be worked out from the whole and the other parts: then the whole
 * alone is broken down. Takes such breakdowns out of the parts.
 */
export function tellNoSmallCount(figures: ReadonlyMap<string, Figures>): void {
  const whole = figures.get("");
  const parts = [...figures].filter(([scope]) => scope !== "").map(([, one]) => one);
  if (!whole || parts.length === 0) return;
  for (const [indicator, periods] of whole.breakdowns)
    for (const [period, list] of periods)
      for (const [index, breakdown] of list.entries()) {
        const own = parts.flatMap(
          (one) => one.breakdowns.get(indicator)?.get(period)?.[index] ?? [],
        );
        if (own.some(({ hidden }) => hidden) || restIsSmall(breakdown, own))
          for (const one of own) one.parts = [];
      }
}
