import type { ActivityFacts } from "../activities/facts";
import { totalOf } from "../activities/heads";
import { type Sex, sexes } from "../activities/schema";

/** Below this many people nothing is broken down for readers outside the programme (DOMAIN.md c.6). */
export const smallCount = 5;

const sumOf = (counts: number[]) => counts.reduce((sum, count) => sum + count, 0);

/** A cell of a breakdown; `null` people: hidden, because a count is small or would give a small one away. */
export type ShownCell = { category: string; people: number | null };

/**
 * A breakdown of people as an outsider may see it: where a cell is of 1 to 4, nobody is broken down. To hide that cell
 * and the next smallest alone would tell, by which was chosen, what it holds. Zero is shown: it names nobody.
 */
export function hideSmallCounts(
  cells: readonly { category: string; people: number }[],
): ShownCell[] {
  const few = ({ people }: { people: number }) => people > 0 && people < smallCount;
  if (!cells.some(few)) return [...cells];
  const nobodyToo = few({ people: sumOf(cells.map(({ people }) => people)) });
  return cells.map(({ category, people }) => ({
    category,
    people: people > 0 || nobodyToo ? null : people,
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
