import type { ActivityContent } from "@suivi/domain/activities/schema";
import { newId } from "@suivi/domain/ids";
import type { Problem } from "@suivi/domain/problems/problem";
import { describe, expect } from "vitest";
import { aPerson } from "../../testing/build";
import { test } from "../../testing/given";
import { refusal } from "../../testing/refusal";

describe("an activity that can't be so", () => {
  const person = newId();
  const sheet = (day: string) => ({ [person]: { row: 0, marks: { [day]: "present" as const } } });
  const place = { country: "ML", region: null, district: null, venue: null, hidden: false };
  const wrong: [string, Partial<ActivityContent>, Problem][] = [
    ["ends before it starts", { end: "2023-10-10" }, { path: "end", code: "end_before_start" }],
    ["has no date, nor a word about it", { start: null }, { path: "start", code: "required" }],
    ["was held in the future", { start: "2099-01-01" }, { path: "start", code: "held_in_future" }],
    [
      "was cancelled for no reason",
      { status: "cancelled" },
      { path: "cancelReason", code: "cancel_reason_needed" },
    ],
    [
      "was held in a country that the programme is not in",
      { place: { ...place, country: "FR" } },
      { path: "place.country", code: "country_not_in_programme" },
    ],
    [
      "was held in a region of another country",
      { place: { ...place, region: "BI-GI" } },
      { path: "place.region", code: "not_valid" },
    ],
    [
      "contributes to an unknown outcome",
      { outcomeIds: [newId()] },
      { path: "outcomeIds", code: "unknown_outcome" },
    ],
    [
      "is supported by an unknown organisation",
      { supportedBy: [newId()] },
      { path: "alsoOrganisedBy", code: "unknown_organisation" },
    ],
    [
      "names more people than were there",
      { headCount: { female: 0, male: 0, unknown: 0 }, attendance: sheet("2023-10-11") },
      { path: "headCount", code: "fewer_heads_than_names", limit: 1 },
    ],
    [
      "has people on a day it was not held",
      { attendance: sheet("2023-10-20") },
      { path: "attendance", code: "day_outside_dates" },
    ],
    [
      "had more young people than people",
      { ofWhom: { youth: 26, disability: null, displaced: null } },
      { path: "ofWhom.youth", code: "of_whom_above_total", limit: 25 },
    ],
    [
      "was tested above the scale",
      { tests: { maximum: 20, before: 21, after: null, tested: null } },
      { path: "tests.before", code: "test_above_maximum", limit: 20 },
    ],
  ];
  test("is refused by the field that is wrong, and nothing of it is kept", async ({ given }) => {
    const amina = await given.as("amina");
    const named = [aPerson({ id: person })];
    const before = await given.db.journalEntry.count();
    for (const [what, content, problem] of wrong) {
      const people = content.attendance ? named : [];
      const refused = await refusal(amina.activities.save(given.logging(content, { people })));
      expect({ what, refused }).toEqual({
        what,
        refused: { code: "invalid", problems: [problem] },
      });
    }
    expect(await given.db.journalEntry.count()).toBe(before);
    expect(await given.db.person.count()).toBe(0);
  });

  test("is told everything that is wrong at once", async ({ given }) => {
    const amina = await given.as("amina");
    const sent = given.logging({ end: "2023-10-10", outcomeIds: [newId()], status: "cancelled" });
    const { problems = [] } = await refusal(amina.activities.save(sent));
    expect(problems.map(({ path }) => path).sort()).toEqual(["cancelReason", "end", "outcomeIds"]);
  });

  test("keeps what it said before although its definition has gone since", async ({ given }) => {
    const id = await given.logged({ outcomeIds: [given.outcome] });
    const { programmeId, db } = given;
    await db.$executeRaw`update "Programme" set content = jsonb_set(jsonb_set(content, '{outcomes}', '[]'), '{countries}', '["BI"]') where id = ${programmeId}::uuid`;
    await given.revise(id, { notes: "Corrigé" });
    const { content } = await (await given.as("amina")).activities.get({ programmeId, id });
    expect(content).toMatchObject({ notes: "Corrigé", outcomeIds: [given.outcome] });
  });
});

test("names, titles and notes come back as they were typed, in any script and to the greatest number", async ({
  given,
}) => {
  const amina = await given.as("amina");
  const text = {
    title: { fr: "ورشة عمل 👩🏾‍🌾 «\u202Fœuvre\u202F»", en: "𝔘𝔫𝔦code" },
    notes: "ligne 1\nligne 2\t<b>&amp;</b> ' \" \\ %",
  };
  const named = given.withNames(["أمينة تراوري", "Ɲɔgɔn 👨‍👩‍👧"], {
    ...text,
    headCount: { female: 1_000_000, male: 1_000_000, unknown: 1_000_000 },
    hours: 5000,
    tests: { maximum: 0.0001, before: 0, after: 0.0001, tested: 1_000_000 },
  });
  const ids = [
    await given.approved(named.content, named),
    await given.approved({ ...named.content }),
    await given.approved({ ...named.content }),
  ];
  const { content, people } = await amina.activities.get({
    programmeId: given.programmeId,
    id: ids[0]!,
  });
  expect(content).toMatchObject(text);
  expect(people.map(({ name }) => name).sort()).toEqual(["Ɲɔgɔn 👨‍👩‍👧", "أمينة تراوري"].sort());
  const { people: total, capacity, minutes } = await given.figures();
  expect({ total, tested: capacity.tested, gain: capacity.meanGain, minutes }).toEqual({
    total: 9_000_000,
    tested: 3_000_000,
    gain: 1,
    minutes: 900_000,
  });
  const found = await amina.activities.list({
    programmeId: given.programmeId,
    filter: { search: "OEUVRE" },
  });
  expect(found.total).toBe(3);
});
