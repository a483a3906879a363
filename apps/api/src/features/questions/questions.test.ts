import { questionsADay } from "@suivi/domain/questions/schema";
import { newId } from "@suivi/domain/ids";
import { expect } from "vitest";
import { anOrganisation } from "../../testing/build";
import { type Given, test } from "../../testing/given";
import { aLink, aQuestion, asking } from "../../testing/outside-cases";
import { refusal } from "../../testing/refusal";
import { anIndicator, measured } from "../../testing/results";
import type { Role } from "../../testing/world";

const heads = { headCount: { female: 10, male: 10, unknown: 0 } };
const read = async (given: Given, role: Role) => (await given.as(role)).questions.list(given);
const at = async (given: Given, role: Role, more: object = {}) => {
  const { figure, filter } = { ...asking(given).content, ...more };
  return (await given.as(role)).questions.at({ programmeId: given.programmeId, figure, filter });
};
const problemCode = async (call: Promise<unknown>) => (await refusal(call)).code;
const countedActivities = {
  measure: "activities" as const,
  types: [],
  resultIds: [],
  countries: [],
};
const texts = (rows: { text?: string; content: { text: string } }[]) =>
  rows.map(({ content }) => content.text);

test("a funder's question reaches the lead and those who own the records behind the figure, nobody else", async ({
  given,
}) => {
  await given.approved(heads);
  await aQuestion(given);
  const reached = async (role: Role) => (await read(given, role)).length;
  expect(await reached("lead")).toBe(1);
  expect(await reached("amina")).toBe(1);
  expect(await reached("moussa")).toBe(1);
  expect(await reached("jean")).toBe(0);
  await given.approved({ ...heads, partnerId: given.ligue }, { by: "jean" });
  await aQuestion(given);
  expect(await reached("jean")).toBe(1);
  expect((await refusal((await given.as("admin")).questions.list(given))).code).toBe("not_allowed");
});

test("a question on records of an organisation reaches those of the one that it was merged into", async ({
  given,
}) => {
  const lead = await given.as("lead");
  const { id: twin } = await lead.organisations.save({
    ...given.change(),
    content: anOrganisation(),
  });
  await given.approved({ ...heads, partnerId: twin }, { by: "lead" });
  const id = await aQuestion(given);
  expect(await read(given, "jean")).toEqual([]);
  await lead.organisations.merge({ ...given.change(twin, 1), intoId: given.ligue });
  expect((await read(given, "jean")).map((row) => row.id)).toEqual([id]);
  await (
    await given.as("jean")
  ).questions.answer({ ...given.change(id, 1), text: "Tous présents." });
  expect((await read(given, "jean"))[0]!.answer).toBe("Tous présents.");
});

test("the answer stands under the figure for who asked, and on that figure alone", async ({
  given,
}) => {
  await given.approved(heads);
  const id = await aQuestion(given);
  expect(await at(given, "funder")).toMatchObject([{ id, answer: null, mayAnswer: false }]);
  const amina = await given.as("amina");
  await amina.questions.answer({ ...given.change(id, 1), text: "Deux ateliers de plus." });
  const [seen] = await at(given, "funder");
  expect(seen).toMatchObject({ answer: "Deux ateliers de plus.", answeredBy: null });
  expect(await at(given, "lead")).toMatchObject([{ asker: "Femke de Vries", mayAnswer: true }]);
  expect((await at(given, "lead"))[0]!.answeredBy).toContain("Amina");
  expect(await at(given, "funder", { filter: { basis: "approved", country: "ML" } })).toEqual([]);
  // It can be put right; two who answer at once are told of each other.
  const lead = await given.as("lead");
  const late = lead.questions.answer({ ...given.change(id, 1), text: "Autre chose." });
  expect((await refusal(late)).code).toBe("conflict");
  await lead.questions.answer({ ...given.change(id, 2), text: "Trois ateliers." });
  expect((await at(given, "funder"))[0]!.answer).toBe("Trois ateliers.");
  const entries = await given.db.journalEntry.findMany({ where: { recordId: id } });
  expect(entries.map(({ action }) => action).toSorted()).toEqual(["added", "answered", "answered"]);
});

test("outsiders read what they asked themselves, and not what others did", async ({ given }) => {
  await given.approved(heads);
  await aQuestion(given, "funder");
  await aQuestion(given, "lead", { text: "Entre nous : est-ce juste ?" });
  expect(texts(await read(given, "funder"))).toEqual(["D’où vient la hausse de mars ?"]);
  expect(await read(given, "lead")).toHaveLength(2);
  const foreign = (await given.as("jean")).questions.answer({
    ...given.change((await read(given, "lead"))[0]!.id, 1),
    text: "Non.",
  });
  expect((await refusal(foreign)).code).toBe("not_allowed");
});

test("what a funder asks is of approved records, whatever the address says; so it tells of no draft", async ({
  given,
}) => {
  await given.logged({ ...heads, partnerId: given.ligue }, { by: "jean", send: true });
  await aQuestion(given, "funder", { filter: { basis: "submitted" } });
  expect(await at(given, "funder", { filter: { basis: "submitted" } })).toHaveLength(1);
  expect(await read(given, "jean")).toEqual([]);
});

test("text only, of a length and at a pace that people have", async ({ given }) => {
  const problem = async (content: object) =>
    (await refusal(aQuestion(given, "funder", content))).problems?.[0];
  expect(await problem({ text: " " })).toMatchObject({ code: "required" });
  expect(await problem({ text: "a".repeat(1001) })).toMatchObject({
    code: "too_long",
    limit: 1000,
  });
  for (let asked = 0; asked < questionsADay; asked += 1) await aQuestion(given);
  expect((await refusal(aQuestion(given))).code).toBe("too_many_tries");
  // Somebody else, or the next day, is another count.
  await aQuestion(given, "lead");
  await given.db.question.updateMany({ data: { at: new Date(Date.now() - 25 * 3_600_000) } });
  await aQuestion(given);
});

test("whoever came by a link asks within it, and finds the answer by it", async ({ given }) => {
  await given.approved(heads);
  const app = await given.server();
  const { secret } = await aLink(given, { country: "ML" });
  const other = await aLink(given, { country: "ML" });
  const headers = (link: string) => ({ "x-suivi-link": link, "x-suivi": "1" });
  const ask = (filter: object) =>
    app.inject({
      method: "POST",
      url: "/trpc/questions.ask",
      headers: headers(secret),
      payload: { ...asking(given, { filter } as never), changeId: newId() },
    });
  expect((await ask({ basis: "approved" })).statusCode).toBe(403);
  const asked = await ask({ basis: "approved", country: "ML" });
  expect(asked.statusCode).toBe(200);
  const [open] = await read(given, "amina");
  expect(open).toMatchObject({ asker: "Ministère des Affaires étrangères", answer: null });
  const amina = await given.as("amina");
  await amina.questions.answer({ ...given.change(open!.id, 1), text: "Deux ateliers." });
  const found = async (link: string) => {
    const input = JSON.stringify({ programmeId: given.programmeId });
    const answer = await app.inject({
      url: "/trpc/questions.list",
      query: { input },
      headers: headers(link),
    });
    return answer.json<{ result: { data: { answer: string }[] } }>().result.data;
  };
  expect(await found(secret)).toMatchObject([{ answer: "Deux ateliers.", answeredBy: null }]);
  expect(await found(other.secret)).toEqual([]);
  await app.close();
});

test("the history of a question and of a link is the lead's to read", async ({ given }) => {
  await given.approved(heads);
  const id = await aQuestion(given);
  const link = await aLink(given);
  const lead = await given.as("lead");
  await lead.questions.answer({ ...given.change(id, 1), text: "Deux ateliers de plus." });
  await lead.shares.revoke(given.change(link.id, 1));
  const actions = async (role: Role, kind: "question" | "share", record: string) =>
    (await (await given.as(role)).history.of({ ...given, kind, id: record })).entries.map(
      ({ action }) => action,
    );
  expect(await actions("lead", "question", id)).toEqual(["answered", "added"]);
  expect(await actions("lead", "share", link.id)).toEqual(["revoked", "added"]);
  for (const [kind, record] of [
    ["question", id],
    ["share", link.id],
  ] as const)
    expect((await refusal(actions("amina", kind, record))).code).toBe("not_allowed");
});

test("a question on a figure of the tracking table reaches those who measured it, or whose activities it counts", async ({
  given,
}) => {
  const typed = await anIndicator(given);
  await measured(given, typed);
  await given.approved({ ...heads, partnerId: given.ligue }, { by: "jean" });
  const counted = await anIndicator(given, { counted: countedActivities });
  const about = (indicatorId: string) => ({ figure: { indicatorId, period: "life" } });
  await aQuestion(given, "funder", { ...about(typed), text: "Mesuré comment ?" });
  await aQuestion(given, "funder", { ...about(counted), text: "Compté où ?" });
  const reached = async (role: Role) => texts(await read(given, role)).toSorted();
  expect(await reached("lead")).toEqual(["Compté où ?", "Mesuré comment ?"]);
  expect(await reached("amina")).toEqual(["Mesuré comment ?"]);
  expect(await reached("jean")).toEqual(["Compté où ?"]);
  expect(texts(await at(given, "funder", about(typed)))).toEqual(["Mesuré comment ?"]);
  expect(await problemCode(aQuestion(given, "funder", about(newId())))).toBe("not_found");
});
