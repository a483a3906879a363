import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { totalOf } from "../activities/heads";
import { facts } from "../testing/facts";
import {
  type Amounts,
  amountNames,
  type Cell,
  contributions,
  type Dimension,
  ledgers,
} from "./contributions";
import { dashboardFigures } from "./dashboard";
import { smallCount } from "./small-counts";

const ledger = fc.constantFrom(...ledgers);
const many = fc.array(facts, { maxLength: 12 });
const sum = (cells: Cell[], name: keyof Amounts) =>
  cells.reduce((total, cell) => total + cell[name], 0);
const figures = (cells: Cell[]) =>
  dashboardFigures({ cells, named: 0, fullestRoom: 0, audience: "inside" });

describe("what an activity adds", () => {
  test("closes: in type, region, partner and sex the parts are the whole, for every reader", () => {
    fc.assert(
      fc.property(facts, ledger, (one, book) => {
        const cells = contributions(one, book);
        const of = (dimension: Dimension) => cells.filter((cell) => cell.dimension === dimension);
        const whole = of("type");
        for (const dimension of ["region", "partner"] as const)
          for (const name of amountNames) expect(sum(of(dimension), name)).toBe(sum(whole, name));
        expect(sum(of("sex"), "people")).toBe(sum(whole, "people"));
        const counted = one.status === "held" && one.heads ? totalOf(one.heads) : 0;
        const few = counted > 0 && counted < smallCount;
        expect(sum(whole, "people")).toBe(book === "outside" && few ? 0 : counted);
      }),
    );
  });

  test("is one more of its status, and nothing else as long as it was not held", () => {
    fc.assert(
      fc.property(facts, ledger, (one, book) => {
        const cells = contributions(one, book);
        expect(
          sum(
            cells.filter(({ dimension }) => dimension === "status"),
            "activities",
          ),
        ).toBe(1);
        expect(cells.length === 1).toBe(one.status !== "held");
      }),
    );
  });

  test("says apart who was not counted, and nobody", () => {
    const held = { status: "held" as const, heads: null, named: [] };
    fc.assert(
      fc.property(facts, (one) => {
        const type = contributions({ ...one, ...held }).find((cell) => cell.dimension === "type")!;
        expect(type).toMatchObject({ activities: 1, uncounted: 1, people: 0 });
        const nobody = { female: 0, male: 0, unknown: 0 };
        const empty = contributions({ ...one, ...held, heads: nobody });
        expect(figures(empty).people).toBe(0);
        expect(figures(contributions({ ...one, ...held })).people).toBeNull();
      }),
    );
  });

  test("keeps a nought that was typed apart from a mark that nobody stated", () => {
    fc.assert(
      fc.property(facts, (one) => {
        const ofWhom = { youth: 0, disability: null, displaced: null };
        const { ofWhom: marks } = figures(contributions({ ...one, status: "held", ofWhom }));
        expect(marks).toEqual([{ category: "youth", people: 0, hidden: false, activities: 1 }]);
      }),
    );
  });

  test("is in outsiders' figures never a group of 1 to 4, in no part", () => {
    fc.assert(
      fc.property(facts, (one) => {
        for (const { people, tested } of contributions(one, "outside"))
          for (const seen of [people, tested]) expect(seen === 0 || seen >= smallCount).toBe(true);
      }),
    );
  });
});

describe("the figures of many activities", () => {
  test("are the same in whatever order the activities come", () => {
    fc.assert(
      fc.property(
        many.chain((all) =>
          fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
        ),
        ledger,
        ([all, shuffled], book) => {
          const cells = (some: typeof all) => some.flatMap((one) => contributions(one, book));
          expect(figures(cells(shuffled))).toEqual(figures(cells(all)));
        },
      ),
    );
  });

  test("are moved by what is taken away exactly as by what was added", () => {
    fc.assert(
      fc.property(many, facts, (all, one) => {
        const cells = all.flatMap((each) => contributions(each));
        const negative = contributions(one).map((cell) => ({
          ...cell,
          ...Object.fromEntries(amountNames.map((name) => [name, -cell[name]])),
        })) as Cell[];
        const { held, planned, cancelled, people, uncounted, minutes } = figures([
          ...cells,
          ...contributions(one),
          ...negative,
        ]);
        expect(figures(cells)).toMatchObject({
          held,
          planned,
          cancelled,
          people,
          uncounted,
          minutes,
        });
      }),
    );
  });

  test("average no percentages: the mean gain is over the people tested", () => {
    const tested = (people: number, gain: number) =>
      fc.sample(facts, 1).map((one) => ({
        ...one,
        status: "held" as const,
        type: "training" as const,
        tests: { tested: people, gain, rose: people },
      }))[0]!;
    const cells = [tested(90, 0.1), tested(10, 0.5)].flatMap((one) => contributions(one));
    expect(figures(cells).capacity).toMatchObject({ tested: 100, meanGain: 0.14 });
  });
});
