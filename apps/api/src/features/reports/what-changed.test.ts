import { describe, expect } from "vitest";
import { anOrganisation } from "../../testing/build";
import { addsUp, compared, linesOf, refused } from "../../testing/compared";
import { test } from "../../testing/given";
import { anEdition } from "../../testing/report-cases";
import { anIndicator, measured, measuring } from "../../testing/results";

describe("what changed since a report", () => {
  test("an activity approved late, one corrected and one withdrawn are told apart, and add up", async ({
    given,
  }) => {
    const [corrected, withdrawn] = [await given.approved(), await given.approved()];
    const late = await given.logged(
      { headCount: { female: 4, male: 6, unknown: 0 } },
      { send: true },
    );
    const id = await anEdition(given, { kind: "activities", readers: "team" });
    const lead = await given.as("lead");
    await lead.review.approve(given.change(late, 1));
    await given.revise(
      corrected,
      { headCount: { female: 2, male: 3, unknown: 0 } },
      { send: true },
    );
    await lead.review.approve(given.change(corrected, 3));
    await lead.review.return({ ...given.change(withdrawn, 2), note: "En double" }).catch(refused);
    const found = await compared(given, id);
    addsUp(found);
    expect(linesOf(found, "people")).toMatchObject({ counted_later: 10, corrected: -20 });
    expect(linesOf(found, "held")).toMatchObject({ counted_later: 1 });
    expect(found.records.map(({ cause }) => cause)).toContain("counted_later");
  });

  test("a target that was corrected says by how much, and why", async ({ given }) => {
    const indicator = await anIndicator(given, { targets: { "life||": 100 } });
    await measured(given, indicator);
    const id = await anEdition(given, { readers: "team" });
    const lead = await given.as("lead");
    const { version, content } = await lead.results.indicator({
      programmeId: given.programmeId,
      id: indicator,
    });
    await lead.results.saveIndicator({
      ...given.change(indicator, version),
      content: { ...content, targets: { "life||": 80 } },
      reason: "budget_realignment",
      reasonText: "Moins de fonds",
    });
    await (await given.as("amina")).results.saveMeasurement(measuring(given, indicator));
    const found = await compared(given, id);
    addsUp(found);
    expect(linesOf(found, `indicator:${indicator}:life:target`)).toEqual({ definition: -20 });
    const record = found.records.find(({ cause }) => cause === "definition");
    expect(record).toMatchObject({ id: indicator, reason: "budget_realignment: Moins de fonds" });
  });

  test("a target of an indicator that is counted from assessments is told as what it is", async ({
    given,
  }) => {
    const counted = { types: [], resultIds: [], countries: [] };
    const indicator = await anIndicator(given, {
      targets: { "life||": 9 },
      counted: { ...counted, measure: "capacity_risen" },
    });
    const id = await anEdition(given, { readers: "team" });
    const lead = await given.as("lead");
    const { programmeId } = given;
    const { version, content } = await lead.results.indicator({ programmeId, id: indicator });
    await lead.results.saveIndicator({
      ...given.change(indicator, version),
      content: { ...content, targets: { "life||": 12 } },
      reason: "context",
      reasonText: null,
    });
    const found = await compared(given, id);
    addsUp(found);
    expect(linesOf(found, `indicator:${indicator}:life:target`)).toEqual({ definition: 3 });
  });

  test("two people who turn out to be one are one person fewer, by that cause", async ({
    given,
  }) => {
    const sheet = given.withNames(["Awa Sow", "Awa Sao", "Jean Nduwayo"]);
    await given.approved(sheet.content, { people: sheet.people });
    const other = given.withNames(["Fanta Keita"]);
    await given.approved(other.content, { people: other.people });
    const id = await anEdition(given, { kind: "activities", readers: "team" });
    const lead = await given.as("lead");
    await lead.people.merge({
      ...given.change(other.people[0]!.id, 1),
      intoId: sheet.people[0]!.id,
    });
    const found = await compared(given, id);
    addsUp(found);
    expect(linesOf(found, "at_most")).toEqual({ people: -1 });
    expect(JSON.stringify(found)).not.toContain("Awa");
  });

  test("organisations that turn out to be one move what a partner's sheet counts, by that cause", async ({
    given,
  }) => {
    const lead = await given.as("lead");
    await given.approved({ headCount: { female: 10, male: 10, unknown: 0 } });
    const twin = given.change();
    await lead.organisations.save({ ...twin, content: anOrganisation() });
    const heads = { headCount: { female: 5, male: 6, unknown: 0 } };
    const other = given.logging({ ...heads, partnerId: twin.id }, { send: true });
    await lead.activities.save(other);
    await lead.review.approve(given.change(other.id, 1));
    const id = await anEdition(given, { kind: "partner", partner: given.add, readers: "team" });
    await lead.organisations.merge({ ...given.change(twin.id, 1), intoId: given.add });
    const found = await compared(given, id);
    addsUp(found);
    expect(linesOf(found, "people")).toEqual({ organisations: 11 });
    expect(linesOf(found, "held")).toEqual({ organisations: 1 });
  });

  test("nothing has changed where nothing was done, whatever else happens", async ({ given }) => {
    await given.approved();
    const id = await anEdition(given, { readers: "team" });
    await given.logged({}, { send: false });
    expect((await compared(given, id)).ledger).toEqual([]);
  });
});
