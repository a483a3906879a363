import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { afterEdit, countedOn, notReviewed, type Review, reviewStatuses } from "./status";

const version = fc.integer({ min: 1, max: 6 });
const record = version.chain((at) =>
  fc.tuple(
    fc.constant(at),
    fc.record({
      status: fc.constantFrom(...reviewStatuses),
      note: fc.constant(null),
      approvedVersion: fc.option(fc.integer({ min: 1, max: at })),
    }),
  ),
);

describe("a record under review", () => {
  test("counts at most once on each basis", () => {
    fc.assert(
      fc.property(record, ([at, review]) => {
        const { working, approved } = countedOn(review, at);
        for (const basis of ["approved", "submitted"] as const)
          expect(Number(working[basis]) + Number(approved?.[basis] ?? false)).toBeLessThanOrEqual(
            1,
          );
      }),
    );
  });

  test("counts on approved data once it was approved, whatever is made of it since", () => {
    fc.assert(
      fc.property(record, ([at, review]) => {
        fc.pre(
          review.approvedVersion !== null &&
            (review.status === "approved" || review.approvedVersion < at),
        );
        const { working, approved } = countedOn(review, at);
        expect(working.approved || approved?.approved).toBe(true);
        expect(working.submitted || approved?.submitted).toBe(true);
      }),
    );
  });

  test("as a draft, or returned, with nothing approved before, counts nowhere", () => {
    for (const status of ["draft", "returned"] as const)
      expect(countedOn({ status, note: null, approvedVersion: null }, 1)).toEqual({
        working: { approved: false, submitted: false },
        approved: null,
      });
  });

  test("is a draft again after an edit, stays returned with its note until it is sent, and never approves itself", () => {
    fc.assert(
      fc.property(record, fc.boolean(), ([, review], send) => {
        const after = afterEdit(review, send);
        expect(after.approvedVersion).toBe(review.approvedVersion);
        expect(after.status).toBe(
          send ? "submitted" : review.status === "returned" ? "returned" : "draft",
        );
      }),
    );
    const returned: Review = { ...notReviewed, status: "returned", note: "Combien de femmes ?" };
    expect(afterEdit(returned, false)).toEqual(returned);
    expect(afterEdit(returned, true).note).toBeNull();
  });
});
