import type { Db } from "@suivi/db";
import type { FastifyRequest } from "fastify";
import { sessionCookies } from "../features/access/passwords";
import { viewerOfSession } from "../features/access/store";
import type { Viewer } from "../viewer";

/** The session's token in the cookie: what stands before its signature. Its 32 random characters are the secret. */
export function tokenIn(cookie: string | undefined): string | null {
  for (const part of (cookie ?? "").split(";")) {
    const [name = "", value = ""] = part.trim().split("=", 2);
    if (sessionCookies.includes(name)) return /^\w+/.exec(value)?.[0] ?? null;
  }
  return null;
}

/** Who sends this request; null for anybody. */
export async function viewerOf(db: Db, request: FastifyRequest): Promise<Viewer | null> {
  const token = tokenIn(request.headers.cookie);
  return token ? viewerOfSession(db, token) : null;
}
