import { newId } from "@suivi/domain/ids";
import { expect, test } from "vitest";
import { behindHref } from "./behind-link";
import { addressOf, filterIn, lastYears, monthsOffered, upsideDown, yearsOf } from "./filter";

const member = { outside: false };
const values = (address: string) => Object.fromEntries(new URLSearchParams(address));

test("what an address states is what is asked, and comes out of it again", () => {
  const partner = newId();
  const address = `from=2023-01&to=2023-12&country=ML&partner=${partner}&basis=submitted`;
  const filter = filterIn(values(address), member);
  expect(filter).toEqual({
    from: "2023-01",
    to: "2023-12",
    country: "ML",
    partner,
    basis: "submitted",
  });
  expect(filterIn(Object.fromEntries(addressOf(filter)), member)).toEqual(filter);
});

test("what makes no sense in an address is as if it were not there", () => {
  const address = "from=2023-13&to=hier&country=Mali&partner=1&basis=draft&more=1";
  expect(filterIn(values(address), member)).toEqual({ basis: "approved" });
});

test("an outsider's address asks for approved data, whatever it says", () => {
  expect(filterIn({ basis: "submitted" }, { outside: true })).toEqual({ basis: "approved" });
});

test("a period that ends before it begins is told from one that holds nothing", () => {
  expect(upsideDown({ basis: "approved", from: "2024-02", to: "2024-01" })).toBe(true);
  expect(upsideDown({ basis: "approved", from: "2024-01", to: "2024-01" })).toBe(false);
  expect(upsideDown({ basis: "approved", to: "2024-01" })).toBe(false);
});

test("the years to choose from are those of the programme, the months reach as far as the choice", () => {
  const span = { from: "2021-03-01", to: "2023-12-31" };
  expect(yearsOf(span)).toEqual(["2021", "2022", "2023"]);
  const months = monthsOffered(span, { basis: "approved", to: "2024-02" });
  expect([months[0], months.at(-1), months.length]).toEqual(["2021-03", "2024-02", 36]);
  expect(yearsOf(lastYears(new Date("2026-11-24T00:00:00Z")))).toEqual([
    "2021",
    "2022",
    "2023",
    "2024",
    "2025",
    "2026",
  ]);
});

test("a figure of a quarter leads to that part of it which the filter shows", () => {
  const women = { measure: "people" as const, dimension: "sex" as const, category: "female" };
  const filter = { basis: "submitted" as const, from: "2023-02", country: "ML" };
  expect(behindHref("/JF", filter, women, { from: "2023-01", to: "2023-03" })).toBe(
    "/JF/dashboard/behind?basis=submitted&from=2023-02&country=ML&to=2023-03&measure=people&dimension=sex&category=female",
  );
});

test("a figure of nothing stated, and one without a date, have addresses of their own", () => {
  const none = { measure: "activities" as const, dimension: "outcome" as const, category: "" };
  expect(behindHref("/JF", { basis: "approved" }, none, { undated: true })).toBe(
    "/JF/dashboard/behind?undated=1&dimension=outcome&category=",
  );
});
