import fc from "fast-check";
import { expect, test } from "vitest";
import { packCells, unpacking } from "./packed-cells";

const cell = fc.record({
  categories: fc.dictionary(fc.constantFrom("sex", "age", "disability", 'é "1"'), fc.string()),
  amount: fc.nat(),
  of: fc.option(fc.nat()),
});

test("cells are read as they were kept: a denominator of nought is one, and none is none", () => {
  const unpack = unpacking();
  fc.assert(
    fc.property(fc.array(cell), (cells) => {
      expect(unpack(packCells(cells))).toEqual(cells);
    }),
  );
});

test("records that fill in the same cells have one shape, in whatever order they name their dimensions", () => {
  const of = (categories: Record<string, string>) =>
    packCells([{ categories, amount: 10_000, of: null }]).shape;
  expect(of({ sex: "female", age: "15-35" })).toBe(of({ age: "15-35", sex: "female" }));
});
