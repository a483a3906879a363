import { expect, test } from "vitest";
import { changeFromUsual } from "./usual";

test("a value is held against the middle of what was found before; one outlier does not hide another", () => {
  expect(changeFromUsual(27, [10, 12, 9])).toBeCloseTo(1.7);
  expect(changeFromUsual(27, [10, 12, 9, 400])).toBeCloseTo(27 / 11 - 1);
  expect(changeFromUsual(5, [10])).toBe(-0.5);
});

test("where nothing stood before, or 0, nothing is said of a change", () => {
  expect(changeFromUsual(27, [])).toBeNull();
  expect(changeFromUsual(27, [0, 0, 3])).toBeNull();
});
