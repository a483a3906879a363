import { describe, expect } from "vitest";
import { type Given, test } from "../../testing/given";
import { publishable, published, readiness } from "../../testing/iati";
import { refusal } from "../../testing/refusal";

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
    const { record } = await readiness(given);
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
