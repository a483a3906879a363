import fc from "fast-check";
import { describe, expect } from "vitest";
import { anOrganisation } from "../testing/build";
import { partners, step, walk } from "../testing/chance";
import { test } from "../testing/given";
import { verifyTotals } from "./verify";

describe("the sums kept beside the activities", () => {
  test("are what the activities say, whatever was logged, revised, approved, returned or merged, in any order", async ({
    given,
  }) => {
    const all = await partners(given);
    let done = 0;
    const steps = fc.array(step, { minLength: 4, maxLength: 14 });
    await fc.assert(
      fc.asyncProperty(steps, async (path) => {
        done += await walk(given, all, path);
        expect(await verifyTotals(given.db, given.programmeId)).toEqual([]);
      }),
      { numRuns: 14, endOnFailure: true },
    );
    // Most runs do some 60: a walk on which every step was refused would prove nothing.
    expect(done).toBeGreaterThan(20);
  });

  test("go to the partner that stands after a merge, also of what was approved before and is being corrected", async ({
    given,
  }) => {
    const { programmeId, ligue, add } = given;
    const lead = await given.as("lead");
    const gone = given.change();
    await lead.organisations.save({ ...gone, content: anOrganisation() });
    const [kept, moved] = [
      await given.approved({ partnerId: gone.id }, { by: "lead" }),
      await given.approved({ partnerId: gone.id }, { by: "lead" }),
    ];
    await given.revise(kept, { notes: "À corriger" }, { by: "lead" });
    await given.revise(moved, { partnerId: ligue }, { by: "lead" });
    await lead.organisations.merge({ ...given.change(gone.id, 1), intoId: add });
    expect(await verifyTotals(given.db, programmeId)).toEqual([]);
    const { byPartner } = await given.figures();
    expect(byPartner).toMatchObject([{ category: add, people: 50, activities: 2 }]);
    // And what a phone had ready for the one that went is the other's.
    const late = given.logging({ partnerId: gone.id });
    await (await given.as("amina")).activities.save(late);
    const { content } = await lead.activities.get(late);
    expect(content.partnerId).toBe(add);
  });

  test("are told apart from the facts when somebody tampers with a row", async ({ given }) => {
    const { content, people } = given.withNames(["Aïssata Maïga"]);
    const id = await given.approved(content, { people });
    const changed = async (sql: string, table: string) => {
      await given.db.$executeRawUnsafe(sql);
      const found = await verifyTotals(given.db, given.programmeId);
      expect(found.map((one) => one.table)).toContain(table);
    };
    await changed(`update "Total" set people = people + 1 where dimension = 'type'`, "Total");
    await changed(`delete from "ArrivalTotal"`, "ArrivalTotal");
    await changed(
      `update "ActivityFacts" set female = 99 where "activityId" = '${id}'`,
      "ActivityFacts",
    );
    await changed(`delete from "Attendance"`, "Attendance");
    await changed(`update "Activity" set content = content || '{"notes": "x"}'`, "Activity");
  });
});
