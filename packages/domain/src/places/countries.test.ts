import { expect, test } from "vitest";
import { countryChoices, countryCodes } from "./countries";

test("every country of the world can be chosen once, under its name, in the reader's order", () => {
  expect(new Set(countryCodes).size).toBe(249);
  expect(countryCodes).toHaveLength(249);
  for (const reader of ["fr", "en"] as const)
    for (const { value, label } of countryChoices(reader)) expect(label).not.toBe(value);
  expect(countryChoices("fr", ["NE", "ET", "ML"]).map(({ label }) => label)).toEqual([
    "Éthiopie",
    "Mali",
    "Niger",
  ]);
});
