import { newId } from "@suivi/domain/ids";
import { describe, expect } from "vitest";
import { verifyTotals } from "../../figures/verify";
import { aPerson } from "../../testing/build";
import { type Given, test } from "../../testing/given";
import { refusal } from "../../testing/refusal";

const day = "2023-10-11";
const present = (ids: string[]) =>
  Object.fromEntries(ids.map((id, row) => [id, { row, marks: { [day]: "present" as const } }]));
const uncounted = { female: null, male: null, unknown: null };

/** Two sheets with the same woman under two spellings, one of which is approved; a third has both spellings. */
async function twoSpellings(given: Given) {
  const [a, b] = [
    aPerson({ name: "Aïssata Maïga", phone: "76123456" }),
    aPerson({ name: "Aichata Maiga" }),
  ];
  const first = await given.approved(
    { headCount: uncounted, attendance: present([a.id]) },
    { people: [a] },
  );
  const second = await given.approved(
    { headCount: uncounted, attendance: present([b.id]) },
    { people: [b] },
  );
  const both = await given.approved({ headCount: uncounted, attendance: present([a.id, b.id]) });
  return { a: a.id, b: b.id, first, second, both };
}
const distinct = async (given: Given) => (await given.figures()).distinct;
const sums = async ({ db, programmeId }: Given) => verifyTotals(db, programmeId);

describe("two people who turn out to be one", () => {
  test("count once, on one sheet too; the undo makes them two again, and every sum agrees all along", async ({
    given,
  }) => {
    const { a, b } = await twoSpellings(given);
    const amina = await given.as("amina");
    const before = await given.figures();
    expect(await sums(given)).toEqual([]);
    await amina.people.merge({ ...given.change(b, 1), intoId: a });
    expect(await sums(given)).toEqual([]);
    const merged = await given.figures();
    expect(merged).not.toEqual(before);
    expect(JSON.stringify(await distinct(given))).not.toBe(JSON.stringify(before.distinct));
    const page = await amina.people.get({ programmeId: given.programmeId, id: a });
    expect(page.activities).toHaveLength(3);
    expect(page.alsoWas.map(({ name }) => name)).toEqual(["Aichata Maiga"]);

    await amina.people.part(given.change(b, 2));
    expect(await sums(given)).toEqual([]);
    expect(await given.figures()).toEqual(before);
    const { entries } = await amina.history.of({
      programmeId: given.programmeId,
      kind: "person",
      id: b,
    });
    expect(entries.map(({ action }) => action)).toEqual(["parted", "merged", "added"]);
  });

  test("are suspected, never merged by themselves, and not again once told apart", async ({
    given,
  }) => {
    const { a, b } = await twoSpellings(given);
    const amina = await given.as("amina");
    const { programmeId, add } = given;
    const { pairs } = await amina.people.doubtful({ programmeId });
    expect(pairs.map((pair) => [pair.a.id, pair.b.id].sort())).toEqual([[a, b].sort()]);
    const typed = {
      name: "MAIGA Aïssatou",
      sex: "female" as const,
      organisation: null,
      phone: null,
      birthYear: null,
    };
    const [found] = await amina.people.suspects({ programmeId, partnerId: add, people: [typed] });
    expect(found!.map(({ id }) => id).sort()).toEqual([a, b].sort());
    expect((await amina.people.get({ programmeId, id: b })).mergedIntoId).toBeNull();
    await amina.people.tellApart({ ...given.change(a, 1), otherId: b });
    expect((await amina.people.doubtful({ programmeId })).pairs).toEqual([]);
  });

  test("are not merged with themselves, with another partner's people, or with who is merged already", async ({
    given,
  }) => {
    const { a, b } = await twoSpellings(given);
    const amina = await given.as("amina");
    const { content, people } = given.withNames(["Jean Ndayizeye"]);
    await given.logged({ ...content, partnerId: given.ligue }, { people, by: "jean" });
    for (const intoId of [b, people[0]!.id, newId()])
      expect((await refusal(amina.people.merge({ ...given.change(b, 1), intoId }))).code).toBe(
        "invalid",
      );
    await amina.people.merge({ ...given.change(b, 1), intoId: a });
    expect((await refusal(amina.people.merge({ ...given.change(a, 1), intoId: b }))).code).toBe(
      "invalid",
    );
  });
});

describe("a person on record", () => {
  /** What the form of a person sends. */
  const correction = async (given: Given, id: string) => {
    const { content, version } = await (await given.as("lead")).people.get({ ...given, id });
    const { consent: _, ...typed } = content;
    return { typed, version };
  };

  test("is corrected: found by the new name, counted by the new sex, with a line in the history; sums agree", async ({
    given,
  }) => {
    const { a, first } = await twoSpellings(given);
    const amina = await given.as("amina");
    const { typed, version } = await correction(given, a);
    const content = { ...typed, name: "Mamadou Maïga", sex: "male" as const, ageBand: "15–24" };
    await amina.people.revise({
      ...given.change(a, version),
      content: { ...content, birthYear: 1990 },
    });
    const { programmeId } = given;
    const page = await amina.people.get({ programmeId, id: a });
    expect(page.content).toMatchObject({ name: "Mamadou Maïga", birthYear: 1990, ageBand: null });
    const found = await amina.people.list({ programmeId, words: "mamadou" });
    expect(found.map(({ id }) => id)).toEqual([a]);
    const { heads } = await amina.activities.get({ programmeId, id: first });
    expect(heads).toEqual({ female: 0, male: 1, unknown: 0 });
    expect(await sums(given)).toEqual([]);
    const { entries } = await amina.history.of({ programmeId, kind: "person", id: a });
    expect(entries[0]).toMatchObject({ action: "revised" });
    expect(entries[0]!.changes.map(({ path }) => path)).toContain("sex");
  });

  test("two who correct different fields both keep theirs; the same field is decided by a person", async ({
    given,
  }) => {
    const { a } = await twoSpellings(given);
    const { typed, version } = await correction(given, a);
    const [amina, lead] = [await given.as("amina"), await given.as("lead")];
    const change = (content: Partial<typeof typed>) => ({
      ...given.change(a, version),
      content: { ...typed, ...content },
    });
    await lead.people.revise(change({ organisation: "CCS" }));
    const refused = await refusal(amina.people.revise(change({ organisation: "Mairie" })));
    expect(refused).toMatchObject({ code: "conflict", by: "Lucie Mensah" });
    expect((await amina.people.revise(change({ name: "Aïssata Touré" }))).merged).toBe(true);
    expect((await lead.people.get({ ...given, id: a })).content).toMatchObject({
      name: "Aïssata Touré",
      organisation: "CCS",
    });
  });

  test("is nobody's to correct once merged or erased, nor another partner's, nor born in a year to come", async ({
    given,
  }) => {
    const { a, b } = await twoSpellings(given);
    const { typed, version } = await correction(given, a);
    const revise = async (by: "amina" | "jean" | "funder", content = typed) =>
      refusal((await given.as(by)).people.revise({ ...given.change(a, version), content }));
    expect((await revise("amina", { ...typed, birthYear: 2100 })).problems).toMatchObject([
      { path: "birthYear", code: "too_large" },
    ]);
    expect((await revise("jean")).code).toBe("not_allowed");
    expect((await revise("funder")).code).toBe("not_allowed");
    await (await given.as("amina")).people.merge({ ...given.change(b, 1), intoId: a });
    const merged = await correction(given, b);
    expect(
      await refusal(
        (await given.as("amina")).people.revise({
          ...given.change(b, merged.version),
          content: merged.typed,
        }),
      ),
    ).toMatchObject({ problems: [{ path: "id", code: "unknown_person" }] });
  });
});

describe("a person erased", () => {
  test("leaves no name behind, in no table and no history; head counts stay and every sum agrees", async ({
    given,
  }) => {
    const { a, b, first } = await twoSpellings(given);
    const amina = await given.as("amina");
    await amina.people.merge({ ...given.change(b, 1), intoId: a });
    const { heads } = await amina.activities.get({ programmeId: given.programmeId, id: first });
    await amina.people.erase(given.change(a, 1));
    expect(await sums(given)).toEqual([]);
    const after = await amina.activities.get({ programmeId: given.programmeId, id: first });
    expect(after.heads).toEqual(heads);
    expect(after.namedCount).toBe(0);
    const [kept] = await given.db.$queryRaw<{ all: string }[]>`
      select concat((select json_agg(p) from "Person" p), (select json_agg(j) from "JournalEntry" j),
        (select json_agg(f) from "ActivityFacts" f), (select json_agg(x) from "Activity" x)) as all`;
    for (const trace of ["Aïssata", "Aichata", "76123456"]) expect(kept!.all).not.toContain(trace);
    const { entries } = await amina.history.of({
      programmeId: given.programmeId,
      kind: "person",
      id: a,
    });
    expect(entries.map(({ action }) => action)).toEqual(["erased", "added"]);
    expect(
      (await amina.people.list({ programmeId: given.programmeId, words: "" })).map(({ id }) => id),
    ).not.toContain(a);
  });
});

describe("names", () => {
  test("go to nobody but the lead and the recording partner, by whichever question", async ({
    given,
  }) => {
    const { a } = await twoSpellings(given);
    const { programmeId, add } = given;
    for (const role of ["jean", "funder", "admin"] as const) {
      const other = await given.as(role);
      const asked = [
        () => other.people.get({ programmeId, id: a }),
        () => other.people.list({ programmeId, words: "" }),
        () => other.people.doubtful({ programmeId }),
        () => other.people.suspects({ programmeId, partnerId: add, people: [aPerson()] }),
        () => other.history.of({ programmeId, kind: "person", id: a }),
        () => other.people.erase(given.change(a, 1)),
      ];
      for (const ask of asked)
        expect(JSON.stringify(await ask().catch((error: Error) => error.message))).not.toMatch(
          /Maïga|Maiga|76123456/,
        );
    }
    expect((await (await given.as("lead")).people.get({ programmeId, id: a })).content.name).toBe(
      "Aïssata Maïga",
    );
  });
});
