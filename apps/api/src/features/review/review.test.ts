import { expect } from "vitest";
import { test } from "../../testing/given";
import { refusal } from "../../testing/refusal";

test("a draft, a submitted and a returned activity change no approved figure; an approval alone does", async ({
  given,
}) => {
  const id = await given.logged();
  const people = async () => (await given.figures("funder")).people;
  expect(await people()).toBeNull();
  await given.revise(id, {}, { send: true });
  expect(await people()).toBeNull();
  const lead = await given.as("lead");
  await lead.review.return({ ...given.change(id, 2), note: "À vérifier" });
  expect(await people()).toBeNull();
  await given.revise(id, {}, { send: true });
  await lead.review.approve(given.change(id, 4));
  expect(await people()).toBe(25);
});

test("what was approved stays in the figures while a correction waits, and is replaced when that is approved", async ({
  given,
}) => {
  const id = await given.approved();
  await given.revise(id, { headCount: { female: 20, male: 20, unknown: 0 } }, { send: true });
  expect((await given.figures("funder")).people).toBe(25);
  expect((await given.figures("lead", { basis: "submitted" })).people).toBe(40);
  const lead = await given.as("lead");
  await lead.review.approve(given.change(id, 3));
  expect((await given.figures("funder")).people).toBe(40);
});

test("a correction that is returned takes nothing out of the figures", async ({ given }) => {
  const id = await given.approved();
  await given.revise(id, { headCount: { female: 1, male: 0, unknown: 0 } }, { send: true });
  const lead = await given.as("lead");
  await lead.review.return({ ...given.change(id, 3), note: "Effectif à vérifier" });
  expect((await given.figures("funder")).people).toBe(25);
});

test("a return without a note is refused by the field", async ({ given }) => {
  const id = await given.logged({}, { send: true });
  const lead = await given.as("lead");
  const blank = lead.review.return({ ...given.change(id, 1), note: "  " });
  expect(await refusal(blank)).toMatchObject({ code: "invalid", problems: [{ path: "note" }] });
  expect((await lead.activities.get({ ...given, id })).review.status).toBe("submitted");
});
