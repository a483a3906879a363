import { check } from "@suivi/iati/check";
import { dutchMfa } from "@suivi/iati/dutch-mfa";
import type { FoundActivity } from "@suivi/iati/elements";
import { read } from "@suivi/iati/read";
import { libxml2Verdict } from "@suivi/iati/testing/libxml2";
import { againstShared } from "@suivi/iati/testing/shared";
import { newId } from "@suivi/domain/ids";
import { describe, expect } from "vitest";
import { aBudget, anOrganisation, aTransaction } from "../../testing/build";
import { type Given, test } from "../../testing/given";
import { publishable, published, reviseProgramme, settings } from "../../testing/iati";
import { refusal } from "../../testing/refusal";
import { anIndicator, measured } from "../../testing/results";

const activitiesIn = async (xml: string) => {
  const found: FoundActivity[] = [];
  for await (const item of read(xml)) if ("activity" in item) found.push(item.activity);
  return found;
};
const ready = async (given: Given) => (await given.as("lead")).iati.readiness(given);
const judged = async (xml: string) => {
  const { structure, errors, warnings, ids } = await check(xml, { packs: [dutchMfa] });
  return { structure, errors, warnings, ids };
};

/** A programme with something of everything. */
async function full(given: Given) {
  const lead = await given.as("lead");
  await lead.money.saveBudget({
    ...given.change(),
    content: aBudget({ start: "2022-01-01", end: "2024-12-31", amount: "100000.01" }),
  });
  const money = [
    { type: "incoming_funds" as const, providerId: given.ligue, amount: "500" },
    { type: "disbursement" as const, receiverId: given.ligue, country: "BI", amount: "-12.5" },
    { amount: "655957", currency: "XOF", country: "ML", reference: "V-1" },
  ];
  for (const content of money)
    await lead.money.saveTransaction({ ...given.change(), content: aTransaction(content) });
  const id = await anIndicator(given, {
    baseline: { state: "value", value: 0, of: null, year: 2020 },
    breakdowns: [["sex"]],
    targets: { "half:2023-01-01||": 40, "half:2023-07-01||": 50 },
  });
  const cells = [
    { categories: { sex: "female" }, value: 20, of: null },
    { categories: { sex: "male" }, value: 10, of: null },
  ];
  await measured(given, id, { measured: { state: "value", value: 30 }, cells });
  return id;
}

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
    expect((await ready(given)).file).toMatchObject({ unchanged: true });
  });

  test("twice from the same records is the same file; to publish nothing new is refused", async ({
    given,
  }) => {
    await publishable(given);
    await full(given);
    const first = await published(given);
    const lead = await given.as("lead");
    const { record, changes } = await ready(given);
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
    expect((await ready(given)).published.map(({ number }) => number)).toEqual([3, 2, 1]);
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
    const { points } = await ready(given);
    expect(points[0]).toMatchObject({ rule: "person", kind: "stops" });
    expect(points[0]?.text.fr).toContain("Aïssata Maïga");
    const publish = lead.iati.publish(given.change());
    expect((await refusal(publish)).problems).toEqual([
      { path: "file", code: "not_ready_to_publish", limit: 1 },
    ]);
  });

  test("is not told by subtraction: where a part hides a small count, no part is broken down", async ({
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
      [3, 3],
      [1, 3],
      [1, 3],
    ]);
  });
});

describe("ready to publish?", () => {
  test("says in plain words what is missing and where it is mended, before there can be a file", async ({
    given,
  }) => {
    const asked = async () => (await ready(given)).gaps.map(({ to }) => to);
    expect(await asked()).toEqual(["/iati/settings"]);
    await reviseProgramme(given, { iati: settings(given, { identifier: null }) });
    expect(await asked()).toEqual([
      `/organisations/${given.add}/edit`,
      `/organisations/${given.add}/edit`,
      "/iati/settings",
      "/edit",
      "/edit/consortium",
    ]);
  });

  test("leads from what the funder asks for to the record that mends it", async ({ given }) => {
    const lead = await given.as("lead");
    await publishable(given);
    const { version, content } = await lead.organisations.get({ ...given, id: given.ligue });
    await lead.organisations.save({
      ...given.change(given.ligue, version),
      content: { ...content, identifier: "XM-DAC-7", type: "10" },
    });
    const change = given.change();
    const incoming = aTransaction({ type: "incoming_funds", providerId: given.ligue });
    await lead.money.saveTransaction({ ...change, content: incoming });
    const indicator = await anIndicator(given);
    await measured(given, indicator);
    const { points } = await ready(given);
    const at = (rule: string) => points.filter((point) => point.rule === rule).map(({ to }) => to);
    expect(at("nl-mfa.2")).toEqual([`/money/transactions/${change.id}`]);
    expect(at("nl-mfa.6")).toContain(`/results/indicators/${indicator}`);
    expect(points.every(({ kind }) => kind === "funder")).toBe(true);
    expect(points[0]?.text.fr).toContain("transaction entrante");
  });

  test("shows what the file would say otherwise than the one before it", async ({ given }) => {
    const lead = await given.as("lead");
    await publishable(given);
    await published(given);
    const change = given.change();
    await lead.money.saveTransaction({ ...change, content: aTransaction({ amount: "10" }) });
    const added = (await ready(given)).changes;
    expect(added).toMatchObject({
      total: 1,
      list: [{ section: "money", before: null, after: "10 EUR" }],
    });
    await published(given);
    await lead.money.saveTransaction({
      ...given.change(change.id, 1),
      content: aTransaction({ amount: "12" }),
    });
    expect((await ready(given)).changes.list).toMatchObject([
      { before: "10 EUR", after: "12 EUR" },
    ]);
  });

  test("is for those who publish; which partners are withheld is for nobody outside", async ({
    given,
  }) => {
    await publishable(given, { withheld: { countries: [], partnerIds: [given.ligue] } });
    const { content } = await (await given.as("funder")).programmes.get(given);
    expect(content.iati).toBeUndefined();
    const asked = (await given.as("amina")).iati.readiness(given);
    expect((await refusal(asked)).code).toBe("not_allowed");
  });

  test("refuses settings of organisations that are not the programme's", async ({ given }) => {
    const wrong = reviseProgramme(given, {
      iati: settings(given, { reportingOrgId: given.theirs }),
    });
    expect((await refusal(wrong)).problems).toEqual([
      { path: "iati.reportingOrgId", code: "unknown_organisation" },
    ]);
    const twice = { id: newId(), code: "15210", share: null };
    const sectors = reviseProgramme(given, {
      iati: settings(given, { sectors: [twice, { ...twice, id: newId() }] }),
    });
    expect((await refusal(sectors)).problems).toHaveLength(4);
  });
});

describe("the public address", () => {
  const get = async (given: Given, url: string, headers = {}) => {
    const server = await given.server();
    const answer = await server.inject({ url, headers });
    await server.close();
    return answer;
  };
  const openIt = async (given: Given, open: boolean) => {
    const admin = await given.as("admin");
    const { record } = await admin.iati.readiness(given);
    await admin.iati.open({ ...given.change(record!.id, record!.version), open });
  };

  test("is shut until an administrator opens it, and again when it is shut", async ({ given }) => {
    await publishable(given);
    await published(given);
    const address = "/exports/iati/JF.xml";
    expect((await get(given, address)).statusCode).toBe(404);
    const lead = await given.as("lead");
    const { record } = await ready(given);
    const alone = lead.iati.open({ ...given.change(record!.id, record!.version), open: true });
    expect((await refusal(alone)).code).toBe("not_allowed");
    await openIt(given, true);
    expect((await get(given, address)).statusCode).toBe(200);
    await openIt(given, false);
    expect((await get(given, address)).statusCode).toBe(404);
    expect((await get(given, "/exports/iati/NONE.xml")).statusCode).toBe(404);
  });

  test("gives the file with its type, its tag and its date, and not again to who has it", async ({
    given,
  }) => {
    await publishable(given);
    const xml = await published(given);
    await openIt(given, true);
    const answer = await get(given, "/exports/iati/jf.xml");
    expect(answer.body).toBe(xml);
    const { etag, ...headers } = answer.headers;
    expect(headers).toMatchObject({
      "content-type": "application/xml; charset=utf-8",
      "cache-control": "public, no-cache",
    });
    const modified = String(headers["last-modified"]);
    expect(Math.abs(Date.parse(modified) - Date.now())).toBeLessThan(120_000);
    for (const known of [{ "if-none-match": etag }, { "if-modified-since": modified }]) {
      const again = await get(given, "/exports/iati/JF.xml", known);
      expect([again.statusCode, again.body]).toEqual([304, ""]);
    }
    const older = { "if-modified-since": "Mon, 01 Jan 2024 00:00:00 GMT" };
    expect((await get(given, "/exports/iati/JF.xml", older)).statusCode).toBe(200);
  });

  test("of drafts and earlier files is for those who publish", async ({ given }) => {
    await publishable(given);
    const xml = await published(given);
    for (const file of ["draft.xml", "1.xml"]) {
      const url = `/exports/iati/JF/${file}`;
      expect((await get(given, url)).statusCode).toBe(401);
      const as = async (name: "lead" | "funder" | "sam") =>
        get(given, url, { cookie: await given.cookie(name) });
      expect((await as("funder")).statusCode).toBe(403);
      expect((await as("sam")).statusCode).toBe(404);
      expect((await as("lead")).body).toBe(xml);
    }
    const missing = { cookie: await given.cookie("lead") };
    expect((await get(given, "/exports/iati/JF/2.xml", missing)).statusCode).toBe(404);
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
