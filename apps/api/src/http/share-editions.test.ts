import type { ShareContent } from "@suivi/domain/access/share";
import { readPdf } from "@suivi/documents/testing/read-pdf";
import type { FastifyInstance } from "fastify";
import { expect } from "vitest";
import { procedures } from "../testing/cases";
import { test as base, type Given } from "../testing/given";
import { aLink } from "../testing/outside-cases";
import { refusal } from "../testing/refusal";
import { anEdition } from "../testing/report-cases";

const test = base.extend<{ app: FastifyInstance }>({
  app: async ({ given }, use) => {
    const app = await given.server();
    await use(app);
    await app.close();
  },
});
type Formats = NonNullable<ShareContent["edition"]>["formats"];
const linkTo = (given: Given, id: string, formats: Formats = ["pdf", "html"]) =>
  aLink(given, { thing: "edition", edition: { id, formats } });

/** What somebody without an account takes and asks by a link. */
function visiting(app: FastifyInstance, secret: string) {
  const headers = { "x-suivi-link": secret, "x-suivi": "1" };
  return {
    file: (format: string) =>
      app.inject({ url: `/exports/shared?link=${secret}&format=${format}` }),
    page: () => app.inject({ url: `/exports/shared-page?link=${secret}` }),
    ask: (path: string, input: object) =>
      app.inject({ url: `/trpc/${path}`, query: { input: JSON.stringify(input) }, headers }),
    open: () =>
      app.inject({ method: "POST", url: "/trpc/shares.open", headers, payload: { secret } }),
  };
}

test("a link to an edition gives its files and its page as they were made, whatever happens afterwards", async ({
  given,
  app,
}) => {
  await given.approved({ title: { fr: "Atelier de Gao" } });
  const { programmeId } = given;
  const id = await anEdition(given, { kind: "activities" });
  const edition = await (await given.as("lead")).reports.edition({ programmeId, id });
  const { secret } = await linkTo(given, id, ["pdf", "html", "csv"]);
  const { file, page, ask } = visiting(app, secret);
  const before = await file("csv");
  expect(before.statusCode).toBe(200);
  expect(before.headers["x-robots-tag"]).toContain("noindex");
  await given.approved({ title: { fr: "Atelier d’après" } });
  const after = await file("csv");
  expect(after.body).toBe(before.body);
  expect(after.body).toContain("Atelier de Gao");
  expect(after.body).not.toContain("Atelier d’après");
  const { text } = await readPdf((await file("pdf")).rawPayload);
  expect(text.replaceAll(/\s/g, "")).toContain(edition.dataHash);
  const shown = await page();
  expect(shown.body).toContain(edition.dataHash);
  expect(shown.headers["content-security-policy"]).toContain("sandbox");
  expect(shown.headers["referrer-policy"]).toBe("no-referrer");
  const told = (await ask("reports.edition", { programmeId, id })).json<{
    result: { data: object };
  }>();
  const { number, journalNumber, dataHash } = edition;
  expect(told.result.data).toMatchObject({ number, journalNumber, dataHash });
});

test("a link to an edition gives no other edition, no other format, and nothing else of the programme", async ({
  given,
  app,
}) => {
  await given.approved();
  const { programmeId } = given;
  const id = await anEdition(given);
  const other = await anEdition(given);
  const { secret } = await linkTo(given, id, ["pdf"]);
  const { file, page, ask } = visiting(app, secret);
  expect((await file("docx")).statusCode).toBe(404);
  expect((await file("../x")).statusCode).toBe(404);
  expect((await page()).statusCode).toBe(404);
  expect((await ask("reports.edition", { programmeId, id: other })).statusCode).toBe(404);
  expect((await ask("reports.compare", { programmeId, id })).statusCode).toBe(403);
  const opens: string[] = [];
  for (const { path, type } of procedures) {
    if (type !== "query") continue;
    const input = { programmeId, id, filter: { basis: "approved" } };
    if ((await ask(path, input)).statusCode === 200) opens.push(path);
  }
  expect(opens.toSorted()).toEqual([
    "access.firstStart",
    "access.me",
    "questions.list",
    "reports.edition",
    "reports.editions",
  ]);
  const list = (await ask("reports.editions", { programmeId })).json<{
    result: { data: { id: string }[] };
  }>();
  expect(list.result.data.map((one) => one.id)).toEqual([id]);
  const dashboard = await aLink(given);
  const elsewhere = visiting(app, dashboard.secret).ask("reports.edition", { programmeId, id });
  expect((await elsewhere).statusCode).toBe(403);
});

test("only an edition for readers outside can be shared, once it is made, in files that it has", async ({
  given,
}) => {
  const problem = async (id: string, formats?: Formats) =>
    (await refusal(linkTo(given, id, formats))).problems;
  const team = await anEdition(given, { readers: "team" });
  expect(await problem(team)).toEqual([{ path: "edition", code: "edition_for_team" }]);
  expect(await problem(given.add)).toEqual([{ path: "edition", code: "unknown_edition" }]);
  const annual = await anEdition(given, { kind: "annual", format: "docx" });
  expect(await problem(annual, ["xlsx"])).toEqual([
    { path: "edition.formats", code: "not_a_choice" },
  ]);
  await given.db.edition.update({ where: { id: annual }, data: { state: "waiting" } });
  expect(await problem(annual)).toEqual([{ path: "edition", code: "edition_not_made" }]);
});

test("the lead reads when the page was opened and which file was taken; taken back, it says so and gives nothing", async ({
  given,
  app,
}) => {
  await given.approved();
  const { secret, id } = await linkTo(given, await anEdition(given));
  const { open, file, page } = visiting(app, secret);
  expect((await open()).json()).toMatchObject({ result: { data: { state: "works" } } });
  await page();
  await file("pdf");
  const lead = await given.as("lead");
  const [link] = await lead.shares.list(given);
  expect(link!.openings.map(({ format }) => format)).toEqual(["pdf", null]);
  await lead.shares.revoke(given.change(id, 1));
  expect((await open()).json()).toMatchObject({ result: { data: { state: "revoked" } } });
  expect([(await file("pdf")).statusCode, (await page()).statusCode]).toEqual([404, 404]);
});
