import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, daysBetween } from "../values/dates.ts";
import { known } from "./known.ts";
import { narratives } from "./narratives.ts";
import { shares } from "./shares.ts";
import { yearlyBudgets } from "./yearly-budgets.ts";

const day = fc
  .date({ min: new Date("2000-01-01"), max: new Date("2040-01-01"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe("shares", () => {
  test("three thirds add up to 100, as the official rule sums them", () => {
    expect(shares([1, 1, 1])).toEqual(["33.34", "33.33", "33.33"]);
    expect(shares([5])).toEqual(["100"]);
  });

  test("add up to 100 whatever the weights, each within a hundredth of its proportion", () => {
    const weights = fc.array(fc.double({ min: 0, max: 1e9, noNaN: true }), {
      minLength: 1,
      maxLength: 40,
    });
    fc.assert(
      fc.property(weights, (given) => {
        const sum = given.reduce((total, weight) => total + weight, 0);
        fc.pre(sum > 0);
        const made = shares(given).map(Number);
        expect(Number(made.reduce((total, share) => total + share, 0).toFixed(4))).toBe(100);
        made.forEach((share, at) => {
          expect(Math.abs(share - (given[at]! / sum) * 100)).toBeLessThan(0.0101);
        });
      }),
    );
  });

  test.each([[[]], [[0, 0]], [[-1, 2]], [[Number.NaN]]])("refuse the weights %o", (weights) => {
    expect(() => shares(weights)).toThrow(RangeError);
  });
});

describe("budgets by year", () => {
  const whole = { valueDate: "2021-01-01", currency: "EUR", status: "2" };

  test("five years are five budgets, leap years included", () => {
    const made = yearlyBudgets({ ...whole, start: "2021-01-01", end: "2025-12-31", amount: 1826 });
    expect(made.map(({ periodStart }) => periodStart.isoDate.slice(0, 4))).toEqual([
      "2021",
      "2022",
      "2023",
      "2024",
      "2025",
    ]);
    expect(made.map(({ value }) => value.text)).toEqual(["365", "365", "365", "366", "365"]);
  });

  test("cover every day once, none longer than 365 days, and add up to the cent", () => {
    const cents = fc.bigInt({ min: 0n, max: 10n ** 15n });
    fc.assert(
      fc.property(day, fc.nat(4000), cents, (start, length, amount) => {
        const end = addDays(start, length);
        const text = `${amount / 100n}.${String(amount % 100n).padStart(2, "0")}`;
        const made = yearlyBudgets({ ...whole, start, end, amount: text });
        let next = start;
        let sum = 0n;
        for (const { periodStart, periodEnd, value } of made) {
          expect(periodStart.isoDate).toBe(next);
          expect(daysBetween(periodStart.isoDate, periodEnd.isoDate)).toBeLessThanOrEqual(365);
          next = addDays(periodEnd.isoDate, 1);
          const [integer = "", decimals = ""] = String(value.text).split(".");
          sum += BigInt(integer + decimals.padEnd(2, "0"));
        }
        expect(next).toBe(addDays(end, 1));
        expect(sum).toBe(amount);
      }),
    );
  });

  test("dates out of order and amounts that are no numbers are refused", () => {
    expect(() =>
      yearlyBudgets({ ...whole, start: "2022-01-01", end: "2021-01-01", amount: 1 }),
    ).toThrow(RangeError);
    expect(() =>
      yearlyBudgets({ ...whole, start: "2021-01-01", end: "2022-01-01", amount: "n/a" }),
    ).toThrow(RangeError);
  });
});

test("a text that is not there has no narrative, and languages are in lower case", () => {
  expect(narratives({ FR: " Paix ", en: null, nl: " " })).toEqual([{ lang: "fr", text: "Paix" }]);
});

test("a measurement nobody made is left out, a nought is kept", () => {
  expect(known([{ value: null }, { value: 0 }, { value: " " }, { value: "3" }, {}])).toEqual([
    { value: 0 },
    { value: "3" },
  ]);
});
