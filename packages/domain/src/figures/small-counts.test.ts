import { describe, expect, test } from "vitest";
import { countsAsSeen, hideSmallCounts, smallCount } from "./small-counts";

type Breakdown = [number, number, number];
const names = ["female", "male", "unknown"] as const;
const cellsOf = (counts: readonly number[]) =>
  counts.map((people, at) => ({ category: names[at]!, people }));
const shown = (counts: readonly number[]) =>
  hideSmallCounts(cellsOf(counts)).map(({ people }) => people);
const totalOf = (counts: readonly number[]) => counts.reduce((sum, people) => sum + people, 0);

/** Every breakdown by three of up to 13 each: what a law says of all of them needs no chance. */
const range = Array.from({ length: 14 }, (_, count) => count);
const all: Breakdown[] = range.flatMap((a) =>
  range.flatMap((b) => range.map((c): Breakdown => [a, b, c])),
);

const few = (people: number) => people > 0 && people < smallCount;

describe("a breakdown that outsiders read", () => {
  test("shows no group of 1 to 4", () => {
    expect(all.flatMap(shown).filter((people) => people !== null && few(people))).toEqual([]);
  });

  test("lets no small group be worked out from the total and the rest: other groups would read the same", () => {
    // What an outsider knows: the cells shown, and the total where that is no small one itself.
    const same = new Map<string, Breakdown[]>();
    for (const counts of all) {
      const total = totalOf(counts);
      const known = JSON.stringify([shown(counts), few(total) ? "few" : total]);
      same.set(known, [...(same.get(known) ?? []), counts]);
    }
    const workedOut = [...same.values()].filter((alike) =>
      names.some(
        (_, at) =>
          alike.some((counts) => few(counts[at]!)) &&
          new Set(alike.map((counts) => counts[at])).size === 1,
      ),
    );
    expect(workedOut).toEqual([]);
  });

  test("hides nothing where no group is small, and nobody is shown as nobody", () => {
    const none = all.filter((counts) => !counts.some(few));
    expect(none.map(shown)).toEqual(none);
    const large = all.filter((counts) => totalOf(counts) >= smallCount);
    expect(large.map((counts) => shown(counts).map((people) => people === 0))).toEqual(
      large.map((counts) => counts.map((people) => people === 0)),
    );
  });
});

describe("an activity that outsiders read", () => {
  const seen = (counts: Breakdown) =>
    countsAsSeen({
      heads: { female: counts[0], male: counts[1], unknown: counts[2] },
      ofWhom: { youth: counts[0], disability: null, displaced: 0 },
      named: [],
      tests: { tested: Math.max(1, counts[1]), gain: 0.5 },
    } as unknown as Parameters<typeof countsAsSeen>[0]);

  test("adds up: the groups shown and the people not broken down are the total; of 1 to 4 people there is none", () => {
    for (const counts of all) {
      const total = totalOf(counts);
      const { heads, bySex, tests, ofWhom } = seen(counts);
      expect(bySex && totalOf(Object.values(bySex))).toBe(few(total) ? null : total);
      expect(heads === null).toBe(few(total));
      expect(ofWhom).toEqual({
        youth: few(counts[0]) ? null : counts[0],
        disability: null,
        displaced: 0,
      });
      expect(tests === null).toBe(counts[1] < smallCount);
    }
  });
});
