import * as fc from "fast-check";
import { expect, test } from "vitest";
import {
  readDecimal,
  readNumber,
  sayDate,
  sayDates,
  sayMonth,
  sayNumber,
  sayPercent,
} from "./numbers";
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

test("a number is said with the reader's separators, and none is said to be minus nothing", () => {
  expect(sayNumber(1034.5, "fr", 1)).toBe("1\u202f034,5");
  expect(sayNumber(1034.5, "en", 1)).toBe("1,034.5");
  expect(sayNumber(null, "fr")).toBe("—");
  for (const reader of languages)
    for (const nothing of [0, -0, -0.4]) expect(sayNumber(nothing, reader)).toBe("0");
});

test("a share is 0 % or 100 % only where it is nothing or all, falling shares too", () => {
  const said = [0, 0.001, 0.45, 0.999, 1, 1.2, -0.001, -0.45, -0.999, -1, -0];
  expect(said.map((share) => sayPercent(share, "en"))).toEqual([
    "0%",
    "1%",
    "45%",
    "99%",
    "100%",
    "120%",
    "-1%",
    "-45%",
    "-99%",
    "-100%",
    "0%",
  ]);
  expect(sayPercent(0.45, "fr")).toMatch(/^45[\u00a0\u202f]%$/);
  expect([sayPercent(null, "fr"), sayPercent(Number.NaN, "fr")]).toEqual(["—", "—"]);
});

test("dates are days, wherever they are read", () => {
  expect(sayDate("2023-10-11", "fr")).toBe("11 oct. 2023");
  expect(sayDate("2023-10-11", "en")).toBe("11 Oct 2023");
  expect(sayMonth("2023-10", "fr")).toBe("octobre 2023");
  expect(sayDates("2023-10-11", "2023-10-11", "fr")).toBe("11 oct. 2023");
  expect(sayDates("2023-10-11", "2023-10-12", "en")).toMatch(/^11\s?–\s?12 Oct 2023$/);
  expect([sayDate(null, "fr"), sayDates(null, null, "en")]).toEqual(["—", "—"]);
});
