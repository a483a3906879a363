import { expect, test } from "vitest";
import { periodsOf } from "./periods";
import { blankIndicator } from "./schema";
import { definitionGauge, indicatorNumber, lifeTarget, targetFor, targetOver } from "./targets";
import { targetKey } from "./progress";

const years = periodsOf("year", { from: "2021-01-01", to: "2023-12-31" });
const blank = blankIndicator("result", 0);
const targets = Object.fromEntries(
  years.map(({ key }, index) => [targetKey(key), 10 * (index + 1)]),
);

test("the life target follows the indicator's own rule: the sum where periods add up, else the last one", () => {
  expect(lifeTarget({ ...blank, targets }, years)).toBe(60);
  expect(lifeTarget({ ...blank, targets, overTime: "latest" }, years)).toBe(30);
  expect(lifeTarget({ ...blank, targets, overTime: "running" }, years)).toBe(30);
});

test("a life target that was set stands; without any target there is none, which is not 0", () => {
  expect(lifeTarget({ ...blank, targets: { ...targets, [targetKey("life")]: 100 } }, years)).toBe(
    100,
  );
  expect(lifeTarget(blank, years)).toBeNull();
  expect(targetFor(blank, years[0]!.key)).toBeNull();
});

test("people who are counted once each have no life target out of the sum of the years", () => {
  const counted = { measure: "distinct_people" as const, types: [], resultIds: [], countries: [] };
  expect(lifeTarget({ ...blank, targets, counted }, years)).toBeNull();
});

test("a year is aimed at by what its halves come to, where they fill it and none is set for it", () => {
  const halves = periodsOf("half", { from: "2021-01-01", to: "2022-06-30" });
  const set = Object.fromEntries(halves.map(({ key }, at) => [targetKey(key), at + 1]));
  const content = { ...blank, targets: { ...set, [targetKey("life")]: 100 } };
  const [first, second] = periodsOf("year", { from: "2021-01-01", to: "2022-12-31" });
  expect(targetOver(content, first!, halves)).toBe(3);
  expect(targetOver({ ...content, overTime: "latest" }, first!, halves)).toBe(2);
  expect(targetOver(content, second!, halves)).toBeNull();
  const own = { ...content, targets: { ...content.targets, [targetKey(first!.key)]: 8 } };
  expect(targetOver(own, first!, halves)).toBe(8);
});

test("a target for a place or a category stands beside the one for everything", () => {
  const at = { country: "ML", category: "sex=female" };
  const some = { targets: { [targetKey("life", at)]: 5 } };
  expect([targetFor(some, "life"), targetFor(some, "life", at)]).toEqual([null, 5]);
});

test("indicators number themselves beneath their result", () => {
  expect([
    indicatorNumber(null, "1.2", 0),
    indicatorNumber(null, "1.2", 27),
    indicatorNumber("DD1", "1.2", 0),
  ]).toEqual(["1.2a", "1.2bb", "DD1"]);
});

test("the gauge names what a definition leaves open", () => {
  expect(definitionGauge(blank).missing).toContain("baseline");
  expect(definitionGauge({ ...blank, definition: "Somme" }).missing).not.toContain("definition");
});
