import type { ActivityFacts } from "../activities/facts";
import { totalOf } from "../activities/heads";
import { type Sex, sexes } from "../activities/schema";

/** Below this many people nothing is broken down for readers outside the programme (DOMAIN.md c.6). */
export const smallCount = 5;

/** A cell of a breakdown; `null` people: hidden, because the count is small or would give a small one away. */
export type ShownCell = { category: string; people: number | null };

/**
 * A breakdown of people as an outsider may see it: cells of 1 to 4 are hidden, and where hiding one cell alone
 * would let the total give it away, the next smallest goes with it. Zero is shown: it names nobody.
 */
export function hideSmallCounts(
  cells: readonly { category: string; people: number }[],
): ShownCell[] {
  const total = cells.reduce((sum, { people }) => sum + people, 0);
  if (total > 0 && total < smallCount)
    return cells.map(({ category }) => ({ category, people: null }));
  const hidden = new Set(
    cells.filter(({ people }) => people > 0 && people < smallCount).map(({ category }) => category),
  );
  const sumHidden = () =>
    cells
      .filter(({ category }) => hidden.has(category))
      .reduce((sum, { people }) => sum + people, 0);
  // One hidden cell, or hidden cells that together stay small, could be worked out from the total.
  while (hidden.size > 0 && (hidden.size === 1 || sumHidden() < smallCount)) {
    const [next] = cells
      .filter(({ category, people }) => !hidden.has(category) && people > 0)
      .sort((a, b) => a.people - b.people);
    if (!next) break;
    hidden.add(next.category);
  }
  return cells.map(({ category, people }) => ({
    category,
    people: hidden.has(category) ? null : people,
  }));
}

/** A head count by sex as an outsider may see it. */
export function headsAsSeen(heads: Record<Sex, number>): Record<Sex, number | null> {
  const shown = hideSmallCounts(sexes.map((sex) => ({ category: sex, people: heads[sex] })));
  return Object.fromEntries(shown.map(({ category, people }) => [category, people])) as Record<
    Sex,
    number | null
  >;
}

/** A mark "of whom", or a number of people tested, as an outsider may see it: nothing between 1 and 4. */
export const countAsSeen = (people: number | null): number | null =>
  people !== null && people > 0 && people < smallCount ? null : people;

/** By sex, with the people whose sex is not shown because a group of fewer than 5 would be. */
export type BySex = Partial<Record<Sex | "hidden", number>>;

/**
 * The counts of one activity as outsiders see them on its page. An activity of 1 to 4 people is one without a head
 * count to them; of a larger one the shown and the hidden add up to the total.
 */
export function countsAsSeen({ heads, ofWhom, named, tests }: ActivityFacts) {
  const total = heads && countAsSeen(totalOf(heads));
  const tested = tests && countAsSeen(tests.tested);
  const shown = heads && headsAsSeen(heads);
  const seen = sexes.filter((sex) => shown && shown[sex] !== null);
  const bySex: BySex = Object.fromEntries(seen.map((sex) => [sex, shown![sex]!]));
  return {
    heads: total === null ? null : heads,
    bySex: total === null ? null : { ...bySex, hidden: total - sumOf(Object.values(bySex)) },
    ofWhom: {
      youth: countAsSeen(ofWhom.youth),
      disability: countAsSeen(ofWhom.disability),
      displaced: countAsSeen(ofWhom.displaced),
    },
    named: total === null ? [] : named,
    tests: tested === null ? null : tests,
  };
}

const sumOf = (counts: number[]) => counts.reduce((sum, count) => sum + count, 0);
