import type { BudgetContent, TransactionContent } from "@suivi/domain/money/schema";
import { newId } from "@suivi/domain/ids";
import { expect } from "vitest";
import { aBudget, anOrganisation, aTransaction } from "../../testing/build";
import { type Given, test } from "../../testing/given";
import { refusal } from "../../testing/refusal";
import type { Role } from "../../testing/world";

async function planned(given: Given, content: Partial<BudgetContent> = {}) {
  const lead = await given.as("lead");
  return (await lead.money.saveBudget({ ...given.change(), content: aBudget(content) })).id;
}
async function booked(given: Given, content: Partial<TransactionContent> = {}) {
  const lead = await given.as("lead");
  const change = { ...given.change(), content: aTransaction(content) };
  return (await lead.money.saveTransaction(change)).id;
}
const seen = async (given: Given, role: Role = "lead") =>
  (await given.as(role)).money.overview(given);
const problemsOf = async (call: Promise<unknown>) =>
  ((await refusal(call)).problems ?? []).map(({ path, code }) => [path, code]);

test("planned stands against spent, year by year and result by result; what was passed on is not spent yet", async ({
  given,
}) => {
  await planned(given, { amount: "100000" });
  await planned(given, {
    start: "2024-01-01",
    end: "2024-12-31",
    amount: "50000",
    resultId: given.outcome,
  });
  await booked(given, { amount: "1500.50" });
  await booked(given, { amount: "-0.50", date: "2023-04-01", resultId: given.outcome });
  await booked(given, { type: "disbursement", amount: "20000", receiverId: given.add });
  const { byCurrency, together } = await seen(given);
  expect(together).toBeNull();
  expect(byCurrency).toHaveLength(1);
  const [{ total, years, results } = byCurrency[0]!] = byCurrency;
  expect(total).toMatchObject({ budget: "150000", expenditure: "1500", disbursement: "20000" });
  expect(total.incoming_funds).toBeNull();
  expect(years.map(({ key, sums }) => [key, sums.budget, sums.expenditure])).toEqual([
    ["2023", "100000", "1500"],
    ["2024", "50000", null],
  ]);
  expect(results.map(({ key, sums }) => [key, sums.budget, sums.expenditure])).toEqual([
    ["", "100000", "1500.5"],
    [given.outcome, "50000", "-0.5"],
  ]);
});

test("currencies stand apart; they come together at a stated rate only, which is named", async ({
  given,
}) => {
  await booked(given, { amount: "655957", currency: "XOF" });
  await booked(given, { amount: "1000" });
  await booked(given, { amount: "5", currency: "USD" });
  const apart = await seen(given);
  expect(apart.byCurrency.map(({ currency, total }) => [currency, total.expenditure])).toEqual([
    ["EUR", "1000"],
    ["USD", "5"],
    ["XOF", "655957"],
  ]);
  expect(apart.together).toBeNull();
  const lead = await given.as("lead");
  const { version, content } = await lead.programmes.get(given);
  const stated = { per: "EUR", currency: "XOF", rate: "655.957", date: "1999-01-01", source: null };
  const rates = [{ id: newId(), ...stated }];
  await lead.programmes.revise({
    ...given.change(given.programmeId, version),
    content: { ...content, rates },
  });
  expect((await seen(given)).together).toMatchObject({
    money: { currency: "EUR", total: { expenditure: "2000" } },
    leftOut: 1,
    rates: [stated],
  });
});

test("the chain of funds runs from the funder's own activity down to the partners", async ({
  given,
}) => {
  const from = { providerId: given.ligue, providerActivityId: "XM-DAC-7-PPR-4000001234" };
  await booked(given, { type: "incoming_commitment", amount: "900", ...from });
  await booked(given, { type: "incoming_funds", amount: "300", ...from });
  await booked(given, { type: "incoming_funds", amount: "200", ...from });
  await booked(given, { type: "disbursement", amount: "100", receiverId: given.add });
  const { chain } = await seen(given);
  const said = chain.map(({ from: a, to: b, committed, paid, activityIds }) => [
    a?.id ?? null,
    b?.id ?? null,
    committed,
    paid,
    activityIds,
  ]);
  expect(said).toEqual([
    [given.ligue, null, "900", "500", ["XM-DAC-7-PPR-4000001234"]],
    [null, given.add, null, "100", []],
  ]);
});

test("a coordinator reads the lines of the own partner or country, a funder the sums alone", async ({
  given,
}) => {
  const [own, other, mali] = [
    await booked(given, { amount: "1", partnerId: given.add }),
    await booked(given, { amount: "2", partnerId: given.ligue }),
    await booked(given, { amount: "4", country: "ML" }),
  ];
  await planned(given, { partnerId: given.ligue });
  const lines = async (role: Role) =>
    (await (await given.as(role)).money.transactions({ ...given, page: 1 })).lines.map(
      ({ id }) => id,
    );
  expect((await lines("lead")).toSorted()).toEqual([own, other, mali].toSorted());
  expect(await lines("amina")).toEqual([own]);
  expect(await lines("moussa")).toEqual([mali]);
  const amina = await given.as("amina");
  expect((await seen(given, "amina")).byCurrency[0]?.total).toMatchObject({
    expenditure: "1",
    budget: null,
  });
  expect(await amina.money.budgets(given)).toEqual([]);
  const one = amina.money.transaction({ ...given, id: other });
  expect((await refusal(one)).code).toBe("not_allowed");
  const history = amina.history.of({ ...given, kind: "transaction", id: other });
  expect((await refusal(history)).code).toBe("not_allowed");
  expect((await seen(given, "funder")).byCurrency[0]?.total.expenditure).toBe("7");
  const funder = await given.as("funder");
  expect((await refusal(funder.money.transactions({ ...given, page: 1 }))).code).toBe(
    "not_allowed",
  );
});

test("what activities say that they cost stands beside the books, approved ones only", async ({
  given,
}) => {
  const cost = (amount: string, currency = "XOF") => ({ cost: { amount, currency } });
  await given.approved(cost("150000.50"));
  await given.approved({ ...cost("50000"), start: "2024-02-01" });
  await given.approved(cost("10", "EUR"));
  await given.logged(cost("999"), { send: true });
  const { costs, byCurrency } = await seen(given);
  expect(byCurrency).toEqual([]);
  expect(costs).toEqual([
    { currency: "EUR", year: "2023", amount: "10", activities: 1 },
    { currency: "XOF", year: "2023", amount: "150000.5", activities: 1 },
    { currency: "XOF", year: "2024", amount: "50000", activities: 1 },
  ]);
});

test("a line that was taken out is in no sum, and can be put back; its history says who did it", async ({
  given,
}) => {
  const id = await booked(given, { amount: "70" });
  const lead = await given.as("lead");
  await lead.money.removeTransaction({ ...given.change(id, 1), removed: true });
  expect((await seen(given)).byCurrency).toEqual([]);
  await lead.money.removeTransaction({ ...given.change(id, 2), removed: false });
  expect((await seen(given)).byCurrency[0]?.total.expenditure).toBe("70");
  const { entries } = await lead.history.of({ ...given, kind: "transaction", id });
  expect(entries.map(({ action }) => action)).toEqual(["restored", "removed", "added"]);
});

test("a line names what is the programme's own, and money that has moved already", async ({
  given,
}) => {
  const lead = await given.as("lead");
  const saved = (content: Partial<TransactionContent>) =>
    problemsOf(lead.money.saveTransaction({ ...given.change(), content: aTransaction(content) }));
  expect(await saved({ providerId: given.theirs })).toEqual([
    ["providerId", "unknown_organisation"],
  ]);
  expect(await saved({ resultId: newId() })).toEqual([["resultId", "unknown_result"]]);
  expect(await saved({ country: "FR" })).toEqual([["country", "country_not_in_programme"]]);
  expect(await saved({ date: "2099-01-01" })).toEqual([["date", "money_in_future"]]);
  expect(await saved({ amount: "12 000" })).toEqual([["amount", "not_a_number"]]);
  expect(await saved({ currency: "ABC" })).toEqual([["currency", "not_valid"]]);
  const early = lead.money.saveBudget({
    ...given.change(),
    content: aBudget({ end: "2020-01-01" }),
  });
  expect(await problemsOf(early)).toEqual([["end", "end_before_start"]]);
});

test("an organisation that was merged away is the one that stands, in the books as everywhere", async ({
  given,
}) => {
  const lead = await given.as("lead");
  const twin = given.change();
  await lead.organisations.save({ ...twin, content: anOrganisation() });
  await booked(given, { amount: "3", partnerId: twin.id });
  await booked(given, { amount: "4", partnerId: given.add });
  await lead.organisations.merge({ ...given.change(twin.id, 1), intoId: given.add });
  const { byCurrency } = await seen(given);
  expect(byCurrency[0]?.partners).toMatchObject([{ key: given.add, sums: { expenditure: "7" } }]);
});
