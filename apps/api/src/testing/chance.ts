import type { ActivityContent } from "@suivi/domain/activities/schema";
import { TRPCError } from "@trpc/server";
import fc from "fast-check";
import { anActivity, anOrganisation, aPerson } from "./build";
import type { Given } from "./given";

// What chance may do to a programme: for the laws that hold whatever was done, in any order.

const dates = ["2023-01-31", "2023-02-01", "2023-12-31", "2024-02-29"];
const count = fc.option(fc.oneof(fc.integer({ min: 0, max: 3 }), fc.nat(40)), { freq: 2 });
const facts = fc.record({
  type: fc.constantFrom("training" as const, "dialogue" as const),
  status: fc.constantFrom(
    "held" as const,
    "held" as const,
    "planned" as const,
    "cancelled" as const,
  ),
  start: fc.option(fc.constantFrom(...dates), { freq: 6 }),
  hours: fc.option(fc.float({ min: 0, max: 30, noNaN: true })),
  headCount: fc.record({ female: count, male: count, unknown: count }),
  ofWhom: fc.record({ youth: count, disability: count, displaced: count }),
  tested: count,
  region: fc.option(fc.constantFrom("ML-BKO", "ML-7")),
  outcome: fc.boolean(),
  present: fc.subarray([0, 1, 2, 3, 4]),
  scored: fc.array(fc.option(fc.nat(20)), { minLength: 4, maxLength: 4 }),
});
export const step = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant("log" as const),
      facts,
      send: fc.boolean(),
      of: fc.nat(2),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant("revise" as const),
      facts,
      send: fc.boolean(),
      at: fc.nat(),
    }),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constantFrom("approve" as const, "return" as const),
      at: fc.nat(),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant("merge" as const), into: fc.nat(1) }) },
);
export type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;
type Facts = Extract<Step, { do: "log" }>["facts"];

/** Five people of each of three partners, on a first sheet each; the third partner is there to be merged away. */
export async function partners(given: Given) {
  const lead = await given.as("lead");
  const third = given.change();
  await lead.organisations.save({ ...third, content: anOrganisation() });
  return Promise.all(
    [given.add, given.ligue, third.id].map(async (partnerId) => {
      const sexes = ["female", "male", "unknown", "female", "male"] as const;
      const people = sexes.map((sex) => aPerson({ sex }));
      const marks = { "2023-06-01": "present" as const };
      const attendance = Object.fromEntries(people.map(({ id }, row) => [id, { row, marks }]));
      const content = { partnerId, start: "2023-06-01", attendance };
      await lead.activities.save(given.logging(content, { people }));
      return { partnerId, people: people.map(({ id }) => id) };
    }),
  );
}

function contentOf(
  { tested, region, outcome, present, scored, headCount, ofWhom, ...rest }: Facts,
  partner: { partnerId: string; people: string[] },
  given: Given,
): ActivityContent {
  const day = rest.start ?? "2023-01-01";
  // As many in the room as are named, and no more of a mark than there were people: the rules ask both.
  const counted = Object.values(headCount).some((heads) => heads !== null);
  const heads = counted ? { ...headCount, unknown: (headCount.unknown ?? 0) + 4 } : headCount;
  const total = (heads.female ?? 0) + (heads.male ?? 0) + (heads.unknown ?? 0);
  const within = (mark: number | null) => (mark === null ? null : Math.min(mark, total));
  const scores = (row: number) =>
    row < 4 && scored[row] !== null ? { scores: { before: 9, after: scored[row]! } } : {};
  const mark = (row: number) => (row === 4 ? ("absent" as const) : ("part" as const));
  return anActivity({
    ...rest,
    headCount: heads,
    ofWhom: {
      youth: within(ofWhom.youth),
      disability: within(ofWhom.disability),
      displaced: within(ofWhom.displaced),
    },
    partnerId: partner.partnerId,
    dateNote: "Au printemps",
    cancelReason: "La route était coupée",
    place: { country: "ML", region, district: null, venue: null, hidden: false },
    outcomeIds: outcome ? [given.outcome] : [],
    tests: { maximum: 20, before: 7, after: 13.5, tested },
    attendance: Object.fromEntries(
      present.map((row) => [
        partner.people[row]!,
        { row, marks: { [day]: mark(row) }, ...scores(row) },
      ]),
    ),
  });
}

/** Goes these steps as the lead, on what was logged before too; returns how many were not refused. */
export async function walk(
  given: Given,
  all: Awaited<ReturnType<typeof partners>>,
  steps: Step[],
  logged: { id: string; of: number }[] = [],
) {
  const lead = await given.as("lead");
  const { programmeId } = given;
  let done = 0;
  const take = async (one: Step) => {
    if (one.do === "log") {
      const change = given.change();
      const content = contentOf(one.facts, all[one.of]!, given);
      await lead.activities.save({ ...change, content, people: [], send: one.send });
      logged.push({ id: change.id, of: one.of });
    } else if (one.do === "merge") {
      const gone = await lead.organisations.get({ programmeId, id: all[2]!.partnerId });
      const change = given.change(gone.id, gone.version);
      await lead.organisations.merge({ ...change, intoId: all[one.into]!.partnerId });
    } else {
      const chosen = logged[one.at % logged.length];
      if (!chosen) return;
      const { version } = await lead.activities.get({ programmeId, id: chosen.id });
      const change = given.change(chosen.id, version);
      if (one.do === "approve") await lead.review.approve(change);
      if (one.do === "return") await lead.review.return({ ...change, note: "À compléter" });
      if (one.do === "revise") {
        const content = contentOf(one.facts, all[chosen.of]!, given);
        await lead.activities.save({ ...change, content, people: [], send: one.send });
      }
    }
    done += 1;
  };
  for (const one of steps)
    await take(one).catch((error: unknown) => {
      // The rules refuse some of what chance proposes.
      if (!(error instanceof TRPCError) || error.code === "INTERNAL_SERVER_ERROR") throw error;
    });
  return done;
}
