import * as z from "zod/mini";
import { addDays, type CalendarDate, calendarDate } from "../dates";
import type { Problem } from "../problems/problem";
import { typed } from "../text";

/** What the owner says of an access token. */
export const tokenContent = z.strictObject({
  /** What it is for, so that the right one is taken back one day. */
  name: typed(80),
  /** The last day on which it opens anything. */
  until: calendarDate,
});
export type TokenContent = z.infer<typeof tokenContent>;

/** An access token as scripts send it: what it is, then 32 random bytes. Whoever finds one knows what to take back. */
export const accessToken = z.string().check(z.regex(/^suivi_[\w-]{43}$/, "not_valid"));

/** The longest that a token lives, in days from today. */
export const longestToken = 365;

type Key = Pick<TokenContent, "until">;

/** Whether a token or a link opens anything, or why not. */
export const keyState = (
  { revoked, until }: Key & { revoked: boolean },
  today: CalendarDate,
): "works" | "over" | "revoked" => (revoked ? "revoked" : until < today ? "over" : "works");

/** Why a token or a link may not live so long, or was over before it began. */
export function tokenProblems({ until }: Key, today: CalendarDate): Problem[] {
  if (until < today) return [{ path: "until", code: "over_already" }];
  return until > addDays(today, longestToken)
    ? [{ path: "until", code: "too_far_ahead", limit: longestToken }]
    : [];
}

declare const crypto: { getRandomValues(bytes: Uint8Array): Uint8Array };
const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/** 32 random bytes as 43 characters that stand in an address as they are. */
export function randomSecret(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(32));
  const bits = Array.from(bytes, (byte) => byte.toString(2).padStart(8, "0")).join("");
  return (bits.match(/.{1,6}/g) ?? [])
    .map((six) => letters[Number.parseInt(six.padEnd(6, "0"), 2)])
    .join("");
}

/** A token that nobody has yet, made where it is shown. */
export const newToken = (): string => `suivi_${randomSecret()}`;
