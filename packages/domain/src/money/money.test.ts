import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { convert, fromWhole, shareOf, shareOut, sumOf, toWhole } from "./decimals";
import { budgetFacts, type MoneyFact, transactionFact } from "./facts";
import { moneyByCurrency, moneyTogether } from "./overview";
import { type ExchangeRate, rateProblems } from "./rates";
import { budgetProblems, transactionProblems } from "./rules";
import {
  blankBudget,
  blankTransaction,
  budgetContent,
  transactionContent,
  transactionTypes,
} from "./schema";

const whole = fc.bigInt({ min: -(10n ** 17n), max: 10n ** 17n });
const amount = whole.map(fromWhole);
const date = fc
  .integer({ min: 0, max: 4000 })
  .map((days) => new Date(Date.UTC(2020, 0, 1) + days * 86_400_000).toISOString().slice(0, 10));
const fact: fc.Arbitrary<MoneyFact> = fc.record({
  kind: fc.constantFrom("budget" as const, ...transactionTypes),
  year: fc.constantFrom("2022", "2023"),
  amount,
  currency: fc.constantFrom("EUR", "XOF", "USD"),
  valueDate: date,
  resultId: fc.constantFrom(null, "a", "b"),
  country: fc.constantFrom(null, "ML"),
  partnerId: fc.constantFrom(null, "p"),
});
const rate: ExchangeRate = {
  id: "1",
  per: "EUR",
  currency: "XOF",
  rate: "655.957",
  date: "2021-01-01",
  source: null,
};

describe("amounts", () => {
  test("are exact, whatever their size and order", () => {
    expect(sumOf(["0.1", "0.2"])).toBe("0.3");
    expect(sumOf(["9999999999999.9999", "0.0001"])).toBe("10000000000000");
    fc.assert(
      fc.property(fc.array(amount, { minLength: 1 }), (list) => {
        const backwards = list.toReversed();
        expect(sumOf(list)).toBe(sumOf(backwards));
        expect(toWhole(sumOf(list)!)).toBe(list.reduce((sum, one) => sum + toWhole(one), 0n));
      }),
    );
  });

  test("of which there are none are not zero", () => {
    expect(sumOf([])).toBeNull();
    expect(sumOf(["0"])).toBe("0");
    expect(shareOf("5", null)).toBeNull();
    expect(shareOf("5", "0")).toBeNull();
    expect(shareOf("0", "5")).toBe(0);
  });

  test("shared out add up to what was shared, to the cent", () => {
    const weights = fc.array(fc.integer({ min: 1, max: 366 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(amount, weights, (one, shares) => {
        const parts = shareOut(one, shares);
        expect(sumOf(parts)).toBe(fromWhole(toWhole(one)));
        for (const part of parts.slice(0, -1)) expect(part).toMatch(/^-?\d+(\.\d{1,2})?$/);
      }),
    );
  });

  test("are brought into another currency to the cent", () => {
    expect(convert("655957", "655.957")).toBe("1000");
    expect(convert("1000000", "655.957")).toBe("1524.49");
    expect(convert("-1000000", "655.957")).toBe("-1524.49");
    expect(convert("0.005", "1")).toBe("0.01");
  });
});

describe("planned and spent", () => {
  test("never add one currency to another: each has its own sums, and each way of cutting closes", () => {
    fc.assert(
      fc.property(fc.array(fact, { maxLength: 30 }), (facts) => {
        const all = moneyByCurrency(facts);
        expect(all.map(({ currency }) => currency)).toEqual(
          [...new Set(facts.map(({ currency }) => currency))].sort(),
        );
        for (const { currency, total, ...cuts } of all)
          for (const kind of ["budget", "expenditure"] as const) {
            const own = facts.filter((one) => one.currency === currency && one.kind === kind);
            expect(total[kind]).toBe(sumOf(own.map((one) => one.amount)));
            for (const rows of Object.values(cuts)) {
              const parts = rows.flatMap(({ sums }) => sums[kind] ?? []);
              expect(sumOf(parts)).toBe(total[kind]);
            }
          }
      }),
    );
  });

  test("come together in one currency only at a rate that was stated up to then; the others are counted", () => {
    const of = (currency: string, valueDate: string): MoneyFact => ({
      kind: "expenditure",
      year: "2023",
      amount: "655957",
      currency,
      valueDate,
      resultId: null,
      country: null,
      partnerId: null,
    });
    const facts = [of("XOF", "2023-01-01"), of("XOF", "2020-12-31"), of("USD", "2023-01-01")];
    expect(moneyTogether(facts, [])).toBeNull();
    expect(moneyTogether([of("EUR", "2023-01-01")], [rate])).toBeNull();
    const newer = { ...rate, id: "2", rate: "1000", date: "2023-06-01" };
    expect(moneyTogether(facts, [newer, rate])).toMatchObject({
      money: { currency: "EUR", total: { expenditure: "1000", budget: null } },
      leftOut: 2,
      rates: [rate],
    });
  });

  test("share a budget across years out by its days", () => {
    const across = { ...blankBudget(2023, "EUR"), amount: "365", end: "2024-01-01" };
    const facts = budgetFacts({ ...across, start: "2023-12-01" });
    expect(facts.map(({ year, amount: part }) => [year, part])).toEqual([
      ["2023", "353.59"],
      ["2024", "11.41"],
    ]);
    fc.assert(
      fc.property(date, date, amount, (a, b, size) => {
        const [start = a, end = b] = [a, b].sort();
        const parts = budgetFacts({ ...across, start, end, amount: size });
        expect(sumOf(parts.map((part) => part.amount))).toBe(fromWhole(toWhole(size)));
        expect(parts[0]!.year).toBe(start.slice(0, 4));
        expect(parts.at(-1)!.year).toBe(end.slice(0, 4));
      }),
    );
  });

  test("place a transaction in the year of its date", () => {
    const paid = { ...blankTransaction("2023-12-31", "EUR"), amount: "1", valueDate: "2024-01-02" };
    expect(transactionFact(paid)).toMatchObject({ year: "2023", kind: "expenditure" });
  });
});

describe("what is wrong with", () => {
  const today = "2024-05-05";
  const paid = { ...blankTransaction(today, "EUR"), amount: "12.5" };
  const codes = (content: object) =>
    transactionProblems({ ...paid, ...content }, { today }).map(({ path, code }) => [path, code]);

  test("a transaction: it lies ahead, is of nothing, or says too little to follow the money", () => {
    expect(codes({})).toEqual([]);
    expect(codes({ date: "2024-06-01" })).toEqual([["date", "money_in_future"]]);
    expect(codes({ amount: "0.00" })).toEqual([["amount", "amount_needed"]]);
    expect(codes({ type: "incoming_funds" })).toEqual([["providerId", "required"]]);
    expect(codes({ type: "disbursement" })).toEqual([["receiverId", "required"]]);
    expect(codes({ providerId: "a", receiverId: "a" })).toEqual([["receiverId", "funds_itself"]]);
  });

  test("a budget: it ends before it starts, or is less than nothing", () => {
    const budget = { ...blankBudget(2024, "EUR"), amount: "100" };
    expect(budgetProblems(budget)).toEqual([]);
    expect(budgetProblems({ ...budget, end: "2023-01-01" })).toHaveLength(1);
    expect(budgetProblems({ ...budget, amount: "-1" })).toHaveLength(1);
  });

  test("rates: they lead to two currencies, or from one to itself", () => {
    expect(rateProblems([rate])).toEqual([]);
    expect(rateProblems([rate, { ...rate, per: "USD" }])).toEqual([
      { path: "rates.1.per", code: "one_currency" },
    ]);
    expect(rateProblems([{ ...rate, currency: "EUR" }])).toHaveLength(1);
  });

  test.each(["", "N/A", "1,5", "1e3", "--1", "1.23456", "12345678901234"])(
    "the amount %j: it is no decimal number",
    (text) => {
      expect(budgetContent.safeParse({ ...blankBudget(2024, "EUR"), amount: text }).success).toBe(
        false,
      );
      const content = { ...paid, amount: text };
      expect(transactionContent.safeParse(content).success).toBe(false);
    },
  );
});
