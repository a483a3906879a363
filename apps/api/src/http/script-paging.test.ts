import type { FastifyInstance } from "fastify";
import fc from "fast-check";
import { describe, expect } from "vitest";
import { aTransaction, anOrganisation } from "../testing/build";
import { test as base, type Given } from "../testing/given";
import { reading, type ScriptAnswer } from "../testing/outside-cases";
import { anIndicator, measured } from "../testing/results";

const test = base.extend<{ app: FastifyInstance }>({
  app: async ({ given }, use) => {
    const app = await given.server();
    await use(app);
    await app.close();
  },
});
const ids = ({ rows }: ScriptAnswer) => rows.map(({ id }) => id as string);
async function organisation(given: Given) {
  const change = given.change();
  await (await given.as("lead")).organisations.save({ ...change, content: anOrganisation() });
  return change.id;
}
async function transaction(given: Given, partnerId: string | null = null) {
  const change = given.change();
  const content = aTransaction({ partnerId });
  await (await given.as("lead")).money.saveTransaction({ ...change, content });
  return change.id;
}

describe("going through the pages", () => {
  test("misses nothing, while others add and change what was read and what was not", async ({
    given,
    app,
  }) => {
    for (let made = 0; made < 7; made += 1) await organisation(given);
    const lead = await given.as("lead");
    const { read, get } = await reading(given, app, "funder");
    const name = (text: string) => ({ content: anOrganisation({ name: { fr: text } }) });
    const known = new Map<string, unknown>();
    let page = await read("organisations?limit=3");
    const { journal } = page;
    const [first] = ids(page);
    for (let turn = 0; ; turn += 1) {
      for (const row of page.rows) known.set(row["id"] as string, row["nameFr"]);
      if (turn === 0) {
        // An id older than all that was read yet: ids are made on phones, and come when the network is there.
        await lead.organisations.save({
          ...given.change("01800000-0000-7000-8000-000000000001"),
          ...name("Ancienne"),
        });
        await lead.organisations.save({ ...given.change(first!, 1), ...name("Renommée") });
      }
      if (!page.next) break;
      expect(page.journal).toBe(journal);
      page = (await get(page.next)).json<ScriptAnswer>();
    }
    const now = await lead.organisations.list(given);
    expect(Object.fromEntries(known)).toEqual(
      Object.fromEntries(now.map(({ id, content }) => [id, content.name.fr])),
    );
  });

  test("of results holds each row once, page by page as all at once", async ({ given, app }) => {
    for (let made = 0; made < 5; made += 1) await measured(given, await anIndicator(given));
    const { read, get } = await reading(given, app, "amina");
    const whole = ids(await read("results"));
    const paged: string[] = [];
    let page = await read("results?limit=20");
    for (;;) {
      paged.push(...ids(page));
      if (!page.next) break;
      page = (await get(page.next)).json<ScriptAnswer>();
    }
    expect(new Set(whole).size).toBe(whole.length);
    expect(paged).toEqual(whole);
  });
});

describe("what changed since", () => {
  test("a number in the journal or a moment is told, and what was removed too", async ({
    given,
    app,
  }) => {
    const lead = await given.as("lead");
    const [kept, revised, gone] = [
      await organisation(given),
      await organisation(given),
      await organisation(given),
    ];
    const [stays, taken] = [await transaction(given), await transaction(given)];
    const { read } = await reading(given, app, "lead");
    const { journal } = await read("organisations");
    const moment = new Date(Date.now() + 1).toISOString();
    await new Promise((soon) => setTimeout(soon, 5));
    expect(await read(`organisations?changedSince=${journal}`)).toMatchObject({
      rows: [],
      removed: [],
    });
    await lead.organisations.save({ ...given.change(revised, 1), content: anOrganisation() });
    await lead.organisations.merge({ ...given.change(gone, 1), intoId: given.add });
    await lead.money.removeTransaction({ ...given.change(taken, 1), removed: true });
    const added = await organisation(given);
    for (const since of [String(journal), encodeURIComponent(moment)]) {
      const told = await read(`organisations?changedSince=${since}`);
      // The one that stays answers to the names of the one that went: it has changed as well.
      expect(ids(told).toSorted()).toEqual([revised, added, given.add].toSorted());
      expect(told.removed.map(({ id }) => id)).toEqual([gone]);
      const money = await read(`transactions?changedSince=${since}`);
      expect([ids(money), money.removed.map(({ id }) => id)]).toEqual([[], [taken]]);
    }
    expect(ids(await read("transactions"))).toEqual([stays]);
    expect(ids(await read("organisations"))).toContain(kept);
    const { removed, ...last } = await read(`organisations?changedSince=${journal}`);
    expect(removed).toHaveLength(1);
    expect(await read(`organisations?changedSince=${last.journal}`)).toMatchObject({
      rows: [],
      removed: [],
    });
  });

  test("kept up to date with it, a copy is what a whole reading says, whatever happened", async ({
    given,
    app,
  }) => {
    const lead = await given.as("lead");
    const { read } = await reading(given, app, "amina");
    const copy = new Map<string, unknown>();
    let since = 0;
    const made: { id: string; version: number; own: boolean; removed: boolean }[] = [];
    const steps = fc.sample(fc.tuple(fc.constantFrom("add", "hand", "remove"), fc.nat()), 24);
    for (const [index, [step, at]] of steps.entries()) {
      const one = made[at % Math.max(1, made.length)];
      if (step === "add" || !one) {
        const own = at % 2 === 0;
        const id = await transaction(given, own ? given.add : given.ligue);
        made.push({ id, version: 1, own, removed: false });
      } else if (step === "remove") {
        one.removed = !one.removed;
        const change = { ...given.change(one.id, one.version), removed: one.removed };
        await lead.money.removeTransaction(change);
        one.version += 1;
      } else if (!one.removed) {
        // A line handed to another partner is gone for the coordinator of the one that had it.
        one.own = !one.own;
        const content = aTransaction({ partnerId: one.own ? given.add : given.ligue });
        await lead.money.saveTransaction({ ...given.change(one.id, one.version), content });
        one.version += 1;
      }
      if (index % 5 !== 4) continue;
      const told = await read(`transactions?changedSince=${since}`);
      for (const row of told.rows) copy.set(row["id"] as string, row);
      for (const { id } of told.removed) copy.delete(id);
      since = told.journal;
      const whole = await read("transactions");
      expect([...copy.values()].toSorted(byId)).toEqual(whole.rows.toSorted(byId));
    }
  });
});
const byId = (a: unknown, b: unknown) =>
  (a as { id: string }).id < (b as { id: string }).id ? -1 : 1;
