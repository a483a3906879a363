import { type ActivityFacts, factsOf } from "@suivi/domain/activities/facts";
import { totalOf } from "@suivi/domain/activities/heads";
import { type ActivityContent, capacityTypes, type Sex } from "@suivi/domain/activities/schema";
import { monthOf } from "@suivi/domain/dates";
import { arrivals } from "@suivi/domain/figures/distinct";
import { countsAsSeen } from "@suivi/domain/figures/small-counts";
import { trainedFigures } from "@suivi/domain/figures/trained";
import fc from "fast-check";
import { describe, expect } from "vitest";
import { partners, step, walk } from "../testing/chance";
import { type Given, test } from "../testing/given";

/** The approved facts, read off the journal. */
async function approvedFacts(given: Given): Promise<ActivityFacts[]> {
  const entries = await given.db.journalEntry.findMany({
    where: { programmeId: given.programmeId, kind: "activity" },
    orderBy: { number: "asc" },
  });
  const people = await given.db.person.findMany();
  const sexOf = (id: string) => (people.find((one) => one.id === id)?.sex ?? "unknown") as Sex;
  const states = new Map<string, ActivityContent>();
  for (const { recordId, after } of entries) {
    const { content, review } = after as { content: ActivityContent; review: { status: string } };
    if (review.status === "approved") states.set(recordId, content);
  }
  return [...states.values()].map((content) => factsOf(content, { sexOf }));
}

/** The figures by the core alone, from the facts: no SQL. */
function byTheCore(facts: ActivityFacts[], outside: boolean) {
  const held = facts
    .filter(({ status, type }) => status === "held" && capacityTypes.includes(type))
    .map((fact) => (outside ? { ...fact, ...countsAsSeen(fact) } : fact))
    .map(({ start, heads, named, tests }) => ({
      month: start ? monthOf(start) : "",
      people: heads && totalOf(heads),
      named: named.map(({ personId }) => personId),
      change: tests?.gain ?? null,
    }));
  const months = [...new Set(held.map(({ month }) => month))].sort().map((month) => {
    const rooms = held.filter((one) => one.month === month);
    return {
      month,
      activities: rooms.length,
      uncounted: rooms.filter(({ people }) => people === null).length,
      people: rooms.reduce((sum, { people }) => sum + (people ?? 0), 0),
      named: rooms.reduce((sum, { named }) => sum + named.length, 0),
      fullestRoom: Math.max(...rooms.map(({ people }) => people ?? 0)),
    };
  });
  const people = [...new Set(held.flatMap(({ named }) => named))];
  return trainedFigures({
    months,
    arrivals: people.flatMap((who) =>
      arrivals(
        held.filter(({ named }) => named.includes(who)).map(({ month }) => month),
        "unknown",
      ),
    ),
    changes: held.flatMap(({ change }) => change ?? []),
  });
}

describe("people trained", () => {
  test("are the core's figures, for those inside and for a funder, whatever was done", async ({
    given,
  }) => {
    const all = await partners(given);
    const paths = fc.array(step, { minLength: 10, maxLength: 16 });
    const figures = async (by: "lead" | "funder") =>
      (
        await (
          await given.as(by)
        ).dashboard.trained({ programmeId: given.programmeId, filter: { basis: "approved" } })
      ).figures;
    await fc.assert(
      fc.asyncProperty(paths, async (path) => {
        await walk(
          given,
          all,
          path.filter((one) => one.do !== "merge"),
        );
        const facts = await approvedFacts(given);
        expect(await figures("lead")).toEqual(byTheCore(facts, false));
        expect(await figures("funder")).toEqual(byTheCore(facts, true));
      }),
      { numRuns: 5, endOnFailure: true },
    );
  });

  test("count once who came to two trainings, within the filter that is asked for", async ({
    given,
  }) => {
    const { content, people } = given.withNames(["Aïssata Maïga", "Awa Cissé"]);
    const uncounted = { female: null, male: null, unknown: null };
    await given.approved({ ...content, type: "training", headCount: uncounted }, { people });
    const day = "2024-02-05";
    const attendance = Object.fromEntries(
      people.map(({ id }, row) => [id, { row, marks: { [day]: "present" as const } }]),
    );
    await given.approved({ type: "training", start: day, headCount: uncounted, attendance });
    await given.approved({ type: "dialogue" });
    const lead = await given.as("lead");
    const asked = (filter: object) =>
      lead.dashboard.trained({
        programmeId: given.programmeId,
        filter: { basis: "approved", ...filter },
      });
    expect((await asked({})).figures.whole).toEqual({
      attendances: 4,
      distinct: { atLeast: 2, atMost: 2 },
    });
    expect((await asked({ from: "2024-01" })).figures.whole.attendances).toBe(2);
    expect((await asked({ country: "BI" })).figures.whole.attendances).toBeNull();
  });
});
