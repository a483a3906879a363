import { expect, test } from "vitest";
import { addDays } from "../dates";
import { accessToken, longestToken, newToken, tokenProblems } from "./token";

test("a token is 256 bits that nobody guesses, in letters that an address and a header take", () => {
  const made = Array.from({ length: 200 }, newToken);
  expect(new Set(made).size).toBe(200);
  for (const token of made) {
    expect(accessToken.safeParse(token).success).toBe(true);
    expect(encodeURIComponent(token)).toBe(token);
    // 43 letters of 64 kinds hold 32 bytes, and two bits over.
    expect(token).toMatch(/^suivi_[\w-]{43}$/);
  }
});

test("a token lives from today to a year ahead", () => {
  const today = "2026-11-25";
  const said = (until: string) => tokenProblems({ until }, today).map((one) => one.code);
  expect(said(today)).toEqual([]);
  expect(said(addDays(today, longestToken))).toEqual([]);
  expect(said(addDays(today, longestToken + 1))).toEqual(["too_far_ahead"]);
  expect(said("2026-11-24")).toEqual(["over_already"]);
});
