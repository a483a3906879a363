import { newId } from "@suivi/domain/ids";
import { withoutProgramme } from "@suivi/domain/access/policy";
import { describe, expect } from "vitest";
import { call, cases, procedures } from "../testing/cases";
import { type Given, test } from "../testing/given";
import { refusal } from "../testing/refusal";

type Sent = { programmeId?: string; id: string; changeId: string };
type Answered = { id: string; version: number; revision: number };

// All that changes a programme's records: one's own account and the first start are none of them.
const changes = procedures.filter(
  ({ path, type, meta }) =>
    type === "mutation" &&
    (path === "programmes.add" || !withoutProgramme.some((one) => one === meta?.action)),
);

const journalOf = (given: Given, changeId: string) =>
  given.db.journalEntry.findMany({ where: { changeId } });

/** All that is kept: what a repeat must leave as it is. */
async function everything({ db }: Given) {
  const rows = await db.$queryRaw<{ kept: string }[]>`
    select json_build_array(
      (select json_agg(r order by r.number) from (select number, "changeId", after from "JournalEntry") r),
      (select json_agg(p order by p.id) from "Programme" p),
      (select json_agg(a order by a.id) from "Activity" a),
      (select json_agg(o order by o.id) from "Organisation" o),
      (select json_agg(m order by m.id) from "Membership" m),
      (select json_agg(t order by t) from (select "Total"::text as t from "Total") t))::text as kept`;
  return rows[0]!.kept;
}

/** The same change id with something else in it. */
const other = (sent: Sent & { content?: object; note?: string; baseVersion?: number }): object =>
  "baseVersion" in sent
    ? { ...sent, baseVersion: sent.baseVersion! + 1 }
    : { ...sent, content: { ...sent.content, aliases: ["autre chose"] } };

describe.each(changes)("$path", ({ path }) => {
  test("is in the journal, raises the revision, and is applied once however often it is sent", async ({
    given,
  }) => {
    const { by, input } = cases[path]!;
    const sent = (await input(given)) as Sent;
    const programmeId = sent.programmeId ?? sent.id;
    const revisionOf = async () =>
      (await given.db.programme.findUnique({ where: { id: programmeId } }))?.revision ?? 0;
    const before = await revisionOf();

    const answered = (await call(given, by, path, sent)) as Answered;
    expect(await revisionOf()).toBe(before + 1);
    const { name, id: byId } = (await given.viewer(by as "lead"))!;
    const [entry, ...more] = await journalOf(given, sent.changeId);
    expect(more).toEqual([]);
    expect(entry).toMatchObject({
      programmeId,
      recordId: sent.id,
      byId,
      byName: name,
      version: answered.version,
      revision: answered.revision,
    });
    expect(answered).toMatchObject({ id: sent.id, revision: before + 1 });
    expect(entry!.after).toHaveProperty("content");

    const kept = await everything(given);
    expect(await call(given, by, path, sent)).toEqual(answered);
    const twice = await Promise.all([1, 2].map(() => call(given, by, path, sent)));
    expect(twice).toEqual([answered, answered]);
    expect(await everything(given)).toBe(kept);
    expect(await refusal(call(given, by, path, other(sent)))).toEqual({ code: "change_id_reused" });
    expect(await everything(given)).toBe(kept);
  });
});

describe("a change", () => {
  test("sent twice at the same moment is applied once", async ({ given }) => {
    const sent = given.logging();
    const amina = await given.as("amina");
    const answers = await Promise.all([1, 2, 3].map(() => amina.activities.save(sent)));
    expect(new Set(answers.map(({ revision }) => revision)).size).toBe(1);
    expect(await journalOf(given, sent.changeId)).toHaveLength(1);
  });

  test("of many at the same moment loses none, and each raises the revision", async ({ given }) => {
    const [amina, jean] = [await given.as("amina"), await given.as("jean")];
    const before = await given.db.programme.findUnique({ where: { id: given.programmeId } });
    const answers = await Promise.all(
      Array.from({ length: 8 }, (_, index) =>
        index % 2
          ? amina.activities.save(given.logging({}, { send: true }))
          : jean.activities.save(given.logging({ partnerId: given.ligue }, { send: true })),
      ),
    );
    const revisions = answers.map(({ revision }) => revision).sort((a, b) => a - b);
    expect(revisions).toEqual(revisions.map((_, index) => before!.revision + 1 + index));
    expect((await given.figures("lead", { basis: "submitted" })).held).toBe(8);
  });

  test("says it was combined with another's, and says so again when it is sent again", async ({
    given,
  }) => {
    const id = await given.logged();
    await given.revise(id, { countNote: "Feuille perdue" });
    const amina = await given.as("amina");
    const { content } = await amina.activities.get({ programmeId: given.programmeId, id });
    const sent = {
      ...given.change(id, 1),
      content: { ...content, countNote: null, notes: "Salle pleine" },
      people: [],
      send: false,
    };
    const answered = await amina.activities.save(sent);
    expect(answered.merged).toBe(true);
    expect(await amina.activities.save(sent)).toEqual(answered);
  });

  test("whose first answer was lost is based on what was sent first: more can be typed and sent", async ({
    given,
  }) => {
    const first = given.logging({ notes: "Premier envoi" });
    const amina = await given.as("amina");
    await amina.activities.save(first);
    const more = { ...first, changeId: newId(), content: { ...first.content, notes: "Complété" } };
    await amina.activities.save(more);
    const { content } = await amina.activities.get(first);
    expect(content.notes).toBe("Complété");
  });

  test("of a record of another programme, or under the id of another record, changes and tells nothing", async ({
    given,
  }) => {
    const amina = await given.as("amina");
    const { activityElsewhere, add, users } = given;
    for (const id of [activityElsewhere, add, given.programmeId]) {
      const taken = { ...given.logging(), id };
      expect(await refusal(amina.activities.save(taken))).toEqual({ code: "change_id_reused" });
      expect(await refusal(amina.activities.save({ ...taken, ...given.change(id, 1) }))).toEqual({
        code: "not_found",
      });
    }
    const organisation = {
      ...given.change(await given.logged()),
      content: (await amina.organisations.get({ programmeId: given.programmeId, id: add })).content,
    };
    expect(await refusal(amina.organisations.save(organisation))).toEqual({
      code: "change_id_reused",
    });
    const named = given.withNames(["Aïssata Maïga"]);
    named.people[0]!.id = activityElsewhere;
    const onSheet = {
      ...named.content,
      attendance: { [activityElsewhere]: { row: 0, marks: {} } },
    };
    expect((await refusal(amina.activities.save(given.logging(onSheet, named)))).code).toBe(
      "change_id_reused",
    );
    expect(await given.db.journalEntry.count({ where: { byId: users.amina } })).toBe(1);
  });
});
