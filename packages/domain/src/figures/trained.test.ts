import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { arrivals } from "./distinct";
import { spreadOf } from "./spread";
import { trainedFigures, type TrainedMonth } from "./trained";

const values = fc.array(fc.integer({ min: -100, max: 100 }), { minLength: 1, maxLength: 40 });

describe("the spread of changes", () => {
  test("has its marks in order, half of the values between the quartiles, and minds no order", () => {
    fc.assert(
      fc.property(values, fc.nat(), (list, seed) => {
        const spread = spreadOf(list)!;
        const { lower, median, upper } = spread.quartiles ?? {
          lower: spread.least,
          median: spread.least,
          upper: spread.most,
        };
        const marks = [spread.least, lower, median, upper, spread.most];
        expect(marks).toEqual([...marks].sort((a, b) => a - b));
        expect([spread.least, spread.most]).toEqual([Math.min(...list), Math.max(...list)]);
        const inside = list.filter((value) => value >= lower && value <= upper).length;
        expect(inside * 2).toBeGreaterThanOrEqual(spread.quartiles ? list.length : 0);
        const turned = [...list.slice(seed % list.length), ...list.slice(0, seed % list.length)];
        expect(spreadOf(turned)).toEqual(spread);
      }),
    );
  });

  test("of nothing is nothing, and of three values has no quarters", () => {
    expect(spreadOf([])).toBeNull();
    expect(spreadOf([1, 2, 3])).toEqual({ count: 3, least: 1, quartiles: null, most: 3 });
    expect(spreadOf([1, 2, 3, 4, 5])!.quartiles).toEqual({ lower: 2, median: 3, upper: 4 });
  });
});

describe("people trained over time", () => {
  const visits = fc.uniqueArray(
    fc.record({
      person: fc.nat(8),
      month: fc.constantFrom("2023-01", "2023-02", "2023-04", "2025-11"),
    }),
    { selector: ({ person, month }) => `${person} ${month}`, minLength: 1, maxLength: 25 },
  );
  type Visits = { person: number; month: string }[];
  const input = (list: Visits) => {
    const months = [...new Set(list.map(({ month }) => month))].map((month): TrainedMonth => {
      const people = list.filter((one) => one.month === month).length;
      const room = { activities: 1, uncounted: 0, people, named: people, fullestRoom: people };
      return { month, ...room };
    });
    const people = [...new Set(list.map(({ person }) => person))];
    const came = (who: number) =>
      list.filter(({ person }) => person === who).map(({ month }) => month);
    return {
      months,
      arrivals: people.flatMap((who) => arrivals(came(who), "female")),
      changes: [],
    };
  };

  test("each period counts everybody who came in it once, and the whole once who came in several", () => {
    fc.assert(
      fc.property(visits, (list) => {
        const { overTime, whole } = trainedFigures(input(list));
        for (const { months, attendances, distinct } of overTime) {
          const inside = list.filter(({ month }) => months.includes(month));
          const people = new Set(inside.map(({ person }) => person)).size;
          expect([attendances, distinct]).toEqual(
            inside.length === 0
              ? [null, null]
              : [inside.length, { atLeast: people, atMost: people }],
          );
        }
        const all = new Set(list.map(({ person }) => person)).size;
        expect(whole).toEqual({
          attendances: list.length,
          distinct: { atLeast: all, atMost: all },
        });
      }),
    );
  });

  test("a room that was not counted is unknown, not empty", () => {
    const uncounted = { activities: 1, uncounted: 1, people: 0, named: 0, fullestRoom: 0 };
    const months = [{ month: "2023-01", ...uncounted }];
    expect(trainedFigures({ months, arrivals: [], changes: [] }).whole).toEqual({
      attendances: null,
      distinct: null,
    });
  });
});
