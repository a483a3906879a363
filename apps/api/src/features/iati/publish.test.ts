import { libxml2Verdict } from "@suivi/iati/testing/libxml2";
import { againstShared } from "@suivi/iati/testing/shared";
import { describe, expect } from "vitest";
import { anOrganisation } from "../../testing/build";
import { test } from "../../testing/given";
import {
  activitiesIn,
  full,
  judged,
  publishable,
  published,
  readiness,
  reviseProgramme,
  settings,
} from "../../testing/iati";
import { refusal } from "../../testing/refusal";
import { anIndicator, measured } from "../../testing/results";

const place = (district: string | null, venue: string | null) => ({
  country: "ML",
  region: "ML-7",
  district,
  venue,
  hidden: true,
});

describe("what is published", () => {
  test("says all that is known, and nothing that is not", async ({ given }) => {
    await publishable(given, { funderActivityId: "XM-DAC-7-PPR-4000001234" });
    await full(given);
    await anIndicator(given, { title: { fr: "Sans valeur" }, position: 1 });
    const xml = await published(given);
    const [activity, ...more] = await activitiesIn(xml);
    expect(more).toEqual([]);
    expect(activity).toMatchObject({
      iatiIdentifier: "ML-MAT-0123-JF",
      defaultCurrency: "EUR",
      reportingOrg: { ref: "ML-MAT-0123", type: "24" },
      title: { narrative: [{ lang: "fr", text: "Avenir juste" }, { lang: "en" }] },
      activityDate: [
        { type: "1", isoDate: "2021-01-01" },
        { type: "3", isoDate: "2025-12-31" },
      ],
      recipientCountry: [
        { code: "ML", percentage: "60" },
        { code: "BI", percentage: "40" },
      ],
      sector: [{ code: "15210" }],
    });
    expect(activity!.budget.map(({ value }) => value?.text)).toEqual([
      "33302.92",
      "33302.92",
      "33394.17",
    ]);
    const [received] = activity!.transaction;
    expect(received).toMatchObject({
      transactionType: { code: "1" },
      providerOrg: { providerActivityId: "XM-DAC-7-PPR-4000001234" },
    });
    const [told, untold] = activity!.result[0]!.indicator;
    expect(told?.baseline).toMatchObject([{ year: "2020", value: "0" }]);
    expect(told?.period).toMatchObject([
      {
        periodStart: { isoDate: "2023-01-01" },
        target: [{ value: "40" }],
        actual: [
          { value: "30", dimension: [] },
          { value: "20", dimension: [{ name: "sex", value: "female" }] },
          { value: "10", dimension: [{ name: "sex", value: "male" }] },
        ],
      },
      { target: [{ value: "50" }], actual: [] },
    ]);
    expect(untold).toMatchObject({ baseline: [], period: [] });
    expect(await judged(xml)).toMatchObject({ structure: "valid", errors: 0 });
  });

  test("is what was approved: a draft changes no letter of it", async ({ given }) => {
    await publishable(given);
    const id = await full(given);
    await published(given);
    await measured(given, id, { measured: { state: "value", value: 999 } }, false);
    await given.logged({ place: { ...place("Ansongo", null), hidden: false } });
    expect((await readiness(given)).file).toMatchObject({ unchanged: true });
  });

  test("twice from the same records is the same file; to publish nothing new is refused", async ({
    given,
  }) => {
    await publishable(given);
    await full(given);
    const first = await published(given);
    const lead = await given.as("lead");
    const { record, changes } = await readiness(given);
    expect(changes.total).toBe(0);
    const again = lead.iati.publish(given.change(record!.id, record!.version));
    expect((await refusal(again)).problems).toEqual([{ path: "file", code: "nothing_new" }]);
    await reviseProgramme(given, { aim: { fr: "Un autre but" } });
    await published(given);
    await reviseProgramme(given, {
      aim: { fr: "Une sécurité au service de tous", en: "Security that serves everyone" },
    });
    const back = await published(given);
    const undated = (xml: string) =>
      xml.replaceAll(/(generated|last-updated)-datetime="[^"]*"/g, "");
    expect(undated(back)).toBe(undated(first));
    expect((await readiness(given)).published.map(({ number }) => number)).toEqual([3, 2, 1]);
  });

  test("cut by country has the whole above and each country's own below, and no money twice", async ({
    given,
  }) => {
    await publishable(given, { cut: "country" });
    await full(given);
    const [parent, mali, burundi] = await activitiesIn(await published(given));
    expect(parent).toMatchObject({
      hierarchy: "1",
      relatedActivity: [
        { ref: "ML-MAT-0123-JF-ML", type: "2" },
        { ref: "ML-MAT-0123-JF-BI", type: "2" },
      ],
      transaction: [{ transactionType: { code: "1" } }],
    });
    expect(mali).toMatchObject({
      hierarchy: "2",
      iatiIdentifier: "ML-MAT-0123-JF-ML",
      title: { narrative: [{ text: "Avenir juste – Mali" }, { text: "Just Future – Mali" }] },
      recipientCountry: [{ code: "ML" }],
      relatedActivity: [{ ref: "ML-MAT-0123-JF", type: "1" }],
      transaction: [{ value: { text: "655957", currency: "XOF" } }],
      result: [{ aggregationStatus: "0", indicator: [{ aggregationStatus: "0" }] }],
    });
    expect(burundi).toMatchObject({
      participatingOrg: [{ role: "2" }, { role: "4" }],
      transaction: [{ value: { text: "-12.5" } }],
      result: [],
    });
  });

  test("cut by partner names each by an identifier that stays when its name changes", async ({
    given,
  }) => {
    await publishable(given, { cut: "partner" });
    await full(given);
    const [, ligue] = await activitiesIn(await published(given));
    expect(ligue?.iatiIdentifier).toBe(`ML-MAT-0123-JF-${given.ligue.slice(-8).toUpperCase()}`);
    expect(ligue?.recipientCountry).toMatchObject([{ code: "BI" }]);
    const lead = await given.as("lead");
    const { version, content } = await lead.organisations.get({ ...given, id: given.ligue });
    await lead.organisations.save({
      ...given.change(given.ligue, version),
      content: { ...content, name: { fr: "Ligue d’ailleurs" } },
    });
    const [, again] = await activitiesIn(await published(given));
    expect(again?.iatiIdentifier).toBe(ligue?.iatiIdentifier);
    expect(again?.title?.narrative[0]?.text).toBe("Avenir juste – Ligue d’ailleurs");
  });

  test("without stated shares names no country, rather than making shares up", async ({
    given,
  }) => {
    await publishable(given, { countryShares: { ML: "60" } });
    const [activity] = await activitiesIn(await published(given));
    expect(activity?.recipientCountry).toEqual([]);
    expect(activity?.recipientRegion).toMatchObject([{ code: "998", vocabulary: "1" }]);
  });
});

againstShared("against the official schema", () => {
  test("whatever is published is valid, however it is cut", async ({ given }) => {
    await publishable(given);
    await full(given);
    const twin = given.change();
    const lead = await given.as("lead");
    await lead.organisations.save({
      ...twin,
      content: anOrganisation({ name: { en: "O & <P>" } }),
    });
    for (const cut of ["programme", "country", "partner"] as const) {
      await publishable(given, {
        cut,
        contact: { ...settings(given).contact, email: "a@b.example" },
      });
      const xml = await published(given);
      expect(libxml2Verdict("iati-activities", xml)).toEqual({ verdict: "valid", why: "" });
      expect(await judged(xml)).toMatchObject({ errors: 0, warnings: 0 });
    }
  });
});
