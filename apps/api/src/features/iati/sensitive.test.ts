import { describe, expect } from "vitest";
import { aTransaction } from "../../testing/build";
import { test } from "../../testing/given";
import { activitiesIn, full, judged, publishable, published, readiness } from "../../testing/iati";
import { refusal } from "../../testing/refusal";
import { anIndicator, measured } from "../../testing/results";

const place = (district: string | null, venue: string | null) => ({
  country: "ML",
  region: "ML-7",
  district,
  venue,
  hidden: true,
});

describe("what is sensitive", () => {
  test("stays out: a withheld country is its region of the world, its partners have no name", async ({
    given,
  }) => {
    const secret = { fr: "Atelier chez la Ligue" };
    await publishable(given, { withheld: { countries: ["BI"], partnerIds: [] }, cut: "country" });
    await full(given);
    const lead = await given.as("lead");
    await lead.money.saveTransaction({
      ...given.change(),
      content: aTransaction({ country: "BI", description: secret, reference: "BI-7" }),
    });
    const xml = await published(given);
    const [parent, mali, ...more] = await activitiesIn(xml);
    expect(more).toEqual([]);
    expect(mali?.iatiIdentifier).toBe("ML-MAT-0123-JF-ML");
    expect(parent?.recipientRegion).toMatchObject([{ code: "1027", percentage: "40" }]);
    for (const word of ["Ligue", "Burundi", "Gitega", '"BI"', "BI-7"])
      expect(xml).not.toContain(word);
    expect(xml).toContain("Organisation dont le nom n’est pas publié");
    expect(await judged(xml)).toMatchObject({ structure: "valid", errors: 0 });
  });

  test("stays out: of a hidden place its region alone is told, of an open one its district, of none its venue", async ({
    given,
  }) => {
    await publishable(given);
    await given.approved({ place: place("Ansongo", "Chez Sadio") });
    await given.approved({ place: { ...place("Bourem", "Mairie"), hidden: false } });
    const xml = await published(given);
    expect(xml).toContain("Bourem, Gao");
    for (const word of ["Ansongo", "Chez Sadio", "Mairie"]) expect(xml).not.toContain(word);
  });

  test("stops the file: a text that names somebody whom the programme knows", async ({ given }) => {
    await publishable(given);
    const sheet = given.withNames(["Aïssata Maïga"]);
    await given.approved(sheet.content, sheet);
    const lead = await given.as("lead");
    const description = { fr: "Frais de déplacement d’AISSATA MAIGA" };
    await lead.money.saveTransaction({ ...given.change(), content: aTransaction({ description }) });
    const { points } = await readiness(given);
    expect(points[0]).toMatchObject({ rule: "person", kind: "stops" });
    expect(points[0]?.text.fr).toContain("Aïssata Maïga");
    const publish = lead.iati.publish(given.change());
    expect((await refusal(publish)).problems).toEqual([
      { path: "file", code: "not_ready_to_publish", limit: 1 },
    ]);
  });

  test("is not told by subtraction: where a record hides a small count, neither its part nor the whole is broken down", async ({
    given,
  }) => {
    await publishable(given, { cut: "country" });
    const id = await anIndicator(given, { breakdowns: [["sex"]] });
    const count = (female: number, male: number, country: string, date: string) =>
      measured(given, id, {
        country,
        date,
        measured: { state: "value", value: female + male },
        cells: [
          { categories: { sex: "female" }, value: female, of: null },
          { categories: { sex: "male" }, value: male, of: null },
        ],
      });
    await count(20, 30, "ML", "2023-05-01");
    await count(3, 9, "BI", "2023-05-02");
    await count(20, 30, "ML", "2023-09-01");
    await count(30, 9, "BI", "2023-09-02");
    const told = (await activitiesIn(await published(given))).map(({ result }) =>
      result[0]?.indicator[0]?.period.map(({ actual }) => actual.length),
    );
    expect(told).toEqual([
      [1, 3],
      [3, 3],
      [1, 3],
    ]);
  });
});
