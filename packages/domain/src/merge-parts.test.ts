import { expect, test } from "vitest";
import { keepMine } from "./keep-mine";
import { changesBetween, mergeChanges } from "./merge";

const part = (id: string, title: string) => ({ id, title });
const [one, two, three] = [part("1a", "Security"), part("2b", "Justice"), part("3c", "Peace")];
const titles = (merged: unknown) =>
  (merged as { outcomes: { title: string }[] }).outcomes.map(({ title }) => title);
const merge = (base: object[], mine: object[], theirs: object[]) =>
  mergeChanges(
    { outcomes: base } as never,
    { outcomes: mine } as never,
    { outcomes: theirs } as never,
  );

test("two people who rename different outcomes both keep their change, in the order that stood", () => {
  const { merged, conflicts } = merge(
    [one, two],
    [part("1a", "Safety"), two],
    [one, part("2b", "Rights")],
  );
  expect(titles(merged)).toEqual(["Safety", "Rights"]);
  expect(conflicts).toEqual([]);
});

test("the same outcome renamed twice is one conflict of its title, and stands once", () => {
  const { merged, conflicts } = merge([one], [part("1a", "Safety")], [part("1a", "Rights")]);
  expect(titles(merged)).toEqual(["Rights"]);
  expect(conflicts).toEqual([
    { path: "outcomes.1a.title", before: "Security", mine: "Safety", theirs: "Rights" },
  ]);
});

test("an outcome that one took away and the other changed is for them to decide", () => {
  const { conflicts } = merge([one, two], [two], [part("1a", "Rights"), two]);
  expect(conflicts.map(({ path, mine }) => ({ path, mine }))).toEqual([
    { path: "outcomes.1a", mine: null },
  ]);
});

test("whoever moved outcomes decides their order, and what the other added comes after", () => {
  const { merged } = merge([one, two], [two, one], [one, two, three]);
  expect(titles(merged)).toEqual(["Justice", "Security", "Peace"]);
  expect(titles(merge([one, two], [one, two, three], [two, one]).merged)).toEqual([
    "Justice",
    "Security",
    "Peace",
  ]);
});

test("the history names the part that changed, what was added and taken away, and a new order", () => {
  const before = { outcomes: [one, two] };
  expect(changesBetween(before, { outcomes: [part("1a", "Safety"), three] })).toEqual([
    { path: "outcomes.1a.title", before: "Security", after: "Safety" },
    { path: "outcomes.2b", before: two, after: null },
    { path: "outcomes.3c", before: null, after: three },
  ]);
  expect(changesBetween(before, { outcomes: [two, one] })).toEqual([
    { path: "outcomes.order", before: ["1a", "2b"], after: ["2b", "1a"] },
  ]);
  expect(changesBetween({ outcomes: [] }, before)).toHaveLength(2);
});

const cell = (sex: string, value: number) => ({ categories: { sex }, value, of: null });
const mergeCells = (base: object[], mine: object[], theirs: object[]) =>
  mergeChanges({ cells: base } as never, { cells: mine } as never, { cells: theirs } as never);

test("two people who correct different cells of a breakdown both keep theirs, each cell once", () => {
  const { merged, conflicts } = mergeCells(
    [cell("female", 5), cell("male", 3)],
    [cell("female", 6), cell("male", 3)],
    [cell("female", 5), cell("male", 4)],
  );
  expect(merged).toEqual({ cells: [cell("female", 6), cell("male", 4)] });
  expect(conflicts).toEqual([]);
});

test("the same cell corrected twice is one conflict of that cell, and mine can be kept", () => {
  const theirs = { cells: [cell("female", 7)] };
  const mine = { cells: [cell("female", 6)] };
  const { merged, conflicts } = mergeChanges({ cells: [cell("female", 5)] }, mine, theirs);
  expect(merged).toEqual(theirs);
  expect(conflicts).toMatchObject([{ before: 5, mine: 6, theirs: 7 }]);
  expect(keepMine(merged, mine, [conflicts[0]!.path])).toEqual(mine);
});

test("what says its own state is one value: a number and the want of one are never mixed", () => {
  const was = { measured: { state: "value", value: 10 } };
  const mine = { measured: { state: "no_data", reason: "Enquête reportée" } };
  const theirs = { measured: { state: "value", value: 12 } };
  const { conflicts } = mergeChanges(was, mine, theirs);
  expect(conflicts).toEqual([
    {
      path: "measured",
      before: was.measured,
      mine: mine.measured,
      theirs: theirs.measured,
    },
  ]);
});
