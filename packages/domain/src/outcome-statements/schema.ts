import * as z from "zod/mini";
import { calendarDate, type CalendarDate } from "../dates";
import { id } from "../ids";
import { country } from "../places/country";
import { localText, typed, typedOrNull } from "../text";

/** How far a change reaches. */
export const statementLevels = ["local", "national", "international"] as const;
export type StatementLevel = (typeof statementLevels)[number];
export const tendencies = ["positive", "negative"] as const;
export const verdicts = ["agree", "partly", "disagree"] as const;
export type Verdict = (typeof verdicts)[number];

/** An outcome harvested (DOMAIN.md c.3): who changed what, when and where, and what we had to do with it. */
export const statementContent = z.strictObject({
  /** Whose behaviour, relations, actions, policies or practices changed. */
  actor: localText(300),
  change: localText(2000),
  date: calendarDate,
  country: z.nullable(country),
  region: z.nullable(z.string().check(z.regex(/^[A-Z]{2}-[A-Z0-9]{1,3}$/, "not_valid"))),
  /** The partner that recorded it. */
  partnerId: id,
  level: z.enum(statementLevels),
  tendency: z.enum(tendencies),
  /** Null: not said. */
  anticipated: z.nullable(z.boolean()),
  significance: typedOrNull(3000),
  contribution: typedOrNull(3000),
  sources: typedOrNull(3000),
  activityIds: z.array(id).check(z.maxLength(100)),
  indicatorIds: z.array(id).check(z.maxLength(30)),
});
export type StatementContent = z.infer<typeof statementContent>;

/** What an independent person said of a statement; withdrawn, it counts no more and stays in the history. */
export const substantiation = z.strictObject({
  by: typed(200),
  role: typedOrNull(200),
  date: calendarDate,
  verdict: z.enum(verdicts),
  comment: typedOrNull(2000),
});
export type Substantiation = z.infer<typeof substantiation>;

/** A new statement as its form opens it. */
export const blankStatement = (
  partnerId: string,
  country: string | null,
  date: CalendarDate,
): StatementContent => ({
  actor: {},
  change: {},
  date,
  country,
  region: null,
  partnerId,
  level: "local",
  tendency: "positive",
  anticipated: null,
  significance: null,
  contribution: null,
  sources: null,
  activityIds: [],
  indicatorIds: [],
});
