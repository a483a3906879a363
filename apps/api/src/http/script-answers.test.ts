import type { FastifyInstance } from "fastify";
import { describe, expect } from "vitest";
import { aTransaction, anOrganisation } from "../testing/build";
import { test as base, type Given } from "../testing/given";
import { reading, type ScriptAnswer } from "../testing/outside-cases";

const test = base.extend<{ app: FastifyInstance }>({
  app: async ({ given }, use) => {
    const app = await given.server();
    await use(app);
    await app.close();
  },
});
const all = ["organisations", "activities", "indicators", "budgets", "transactions"];
const others = ["outcomes", "figures", "money", "results"];
async function transaction(given: Given, partnerId: string | null = null) {
  const change = given.change();
  const content = aTransaction({ partnerId });
  await (await given.as("lead")).money.saveTransaction({ ...change, content });
  return change.id;
}

describe("an answer", () => {
  test("is not sent again as long as nothing changed for this reader", async ({ given, app }) => {
    const { get } = await reading(given, app, "funder");
    const url = "/api/v1/programmes/JF/figures";
    const tag = (await get(url)).headers["etag"] as string;
    const known = await get(url, { "if-none-match": tag });
    expect([known.statusCode, known.body]).toEqual([304, ""]);
    const other = await get(`${url}?country=ML`, { "if-none-match": tag });
    expect(other.statusCode).toBe(200);
    const asCsv = await get(`${url}.csv`, { "if-none-match": tag });
    expect(asCsv.statusCode).toBe(200);
    const lead = await reading(given, app, "lead");
    expect((await lead.get(url, { "if-none-match": tag })).statusCode).toBe(200);
    await given.approved();
    expect((await get(url, { "if-none-match": tag })).statusCode).toBe(200);
  });

  test("as CSV has the same columns and rows, all pages of it, harmless in a spreadsheet", async ({
    given,
    app,
  }) => {
    const lead = await given.as("lead");
    const change = given.change();
    const content = anOrganisation({ name: { fr: "=1+1", en: 'Say "hello"; then, go' } });
    await lead.organisations.save({ ...change, content });
    await transaction(given);
    const { get, read } = await reading(given, app, "lead");
    const csv = async (path: string, headers = {}) => {
      const answer = await get(`/api/v1/programmes/JF/${path}`, headers);
      expect(answer.headers["content-type"]).toContain("text/csv");
      return answer.body.replace("\ufeff", "").trimEnd().split("\r\n");
    };
    for (const name of [...all, ...others]) {
      const { rows } = await read(name);
      const [head, ...lines] = await csv(`${name}.csv`);
      expect({ name, lines: lines.length }).toEqual({ name, lines: rows.length });
      if (rows[0])
        expect(head!.replaceAll('"', "").split(",")).toEqual([
          "programme",
          "fictional",
          ...Object.keys(rows[0]),
          ...(all.includes(name) ? ["removed"] : []),
        ]);
    }
    const byAccept = await csv("organisations", { accept: "text/csv" });
    expect(byAccept).toEqual(await csv("organisations.csv"));
    const text = byAccept.join("\n");
    expect(text).toContain(`"'=1+1","Say ""hello""; then, go"`);
    const french = await csv("organisations.csv?separator=semicolon");
    expect(french[0]).toContain('"programme";"fictional";"id"');
    // Amounts are numbers to a spreadsheet.
    expect((await csv("transactions.csv"))[1]).toMatch(/,1000,"EUR",|,\d+(\.\d+)?,"/);
    const paged = await get("/api/v1/programmes/JF/organisations.csv?limit=1");
    expect(paged.body.trimEnd().split("\r\n")).toHaveLength(2);
    expect(paged.headers["link"]).toMatch(/^<http.+cursor=\d+\.\d+>; rel="next"$/);
  });

  test("to words that the address does not take is 400 and names them, never 500", async ({
    given,
    app,
  }) => {
    const { get } = await reading(given, app, "lead");
    const nasty = ["%00", "-1", "0", "1e9", "1,5", "NaN", "'", "a".repeat(3000), "%ED%A0%80", "🙂"];
    const words = ["limit", "cursor", "changedSince", "country", "partner", "basis", "language"];
    const surprises: unknown[] = [];
    let sent = 0;
    for (const name of [...all, ...others])
      for (const word of [...words, "from", "separator", "other", "__proto__"])
        for (const value of nasty) {
          sent += 1;
          const url = `/api/v1/programmes/JF/${name}${sent % 2 ? "" : ".csv"}?${word}=${value}`;
          // Each from elsewhere, or the pace would be what is refused.
          const from = { "x-forwarded-for": `10.0.${sent >> 8}.${sent & 255}` };
          const { statusCode, body } = await get(url, from);
          const since = word === "changedSince" && value === "0" && all.includes(name);
          if (statusCode !== (since ? 200 : 400))
            surprises.push([url.slice(0, 120), statusCode, body.slice(0, 100)]);
        }
    expect(surprises).toEqual([]);
    const url = "/api/v1/programmes/JF/activities";
    expect((await get(`${url}?limit=5000`)).json()).toEqual({
      refusal: { code: "invalid", problems: [{ path: "limit", code: "too_large", limit: 1000 }] },
    });
    for (const twice of ["limit=1&limit=2", "changedSince=1&changedSince=2"])
      expect((await get(`${url}?${twice}`)).statusCode).toBe(400);
    expect((await get(`${url}?limit=&changedSince=`)).statusCode).toBe(200);
    expect((await get("/api/v1/programmes/JF/people")).statusCode).toBe(404);
    expect((await get("/api/v1/programmes/JF/constructor")).statusCode).toBe(404);
    const far = await get(`${url}?changedSince=${"9".repeat(15)}`);
    expect([far.statusCode, far.json<ScriptAnswer>().rows]).toEqual([200, []]);
  });

  test("is refused to a script that runs wild", async ({ given, app }) => {
    const { get } = await reading(given, app, "funder");
    const statuses = new Set<number>();
    for (let sent = 0; sent < 305; sent += 1)
      statuses.add((await get("/api/v1/programmes")).statusCode);
    expect([...statuses]).toEqual([200, 429]);
    expect((await get("/api/v1/programmes")).json()).toMatchObject({
      refusal: { code: "too_many_tries" },
    });
  });
});
