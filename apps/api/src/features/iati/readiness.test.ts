import { newId } from "@suivi/domain/ids";
import { describe, expect } from "vitest";
import { aTransaction } from "../../testing/build";
import { test } from "../../testing/given";
import { publishable, published, readiness, reviseProgramme, settings } from "../../testing/iati";
import { refusal } from "../../testing/refusal";
import { anIndicator, measured } from "../../testing/results";

describe("ready to publish?", () => {
  test("says in plain words what is missing and where it is mended, before there can be a file", async ({
    given,
  }) => {
    const asked = async () => (await readiness(given)).gaps.map(({ to }) => to);
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

  test("a country in which nobody is said to take part is named, before a file without anybody in it is tried", async ({
    given,
  }) => {
    await publishable(given, { cut: "country" });
    const { content } = await (await given.as("lead")).programmes.get(given);
    await reviseProgramme(given, {
      consortium: content.consortium.filter(({ role }) => role === "implementing"),
    });
    const { gaps } = await readiness(given);
    expect(gaps.map(({ to }) => to)).toEqual(["/edit/consortium"]);
    expect(gaps[0]?.text.fr).toMatch(/Mali.*, ou qui répond de tout le programme/);
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
    const { points } = await readiness(given);
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
    const added = (await readiness(given)).changes;
    expect(added).toMatchObject({
      total: 1,
      list: [{ section: "money", before: null, after: { en: "10 EUR" } }],
    });
    await published(given);
    await lead.money.saveTransaction({
      ...given.change(change.id, 1),
      content: aTransaction({ amount: "12" }),
    });
    expect((await readiness(given)).changes.list).toMatchObject([
      { before: { en: "10 EUR" }, after: { en: "12 EUR" } },
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
