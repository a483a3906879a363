import * as z from "zod/mini";
import { calendarDate, type CalendarDate } from "../dates";
import { id } from "../ids";
import { country } from "../places/country";
import type { Problem } from "../problems/problem";
import { language, typed } from "../text";
import { tokenProblems } from "./token";

/** What a link leads to: a page that is always of today, a file made anew each time, or a report as it was made. */
export const sharedThings = ["dashboard", "activity-report", "iptt", "edition"] as const;
export type SharedThing = (typeof sharedThings)[number];
export const sharedFormats = ["pdf", "docx", "html", "xlsx", "csv"] as const;
const month = z.string().check(z.regex(/^(19|20)\d\d-(0[1-9]|1[0-2])$/, "not_a_date"));

/** What a link shows, of what, and until when; set once, so that whoever has it always sees the same. */
export const shareContent = z.strictObject({
  /** For whom: what the lead knows it by. */
  name: typed(80),
  thing: z.enum(sharedThings),
  /** Of a file made anew; null for a page, and for an edition. */
  format: z.nullable(z.enum(sharedFormats)),
  language: z.nullable(language),
  from: z.nullable(month),
  to: z.nullable(month),
  country: z.nullable(country),
  partner: z.nullable(id),
  /** Of an edition: which, and in which files; as a web page it is read on the page of the link too. */
  edition: z._default(
    z.nullable(
      z.strictObject({
        id,
        formats: z
          .array(z.enum(sharedFormats))
          .check(z.minLength(1), z.maxLength(sharedFormats.length)),
      }),
    ),
    null,
  ),
  /** The last day on which it opens anything. */
  until: calendarDate,
});
export type ShareContent = z.infer<typeof shareContent>;

/** What a link carries: 32 random bytes (`randomSecret`). */
export const shareSecret = z.string().check(z.regex(/^[\w-]{43}$/, "not_valid"));

/** Why a link may not be made so, although each of its fields may. */
export function shareProblems(content: ShareContent, today: CalendarDate): Problem[] {
  const { thing, format, from, to, country: where, partner, edition } = content;
  const problems: Problem[] = [];
  if ((thing === "edition") !== (edition !== null))
    problems.push({ path: "edition", code: edition === null ? "required" : "not_valid" });
  // An edition is of what it was made of.
  if (thing === "edition" && (from || to || where || partner))
    problems.push({ path: "edition", code: "not_valid" });
  if ((thing === "dashboard" || thing === "edition") !== (format === null))
    problems.push({ path: "format", code: format === null ? "required" : "not_valid" });
  // The tracking table is of the programme's own periods.
  if (thing === "iptt" && (from || to)) problems.push({ path: "from", code: "not_valid" });
  if (from && to && to < from) problems.push({ path: "to", code: "end_before_start" });
  problems.push(...tokenProblems(content, today));
  return problems;
}

type Scope = {
  from?: string | null | undefined;
  to?: string | null | undefined;
  country?: string | null | undefined;
  partner?: string | null | undefined;
  /** What has no date, whatever the period. */
  undated?: boolean | undefined;
};

/** Whether what is asked lies within what a link shows: nothing of it is wider. */
export function liesWithin(asked: Scope, shown: Scope): boolean {
  const { from, to, country: where, partner } = shown;
  if (where && asked.country !== where) return false;
  if (partner && asked.partner !== partner) return false;
  if (!from && !to) return true;
  if (asked.undated) return false;
  return (
    (!from || (asked.from ?? "") >= from) &&
    (!to || (asked.to != null && asked.to <= to)) &&
    (!asked.from || !asked.to || asked.from <= asked.to)
  );
}
