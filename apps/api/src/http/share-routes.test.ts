import type { ShareContent } from "@suivi/domain/access/share";
import { readPdf } from "@suivi/documents/testing/read-pdf";
import type { FastifyInstance } from "fastify";
import { describe, expect } from "vitest";
import { procedures } from "../testing/cases";
import { test as base, type Given } from "../testing/given";
import { aLink, linking } from "../testing/outside-cases";
import { refusal } from "../testing/refusal";

const test = base.extend<{ app: FastifyInstance }>({
  app: async ({ given }, use) => {
    const app = await given.server();
    await use(app);
    await app.close();
  },
});
/** What a browser asks that came by a link, whoever is signed in beside it. */
function visiting(app: FastifyInstance, secret: string, cookie = "") {
  const headers = { "x-suivi-link": secret, "x-suivi": "1", cookie };
  const ask = (path: string, input: object) =>
    app.inject({ url: `/trpc/${path}`, query: { input: JSON.stringify(input) }, headers });
  return {
    ask,
    figures: async (given: Given, filter: object = {}) =>
      ask("dashboard.figures", {
        programmeId: given.programmeId,
        filter: { basis: "approved", ...filter },
      }),
    open: () =>
      app.inject({ method: "POST", url: "/trpc/shares.open", headers, payload: { secret } }),
  };
}
type Told = { result: { data: { figures: { held: number; people: number } } } };
const few = { headCount: { female: 3, male: 20, unknown: 0 } };

describe("a link to the dashboard", () => {
  test("shows without an account what a funder sees of it, approved only, nobody by name", async ({
    given,
    app,
  }) => {
    const { content, people } = given.withNames(["Aïssata Maïga"], few);
    await given.approved(content, { people });
    await given.logged({ title: { fr: "Brouillon" } }, { send: true });
    const { secret } = await aLink(given);
    const { open, figures, ask } = visiting(app, secret);
    const opened = await open();
    expect(opened.statusCode).toBe(200);
    expect(opened.json()).toMatchObject({
      result: { data: { programme: { code: "JF" }, content: { thing: "dashboard" } } },
    });
    const { held, people: counted } = await given.figures("funder");
    const shown = (await figures(given, { basis: "submitted" })).json<Told>().result.data.figures;
    expect(shown).toMatchObject({ held, people: counted });
    const behind = await ask("dashboard.behind", {
      programmeId: given.programmeId,
      filter: { basis: "submitted" },
      figure: { measure: "people", dimension: null, category: null },
    });
    const all = [opened.body, (await figures(given)).body, behind.body].join();
    expect(behind.json()).toMatchObject({ result: { data: { countedTotal: 1, leftOut: [] } } });
    expect(all).not.toMatch(/Aïssata|Brouillon|Amina|lead@/);
  });

  test("opens nothing beside the dashboard: no other page, no other programme, no change", async ({
    given,
    app,
  }) => {
    const { secret } = await aLink(given);
    const { ask } = visiting(app, secret, await given.cookie("lead"));
    const opens: string[] = [];
    for (const { path, type } of procedures) {
      if (type !== "query") continue;
      const answer = await ask(path, { programmeId: given.programmeId, id: given.add });
      if (answer.statusCode === 200) opens.push(path);
    }
    // Who one is, and whether anybody is, for everybody; and the questions that came by this link.
    expect(opens).toEqual(["access.me", "access.firstStart", "questions.list"]);
    expect((await ask("access.me", {})).json()).toEqual({ result: { data: null } });
    const elsewhere = { programmeId: given.elsewhere, filter: { basis: "approved" } };
    expect((await ask("dashboard.figures", elsewhere)).statusCode).toBe(404);
    const saved = await app.inject({
      method: "POST",
      url: "/trpc/activities.save",
      headers: { "x-suivi": "1", "x-suivi-link": secret, cookie: await given.cookie("amina") },
      payload: given.logging(),
    });
    expect(saved.statusCode).toBe(403);
  });

  test("shows what it is of, and nothing wider", async ({ given, app }) => {
    await given.approved();
    await given.approved({ partnerId: given.ligue }, { by: "jean" });
    const { secret } = await aLink(given, { country: "ML", from: "2023-01", to: "2023-12" });
    const { figures, ask } = visiting(app, secret);
    const within = { country: "ML", from: "2023-01", to: "2023-12" };
    expect((await figures(given, within)).statusCode).toBe(200);
    expect((await figures(given, { ...within, to: "2023-03" })).statusCode).toBe(200);
    for (const wider of [
      {},
      { country: "BI" },
      { from: "2023-01", to: "2023-12" },
      { country: "ML" },
    ])
      expect((await figures(given, wider)).statusCode).toBe(403);
    const asked = { programmeId: given.programmeId, figure: { dimension: null, category: null } };
    const undated = { basis: "approved", ...within, undated: true };
    expect((await ask("dashboard.behind", { ...asked, filter: undated })).statusCode).toBe(403);
    expect(
      (await ask("dashboard.behind", { ...asked, filter: { basis: "approved" } })).statusCode,
    ).toBe(403);
  });

  test("opens nothing once it is over or taken back, nor as whoever is signed in beside it", async ({
    given,
    app,
  }) => {
    const { id, secret } = await aLink(given);
    const { open, figures } = visiting(app, secret, await given.cookie("lead"));
    expect((await figures(given)).statusCode).toBe(200);
    const lasts = (days: number) =>
      given.db.shareLink.update({
        where: { id },
        data: {
          content: {
            ...linking(given).content,
            until: new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10),
          },
        },
      });
    await lasts(-1);
    expect((await open()).json()).toEqual({
      result: { data: { state: "over", until: expect.any(String) } },
    });
    expect((await figures(given)).statusCode).toBe(401);
    await lasts(0);
    expect((await figures(given)).statusCode).toBe(200);
    await (await given.as("lead")).shares.revoke(given.change(id, 1));
    expect((await open()).json()).toMatchObject({ result: { data: { state: "revoked" } } });
    expect((await figures(given)).statusCode).toBe(401);
    expect((await visiting(app, "-".repeat(43)).open()).statusCode).toBe(404);
    for (const wrong of ["", "x", "-".repeat(43), `${secret}x`])
      expect((await visiting(app, wrong).figures(given)).statusCode).toBe(401);
  });

  test("tells the lead how often it was opened and when, not by whom; a hash of it is kept", async ({
    given,
    app,
  }) => {
    const { secret, id } = await aLink(given);
    const { open } = visiting(app, secret);
    const lead = await given.as("lead");
    expect(await lead.shares.list(given)).toMatchObject([{ id, opened: 0, openings: [] }]);
    await open();
    await open();
    const [link] = await lead.shares.list(given);
    expect(link).toMatchObject({ opened: 2, revoked: false, madeBy: "Lucie Mensah" });
    const openings = await given.db.shareOpening.findMany();
    expect(link!.openings).toEqual(
      openings.map(({ at }) => ({ at: at.toISOString(), format: null })).toReversed(),
    );
    expect(Object.keys(openings[0]!).toSorted()).toEqual(["at", "format", "id", "linkId"]);
    const [kept] = await given.db.$queryRaw<{ all: string }[]>`
      select (select json_agg(t) from "ShareLink" t)::text || (select json_agg(j) from "JournalEntry" j)::text as all`;
    expect(kept!.all).toContain("Ministère");
    expect(kept!.all).not.toContain(secret);
    const page = await app.inject({ url: "/shared", headers: { accept: "text/html" } });
    expect(page.headers["x-robots-tag"]).toBe("noindex, nofollow");
    expect(page.headers["referrer-policy"]).toBe("no-referrer");
  });
});

describe("a link to a file", () => {
  const file = (app: FastifyInstance, secret: string, more = "") =>
    app.inject({ url: `/exports/shared?link=${secret}${more}` });

  test("makes it anew each time, as a funder would get it, in its own format and of its own filters", async ({
    given,
    app,
  }) => {
    await given.approved({ ...few, title: { fr: "Atelier de Gao" } });
    await given.logged({ title: { fr: "Brouillon" } });
    const made = async (content: Partial<ShareContent>) => {
      const { secret, id } = await aLink(given, content);
      const answer = await file(app, secret, "&country=BI&basis=submitted&format=csv");
      expect(answer.statusCode).toBe(200);
      expect(answer.headers["x-robots-tag"]).toContain("noindex");
      const [link] = (await (await given.as("lead")).shares.list(given)).filter(
        (one) => one.id === id,
      );
      expect(link!.openings.map((one) => one.format)).toEqual([content.format]);
      return answer;
    };
    const csv = await made({ thing: "activity-report", format: "csv", country: "ML" });
    expect(csv.body).toContain("Atelier de Gao");
    expect(csv.body).not.toContain("Brouillon");
    const pdf = await made({ thing: "activity-report", format: "pdf", language: "en" });
    const { text } = await readPdf(pdf.rawPayload);
    expect(text).toContain("Ministère des Affaires étrangères, Shared link");
    expect(text).toMatch(/approved/i);
    const table = await made({ thing: "iptt", format: "csv" });
    expect(table.headers["content-disposition"]).toContain(".csv");
  });

  test("is none for one to a page, one that is over, or one that is garbled", async ({
    given,
    app,
  }) => {
    const page = await aLink(given);
    for (const secret of [page.secret, "x", "", "%00", "-".repeat(43)])
      expect((await file(app, secret)).statusCode).toBe(404);
    const { secret, id } = await aLink(given, { thing: "iptt", format: "csv" });
    expect((await visiting(app, secret).figures(given)).statusCode).toBe(403);
    await (await given.as("lead")).shares.revoke(given.change(id, 1));
    expect((await file(app, secret)).statusCode).toBe(404);
  });
});

test("a link is of the programme: its countries, its partners, a day that is not too far", async ({
  given,
}) => {
  const problem = async (content: Partial<ShareContent>) =>
    (await refusal(aLink(given, content))).problems?.map(({ path, code }) => [path, code]);
  expect(await problem({ country: "NL" })).toEqual([["country", "country_not_in_programme"]]);
  expect(await problem({ partner: given.theirs })).toEqual([["partner", "unknown_organisation"]]);
  expect(await problem({ until: "2020-01-01" })).toEqual([["until", "over_already"]]);
});
