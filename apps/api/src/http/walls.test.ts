import type { FastifyInstance } from "fastify";
import { describe, expect } from "vitest";
import { test as base } from "../testing/given";

const test = base.extend<{ app: FastifyInstance }>({
  app: async ({ given }, use) => {
    const app = await given.server();
    await use(app);
    await app.close();
  },
});

describe("every answer", () => {
  test("forbids scripts and styles that are written into a page, frames, and guessing what a file is", async ({
    app,
  }) => {
    for (const url of ["/", "/health", "/trpc/access.me", "/files/x", "/nowhere"]) {
      const { headers } = await app.inject({ url, headers: { accept: "text/html" } });
      const policy = String(headers["content-security-policy"]);
      expect(policy).toContain("default-src 'self'");
      expect(policy).toContain("frame-ancestors 'none'");
      expect(policy).not.toMatch(/unsafe|\*|https?:/);
      expect(headers["x-content-type-options"]).toBe("nosniff");
      expect(headers["referrer-policy"]).toBe("no-referrer");
      expect(headers).not.toHaveProperty("x-powered-by");
      expect(headers).not.toHaveProperty("access-control-allow-origin");
    }
  });

  test("to a change that another site could send is a refusal: the header of our own pages is missing", async ({
    given,
    app,
  }) => {
    const cookie = await given.cookie("amina");
    const sent = given.logging();
    const posts = ["/trpc/activities.save", "/auth/sign-out", "/auth/sign-in", "/auth/password"];
    for (const url of posts)
      for (const headers of [{ cookie }, { cookie, "x-suivi": "0" }]) {
        const answer = await app.inject({ method: "POST", url, headers, payload: sent });
        expect(answer.statusCode).toBe(403);
        expect(answer.json()).toEqual({ refusal: { code: "not_allowed" } });
      }
    // Nor does a change go through as a mere reading, which needs no header.
    const input = encodeURIComponent(JSON.stringify(sent));
    const url = `/trpc/activities.save?input=${input}`;
    expect((await app.inject({ url, headers: { cookie } })).statusCode).toBe(405);
    expect(await given.db.activity.count({ where: { programmeId: given.programmeId } })).toBe(0);
    const saved = await app.inject({
      method: "POST",
      url: "/trpc/activities.save",
      headers: { cookie, "x-suivi": "1" },
      payload: sent,
    });
    expect(saved.statusCode).toBe(200);
  });

  test("to an address that is none is 404, as data or as the page that says so", async ({
    app,
  }) => {
    for (const url of ["/api/v1/nothing", "/assets/nothing.js", "/files", "/trpc", "/.env"]) {
      const answer = await app.inject({ url, headers: { "x-suivi": "1" } });
      expect({ url, status: answer.statusCode }).toEqual({ url, status: 404 });
      expect(answer.body).not.toMatch(/at .*:\d+:\d+|node_modules/);
    }
    const unknown = await app.inject({ url: "/trpc/activities.destroy" });
    expect(unknown.statusCode).toBe(404);
    expect(unknown.json()).toMatchObject({ error: { data: { refusal: { code: "not_found" } } } });
  });

  test("comes while the pace is that of people, and is refused to one who sends thousands a minute", async ({
    app,
  }) => {
    const statuses = new Set<number>();
    for (let sent = 0; sent < 3005; sent += 1)
      statuses.add((await app.inject({ url: "/trpc/activities.destroy" })).statusCode);
    expect([...statuses]).toEqual([404, 429]);
    const refused = await app.inject({ url: "/trpc/access.firstStart" });
    expect(refused.json()).toMatchObject({ refusal: { code: "too_many_tries" } });
    expect((await app.inject({ url: "/health" })).statusCode).toBe(200);
  });
});

test("many calls in one request are refused, so that the pace is not gone round", async ({
  app,
}) => {
  const batch = (calls: number) =>
    `/trpc/${Array.from({ length: calls }, () => "access.firstStart").join(",")}?batch=1`;
  expect((await app.inject({ url: batch(20) })).statusCode).toBe(200);
  expect((await app.inject({ url: batch(100) })).statusCode).toBe(400);
});

describe("health", () => {
  test("is 200 while the database answers, and 503 when it does not", async ({ given, app }) => {
    const well = await app.inject({ url: "/health" });
    expect(well.json()).toEqual({ status: "ok", version: "0.0.0", database: "ok" });
    await given.drop();
    const ill = await app.inject({ url: "/health" });
    expect(ill.statusCode).toBe(503);
    expect(ill.json()).toMatchObject({ status: "unavailable", database: "unreachable" });
    // What can't be answered is said to be broken, without telling how.
    const broken = await app.inject({ url: "/trpc/access.firstStart" });
    expect(broken.statusCode).toBe(500);
    expect(broken.json()).toMatchObject({
      error: { message: "INTERNAL_SERVER_ERROR", data: { refusal: { code: "broken" } } },
    });
    expect(broken.body).not.toMatch(/stack|prisma|postgres|127\.0\.0\.1/i);
  });
});

describe("a session", () => {
  test("that is over, made up or garbled is nobody's", async ({ given, app }) => {
    const cookie = await given.cookie("amina");
    const asked = async (sent: string) => {
      const answer = await app.inject({ url: "/trpc/access.me", headers: { cookie: sent } });
      expect(answer.statusCode).toBe(200);
      return answer.json<{ result: { data: { user: { name: string } } | null } }>().result.data;
    };
    expect((await asked(cookie))?.user.name).toContain("Amina");
    for (const name of ["", "%", "%00", "%E0%A4%A", "'; select 1", ".", "a".repeat(6000)])
      expect(await asked(`suivi.session_token=${name}`)).toBeNull();
    await given.db.session.updateMany({ data: { expiresAt: new Date(Date.now() - 1000) } });
    expect(await asked(cookie)).toBeNull();
  });
});
