import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { newId } from "../ids";
import { count } from "../testing/facts";
import { namedOfCounted } from "./facts";
import { headsOf, namedHeads, peoplePresent, totalOf, unnamedHeads } from "./heads";
import { type ActivityContent, type Presence, presences, type Sex, sexes } from "./schema";

const people = Array.from({ length: 6 }, (_, at) => ({ id: newId(), sex: sexes[at % 3]! }));
const sexOf = (id: string): Sex => people.find((one) => one.id === id)!.sex;
const sheet = fc
  .subarray(people)
  .chain((some) =>
    fc.tuple(
      ...some.map(({ id }) =>
        fc
          .dictionary(
            fc.constantFrom("2023-10-11", "2023-10-12"),
            fc.constantFrom<Presence>(...presences),
          )
          .map((marks) => [id, { row: 0, marks }] as const),
      ),
    ),
  )
  .map((rows) => Object.fromEntries(rows));
const cell = fc.option(count);
const typed = fc.record({ female: cell, male: cell, unknown: cell });
const nobody = { female: null, male: null, unknown: null };

describe("the people of an activity", () => {
  test("by sex, with the unknown, are as many as the head count", () => {
    fc.assert(
      fc.property(typed, sheet, (headCount, attendance) => {
        const heads = headsOf({ headCount, attendance }, sexOf);
        fc.pre(heads !== null);
        expect(sexes.reduce((sum, sex) => sum + heads![sex], 0)).toBe(totalOf(heads!));
      }),
    );
  });

  test("are not stated, which is not 0, where nothing was typed and nobody is named", () => {
    expect(headsOf({ headCount: nobody, attendance: {} }, sexOf)).toBeNull();
    expect(headsOf({ headCount: { ...nobody, female: 0 }, attendance: {} }, sexOf)).toEqual({
      female: 0,
      male: 0,
      unknown: 0,
    });
  });

  test("are those named where no count was typed, and the count wherever one was", () => {
    fc.assert(
      fc.property(typed, sheet, (headCount, attendance) => {
        const named = namedHeads({ attendance }, sexOf);
        const heads = headsOf({ headCount, attendance }, sexOf);
        const { female, male, unknown } = headCount;
        const counted = { female: female ?? 0, male: male ?? 0, unknown: unknown ?? 0 };
        const typedAny = sexes.some((sex) => headCount[sex] !== null);
        expect(heads).toEqual(typedAny ? counted : totalOf(named) > 0 ? named : null);
      }),
    );
  });

  test("who were absent on every day were not there; in part on one day, they were", () => {
    const [a, b, c] = people as [(typeof people)[0], (typeof people)[0], (typeof people)[0]];
    const attendance = {
      [a.id]: { row: 0, marks: { "2023-10-11": "absent" as const } },
      [b.id]: { row: 1, marks: { "2023-10-11": "absent" as const, "2023-10-12": "part" as const } },
      [c.id]: { row: 2, marks: {} },
    };
    expect(peoplePresent({ attendance })).toEqual([b.id]);
  });
});

describe("named and unnamed people together", () => {
  const both = fc.tuple(fc.record({ female: count, male: count, unknown: count }), sheet);

  test("are the head count, and neither is negative", () => {
    fc.assert(
      fc.property(both, ([heads, attendance]) => {
        const named = namedHeads({ attendance }, sexOf);
        fc.pre(totalOf(named) <= totalOf(heads));
        const unnamed = unnamedHeads(heads, named);
        expect(totalOf(unnamed) + totalOf(named)).toBe(totalOf(heads));
        for (const sex of sexes) expect(unnamed[sex]).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  test("are the head count of each sex too, wherever no more of one are named than were counted", () => {
    fc.assert(
      fc.property(both, ([heads, attendance]) => {
        const named = namedHeads({ attendance }, sexOf);
        fc.pre(sexes.every((sex) => named[sex] <= heads[sex]));
        const unnamed = unnamedHeads(heads, named);
        for (const sex of sexes) expect(unnamed[sex] + named[sex]).toBe(heads[sex]);
      }),
    );
  });

  test("read 22 of 27 named, and the rest", () => {
    const attendance = Object.fromEntries(
      people
        .slice(0, 2)
        .map(({ id }) => [id, { row: 0, marks: { "2023-10-11": "present" as const } }]),
    );
    const headCount = { female: 14, male: 11, unknown: 2 };
    const content = { headCount, attendance } as unknown as ActivityContent;
    expect(namedOfCounted(content, sexOf)).toEqual({ counted: 27, named: 2, unnamed: 25 });
    expect(namedOfCounted({ ...content, headCount: nobody, attendance: {} }, sexOf)).toEqual({
      counted: null,
      named: 0,
      unnamed: null,
    });
  });
});
