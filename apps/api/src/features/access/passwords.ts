import type { Db } from "@suivi/db";
import { DomainError } from "@suivi/domain/errors";
import { betterAuth } from "better-auth";
import { prismaAdapter } from "better-auth/adapters/prisma";
import { hashPassword } from "better-auth/crypto";
import { newId } from "@suivi/domain/ids";
import { countTry, makeAccount, takeBackTry, type Tries } from "./store";
import { forgottenAfter, networkAllowance, pauseAfter } from "./tries";

/**
 * Passwords and sessions are better-auth's; who may do what is ours (policy). Sign-up is closed: accounts are made
 * by an administrator or on the first start.
 */
export function passwords(db: Db, { secret, secure }: { secret: string; secure: boolean }) {
  const auth = betterAuth({
    appName: "Suivi",
    baseURL: "http://suivi.invalid",
    basePath: "/auth",
    secret,
    database: prismaAdapter(db, { provider: "postgresql" }),
    telemetry: { enabled: false },
    emailAndPassword: { enabled: true, minPasswordLength: 12, maxPasswordLength: 200 },
    session: { expiresIn: 60 * 60 * 24 * 14, updateAge: 60 * 60 * 24 * 400 },
    // Ours (tries.ts) is kept per account and network, and cannot be talked round with a header.
    rateLimit: { enabled: false },
    advanced: { useSecureCookies: secure, disableOriginCheck: true, cookiePrefix: "suivi" },
    logger: { disabled: true },
  });

  return {
    /** A new account; its id. Throws DomainError invalid when the address is taken. */
    async add({ password, ...person }: { name: string; email: string; password: string }) {
      const id = newId();
      await makeAccount(db, { ...person, id, hash: await hashPassword(password) });
      return id;
    },
    /** Cookies of a new session. Throws invalid for a wrong pair, too_many_tries while one must wait. */
    signIn: (email: string, password: string, from: string): Promise<Headers> =>
      trying(db, { email, from, path: "password" }, () =>
        auth.api.signInEmail({
          body: { email: email.trim().toLowerCase(), password },
          returnHeaders: true,
        }),
      ),
    async signOut(headers: Headers): Promise<Headers> {
      return (await auth.api.signOut({ headers, returnHeaders: true })).headers;
    },
    /** Changes the password and ends every other session. Throws invalid, too_many_tries. */
    change: (headers: Headers, { current, next, ...who }: NewPassword): Promise<Headers> =>
      trying(db, { ...who, path: "current" }, () =>
        auth.api.changePassword({
          headers,
          body: { currentPassword: current, newPassword: next, revokeOtherSessions: true },
          returnHeaders: true,
        }),
      ),
  };
}
type NewPassword = { current: string; next: string; email: string; from: string };

export { hashPassword };

const since = () => new Date(Date.now() - forgottenAfter * 1000);

/** One try at a password, slowed down by the wrong ones before it, whichever copy of the server they went to. */
async function trying(
  db: Db,
  { email, from, path }: { email: string; from: string; path: string },
  attempt: () => Promise<{ headers: Headers }>,
): Promise<Headers> {
  const keys = { address: `address ${email.trim().toLowerCase()}`, network: `network ${from}` };
  const wait = (tries: Tries) => {
    const waits = tries.map(({ key, wrong, lastAt }) => {
      const counted = key === keys.network ? wrong - networkAllowance : wrong;
      return lastAt.getTime() / 1000 + pauseAfter(counted) - Date.now() / 1000;
    });
    return Math.ceil(Math.max(0, ...waits));
  };
  const waitSeconds = await countTry(db, Object.values(keys), { since: since(), wait });
  if (waitSeconds > 0) throw new DomainError("too_many_tries", { waitSeconds });
  const { headers } = await attempt().catch(() => {
    throw new DomainError("invalid", { problems: [{ path, code: "password_wrong" }] });
  });
  await takeBackTry(db, keys);
  return headers;
}

export type Passwords = ReturnType<typeof passwords>;
/** The session cookie's name, and the form it has on an https address. */
export const sessionCookies = ["__Secure-suivi.session_token", "suivi.session_token"];
