import { expect, test } from "vitest";
import { newId } from "../ids";
import { followUpDue, openFollowUp } from "./follow-up";
import { activityContent, blankActivity } from "./schema";

const held = {
  ...blankActivity(newId(), "ML"),
  title: { fr: "Atelier" },
  status: "held" as const,
  start: "2024-03-05",
  end: "2024-03-07",
};
const inWeeks = (weeks: number) => ({ weeks, outcome: null, waived: null });

test("a follow-up is due so many weeks after the last day, once the activity was held and until it is noted or waived", () => {
  const followUp = inWeeks(12);
  expect(openFollowUp({ ...held, followUp })).toBe("2024-05-30");
  expect(openFollowUp({ ...held, end: null, followUp })).toBe("2024-05-28");
  expect(openFollowUp(held)).toBeNull();
  expect(openFollowUp({ ...held, status: "cancelled", followUp })).toBeNull();
  expect(
    openFollowUp({ ...held, followUp: { ...followUp, outcome: "Ils l’appliquent" } }),
  ).toBeNull();
  expect(openFollowUp({ ...held, followUp: { ...followUp, waived: "Zone fermée" } })).toBeNull();
  expect(followUpDue({ ...held, start: null, end: null, followUp })).toBeNull();
});

test("a follow-up lies one week to six months ahead", () => {
  const fits = (weeks: number) =>
    activityContent.safeParse({ ...held, followUp: inWeeks(weeks) }).success;
  expect([0, 1, 26, 27].map(fits)).toEqual([false, true, true, false]);
});
