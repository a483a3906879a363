import { cellKey } from "@suivi/domain/part-key";
import { standardDimensions } from "@suivi/domain/results/framework";
import { expect, test } from "vitest";
import { gridOf, pastedCells } from "./breakdown-grid";

const words = { value: "Valeur", numerator: "Nombre", denominator: "sur" };
const grid = (ids: string[], fraction = false) =>
  gridOf(
    ids.map((id) => standardDimensions.find((one) => one.id === id)!),
    fraction,
    { words, language: "fr" },
  );

test("three dimensions are a table for each category of one, with the unknown of each; the last cell is what is left over", () => {
  const { columns, groups } = grid(["sex", "age", "setting"]);
  expect(columns).toEqual(["Femmes", "Hommes", "inconnu"]);
  expect(groups.map(({ name }) => name)).toContain("65 ans et plus");
  expect(groups.at(-1)?.rows.map(({ name }) => name)).toEqual(["Urbain", "Rural", "inconnu"]);
  expect(groups[1]?.rows[0]?.cells[0]).toEqual({
    key: cellKey({ sex: "female", age: "15-35", setting: "urban" }),
    part: "value",
    label: "Femmes, 15–35 ans, Urbain",
  });
  expect(groups[0]?.rows.at(-1)?.cells[0]?.key).toBe(cellKey({ sex: "female", age: "0-14" }));
  expect(groups.at(-1)?.rows.at(-1)?.cells.at(-1)?.key).toBeNull();
});

test("a percentage is typed as a number of a denominator, each under its heading", () => {
  const { columns, groups } = grid(["sex"], true);
  expect(columns).toEqual(["Nombre", "sur"]);
  expect(groups[0]?.rows[1]?.cells.map(({ part, label }) => [part, label])).toEqual([
    ["value", "Hommes"],
    ["of", "Hommes, sur"],
  ]);
});

test("cells pasted from a spreadsheet fall where they would in it; empty ones say nothing", () => {
  const rows = grid(["sex", "age"]).groups[0]!.rows;
  const pasted = pastedCells("1\t2\r\n\t4 000\n", rows, { row: 1, column: 0 });
  expect(pasted?.map(({ cell, text }) => [cell.label, text])).toEqual([
    ["Femmes, 15–35 ans", "1"],
    ["Hommes, 15–35 ans", "2"],
    ["Hommes, 36–64 ans", "4 000"],
  ]);
  expect(pastedCells("12", rows, { row: 0, column: 0 })).toBeNull();
});
