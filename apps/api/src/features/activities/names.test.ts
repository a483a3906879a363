import { newId } from "@suivi/domain/ids";
import { describe, expect } from "vitest";
import { call, cases, procedures } from "../../testing/cases";
import { type Given, test } from "../../testing/given";
import { refusal } from "../../testing/refusal";
import { type Name, roles } from "../../testing/world";

const secrets = ["Aïssata Secrète", "+223 70 00 00 01", "Association secrète", "Hôte discret"];
const placeOf = { country: "ML", region: "ML-7", district: "Ansongo-caché", venue: "Salle cachée" };
const whereabouts = ["Ansongo-caché", "Salle cachée"];

/** A workshop of Amina's partner with a name, a contact, a guest, evidence and a hidden place; approved, then revised. */
async function sensitive(given: Given) {
  const named = given.withNames(["Aïssata Secrète"], {
    place: { ...placeOf, hidden: true },
    guests: [{ name: "Hôte discret", office: null, part: "guest", publicOffice: false }],
    tests: { maximum: 20, before: null, after: null, tested: null },
    followUp: { weeks: 4, outcome: "Le comité de la Secrète tient", waived: null },
  });
  for (const line of Object.values(named.content.attendance))
    Object.assign(line, { scores: { before: 7, after: 12 } });
  Object.assign(named.people[0]!, {
    phone: "+223 70 00 00 01",
    organisation: "Association secrète",
  });
  const id = await given.approved(named.content, named);
  await given.revise(id, { countNote: "Recompté", guests: [] }, { send: true });
  return { id, personId: named.people[0]!.id };
}

/** All that a person can be told by any reading procedure, as one text. */
async function everythingTold(given: Given, role: Name, id: string): Promise<string> {
  const told = [];
  for (const { path } of procedures.filter(({ type }) => type === "query")) {
    const input = await cases[path]!.input(given);
    const asked = [
      input,
      { ...input, id },
      { ...input, words: "secr", filter: { basis: "approved", search: "caché" } },
    ];
    for (const one of asked) told.push(await call(given, role, path, one).catch(() => null));
  }
  return JSON.stringify(told);
}

describe("names and contacts of people", () => {
  test("are told to the lead and to the coordinators of the partner that recorded them, on every way out, and to nobody else", async ({
    given,
  }) => {
    const { id } = await sensitive(given);
    for (const role of roles.filter((one) => one !== "nobody")) {
      const told = await everythingTold(given, role, id);
      const found = secrets.filter((secret) => told.includes(secret));
      expect({ role, found }).toEqual({
        role,
        found: ["lead", "amina"].includes(role) ? secrets : [],
      });
      // Nor the score of a person, even without the name; what a follow-up showed goes to those who log there.
      expect({ role, scores: /"scores":\{"(after|before)":/.test(told) }).toEqual({
        role,
        scores: ["lead", "amina"].includes(role),
      });
      expect({ role, outcome: told.includes("comité de la Secrète") }).toEqual({
        role,
        outcome: ["lead", "amina", "moussa"].includes(role),
      });
    }
  });

  test("stay with the partner that recorded them when the lead corrects whose workshop it was", async ({
    given,
  }) => {
    const { id } = await sensitive(given);
    await given.revise(id, { partnerId: given.ligue }, { by: "lead" });
    const jean = await given.as("jean");
    const told = await jean.activities.get({ programmeId: given.programmeId, id });
    expect(told.people).toEqual([]);
    expect(JSON.stringify(await everythingTold(given, "jean", id))).not.toContain("Aïssata");
    const lead = await given.as("lead");
    const all = await lead.activities.get({ programmeId: given.programmeId, id });
    expect(all.people.map(({ name }) => name)).toEqual(["Aïssata Secrète"]);
    // And the new partner can go on with it without losing the sheet.
    await given.revise(id, { notes: "Repris par la Ligue" }, { by: "jean" });
    expect((await lead.activities.get({ programmeId: given.programmeId, id })).namedCount).toBe(1);
  });

  test("of another partner or programme can't be put on a sheet, so that nobody reads them there", async ({
    given,
  }) => {
    const { personId } = await sensitive(given);
    const attendance = { [personId]: { row: 0, marks: { "2023-10-11": "present" as const } } };
    const refused = { code: "invalid", problems: [{ path: "attendance", code: "unknown_person" }] };
    const jean = await given.as("jean");
    const foreign = given.logging({ partnerId: given.ligue, attendance });
    expect(await refusal(jean.activities.save(foreign))).toEqual(refused);
    const rokia = await given.as("rokia");
    const elsewhere = {
      ...given.logging({ partnerId: given.theirs, attendance }),
      programmeId: given.elsewhere,
    };
    expect(await refusal(rokia.activities.save(elsewhere))).toEqual(refused);
    // Nor by sending the person along as a new one.
    const people = [
      {
        id: personId,
        name: "x",
        sex: "male" as const,
        organisation: null,
        phone: null,
        birthYear: null,
      },
    ];
    expect(await refusal(jean.activities.save({ ...foreign, ...given.change(), people }))).toEqual(
      refused,
    );
  });

  test("that are not on the sheet after all, or of an event where none are stored, are not kept", async ({
    given,
  }) => {
    const named = given.withNames(["Aïssata Secrète"]);
    const amina = await given.as("amina");
    await amina.activities.save(given.logging({ noNames: true }, { people: named.people }));
    await amina.activities.save(given.logging({}, { people: named.people }));
    expect(await given.db.person.count()).toBe(0);
    expect(await given.db.journalEntry.count({ where: { kind: "person" } })).toBe(0);
    const both = given.logging({ ...named.content, noNames: true }, named);
    expect(await refusal(amina.activities.save(both))).toEqual({
      code: "invalid",
      problems: [{ path: "attendance", code: "names_not_wanted" }],
    });
  });

  test("are searched in one's own partner's only", async ({ given }) => {
    await sensitive(given);
    const search = async (role: Name, partnerId = given.add) =>
      (await given.as(role)).activities.people({
        programmeId: given.programmeId,
        partnerId,
        words: "secrete",
      });
    expect((await search("amina")).map(({ name }) => name)).toEqual(["Aïssata Secrète"]);
    expect(await search("lead")).toHaveLength(1);
    expect(await search("jean")).toEqual([]);
    expect(await search("moussa")).toEqual([]);
    expect(await search("amina", given.ligue)).toEqual([]);
  });
});

describe("a hidden place", () => {
  test("is its region to all but those who may log there, and no search finds it", async ({
    given,
  }) => {
    const { id } = await sensitive(given);
    for (const role of ["admin", "jean", "funder"] as const) {
      const told = await everythingTold(given, role, id);
      expect({ role, found: whereabouts.filter((word) => told.includes(word)) }).toEqual({
        role,
        found: [],
      });
      const found = await (
        await given.as(role)
      ).activities.list({
        programmeId: given.programmeId,
        filter: { search: "ansongo-cache" },
      });
      expect(found).toMatchObject({ items: [], total: 0 });
    }
    for (const role of ["lead", "amina", "moussa"] as const) {
      const { content } = await (
        await given.as(role)
      ).activities.get({ programmeId: given.programmeId, id });
      expect(content.place.venue).toBe("Salle cachée");
    }
  });
});

describe("what does not exist for somebody", () => {
  test("is not found in the same words whether it is unknown, of another programme, or not approved yet", async ({
    given,
  }) => {
    const draft = await given.logged({}, { send: true });
    const { programmeId, activityElsewhere, theirs } = given;
    const funder = await given.as("funder");
    const amina = await given.as("amina");
    const same = { code: "not_found" };
    for (const id of [newId(), activityElsewhere, draft])
      expect(await refusal(funder.activities.get({ programmeId, id }))).toEqual(same);
    for (const id of [newId(), activityElsewhere, given.add]) {
      expect(await refusal(amina.activities.get({ programmeId, id }))).toEqual(same);
      expect(await refusal(amina.history.of({ programmeId, kind: "activity", id }))).toEqual(same);
      expect(await refusal(amina.history.since({ programmeId, id, version: 1 }))).toEqual(same);
    }
    for (const id of [newId(), theirs, draft])
      expect(await refusal(amina.organisations.get({ programmeId, id }))).toEqual(same);
    for (const elsewhere of [newId(), given.elsewhere])
      expect(await refusal(amina.programmes.get({ programmeId: elsewhere }))).toEqual(same);
  });
});
