import * as fc from "fast-check";
import { expect, test } from "vitest";
import { liesWithin, type ShareContent, shareProblems } from "./share";

const content: ShareContent = {
  name: "Ministère",
  thing: "dashboard",
  format: null,
  language: null,
  from: null,
  to: null,
  country: null,
  partner: null,
  edition: null,
  until: "2026-12-31",
};
const today = "2026-11-25";
const codes = (more: Partial<ShareContent>) =>
  shareProblems({ ...content, ...more }, today).map(({ path, code }) => [path, code]);

test("a link is to a page, to a file in a format or to an edition, of a period that is one, for a year at most", () => {
  expect(codes({})).toEqual([]);
  expect(codes({ format: "pdf" })).toEqual([["format", "not_valid"]]);
  expect(codes({ thing: "iptt" })).toEqual([["format", "required"]]);
  expect(codes({ thing: "iptt", format: "xlsx", from: "2023-01" })).toEqual([
    ["from", "not_valid"],
  ]);
  const edition = { id: "0198f3c2-0000-7000-8000-000000000001", formats: ["pdf" as const] };
  expect(codes({ thing: "edition", edition })).toEqual([]);
  expect(codes({ thing: "edition" })).toEqual([["edition", "required"]]);
  expect(codes({ edition })).toEqual([["edition", "not_valid"]]);
  expect(codes({ thing: "edition", edition, country: "ML" })).toEqual([["edition", "not_valid"]]);
  expect(codes({ from: "2024-02", to: "2024-01" })).toEqual([["to", "end_before_start"]]);
  expect(codes({ until: "2026-11-24" })).toEqual([["until", "over_already"]]);
  expect(codes({ until: "2027-11-26" })).toEqual([["until", "too_far_ahead"]]);
});

const month = fc.option(fc.constantFrom("2023-01", "2023-06", "2024-03"));
const scope = fc.record({
  from: month,
  to: month,
  country: fc.option(fc.constantFrom("ML", "BI")),
  partner: fc.option(fc.constantFrom("a", "b")),
  undated: fc.boolean(),
});
type Activity = { month: string | null; country: string; partner: string };
const activities: Activity[] = [
  null,
  "2022-05",
  "2023-01",
  "2023-04",
  "2023-06",
  "2024-03",
  "2025-01",
].flatMap((at) =>
  ["ML", "BI"].flatMap((country) => ["a", "b"].map((partner) => ({ month: at, country, partner }))),
);

/** Which activities a scope takes in. */
const taken = ({ from, to, country, partner, undated }: Parameters<typeof liesWithin>[0]) =>
  activities.filter(
    (one) =>
      (!country || one.country === country) &&
      (!partner || one.partner === partner) &&
      (undated
        ? one.month === null
        : (!from && !to) ||
          (one.month !== null && (!from || one.month >= from) && (!to || one.month <= to))),
  );

test("whatever is asked within a link shows nothing that the link does not", () => {
  fc.assert(
    fc.property(scope, scope, (asked, { undated: _, ...shown }) => {
      if (!liesWithin(asked, shown)) return;
      const all = taken(shown);
      expect(taken(asked).every((one) => all.includes(one))).toBe(true);
    }),
    { numRuns: 3000 },
  );
  expect(liesWithin({ country: "ML", from: "2023-01", to: "2023-03" }, { country: "ML" })).toBe(
    true,
  );
});
