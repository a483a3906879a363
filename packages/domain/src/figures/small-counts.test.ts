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

describe("a breakdown that outsiders read", () => {
  test("shows no group of 1 to 4", () => {
    for (const counts of all)
      for (const people of shown(counts))
        expect(people === null || people === 0 || people >= smallCount).toBe(true);
  });

  test("lets no small group be worked out from the total and the rest: other groups would read the same", () => {
    // What an outsider knows: the cells shown, and the total where that is no small one itself.
    const same = new Map<string, Breakdown[]>();
    for (const counts of all) {
      const total = totalOf(counts);
      const known = JSON.stringify([
        shown(counts),
        total > 0 && total < smallCount ? "few" : total,
      ]);
      same.set(known, [...(same.get(known) ?? []), counts]);
    }
    for (const breakdowns of same.values())
      for (const [at] of names.entries()) {
        const possible = new Set(breakdowns.map((counts) => counts[at]));
        const small = breakdowns.some((counts) => counts[at]! > 0 && counts[at]! < smallCount);
        if (small) expect(possible.size).toBeGreaterThan(1);
      }
  });

  test("hides nothing where no group is small, and never nobody", () => {
    for (const counts of all) {
      if (counts.every((people) => people === 0 || people >= smallCount))
        expect(shown(counts)).toEqual(counts);
      if (totalOf(counts) >= smallCount)
        for (const [at, people] of counts.entries())
          if (people === 0) expect(shown(counts)[at]).toBe(0);
    }
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
      if (total > 0 && total < smallCount)
        expect({ heads, bySex }).toEqual({ heads: null, bySex: null });
      else expect(totalOf(Object.values(bySex!))).toBe(total);
      expect(ofWhom).toEqual({
        youth: counts[0] > 0 && counts[0] < smallCount ? null : counts[0],
        disability: null,
        displaced: 0,
      });
      expect(tests === null).toBe(counts[1] < smallCount);
    }
  });
});
