import { expect, test } from "vitest";
import { filterIn } from "./filter";

const inside = { outside: false };

test("an address says what the list shows", () => {
  const address = { search: "gao", type: "training", country: "ML", region: "ML-7", page: "3" };
  expect(filterIn(address, inside)).toEqual({ ...address, page: 3 });
});

test("what makes no sense in an address is left aside, the rest still holds", () => {
  const address = {
    type: "party",
    from: "2024-13",
    to: "2024-12",
    partner: "somebody",
    sort: "-people",
    page: "-1",
  };
  expect(filterIn(address, inside)).toEqual({ to: "2024-12", sort: "-people" });
});

test("a region without its country filters nothing", () => {
  expect(filterIn({ country: "BI", region: "ML-7" }, inside)).toEqual({ country: "BI" });
  expect(filterIn({ region: "ML-7" }, inside)).toEqual({});
});

test("an outsider has no review status to filter by", () => {
  expect(filterIn({ review: "draft" }, { outside: true })).toEqual({});
});
