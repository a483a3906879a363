import { DomainError } from "@suivi/domain/errors";
import type { Db } from "@suivi/db";
import { problemsOf } from "@suivi/domain/problems/problem";
import { wordsSought } from "@suivi/domain/text";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import * as z from "zod/mini";
import type { Passwords } from "../features/access/passwords";
import { viewerOf } from "./session";

const signIn = z.object({
  email: wordsSought(200),
  password: z.string().check(z.maxLength(200)),
});
const newPassword = z.object({
  current: z.string().check(z.maxLength(200)),
  next: z.string().check(z.minLength(12), z.maxLength(200)),
});

function read<T>(schema: z.ZodMiniType<T>, body: unknown): T {
  const parsed = schema.safeParse(body);
  if (!parsed.success) throw new DomainError("invalid", { problems: problemsOf(parsed.error) });
  return parsed.data;
}

const withCookies = (reply: FastifyReply, headers: Headers) =>
  reply.header("set-cookie", headers.getSetCookie()).send({});

const headersOf = (request: FastifyRequest) =>
  new Headers({ cookie: request.headers.cookie ?? "" });

/** Signing in and out and changing a password: plain routes, since they set cookies. */
export function authRoutes(app: FastifyInstance, db: Db, passwords: Passwords): void {
  app.post("/auth/sign-in", async (request, reply) => {
    const { email, password } = read(signIn, request.body);
    return withCookies(reply, await passwords.signIn(email, password, request.ip));
  });
  app.post("/auth/sign-out", async (request, reply) =>
    withCookies(reply, await passwords.signOut(headersOf(request))),
  );
  app.post("/auth/password", async (request, reply) => {
    const { current, next } = read(newPassword, request.body);
    const viewer = await viewerOf(db, request);
    if (!viewer) throw new DomainError("not_signed_in");
    const change = { current, next, email: viewer.email, from: request.ip };
    return withCookies(reply, await passwords.change(headersOf(request), change));
  });
}
