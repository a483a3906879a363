import { addDays } from "@suivi/domain/dates";
import { expect } from "vitest";
import { verifyTotals } from "../../figures/verify";
import { type Given, test } from "../../testing/given";
import type { Role } from "../../testing/world";

const today = new Date().toISOString().slice(0, 10);
const inWeeks = (weeks: number) => ({ weeks, outcome: null, waived: null });

/** Two approved workshops: one whose follow-up was due a week ago, one whose is due in a week. */
async function workshops(given: Given) {
  const followUp = inWeeks(4);
  const overdue = await given.approved({ start: addDays(today, -35), followUp });
  const ahead = await given.approved({ start: addDays(today, -21), followUp });
  await given.approved({ start: addDays(today, -90) });
  return { overdue, ahead };
}
const toDo = async (given: Given, role: Role) => {
  const caller = await given.as(role);
  const { followUps } = await caller.activities.mine({ programmeId: given.programmeId });
  return followUps.map(({ id, due, overdue }) => ({ id, due, overdue }));
};

test("a follow-up stands in the coordinator’s work, and in the lead’s once it is overdue; other partners’ never", async ({
  given,
}) => {
  const { overdue, ahead } = await workshops(given);
  const late = { id: overdue, due: addDays(today, -7), overdue: true };
  expect(await toDo(given, "amina")).toEqual([
    late,
    { id: ahead, due: addDays(today, 7), overdue: false },
  ]);
  expect(await toDo(given, "moussa")).toHaveLength(2);
  expect(await toDo(given, "lead")).toEqual([late]);
  expect(await toDo(given, "jean")).toEqual([]);
});

test("it leaves the list when its outcome is noted or it is given up with a reason, and is told to those of the activity alone", async ({
  given,
}) => {
  const { overdue, ahead } = await workshops(given);
  const outcome = "Sept comités sur neuf tiennent leurs réunions; Awa Sow les anime.";
  await given.revise(overdue, { followUp: { ...inWeeks(4), outcome } }, { send: true });
  await given.revise(
    ahead,
    { followUp: { ...inWeeks(4), waived: "Route coupée" } },
    { send: true },
  );
  expect(await toDo(given, "amina")).toEqual([]);
  expect(await toDo(given, "lead")).toEqual([]);

  const lead = await given.as("lead");
  await lead.review.approve(given.change(overdue, 3));
  const { programmeId, db } = given;
  for (const [role, seen] of [
    ["lead", outcome],
    ["amina", outcome],
    ["jean", undefined],
    ["funder", undefined],
  ] as const) {
    const caller = await given.as(role);
    const { content } = await caller.activities.get({ programmeId, id: overdue });
    expect(content.followUp?.outcome).toBe(seen);
  }
  expect(await verifyTotals(db, programmeId)).toEqual([]);
});
