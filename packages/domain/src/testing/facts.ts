import * as fc from "fast-check";
import type { ActivityFacts } from "../activities/facts";
import { activityStatuses, activityTypes, type Sex, sexes } from "../activities/schema";

/** Counts as they occur, the small ones oftener. */
export const count = fc.oneof(fc.integer({ min: 0, max: 6 }), fc.nat(60));
const heads = fc.record({ female: count, male: count, unknown: count });
const ids = ["a", "b", "c"];

/** Facts that an activity may state: the marks and the names never more than the people. */
export const facts: fc.Arbitrary<ActivityFacts> = fc
  .record({
    status: fc.constantFrom(...activityStatuses, "held" as const, "held" as const),
    type: fc.constantFrom(...activityTypes),
    start: fc.option(fc.constantFrom("2023-01-31", "2023-02-01", "2023-12-31", "2024-02-29")),
    country: fc.constantFrom("ML", "BI"),
    region: fc.option(fc.constantFrom("ML-7", "BI-GI")),
    partnerId: fc.constantFrom(...ids),
    outcomeIds: fc.subarray(ids),
    heads: fc.option(heads),
    marks: fc.tuple(fc.option(count), fc.option(count), fc.option(count)),
    named: fc.subarray(Array.from({ length: 8 }, (_, at) => `person ${at}`)),
    hours: fc.option(fc.double({ min: 0, max: 40, noNaN: true })),
    tests: fc.option(
      fc.record({
        tested: fc.integer({ min: 1, max: 60 }),
        gain: fc.double({ min: -1, max: 1, noNaN: true }),
        rose: fc.constant(0),
      }),
    ),
  })
  .map(({ marks: [youth, disability, displaced], named, ...rest }) => {
    const total = rest.heads ? rest.heads.female + rest.heads.male + rest.heads.unknown : 0;
    const within = (mark: number | null) => (mark === null ? null : Math.min(mark, total));
    return {
      ...rest,
      end: rest.start,
      ofWhom: {
        youth: within(youth),
        disability: within(disability),
        displaced: within(displaced),
      },
      named: named.slice(0, total).map((personId) => ({ personId, sex: sexOfPerson(personId) })),
    };
  });

/** The sex of the people of these tests, always the same. */
export const sexOfPerson = (personId: string): Sex =>
  sexes[Number(personId.slice(-1)) % sexes.length]!;
