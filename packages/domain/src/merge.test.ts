import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { changesBetween, type Json, mergeChanges, sameJson } from "./merge";

const leaf = fc.oneof(fc.integer({ min: 0, max: 3 }), fc.constantFrom("a", "b"), fc.constant(null));
const ids: fc.Arbitrary<string[]> = fc.uniqueArray(fc.constantFrom("x", "y", "z", "w"));
const parts = fc.uniqueArray(fc.record({ id: fc.constantFrom("p", "q", "r"), title: leaf }), {
  selector: ({ id }) => id,
});
const marks = fc.dictionary(
  fc.constantFrom("p1", "p2", "p3"),
  fc.record({ row: leaf, mark: leaf }),
);
/** The shapes that records are made of: fields, fields in fields, lists of ids, lists of parts, people by id. */
const content = fc.record({
  title: leaf,
  place: fc.record({ region: leaf, venue: leaf }),
  outcomeIds: ids,
  parts,
  attendance: marks,
});
type Content = { [key: string]: Json };
const three = fc.tuple(content, content, content) as fc.Arbitrary<[Content, Content, Content]>;
/** The same in what it says: lists of ids are sets, and the order of parts is nobody's change. */
const unordered = (value: Json | undefined): Json | undefined =>
  Array.isArray(value)
    ? value
        .map((item) => unordered(item)!)
        .toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))
    : typeof value === "object" && value !== null
      ? Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, unordered(inner)!]))
      : value;

describe("two changes of one record", () => {
  test("are the one change where the other person changed nothing", () => {
    fc.assert(
      fc.property(three, ([base, changed]) => {
        for (const [mine, theirs] of [
          [changed, base],
          [base, changed],
        ] as const) {
          const { merged, conflicts } = mergeChanges(base, mine, theirs);
          expect(conflicts).toEqual([]);
          expect(sameJson(merged, changed)).toBe(true);
        }
      }),
    );
  });

  test("that are the same are no conflict", () => {
    fc.assert(
      fc.property(three, ([base, changed]) => {
        const { merged, conflicts } = mergeChanges(base, changed, changed);
        expect({ merged, conflicts }).toEqual({ merged: changed, conflicts: [] });
      }),
    );
  });

  test("come out the same whoever was first, apart from what both must decide", () => {
    fc.assert(
      fc.property(three, ([base, one, other]) => {
        const first = mergeChanges(base, one, other);
        const second = mergeChanges(base, other, one);
        const paths = (merged: typeof first) => merged.conflicts.map(({ path }) => path).toSorted();
        expect(paths(first)).toEqual(paths(second));
        const decided = first.conflicts.length > 0;
        expect(decided || sameJson(unordered(first.merged), unordered(second.merged))).toBe(true);
      }),
    );
  });

  test("lose nothing: a field is mine, theirs, or asked about; what neither changed stays", () => {
    fc.assert(
      fc.property(three, ([base, mine, theirs]) => {
        const { merged, conflicts } = mergeChanges(base, mine, theirs);
        const result = merged as Content;
        for (const field of ["title"]) {
          const asked = conflicts.some(({ path }) => path === field);
          const changedBoth =
            !sameJson(mine[field], base[field]) && !sameJson(theirs[field], base[field]);
          expect(asked).toBe(changedBoth && !sameJson(mine[field], theirs[field]));
          const either = asked ? [theirs[field]] : [mine[field], theirs[field]];
          expect(either).toContainEqual(result[field]);
        }
        for (const { path, before, mine: my, theirs: their } of conflicts) {
          const at = (value: Content) =>
            path.split(".").reduce<Json | undefined>((inner, key) => {
              if (Array.isArray(inner))
                return inner.find((item) => (item as { id?: string }).id === key);
              return (inner as Content | null | undefined)?.[key];
            }, value);
          expect([before, my, their]).toEqual([
            at(base) ?? null,
            at(mine) ?? null,
            at(theirs) ?? null,
          ]);
        }
      }),
    );
  });

  test("of a list of ids keep what either added and drop what either took away", () => {
    fc.assert(
      fc.property(ids, ids, ids, (base, mine, theirs) => {
        const { merged, conflicts } = mergeChanges(base, mine, theirs);
        expect(conflicts).toEqual([]);
        for (const id of ["x", "y", "z", "w"]) {
          const there = base.includes(id)
            ? mine.includes(id) && theirs.includes(id)
            : mine.includes(id) || theirs.includes(id);
          expect((merged as string[]).filter((one) => one === id)).toHaveLength(there ? 1 : 0);
        }
      }),
    );
  });

  test("of one attendance mark ask about that mark alone", () => {
    const sheet = (mark: string, other: string) => ({ moussa: { mark }, awa: { mark: other } });
    const { merged, conflicts } = mergeChanges(
      { attendance: sheet("present", "present") },
      { attendance: sheet("absent", "part") },
      { attendance: sheet("part", "present") },
    );
    expect(merged).toEqual({ attendance: sheet("part", "part") });
    expect(conflicts).toEqual([
      { path: "attendance.moussa.mark", before: "present", mine: "absent", theirs: "part" },
    ]);
  });

  test("of which one takes a person away and the other marks them ask too", () => {
    const { merged, conflicts } = mergeChanges(
      { moussa: { mark: "present" } },
      {},
      { moussa: { mark: "part" } },
    );
    expect(merged).toEqual({ moussa: { mark: "part" } });
    expect(conflicts).toMatchObject([{ path: "moussa", mine: null }]);
  });
});

describe("what changed between two states", () => {
  test("is nothing exactly where they say the same", () => {
    fc.assert(
      fc.property(three, ([one, other]) => {
        expect(changesBetween(one, one)).toEqual([]);
        expect(changesBetween(one, other).length > 0).toBe(!sameJson(one, other));
      }),
    );
  });

  test("is named by the deepest field, with what stood there before and after", () => {
    expect(
      changesBetween(
        { place: { region: "ML-7", venue: "Mairie" }, notes: null },
        { place: { region: "ML-7", venue: "Gouvernorat" }, notes: "x" },
      ),
    ).toEqual([
      { path: "place.venue", before: "Mairie", after: "Gouvernorat" },
      { path: "notes", before: null, after: "x" },
    ]);
  });
});
