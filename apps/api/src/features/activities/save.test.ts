import { expect } from "vitest";
import { test } from "../../testing/given";

test("a coordinator logs a workshop", async ({ given }) => {
  const id = await given.logged();
  expect(id).toBeTruthy();
});
test("what is approved is counted", async ({ given }) => {
  await given.approved();
  expect((await given.figures("funder")).people).toBe(25);
});
