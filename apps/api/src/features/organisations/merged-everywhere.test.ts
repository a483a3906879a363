import { describe, expect } from "vitest";
import { verifyTotals } from "../../figures/verify";
import { aBudget, anOrganisation, aTransaction } from "../../testing/build";
import { assessed, assessing, aTool, scored, stated, stating } from "../../testing/capacity";
import { type Given, test } from "../../testing/given";
import { linking } from "../../testing/outside-cases";
import { savedReport } from "../../testing/report-cases";
import { refusal } from "../../testing/refusal";
import { anIndicator, lineOf, measured, measuring } from "../../testing/results";

/** Amina's partner under a second name that the lead records under, with something of every kind on it. */
async function twoNames(given: Given) {
  const lead = await given.as("lead");
  const twin = (
    await lead.organisations.save({
      ...given.change(),
      content: anOrganisation({ name: { fr: "Alliance dév." } }),
    })
  ).id;
  const approve = async (kind: "assessment" | "statement" | "measurement", id: string) =>
    lead.review.approve({ ...given.change(id, 1), kind });

  const tool = await aTool(given);
  const first = await assessed(given, tool, { scores: scored(tool, 2) });
  const second = await assessed(
    given,
    tool,
    { organisationId: twin, partnerId: twin, date: "2023-09-01", scores: scored(tool, 3) },
    { by: "lead" },
  );
  const risen = await anIndicator(given, {
    counted: { measure: "capacity_risen", types: [], resultIds: [], countries: [] },
  });
  const latest = await anIndicator(given, { overTime: "latest", frequency: "year" });
  await measured(given, latest, { date: "2023-03-01", measured: { state: "value", value: 10 } });
  const measurement = measuring(given, latest, {
    partnerId: twin,
    measured: { state: "value", value: 4 },
  });
  await lead.results.saveMeasurement(measurement);
  await approve("measurement", measurement.id);
  const statement = stating(given, { partnerId: twin });
  await lead.statements.save(statement);
  await approve("statement", statement.id);
  // Corrected since it was approved: funders still read what was.
  await lead.statements.save({
    ...statement,
    ...given.change(statement.id, 2),
    content: { ...statement.content, level: "national" },
  });
  await stated(given);
  const money = [
    { ...given.change(), content: aBudget({ partnerId: twin }) },
    { ...given.change(), content: aTransaction({ receiverId: twin, partnerId: given.add }) },
  ] as const;
  await lead.money.saveBudget(money[0]);
  await lead.money.saveTransaction(money[1]);
  return { twin, tool, first, second, risen, latest, measurement, statement, money };
}
type Two = Awaited<ReturnType<typeof twoNames>>;

/** Everything that names or counts either of the two, as the lead and a funder read it. */
async function read(given: Given, { first, second, risen, latest, measurement, ...two }: Two) {
  const { programmeId } = given;
  const [lead, funder] = [await given.as("lead"), await given.as("funder")];
  const round = async (id: string) =>
    (await lead.capacity.assessment({ programmeId, id })).content.organisationId;
  const partnersOf = (rows: { id: string; content: { partnerId: string } }[]) =>
    rows.filter(({ id }) => id === two.statement.id).map(({ content }) => content.partnerId);
  const budgets = await lead.money.budgets({ programmeId });
  const { lines } = await lead.money.transactions({ programmeId, page: 1 });
  const total = async (id: string) => (await lineOf(given, id)).life.value;
  return {
    rounds: [await round(first), await round(second)],
    risen: await total(risen),
    latest: await total(latest),
    measurement: (await lead.results.measurement({ programmeId, id: measurement.id })).content
      .partnerId,
    statements: partnersOf(await lead.statements.list({ programmeId })),
    statementsOutside: partnersOf(await funder.statements.list({ programmeId })),
    budgets: budgets.map(({ content }) => content.partnerId),
    receivers: lines.map(({ content }) => content.receiverId),
  };
}

describe("two organisations that turn out to be one", () => {
  test("are one in rounds, statements, measurements and money; the undo makes them two again, as before", async ({
    given,
  }) => {
    const two = await twoNames(given);
    const lead = await given.as("lead");
    const before = await read(given, two);
    const { add } = given;
    expect(before).toMatchObject({ risen: null, latest: 14, rounds: [add, two.twin] });
    const holds = await lead.organisations.holds({ ...given, id: two.twin });
    expect(holds).toMatchObject({ assessments: 1, statements: 1, measurements: 1, money: 2 });

    await lead.organisations.merge({ ...given.change(two.twin, 1), intoId: add });
    expect(await read(given, two)).toEqual({
      rounds: [add, add],
      // The second round of one organisation: its capacity rose.
      risen: 1,
      // The later of two values of one partner, no more the sum of two partners'.
      latest: 4,
      measurement: add,
      statements: [add],
      statementsOutside: [add],
      budgets: [add],
      receivers: [add],
    });
    expect(await verifyTotals(given.db, given.programmeId)).toEqual([]);

    await lead.organisations.part(given.change(two.twin, 2));
    expect(await read(given, two)).toEqual(before);
    const { entries } = await lead.history.of({ ...given, kind: "assessment", id: two.second });
    expect(entries.map(({ action }) => action)).toEqual([
      "followed_part",
      "followed_merge",
      "approved",
      "submitted",
    ]);
  });

  test("what was typed for the one before it was merged is the other's when it comes in", async ({
    given,
  }) => {
    const { twin, tool, latest, money } = await twoNames(given);
    const lead = await given.as("lead");
    await lead.organisations.merge({ ...given.change(twin, 1), intoId: given.add });
    const amina = await given.as("amina");
    const round = assessing(given, tool, { organisationId: twin, partnerId: twin });
    await amina.capacity.saveAssessment(round);
    const typed = measuring(given, latest, { partnerId: twin });
    await amina.results.saveMeasurement(typed);
    const statement = stating(given, { partnerId: twin });
    await amina.statements.save(statement);
    const budget = { ...given.change(), content: money[0].content };
    await lead.money.saveBudget(budget);
    const { programmeId, add } = given;
    const one = { programmeId };
    expect([
      (await amina.capacity.assessment({ ...one, id: round.id })).content.organisationId,
      (await amina.results.measurement({ ...one, id: typed.id })).content.partnerId,
      (await amina.statements.get({ ...one, id: statement.id })).content.partnerId,
      ...(await lead.money.budgets(one)).map(({ content }) => content.partnerId),
    ]).toEqual([add, add, add, add, add]);
  });

  test("undone, people and members go back; what was said since stays said", async ({ given }) => {
    const lead = await given.as("lead");
    const { id: twin } = await lead.organisations.save({
      ...given.change(),
      content: anOrganisation({ name: { fr: "Alliance dév." }, acronym: "AAD" }),
    });
    const member = await lead.access.members.add({
      ...given.change(),
      name: "Awa Cissé",
      email: "awa@ong.example",
      password: "kx7m-p2wq-hd94-aafe",
      content: { role: "coordinator", organisationId: twin, country: null, administrator: false },
    });
    const sheet = given.withNames(["Moussa Keïta"]);
    const partnerId = twin;
    const id = await given.logged({ ...sheet.content, partnerId }, { by: "lead", ...sheet });
    const figures = await given.figures();
    await lead.organisations.merge({ ...given.change(twin, 1), intoId: given.add });
    await given.revise(id, { notes: "Salle pleine" });

    await lead.organisations.part(given.change(twin, 2));
    const page = await lead.activities.get({ ...given, id });
    expect(page.content).toMatchObject({ partnerId: twin, notes: "Salle pleine" });
    const members = await lead.access.members.list(given);
    expect(members.find((one) => one.id === member.id)?.organisationId).toBe(twin);
    const person = await lead.people.get({ ...given, id: sheet.people[0]!.id });
    expect(person.partnerId).toBe(twin);
    expect((await lead.organisations.get({ ...given, id: given.add })).content.aliases).toEqual([]);
    expect(await lead.organisations.get({ ...given, id: twin })).toMatchObject({
      mergedInto: null,
      activities: 1,
    });
    expect(await given.figures()).toEqual(figures);
    expect(await verifyTotals(given.db, given.programmeId)).toEqual([]);
  });

  test("are one in reports kept under a name and in links too, and two again when parted", async ({
    given,
  }) => {
    const lead = await given.as("lead");
    const { programmeId, add } = given;
    const { id: twin } = await lead.organisations.save({
      ...given.change(),
      content: anOrganisation({ name: { fr: "Alliance dév." } }),
    });
    const id = await savedReport(given, { kind: "partner", partner: twin });
    await lead.shares.make(linking(given, { partner: twin }));
    const partners = async () => [
      (await lead.reports.get({ programmeId, id })).content.partner,
      (await lead.shares.list({ programmeId }))[0]!.content.partner,
    ];
    await lead.organisations.merge({ ...given.change(twin, 1), intoId: add });
    expect(await partners()).toEqual([add, add]);
    await lead.organisations.part(given.change(twin, 2));
    expect(await partners()).toEqual([twin, twin]);
  });

  test("are parted in the order in which they were merged, the last first", async ({ given }) => {
    const lead = await given.as("lead");
    const add = async () =>
      (await lead.organisations.save({ ...given.change(), content: anOrganisation() })).id;
    const [a, b] = [await add(), await add()];
    await lead.organisations.merge({ ...given.change(a, 1), intoId: b });
    const { version } = await lead.organisations.get({ ...given, id: b });
    await lead.organisations.merge({ ...given.change(b, version), intoId: given.add });
    expect(await refusal(lead.organisations.part(given.change(a, 2)))).toMatchObject({
      code: "invalid",
    });
    await lead.organisations.part(given.change(b, version + 1));
    await lead.organisations.part(given.change(a, 2));
    expect((await lead.organisations.get({ ...given, id: a })).mergedInto).toBeNull();
  });
});
