import { expect, test } from "vitest";
import { id, isId, newId } from "./ids";

test("ids made one after the other sort in that order, and none is made twice", () => {
  const made = Array.from({ length: 500 }, (_, at) => newId(1_700_000_000_000 + at * 7));
  expect(made.toSorted()).toEqual(made);
  expect(new Set(Array.from({ length: 5000 }, () => newId())).size).toBe(5000);
  for (const one of made) {
    expect(one).toMatch(/^[\da-f]{8}-[\da-f]{4}-7[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
    expect(isId(one)).toBe(true);
    expect(id.parse(one.toUpperCase())).toBe(one);
  }
  for (const wrong of ["", "x", "-".repeat(36), "00000000-0000-0000-0000-00000000000"])
    expect(isId(wrong) || id.safeParse(wrong).success).toBe(false);
});
