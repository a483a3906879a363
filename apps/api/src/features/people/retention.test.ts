import { addDays } from "@suivi/domain/dates";
import { describe, expect } from "vitest";
import { verifyTotals } from "../../figures/verify";
import { type Given, test } from "../../testing/given";
import { refusal } from "../../testing/refusal";
import { cleanUp, startCleaningUp } from "./retention";

const today = new Date().toISOString().slice(0, 10);

/** An approved sheet with two names; the ids of the two. */
async function twoNames(given: Given): Promise<[string, string]> {
  const { content, people } = given.withNames(["Aïssata Maïga", "Moussa Diarra"]);
  await given.approved(content, { people });
  return people.map(({ id }) => id) as [string, string];
}
const sums = ({ db, programmeId }: Given) => verifyTotals(db, programmeId);

describe("names kept until a date", () => {
  const until = addDays(today, 30);
  const keepUntil = async (given: Given, namesUntil: string) => {
    const { programmeId } = given;
    const lead = await given.as("lead");
    const { version, content } = await lead.programmes.get({ programmeId });
    const change = given.change(programmeId, version);
    return lead.programmes.revise({ ...change, content: { ...content, namesUntil } });
  };

  test("are erased once it is past, and not before; each with a line in its history, and every sum agrees", async ({
    given,
  }) => {
    const [a, b] = await twoNames(given);
    const { db, programmeId } = given;
    const lead = await given.as("lead");
    await keepUntil(given, until);
    expect(await cleanUp(db, until)).toEqual([]);
    expect(await cleanUp(db, addDays(until, 1), { look: true })).toMatchObject([{ people: 2 }]);
    expect((await lead.people.get({ programmeId, id: a })).erased).toBe(false);
    expect(await cleanUp(db, addDays(until, 1))).toMatchObject([{ until, people: 2 }]);
    expect(await sums(given)).toEqual([]);
    for (const id of [a, b]) {
      expect((await lead.people.get({ programmeId, id })).content.name).toBe("");
      const { entries } = await lead.history.of({ programmeId, kind: "person", id });
      expect(entries[0]).toMatchObject({ action: "erased", reason: until });
    }
    expect(await cleanUp(db, addDays(until, 1))).toMatchObject([{ people: 0 }]);
  });

  test("are erased by the server itself, without anybody's doing", async ({ given }) => {
    const [a] = await twoNames(given);
    const { db, programmeId } = given;
    const lead = await given.as("lead");
    await keepUntil(given, until);
    const stop = startCleaningUp(db, 20);
    const isErased = async () => (await lead.people.get({ programmeId, id: a })).erased;
    expect(await isErased()).toBe(false);
    // The days go by.
    await db.$executeRaw`
      update "Programme" set content = jsonb_set(content, '{namesUntil}', to_jsonb(${addDays(today, -1)}::text))
      where id = ${programmeId}::uuid`;
    await expect.poll(isErased, { timeout: 10_000 }).toBe(true);
    await stop();
    expect(await sums(given)).toEqual([]);
  });

  test("take a date that lies ahead only: a slip in the year erases nobody", async ({ given }) => {
    const [a] = await twoNames(given);
    const { db, programmeId } = given;
    const problem = { path: "namesUntil", code: "names_date_past" };
    const answer = await refusal(keepUntil(given, addDays(today, -1)));
    expect(answer.problems).toEqual([problem]);
    expect(await cleanUp(db, today)).toEqual([]);
    expect((await (await given.as("lead")).people.get({ programmeId, id: a })).erased).toBe(false);
  });
});
