import { type ActivityFacts, factsOf } from "@suivi/domain/activities/facts";
import { totalOf } from "@suivi/domain/activities/heads";
import type { ActivityContent, Sex } from "@suivi/domain/activities/schema";
import { monthOf } from "@suivi/domain/dates";
import { contributions, type Ledger } from "@suivi/domain/figures/contributions";
import { dashboardFigures } from "@suivi/domain/figures/dashboard";
import { countsAsSeen, smallCount } from "@suivi/domain/figures/small-counts";
import type { Basis } from "@suivi/domain/review/status";
import fc from "fast-check";
import { describe, expect } from "vitest";
import { partners, step, walk } from "../testing/chance";
import { type Given, test } from "../testing/given";

type Filter = { from?: string; to?: string; country?: string; partner?: string };

/** The facts that count on a basis, read off the journal: the last state of each activity that counts on it. */
async function factsOn(given: Given, basis: Basis): Promise<ActivityFacts[]> {
  const entries = await given.db.journalEntry.findMany({
    where: { programmeId: given.programmeId, kind: "activity" },
    orderBy: { number: "asc" },
  });
  const people = await given.db.person.findMany();
  const sexOf = (id: string) => (people.find((one) => one.id === id)?.sex ?? "unknown") as Sex;
  const statuses = basis === "approved" ? ["approved"] : ["approved", "submitted"];
  const counted = new Map<string, ActivityContent>();
  for (const { recordId, after } of entries) {
    const { content, review } = after as { content: ActivityContent; review: { status: string } };
    if (statuses.includes(review.status)) counted.set(recordId, content);
    // Sent for review and taken back: what was approved before it stands again.
    else if (basis === "submitted") {
      const approved = entries.findLast(
        (one) => one.recordId === recordId && one.action === "approved",
      );
      counted.delete(recordId);
      if (approved) counted.set(recordId, (approved.after as { content: ActivityContent }).content);
    }
  }
  return [...counted.values()].map((content) => factsOf(content, { sexOf }));
}

/** The figures by the core alone, from the facts: no sums kept, no SQL. */
function byTheCore(facts: ActivityFacts[], ledger: Ledger, { from, to, country, partner }: Filter) {
  const inside = facts.filter(({ start, ...one }) => {
    const month = start ? monthOf(start) : "";
    return (
      (!from || month >= from) &&
      (!to || (month !== "" && month <= to)) &&
      (!country || one.country === country) &&
      (!partner || one.partnerId === partner)
    );
  });
  const held = inside.filter(({ status }) => status === "held");
  const named = held.flatMap((one) => (ledger === "outside" ? countsAsSeen(one).named : one.named));
  return dashboardFigures({
    cells: inside.flatMap((one) => contributions(one, ledger)),
    named: new Set(named.map(({ personId }) => personId)).size,
    fullestRoom: Math.max(0, ...held.map(({ heads }) => (heads ? totalOf(heads) : 0))),
    audience: ledger === "outside" ? "outside" : "inside",
  });
}

const filterOf = (given: Given) =>
  fc.record(
    {
      from: fc.constantFrom("2023-01", "2023-02", "2024-01"),
      to: fc.constantFrom("2023-01", "2023-06", "2024-02"),
      country: fc.constantFrom("ML", "BI"),
      partner: fc.constantFrom(given.add, given.ligue),
    },
    { requiredKeys: [] },
  );

describe("the figures", () => {
  test("are the core's, computed from the facts, for every basis, reader and filter", async ({
    given,
  }) => {
    const all = await partners(given);
    const paths = fc.array(step, { minLength: 10, maxLength: 16 });
    await fc.assert(
      fc.asyncProperty(
        paths,
        fc.array(filterOf(given), { minLength: 6 }),
        async (path, filters) => {
          await walk(
            given,
            all,
            path.filter((one) => one.do !== "merge"),
          );
          for (const basis of ["approved", "submitted"] as const) {
            const facts = await factsOn(given, basis);
            for (const filter of filters)
              expect(await given.figures("lead", { ...filter, basis })).toEqual(
                byTheCore(facts, basis, filter),
              );
          }
          const approved = await factsOn(given, "approved");
          for (const filter of filters)
            expect(await given.figures("funder", { ...filter, basis: "submitted" })).toEqual(
              byTheCore(approved, "outside", filter),
            );
        },
      ),
      { numRuns: 5, endOnFailure: true },
    );
  });

  test("of a funder hold no count of 1 to 4 people, in whatever part they look", async ({
    given,
  }) => {
    const all = await partners(given);
    const paths = fc.array(step, { minLength: 10, maxLength: 16 });
    await fc.assert(
      fc.asyncProperty(paths, filterOf(given), async (path, filter) => {
        await walk(given, all, path);
        const figures = await given.figures("funder", filter);
        const { bySex, ofWhom, byType, byRegion, byPartner, byOutcome, overTime, capacity } =
          figures;
        const cells = [bySex, ofWhom, byType, byRegion, byPartner, byOutcome].flat();
        const counts = [...cells, ...overTime.flatMap((period) => period.bySex)].map(
          ({ people }) => people,
        );
        for (const people of [...counts, figures.people, capacity.people, capacity.tested])
          expect(people === null || people === 0 || people >= smallCount).toBe(true);
      }),
      { numRuns: 5, endOnFailure: true },
    );
  });
});
