import * as z from "zod/mini";
import { calendarDate } from "../dates";
import { id } from "../ids";
import { country } from "../places/country";
import { localText, typed, typedOrNull } from "../text";

/** Where a fact was read; shown beside it. */
export const source = z.strictObject({
  title: typed(300),
  author: typedOrNull(200),
  /** A web address, which the reader can open: no other kind of link. */
  url: typedOrNull(500).check(
    z.refine((url) => url === null || /^https?:\/\/\S+$/.test(url), { error: "not_valid" }),
  ),
});
export type Source = z.infer<typeof source>;

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

export const outcome = z.strictObject({
  id,
  parentId: z.nullable(id),
  level: z.enum(["impact", "outcome"]),
  code: typed(20),
  title: localText(400),
  source: z.nullable(source),
});
export type Outcome = z.infer<typeof outcome>;

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
  outcomes: z.array(outcome).check(z.maxLength(200)),
  consortium: z.array(participation).check(z.maxLength(500)),
});
export type ProgrammeContent = z.infer<typeof programmeContent>;

export const programmeCode = z
  .string()
  .check(z.trim(), z.regex(/^[A-Z][A-Z0-9-]{0,11}$/, "not_valid"));

/** First and last day of a programme as its sources state them, taken at their widest; null when none does. */
export function statedSpan(programme: Pick<ProgrammeContent, "periodStated">) {
  const starts = programme.periodStated.map(({ from }) => `${from}-01-01`.slice(0, 10)).sort();
  const ends = programme.periodStated.map(({ to }) => `${to}-12-31`.slice(0, 10)).sort();
  const [from, to] = [starts[0], ends.at(-1)];
  return from && to ? { from, to } : null;
}
