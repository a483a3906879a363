import { describe, expect } from "vitest";
import { reportNeighbours } from "../../report-neighbours";
import { type Given, test } from "../../testing/given";
import { refusal } from "../../testing/refusal";
import { anEdition, aReport, makeAll, savedReport, workshopOf } from "../../testing/report-cases";
import { failEdition, type Taken, takeEdition } from "./editions/store";
import { makeEdition, makeNextEdition, startMakingEditions } from "./make-editions";

async function asked(given: Given, by: "lead" | "amina" = "lead") {
  const change = given.change();
  const content = { ...aReport(), reportId: null };
  await (await given.as(by)).reports.make({ ...change, content });
  return change.id;
}
const edition = async (given: Given, id: string) =>
  (await given.as("lead")).reports.edition({ programmeId: given.programmeId, id });

describe("an edition", () => {
  test("waits until it is made, and says how far it has come", async ({ given }) => {
    const id = await asked(given);
    expect(await edition(given, id)).toMatchObject({ state: "waiting", progress: 0, figures: [] });
    await makeAll(given);
    expect(await edition(given, id)).toMatchObject({ state: "made", progress: 100, number: 1 });
  });

  test("is made by one worker, however many look for work at once", async ({ given }) => {
    await asked(given);
    const taken = await Promise.all(Array.from({ length: 6 }, () => takeEdition(given.db)));
    expect(taken.filter((one) => one !== null)).toHaveLength(1);
  });

  test("that a stopped server left half made is made by the next one", async ({ given }) => {
    const id = await asked(given);
    expect((await takeEdition(given.db))?.id).toBe(id);
    expect(await makeNextEdition(workshopOf(given))).toBe(false);
    await given.db.$executeRaw`update "Edition" set "heldUntil" = now() - interval '1 second'`;
    await makeAll(given);
    expect(await edition(given, id)).toMatchObject({ state: "made" });
  });

  test("is kept once: who held it too long changes nothing of it", async ({ given }) => {
    const id = await asked(given);
    const slow = (await takeEdition(given.db))!;
    await given.db.$executeRaw`update "Edition" set "heldUntil" = now() - interval '1 second'`;
    await makeAll(given);
    const before = await given.db.edition.findUniqueOrThrow({ where: { id } });
    await failEdition(given.db, slow, "broken", true);
    expect(await given.db.edition.findUniqueOrThrow({ where: { id } })).toEqual(before);
  });

  test("is made while the server runs, and what is under way when it stops is finished", async ({
    given,
  }) => {
    const id = await asked(given);
    const stop = startMakingEditions(workshopOf(given), 5);
    await expect
      .poll(async () => (await edition(given, id)).state, { timeout: 15_000 })
      .toBe("made");
    await stop();
    const later = await asked(given);
    await new Promise((done) => setTimeout(done, 50));
    expect(await edition(given, later)).toMatchObject({ state: "waiting" });
  });

  test("is tried three times where the fault is ours, and then says that it failed", async ({
    given,
  }) => {
    const id = await asked(given);
    let tries = 0;
    const { db } = given;
    const neighbours = {
      ...reportNeighbours,
      tracking() {
        tries += 1;
        return Promise.reject(new Error("broken on purpose"));
      },
    };
    const make = (taken: Taken) =>
      makeEdition({ db, neighbours, viewerOf: () => given.viewer("lead") }, taken);
    while (await makeNextEdition({ db, make }));
    expect(tries).toBe(3);
    expect(await edition(given, id)).toMatchObject({ state: "failed", failure: "broken" });
  });

  test("is not made for somebody who has no right to it any more", async ({ given }) => {
    const id = await asked(given, "amina");
    await given.db.membership.deleteMany({ where: { userId: given.users.amina } });
    await makeAll(given);
    expect(await edition(given, id)).toMatchObject({ state: "failed", failure: "not_found" });
  });

  test("remembers what it rests on: journal, revision, version, hash, who and when", async ({
    given,
  }) => {
    await given.approved();
    const id = await anEdition(given);
    const { journalNumber, revision, program, dataHash, byName, madeAt } = await edition(given, id);
    const last = await given.db.journalEntry.aggregate({ _max: { number: true } });
    expect(journalNumber).toBe(Number(last._max.number));
    expect(revision).toBeGreaterThan(0);
    expect(program).toMatch(/^\d+\.\d+\.\d+$/);
    expect(dataHash).toMatch(/^[0-9a-f]{64}$/);
    expect([byName, madeAt === null]).toEqual([(await given.viewer("lead"))!.name, false]);
  });

  test("has the hash of its data: the same as long as they are, another when they change", async ({
    given,
  }) => {
    await given.approved();
    const hash = async () => (await edition(given, await anEdition(given))).dataHash;
    const first = await hash();
    expect(await hash()).toBe(first);
    await given.approved();
    expect(await hash()).not.toBe(first);
  });
});

describe("who reads editions", () => {
  const seen = async (given: Given, role: "funder" | "amina" | "lead") =>
    (await (await given.as(role)).reports.editions({ programmeId: given.programmeId })).map(
      ({ id }) => id,
    );

  test("a funder reads what was made for readers outside, and nothing that waits", async ({
    given,
  }) => {
    const outside = await anEdition(given, { readers: "outside" });
    const own = await anEdition(given, { readers: "team" });
    await asked(given);
    expect(await seen(given, "funder")).toEqual([outside]);
    const funder = await given.as("funder");
    const { programmeId } = given;
    expect(await refusal(funder.reports.edition({ programmeId, id: own }))).toEqual({
      code: "not_found",
    });
    expect(await refusal(funder.reports.compare({ programmeId, id: own }))).toEqual({
      code: "not_found",
    });
  });

  test("who does not read all the money reads no edition with money in it, and makes none", async ({
    given,
  }) => {
    const withMoney = await anEdition(given);
    const without = await anEdition(given, {}, "amina");
    const read = await seen(given, "amina");
    expect(read).toContain(without);
    expect(read).not.toContain(withMoney);
    expect((await edition(given, without)).figures.some(({ key }) => key.startsWith("money"))).toBe(
      false,
    );
  });

  test("to a funder what has changed names no record", async ({ given }) => {
    const id = await anEdition(given);
    await given.approved({ title: { fr: "Atelier d’après" } });
    const funder = await given.as("funder");
    const found = await funder.reports.compare({ programmeId: given.programmeId, id });
    expect(found!.ledger.length).toBeGreaterThan(0);
    expect(found!.records).toEqual([]);
  });

  test("to readers outside no figure counts what is not approved, nor a group of fewer than 5", async ({
    given,
  }) => {
    await given.approved({ headCount: { female: 2, male: 30, unknown: 0 } });
    await given.logged({}, { send: true });
    const { figures } = await edition(given, await anEdition(given));
    const value = (key: string) => figures.find((one) => one.key === key)?.value;
    expect([value("held"), value("people"), value("sex:female")]).toEqual([1, 32, null]);
    expect(value("sex:hidden")).toBe(32);
  });
});

describe("a report kept under a name", () => {
  test("is shared in the programme, and made again as it stands", async ({ given }) => {
    const id = await savedReport(given, { name: "Trimestre" });
    const amina = await given.as("amina");
    const [saved] = await amina.reports.list({ programmeId: given.programmeId });
    expect(saved).toMatchObject({ id, content: { name: "Trimestre" } });
    const change = given.change();
    await amina.reports.make({ ...change, content: { ...saved!.content, reportId: id } });
    await makeAll(given);
    expect(await edition(given, change.id)).toMatchObject({ reportId: id, state: "made" });
  });

  test("asks for nothing that the programme has not", async ({ given }) => {
    const lead = await given.as("lead");
    const save = (content: Parameters<typeof aReport>[0]) =>
      refusal(lead.reports.save({ ...given.change(), content: aReport(content) }));
    expect(await save({ span: "year", year: 9 })).toMatchObject({
      problems: [{ path: "year", code: "not_a_choice" }],
    });
    expect(await save({ country: "FR" })).toMatchObject({
      problems: [{ path: "country", code: "country_not_in_programme" }],
    });
    expect(await save({ partner: given.theirs })).toMatchObject({
      problems: [{ path: "partner", code: "unknown_organisation" }],
    });
    expect(await save({ readers: "outside", basis: "submitted" })).toMatchObject({
      problems: [{ path: "basis", code: "not_a_choice" }],
    });
  });
});
