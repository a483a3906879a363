import { TRPCError } from "@trpc/server";
import { expect } from "vitest";
import type { Given } from "./given";

/** The edition beside today, as the lead reads it. */
export const compared = async (given: Given, id: string) => {
  const lead = await given.as("lead");
  return (await lead.reports.compare({ programmeId: given.programmeId, id }))!;
};
export type Compared = Awaited<ReturnType<typeof compared>>;

/** Every line of the ledger of a figure, by its cause. */
export const linesOf = ({ ledger }: Compared, key: string) =>
  Object.fromEntries(
    ledger.find((one) => one.key === key)?.lines.map(({ cause, change }) => [cause, change]) ?? [],
  );

/** The lines of each figure add up to its difference, and each figure that differs has its ledger. */
export function addsUp({ ledger, figures }: Compared) {
  for (const { key, value, now, lines } of ledger) {
    const sum = lines.reduce((all, { change }) => all + change, 0);
    const difference = (now ?? 0) - (value ?? 0);
    expect({ key, sum: sum.toFixed(5) }).toEqual({ key, sum: difference.toFixed(5) });
  }
  const told = new Set(ledger.map(({ key }) => key));
  const differing = figures.filter(({ value, now }) => value !== now);
  expect(differing.filter(({ key }) => !told.has(key))).toEqual([]);
}

/** The rules refuse some of what is tried; a fault of ours is none of it. */
export const refused = (error: unknown) => {
  if (!(error instanceof TRPCError) || error.code === "INTERNAL_SERVER_ERROR") throw error;
};
