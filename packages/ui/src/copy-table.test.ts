import { expect, test } from "vitest";
import { tabSeparated } from "./copy-table";

test("a table is copied as spreadsheets take it: numbers as numbers, what is unknown as nothing", () => {
  const rows = [
    ["", "Femmes", "Hommes"],
    ["T1 2023", 1034, null],
    ["T2 2023", 0, "moins de 5"],
  ];
  expect(tabSeparated(rows)).toBe("\tFemmes\tHommes\nT1 2023\t1034\t\nT2 2023\t0\tmoins de 5");
});

test("a name that a spreadsheet would take for a formula, or for two cells, stays a name", () => {
  expect(tabSeparated([["=1+1", "ADD\tMali\n"]])).toBe("'=1+1\tADD Mali ");
});
