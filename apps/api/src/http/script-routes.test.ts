import type { FastifyInstance } from "fastify";
import { describe, expect } from "vitest";
import { test as base } from "../testing/given";
import { aToken, reading, type ScriptAnswer } from "../testing/outside-cases";
import { anIndicator, measured } from "../testing/results";
import { aBudget, aTransaction } from "../testing/build";

const test = base.extend<{ app: FastifyInstance }>({
  app: async ({ given }, use) => {
    const app = await given.server();
    await use(app);
    await app.close();
  },
});
const ids = ({ rows }: ScriptAnswer) => rows.map(({ id }) => id);
const few = { headCount: { female: 3, male: 20, unknown: 0 } };

describe("a token", () => {
  test("reads what its owner reads, and no more", async ({ given, app }) => {
    const approved = await given.approved();
    const draft = await given.logged();
    const lead = await given.as("lead");
    await lead.money.saveBudget({
      ...given.change(),
      content: aBudget({ partnerId: given.ligue }),
    });
    const own = given.change();
    await lead.money.saveTransaction({ ...own, content: aTransaction({ partnerId: given.add }) });
    const seen: Record<string, unknown> = {};
    for (const role of ["lead", "amina", "moussa", "funder", "admin"] as const) {
      const { read, status } = await reading(given, app, role);
      seen[role] = [
        ids(await read("activities")).includes(draft),
        ids(await read("activities")).includes(approved),
        (await status("budgets")) === 200 ? (await read("budgets")).rows.length : "refused",
        (await status("transactions")) === 200
          ? ids(await read("transactions")).includes(own.id)
          : "refused",
        (await read("money")).rows.length > 0,
      ];
    }
    expect(seen).toEqual({
      lead: [true, true, 1, true, true],
      amina: [true, true, 0, true, true],
      moussa: [true, true, 0, false, false],
      funder: [false, true, "refused", "refused", true],
      admin: [true, true, 1, true, true],
    });
  });

  test("of a programme opens no other, whatever its owner may", async ({ given, app }) => {
    const { get } = await reading(given, app, "admin");
    const programmes = (await get("/api/v1/programmes")).json<ScriptAnswer>();
    expect(programmes.rows).toMatchObject([{ code: "JF", id: given.programmeId }]);
    for (const named of ["OTHER", given.elsewhere, "NONE", "%00", "-".repeat(36)])
      expect((await get(`/api/v1/programmes/${named}/activities`)).statusCode).toBe(404);
  });

  test("opens nothing once it is over, taken back, or its owner has left", async ({
    given,
    app,
  }) => {
    const made = await aToken(given, "funder");
    const status = async (authorization: string) =>
      (await app.inject({ url: "/api/v1/programmes/JF/money", headers: { authorization } }))
        .statusCode;
    const bearer = `Bearer ${made.token}`;
    expect(await status(bearer)).toBe(200);
    const basic = (text: string) => `Basic ${Buffer.from(text).toString("base64")}`;
    expect(await status(basic(`Excel:${made.token}`))).toBe(200);
    expect(await status(basic(made.token))).toBe(200);
    for (const wrong of [
      "",
      "Bearer",
      `Bearer ${made.token}x`,
      basic("x:y"),
      "Digest x",
      "Basic %",
    ])
      expect(await status(wrong)).toBe(401);

    const yesterday = new Date(Date.now() - 86_400_000);
    await given.db.accessToken.update({ where: { id: made.id }, data: { until: yesterday } });
    expect(await status(bearer)).toBe(401);
    await given.db.accessToken.update({ where: { id: made.id }, data: { until: new Date() } });
    expect(await status(bearer)).toBe(200);
    const left = await aToken(given, "jean");
    await given.db.membership.deleteMany({ where: { userId: given.users.jean } });
    expect(await status(`Bearer ${left.token}`)).toBe(404);
    await (await given.as("funder")).tokens.revoke(given.change(made.id, 1));
    const refused = await app.inject({
      url: "/api/v1/programmes/JF/money",
      headers: { authorization: bearer },
    });
    expect(refused.statusCode).toBe(401);
    expect(refused.json()).toEqual({ refusal: { code: "not_signed_in" } });
    expect(refused.headers["www-authenticate"]).toContain("Basic");
  });

  test("is kept as a hash alone, and shows its owner when it was last used", async ({
    given,
    app,
  }) => {
    const { token, read } = await reading(given, app, "amina");
    const amina = await given.as("amina");
    expect(await amina.tokens.list()).toMatchObject([{ name: "Power BI", lastUsedAt: null }]);
    await read("organisations");
    const [listed] = await amina.tokens.list();
    expect(Date.parse(listed!.lastUsedAt!)).toBeGreaterThan(Date.now() - 60_000);
    expect(await (await given.as("lead")).tokens.list()).toEqual([]);
    const [kept] = await given.db.$queryRaw<{ all: string }[]>`
      select (select json_agg(t) from "AccessToken" t)::text || (select json_agg(j) from "JournalEntry" j)::text as all`;
    expect(kept!.all).toContain("Power BI");
    expect(kept!.all).not.toContain(token.slice(6));
  });

  test("opens nothing but the read API", async ({ given, app }) => {
    const { get } = await reading(given, app, "lead");
    for (const url of ["/exports/iptt.csv?programme=JF", `/files/${given.add}`])
      expect((await get(url)).statusCode).toBe(401);
    expect((await get("/trpc/access.me")).json()).toEqual({ result: { data: null } });
    const sent = await app.inject({
      method: "POST",
      url: "/api/v1/programmes/JF/activities",
      headers: { "x-suivi": "1" },
      payload: {},
    });
    expect(sent.statusCode).toBe(404);
  });
});

describe("what a token of a funder reads", () => {
  test("names nobody, breaks down no small count, and tells nothing of what is not approved", async ({
    given,
    app,
  }) => {
    const { content, people } = given.withNames(["Aïssata Maïga"], { ...few, notes: "Chez Sadio" });
    const id = await given.approved(content, { people });
    await given.revise(id, { title: { fr: "Version secrète" } }, { people: [] });
    await given.logged({ title: { fr: "Brouillon" } });
    const funder = await reading(given, app, "funder");
    const [row, ...more] = (await funder.read("activities")).rows;
    expect(more).toEqual([]);
    expect(row).toMatchObject({ id, people: 23, female: null, male: null, sexUnknown: 0 });
    const { rows } = await (await reading(given, app, "lead")).read("activities");
    expect(rows.find((one) => one["id"] === id)).toMatchObject({ female: 3, male: 20 });
    const bodies: string[] = [];
    for (const name of ["activities", "figures", "results", "organisations", "outcomes"])
      for (const form of ["", ".csv"])
        bodies.push((await funder.get(`/api/v1/programmes/JF/${name}${form}`)).body);
    expect(bodies.join()).not.toMatch(/Aïssata|Sadio|Version secrète|Brouillon/);
    // A change that they don't see is none to them.
    const after = row!["journal"] as number;
    expect((await funder.read(`activities?changedSince=${after}`)).rows).toEqual([]);
  });

  test("is the figures of their dashboard and of their tracking table", async ({ given, app }) => {
    await given.approved(few);
    const indicator = await anIndicator(given, { frequency: "year", targets: { life: 40 } });
    await measured(given, indicator);
    const { read } = await reading(given, app, "funder");
    const figures = (await read("figures")).rows;
    const { held, people } = await given.figures("funder");
    const value = (id: string) => figures.find((one) => one["id"] === id)?.["value"];
    expect([value("activities"), value("people")]).toEqual([held, people]);
    const results = (await read("results")).rows;
    const life = results.filter((one) => one["periodKey"] === "life");
    expect(life).toMatchObject([
      { id: `${indicator}|life||`, country: null, actual: 10, category: null, frequency: "year" },
      { id: `${indicator}|life|ML|`, country: "ML", actual: 10 },
    ]);
    expect(new Set(results.map((one) => one["id"])).size).toBe(results.length);
  });
});
