import type { ActivityContent } from "@suivi/domain/activities/schema";
import { describe, expect } from "vitest";
import { aPerson } from "../../testing/build";
import { type Given, test } from "../../testing/given";
import { refusal } from "../../testing/refusal";
import type { Name } from "../../testing/world";

const day = "2023-10-11";
const there = (row: number, mark: "present" | "part" | "absent" = "present") => ({
  row,
  marks: { [day]: mark },
});

/** What somebody saves who was shown version 1. */
async function fromVersion1(
  given: Given,
  who: Name,
  id: string,
  content: Partial<ActivityContent>,
  people: ReturnType<typeof aPerson>[] = [],
) {
  const [first] = await given.db.journalEntry.findMany({ where: { recordId: id, version: 1 } });
  const shown = (first!.after as { content: ActivityContent }).content;
  return (await given.as(who)).activities.save({
    ...given.change(id, 1),
    content: { ...shown, ...content },
    people,
    send: false,
  });
}
const page = async ({ as, programmeId }: Given, id: string) =>
  (await as("lead")).activities.get({ programmeId, id });

describe("two people who change a workshop at the same time", () => {
  test("keep both changes where they changed different fields", async ({ given }) => {
    const id = await given.logged();
    await fromVersion1(given, "lead", id, { notes: "Vu avec le gouvernorat" });
    const headCount = { female: 14, male: 13, unknown: 0 };
    const answer = await fromVersion1(given, "amina", id, { headCount });
    expect(answer).toMatchObject({ version: 3, merged: true });
    expect((await page(given, id)).content).toMatchObject({
      notes: "Vu avec le gouvernorat",
      headCount,
    });
  });

  test("are asked where they changed the same field: who, when, before, theirs and mine; nothing is overwritten", async ({
    given,
  }) => {
    const id = await given.logged({ countNote: "Compté à la porte" });
    await fromVersion1(given, "lead", id, { headCount: { female: 15, male: 13, unknown: 0 } });
    const mine = { headCount: { female: 14, male: 13, unknown: 0 }, notes: "Salle pleine" };
    const refused = await refusal(fromVersion1(given, "amina", id, mine));
    expect(refused).toEqual({
      code: "conflict",
      version: 2,
      by: "Lucie Mensah",
      at: expect.stringMatching(/^20\d\d-/),
      conflicts: [{ path: "headCount.female", before: 12, theirs: 15, mine: 14 }],
    });
    const kept = await page(given, id);
    expect(kept.version).toBe(2);
    expect(kept.content.headCount.female).toBe(15);
    // Decided, it goes through on the version that the refusal named.
    await (
      await given.as("amina")
    ).activities.save({
      ...given.change(id, refused.version),
      content: { ...kept.content, ...mine },
      people: [],
      send: false,
    });
    expect((await page(given, id)).content).toMatchObject(mine);
  });

  test("put their attendance sheets together: whom either added is there, a mark changed twice is asked", async ({
    given,
  }) => {
    const [aissata, moussa, oumou] = ["Aïssata", "Moussa", "Oumou"].map((name) =>
      aPerson({ name }),
    ) as [ReturnType<typeof aPerson>, ReturnType<typeof aPerson>, ReturnType<typeof aPerson>];
    const sheet = { [aissata.id]: there(0), [moussa.id]: there(1) };
    const id = await given.logged({ attendance: sheet }, { people: [aissata, moussa] });
    const added = { ...sheet, [oumou.id]: there(2) };
    await fromVersion1(given, "lead", id, { attendance: added }, [oumou]);
    const taken = { [aissata.id]: there(0, "part") };
    await fromVersion1(given, "amina", id, { attendance: taken });
    expect((await page(given, id)).content.attendance).toEqual({
      [aissata.id]: there(0, "part"),
      [oumou.id]: there(2),
    });

    const other = { ...sheet, [aissata.id]: there(0, "absent") };
    expect(await refusal(fromVersion1(given, "amina", id, { attendance: other }))).toMatchObject({
      code: "conflict",
      conflicts: [
        { path: `attendance.${aissata.id}.marks.${day}`, theirs: "part", mine: "absent" },
      ],
    });
  });

  test("lose nothing when one logs 30 people and the other corrects the place meanwhile", async ({
    given,
  }) => {
    const id = await given.logged();
    const place = {
      country: "ML",
      region: "ML-7",
      district: "Ansongo",
      venue: null,
      hidden: false,
    };
    await fromVersion1(given, "lead", id, { place });
    const people = Array.from({ length: 25 }, (_, row) => aPerson({ name: `Personne ${row}` }));
    const attendance = Object.fromEntries(people.map((one, row) => [one.id, there(row)]));
    const headCount = { female: 25, male: 5, unknown: 0 };
    await fromVersion1(given, "amina", id, { attendance, headCount }, people);
    const { content, namedCount } = await page(given, id);
    expect(content.place).toEqual(place);
    expect(namedCount).toBe(25);
  });

  test("learn nothing from a conflict in another partner's workshop", async ({ given }) => {
    const guests = [{ name: "Sadio", office: null, part: "guest" as const, publicOffice: false }];
    const id = await given.logged({ guests, notes: "Confidentiel" });
    await given.revise(id, { notes: "Toujours confidentiel" });
    for (const version of [0, 1, 2]) {
      const foreign = given.logging({ notes: "x", guests: [] });
      const jean = await given.as("jean");
      const refused = await refusal(
        jean.activities.save({ ...foreign, ...given.change(id, version) }),
      );
      expect(refused).toEqual({ code: "not_allowed" });
    }
  });
});

describe("a coordinator of a country, who reads no names", () => {
  test("takes none away by saving the sheet that they don't see", async ({ given }) => {
    const guests = [
      { name: "Issa Sidibé", office: "Maire", part: "chair" as const, publicOffice: true },
      { name: "Sadio", office: null, part: "guest" as const, publicOffice: false },
    ];
    const named = given.withNames(["Aïssata Maïga"], { guests });
    const id = await given.logged(named.content, named);
    const moussa = await given.as("moussa");
    const shown = await moussa.activities.get({ programmeId: given.programmeId, id });
    expect(shown.content.guests).toEqual([guests[0]]);
    await given.revise(id, { notes: "Vu par Moussa" }, { by: "moussa" });
    const { content, people } = await page(given, id);
    expect(content.notes).toBe("Vu par Moussa");
    expect(people.map(({ name }) => name)).toEqual(["Aïssata Maïga"]);
    expect(content.guests).toHaveLength(2);
  });

  test("is told so when they type names, which are not theirs to record", async ({ given }) => {
    const named = given.withNames(["Aïssata Maïga"]);
    const moussa = await given.as("moussa");
    expect(await refusal(moussa.activities.save(given.logging(named.content, named)))).toEqual({
      code: "invalid",
      problems: [{ path: "attendance", code: "names_not_yours_to_record" }],
    });
  });
});
