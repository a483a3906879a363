import * as fc from "fast-check";
import { expect, test } from "vitest";
import { readDecimal, readNumber, sayNumber } from "./numbers";
import { languages } from "./text";

test("1 034,5 and 1,034.5 are the same number, whoever types it", () => {
  for (const reader of languages)
    for (const text of [
      "1 034,5",
      "1\u202f034,5",
      "1\u00a0034,50",
      "1,034.5",
      "1.034,5",
      "1034.5",
      " 1034,5 ",
    ])
      expect([text, reader, readNumber(text, reader)]).toEqual([text, reader, 1034.5]);
});

test("a lone comma before three digits is read as its reader writes", () => {
  expect(readNumber("1,034", "en")).toBe(1034);
  expect(readNumber("1,034", "fr")).toBe(1.034);
  expect(readNumber("1.034.000", "fr")).toBe(1034000);
  expect(readNumber("1,034,000", "fr")).toBe(1034000);
});

test("what is not a number is not turned into one", () => {
  for (const text of [
    "",
    "  ",
    ",",
    "-",
    "12 f",
    "N/A",
    "1,2,3",
    "1.034,5,6",
    "1 2",
    "12/10",
    "1e3",
    "0x10",
    "1,034.500,2",
  ])
    expect([text, readDecimal(text, "fr")]).toEqual([text, null]);
});

test("amounts keep every digit", () => {
  expect(readDecimal("9 007 199 254 740 993,10", "fr")).toBe("9007199254740993.1");
  expect(readDecimal("0,30", "fr")).toBe("0.3");
  expect(readDecimal(",5", "fr")).toBe("0.5");
  expect(readDecimal("−4", "fr")).toBe("-4");
});

test("every number that is shown can be typed back", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }),
      fc.constantFrom(...languages),
      (thousandths, reader) => {
        const value = thousandths / 10;
        expect(readNumber(sayNumber(value, reader, 1), reader)).toBe(value === 0 ? 0 : value);
      },
    ),
  );
});
