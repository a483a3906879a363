import type { FastifyInstance, InjectOptions, LightMyRequestResponse } from "fastify";
import { describe, expect } from "vitest";
import { type Given, test as base } from "../testing/given";

const password = "une longue phrase de passe";
const email = "awa@ong.example";

type Post = (
  url: string,
  body: object,
  more?: Partial<InjectOptions>,
) => Promise<LightMyRequestResponse>;
const test = base.extend<{ post: Post; app: FastifyInstance }>({
  app: async ({ given }, use) => {
    await given.passwords.add({ name: "Awa", email, password });
    const app = await given.server();
    await use(app);
    await app.close();
  },
  post: async ({ app }, use) => {
    await use((url, payload, more = {}) =>
      app.inject({
        method: "POST",
        url,
        payload,
        ...more,
        headers: { "x-suivi": "1", ...more.headers },
      }),
    );
  },
});
const cookieOf = (answer: { cookies: { name: string; value: string }[] }) =>
  answer.cookies.map(({ name, value }) => `${name}=${encodeURIComponent(value)}`).join("; ");
/** Whom the server takes the sender of this cookie for. */
async function me(app: FastifyInstance, cookie: string): Promise<string | null> {
  const answer = await app.inject({ url: "/trpc/access.me", headers: { cookie } });
  return (
    answer.json<{ result: { data: { user: { email: string } } | null } }>().result.data?.user
      .email ?? null
  );
}
/** Time passes: what was tried stays, a while ago. */
const later = ({ db }: Given, seconds: number) =>
  db.$executeRaw`update "SignInTry" set "lastAt" = "lastAt" - make_interval(secs => ${seconds})`;

describe("signing in", () => {
  test("opens a session in a cookie that no script reads and no other site sends, and signing out ends it", async ({
    app,
    post,
  }) => {
    const answer = await post("/auth/sign-in", { email: ` ${email.toUpperCase()} `, password });
    expect(answer.statusCode).toBe(200);
    expect(answer.cookies).toMatchObject([
      { name: "suivi.session_token", httpOnly: true, sameSite: "Lax", path: "/" },
    ]);
    const cookie = cookieOf(answer);
    expect(await me(app, cookie)).toBe(email);
    await post("/auth/sign-out", {}, { headers: { cookie } });
    expect(await me(app, cookie)).toBeNull();
    expect((await post("/auth/sign-out", {})).statusCode).toBe(200);
  });

  test("refuses a wrong password and an unknown address in the same words and about the same time", async ({
    post,
  }) => {
    const timed = async (address: string) => {
      const from = performance.now();
      const answer = await post("/auth/sign-in", { email: address, password: "wrong" });
      return { status: answer.statusCode, body: answer.json(), took: performance.now() - from };
    };
    await timed("first@ong.example");
    const [known, again] = [await timed(email), await timed(email)];
    const [unknown, another] = [await timed("a@ong.example"), await timed("b@ong.example")];
    const refusal = { code: "invalid", problems: [{ path: "password", code: "password_wrong" }] };
    for (const answer of [known, again, unknown, another])
      expect(answer).toMatchObject({ status: 400, body: { refusal } });
    // A password that is not looked at would be refused in a tenth of the time.
    const least = Math.min(known.took, again.took) / 4;
    expect(Math.max(unknown.took, another.took)).toBeGreaterThan(least);
  });

  test("lets one who errs wait longer each time, even for the right password; the right one starts anew", async ({
    given,
    post,
  }) => {
    const wrong = () => post("/auth/sign-in", { email, password: "wrong" });
    const right = () => post("/auth/sign-in", { email, password });
    for (let tries = 0; tries < 3; tries += 1) expect((await wrong()).statusCode).toBe(400);
    for (const answer of [await wrong(), await right()]) {
      expect(answer.statusCode).toBe(429);
      const { refusal } = answer.json<{ refusal: { code: string; waitSeconds: number } }>();
      expect(refusal.code).toBe("too_many_tries");
      expect(refusal.waitSeconds).toBeGreaterThan(0);
    }
    await later(given, 3);
    expect((await wrong()).statusCode).toBe(400);
    await later(given, 3);
    expect((await right()).statusCode).toBe(429);
    await later(given, 3);
    expect((await right()).statusCode).toBe(200);
    for (let tries = 0; tries < 3; tries += 1) expect((await wrong()).statusCode).toBe(400);
  });

  test("can't be tried often by trying at the same moment, nor by naming another network in a header", async ({
    post,
  }) => {
    const answers = await Promise.all(
      Array.from({ length: 12 }, (_, index) =>
        post(
          "/auth/sign-in",
          { email, password: `guess ${index}` },
          { headers: { "x-forwarded-for": `203.0.113.${index}` } },
        ),
      ),
    );
    expect(answers.filter(({ statusCode }) => statusCode === 400)).toHaveLength(3);
    expect(answers.filter(({ statusCode }) => statusCode === 429)).toHaveLength(9);
  });

  test("of many accounts from one network is slowed down too, whatever the header says from outside", async ({
    given,
    post,
  }) => {
    const spray = (index: number, header: string) =>
      post(
        "/auth/sign-in",
        { email: `person${index}@ong.example`, password: "wrong" },
        { remoteAddress: "198.51.100.7", headers: { "x-forwarded-for": header } },
      );
    await given.db.signInTry.create({
      data: { key: "network 198.51.100.7", wrong: 23, lastAt: new Date() },
    });
    expect((await spray(1, "203.0.113.1")).statusCode).toBe(429);
    expect((await spray(2, "127.0.0.1")).statusCode).toBe(429);
    // From another network the right password goes through.
    expect(
      (await post("/auth/sign-in", { email, password }, { remoteAddress: "198.51.100.8" }))
        .statusCode,
    ).toBe(200);
  });
});

describe("changing the password", () => {
  test("asks for the current one, ends every other session and keeps this one going", async ({
    app,
    post,
  }) => {
    const signIn = async (secret: string) =>
      cookieOf(await post("/auth/sign-in", { email, password: secret }));
    const [phone, desk] = [await signIn(password), await signIn(password)];
    const change = (current: string, next: string, cookie: string) =>
      post("/auth/password", { current, next }, { headers: { cookie } });
    const next = "une autre longue phrase";
    expect((await change("wrong", next, desk)).json()).toEqual({
      refusal: { code: "invalid", problems: [{ path: "current", code: "password_wrong" }] },
    });
    expect((await change(password, "court", desk)).json()).toEqual({
      refusal: { code: "invalid", problems: [{ path: "next", code: "too_short", limit: 12 }] },
    });
    const changed = await change(password, next, desk);
    expect(changed.statusCode).toBe(200);
    expect(await me(app, phone)).toBeNull();
    expect(await me(app, cookieOf(changed))).toBe(email);
    expect((await post("/auth/sign-in", { email, password })).statusCode).toBe(400);
    expect(await me(app, await signIn(next))).toBe(email);
    expect((await change(next, password, "")).statusCode).toBe(401);
  });

  test("from a session that somebody left open is guessed no faster than at the door", async ({
    post,
  }) => {
    const cookie = cookieOf(await post("/auth/sign-in", { email, password }));
    const guess = (current: string) =>
      post("/auth/password", { current, next: "une autre longue phrase" }, { headers: { cookie } });
    const answers = await Promise.all(
      Array.from({ length: 6 }, (_, index) => guess(`guess ${index}`)),
    );
    expect(answers.map(({ statusCode }) => statusCode).sort((a, b) => a - b)).toEqual([
      400, 400, 400, 429, 429, 429,
    ]);
  });
});

describe("the first administrator", () => {
  test("is made once, and only while nobody is there", async ({ given }) => {
    const nobody = await given.as("nobody");
    const person = (index: number) => ({ name: "Awa", email: `awa${index}@ong.example`, password });
    await expect(nobody.access.makeFirstAdministrator(person(0))).rejects.toThrow("not_allowed");
    await given.db.user.deleteMany();
    expect(await nobody.access.firstStart()).toEqual({ needed: true });
    const tries = await Promise.allSettled(
      [1, 2, 3].map((index) => nobody.access.makeFirstAdministrator(person(index))),
    );
    expect(tries.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(await given.db.user.findMany({ select: { administrator: true } })).toEqual([
      { administrator: true },
    ]);
    expect(await nobody.access.firstStart()).toEqual({ needed: false });
  });
});
