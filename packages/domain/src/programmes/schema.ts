import * as z from "zod/mini";
import { calendarDate } from "../dates";
import { iatiSettings } from "../iati/settings";
import { id } from "../ids";
import { exchangeRate } from "../money/rates";
import { country } from "../places/country";
import { localText, typed, typedOrNull } from "../text";
import { source } from "./source";

/** Who takes part and how: IATI 2.03 participating-org roles, in words. */
export const participationRoles = ["funding", "accountable", "extending", "implementing"] as const;
export type ParticipationRole = (typeof participationRoles)[number];

export const participation = z.strictObject({
  id,
  organisationId: id,
  role: z.enum(participationRoles),
  /** Country it works in for the programme; null: not stated. */
  country: z.nullable(country),
  /** The organisation it gets its money from; null: no source states it. */
  fundedById: z.nullable(id),
  /** The source names the organisation, the role is our reading. */
  roleInferred: z.boolean(),
  source: z.nullable(source),
});
export type Participation = z.infer<typeof participation>;

/** A level of the results framework, highest first; named by the programme, as donors name the same one differently. */
export const level = z.strictObject({ id: typed(40), name: localText(60) });
export type Level = z.infer<typeof level>;

/** A result of the framework: impact, outcome, output … as its level says. */
export const outcome = z.strictObject({
  id,
  parentId: z.nullable(id),
  /** The id of its level. */
  level: typed(40),
  /** Null: numbered by its place (`resultCodes`). */
  code: typedOrNull(20),
  title: localText(400),
  assumptions: typedOrNull(4000),
  source: z.nullable(source),
});
export type Outcome = z.infer<typeof outcome>;

/** A way to break people or things down. Categories "of whom" overlap and are a part of the total, never all of it. */
export const dimension = z.strictObject({
  id: typed(40),
  name: localText(100),
  ofWhom: z.boolean(),
  categories: z
    .array(z.strictObject({ id: typed(40), name: localText(100) }))
    .check(z.maxLength(60)),
});
export type DimensionOfBreakdown = z.infer<typeof dimension>;

/** Common indicators that own ones may contribute to, such as a funder's; imported, never invented. */
export const catalogue = z.strictObject({
  id: typed(60),
  name: localText(200),
  source: typedOrNull(500),
  indicators: z
    .array(z.strictObject({ id: typed(40), title: localText(600) }))
    .check(z.maxLength(500)),
});
export type Catalogue = z.infer<typeof catalogue>;

/** A view of the tracking table under a name, shared in the programme: what its address says after "?". */
export const namedView = z.strictObject({
  id,
  name: typed(80),
  query: z.string().check(z.regex(/^[\w.~%&=+:|*-]{0,1000}$/, "not_valid")),
});
export type NamedView = z.infer<typeof namedView>;

/** A year, or a day where the source states one. */
const statedDate = z.string().check(
  z.trim(),
  z.refine(
    (text) =>
      /^\d{4}(-\d\d-\d\d)?$/.test(text) &&
      calendarDate.safeParse(`${text}-01-01`.slice(0, 10)).success,
    { error: "not_a_date" },
  ),
);

/** A programme as its page shows it. Periods and cost are kept as each source states them. */
export const programmeContent = z.strictObject({
  title: localText(200),
  aliases: z.array(typed(200)).check(z.maxLength(40)),
  aim: z.nullable(localText(2000)),
  countries: z.array(country).check(
    z.refine((list) => list.length > 0, { error: "required" }),
    z.maxLength(60),
  ),
  periodStated: z.array(
    z.strictObject({ from: statedDate, to: statedDate, source: z.nullable(source) }),
  ),
  costStated: z.array(
    z.strictObject({
      scope: typed(100),
      about: z.string().check(
        z.trim(),
        z.refine((text) => /^\d{1,15}(\.\d{1,4})?$/.test(text), { error: "not_a_number" }),
      ),
      currency: z.string().check(z.trim(), z.toUpperCase(), z.regex(/^[A-Z]{3}$/, "not_valid")),
      source: z.nullable(source),
    }),
  ),
  levels: z.array(level).check(z.minLength(1), z.maxLength(8)),
  outcomes: z.array(outcome).check(z.maxLength(300)),
  dimensions: z.array(dimension).check(z.maxLength(30)),
  catalogues: z.array(catalogue).check(z.maxLength(20)),
  /** Within this share of the target an indicator is on track; null: as usual (`usualMargin`). */
  margin: z.nullable(z.number().check(z.minimum(0), z.maximum(1))),
  consortium: z.array(participation).check(z.maxLength(500)),
  /** Views of the tracking table that somebody named. */
  views: z.optional(z.array(namedView).check(z.maxLength(60))),
  /** Until when names and contacts of people on sheets are kept; null or absent: no date was set. */
  namesUntil: z.optional(z.nullable(calendarDate)),
  /** Exchange rates that somebody stated; without one, no currency is ever turned into another. */
  rates: z.optional(z.array(exchangeRate).check(z.maxLength(500))),
  /** What its publication as IATI needs beside all this; absent: nobody has stated it yet. */
  iati: z.optional(iatiSettings),
});
export type ProgrammeContent = z.infer<typeof programmeContent>;

export const programmeCode = z
  .string()
  .check(z.trim(), z.minLength(1, { abort: true }), z.regex(/^[A-Z][A-Z0-9-]{0,11}$/, "not_valid"));

/** First and last day of a programme as its sources state them, taken at their widest; null when none does. */
export function statedSpan(programme: Pick<ProgrammeContent, "periodStated">) {
  const starts = programme.periodStated.map(({ from }) => `${from}-01-01`.slice(0, 10)).sort();
  const ends = programme.periodStated.map(({ to }) => `${to}-12-31`.slice(0, 10)).sort();
  const [from, to] = [starts[0], ends.at(-1)];
  return from && to ? { from, to } : null;
}
