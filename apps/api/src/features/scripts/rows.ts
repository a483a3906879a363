import { activityStatuses, activityTypes } from "@suivi/domain/activities/schema";
import { calendarDate } from "@suivi/domain/dates";
import { id } from "@suivi/domain/ids";
import { transactionTypes } from "@suivi/domain/money/schema";
import { organisationTypes } from "@suivi/domain/organisations/schema";
import { standings } from "@suivi/domain/results/progress";
import {
  acrossPlacesRules,
  countedMeasures,
  directions,
  frequencies,
  indicatorKinds,
  overTimeRules,
} from "@suivi/domain/results/schema";
import { reviewStatus } from "@suivi/domain/review/status";
import * as z from "zod/mini";

// What each resource says, field by field: the answer is cut to it, CSV has its columns and OpenAPI its schemas from it.
const said = <S extends z.ZodMiniType>(schema: S, meaning: string): S =>
  schema.check(z.describe(meaning)) as S;
const text = z.nullable(z.string());
const number = z.nullable(z.number());
const whole = z.nullable(z.int());
const day = z.nullable(calendarDate);
const idOrNull = z.nullable(id);
const country = said(text, "ISO 3166-1 alpha-2.");
const decimal = z.string().check(z.regex(/^-?\d+(\.\d+)?$/));
const amount = said(decimal, "Decimal text, not a float: no cent is lost.");

/** What every record says of itself. */
const record = {
  id,
  version: said(z.int(), "Raised by every change of the record."),
  journal: said(z.int(), "Number in the journal of the last change that this reader sees."),
  changedAt: said(z.iso.datetime(), "When that was."),
};

export const programmeRow = z.object({
  id,
  code: z.string(),
  titleFr: text,
  titleEn: text,
  countries: said(z.array(z.string()), "ISO 3166-1 alpha-2."),
  from: said(day, "First day that its sources state."),
  to: day,
  fictional: said(z.boolean(), "Made up to show the program."),
  revision: said(z.int(), "Raised by every change in the programme."),
});

export const outcomeRow = z.object({
  id,
  parentId: idOrNull,
  level: z.string(),
  number: said(z.string(), "Its place in the framework, such as 1.2."),
  titleFr: text,
  titleEn: text,
});

export const organisationRow = z.object({
  ...record,
  nameFr: text,
  nameEn: text,
  acronym: text,
  identifier: said(text, "IATI organisation identifier."),
  type: said(z.nullable(z.enum(organisationTypes)), "IATI codelist OrganisationType."),
  country,
});

export const activityRow = z.object({
  ...record,
  titleFr: text,
  titleEn: text,
  type: z.enum(activityTypes),
  status: z.enum(activityStatuses),
  review: said(reviewStatus, "Readers outside the programme get what was approved."),
  start: day,
  end: day,
  country,
  region: said(text, "ISO 3166-2."),
  partnerId: id,
  outcomeIds: z.array(id),
  people: said(whole, "Head count; null: not stated, or hidden."),
  peopleHidden: said(z.boolean(), "The head count is 1 to 4, which readers outside don’t see."),
  female: whole,
  male: whole,
  sexUnknown: said(whole, "Other, not said, not asked."),
  youth: said(whole, "Of whom: marks never add up to the head count."),
  disability: whole,
  displaced: whole,
  hours: number,
  tested: said(whole, "People with a test before and after."),
  meanGain: said(number, "Mean gain between the tests, as a share of the scale (0 to 1)."),
});

export const indicatorRow = z.object({
  ...record,
  resultId: said(id, "The outcome it belongs to."),
  code: text,
  titleFr: text,
  titleEn: text,
  definition: text,
  unitFr: text,
  unitEn: text,
  kind: z.enum(indicatorKinds),
  direction: z.enum(directions),
  frequency: z.enum(frequencies),
  overTime: said(z.enum(overTimeRules), "How it accumulates over time."),
  acrossPlaces: said(z.enum(acrossPlacesRules), "How it accumulates across places."),
  baselineState: z.enum(["unknown", "not_applicable", "value"]),
  baselineValue: number,
  baselineOf: said(number, "Denominator of a percentage."),
  baselineYear: whole,
  counted: said(z.nullable(z.enum(countedMeasures)), "What it counts; null: it is typed."),
  breakdowns: said(z.array(z.string()), "Dimensions, those that are crossed joined by +."),
});

export const resultRow = z.object({
  id: said(z.string(), "Stays the same: indicator, period, country and category."),
  indicatorId: id,
  resultId: id,
  number: said(z.string(), "Its place in the framework."),
  indicator: said(z.string(), "Title in the language asked for."),
  unit: text,
  frequency: z.enum(frequencies),
  periodKey: said(z.string(), "Stays the same; life: the whole programme."),
  period: said(z.string(), "Its name in the language asked for."),
  start: calendarDate,
  end: calendarDate,
  country: said(text, "Null: all countries together."),
  breakdown: said(text, "Null: the total."),
  category: text,
  categoryKey: said(text, "Stays the same."),
  target: number,
  actual: said(number, "Null: no data, which is not zero."),
  numerator: said(number, "Of a percentage, which is never averaged."),
  denominator: number,
  upTo: said(number, "Distinct people in an interval: its upper end."),
  met: said(number, "Share of the target (0 to 1)."),
  standing: said(z.nullable(z.enum(standings)), "Of totals; finished periods only are judged."),
  hidden: said(z.boolean(), "A small count, which readers outside don’t see."),
});

export const figureRow = z.object({
  id: said(z.string(), "Stays the same: measure, dimension and category."),
  measure: z.enum(["activities", "people", "distinct_people", "minutes", "people_tested"]),
  dimension: said(
    z.nullable(z.enum(["status", "type", "sex", "of_whom", "region", "partner", "outcome"])),
    "Null: the total. Marks of_whom never add up to it.",
  ),
  category: text,
  value: said(number, "Null: no activity states it, or hidden. Of distinct people: at least."),
  upTo: said(number, "Distinct people: at most."),
  hidden: said(z.boolean(), "A small count, which readers outside don’t see."),
  uncounted: said(whole, "Activities of these that state no head count."),
});

export const moneyRow = z.object({
  id: said(z.string(), "Stays the same."),
  currency: said(z.string(), "ISO 4217. Currencies are never added."),
  by: z.enum(["total", "year", "outcome", "country", "partner"]),
  key: said(text, "The year, the id or the code; null: what names none, or the total."),
  kind: z.enum(["budget", ...transactionTypes]),
  amount: said(z.nullable(decimal), "Null: nothing of the kind was stated, which is not zero."),
});

const line = {
  amount,
  currency: said(z.string(), "ISO 4217."),
  valueDate: calendarDate,
  descriptionFr: text,
  descriptionEn: text,
  resultId: idOrNull,
  country,
  partnerId: idOrNull,
};

export const budgetRow = z.object({
  ...record,
  start: calendarDate,
  end: calendarDate,
  ...line,
  revised: z.boolean(),
  committed: z.boolean(),
});

export const transactionRow = z.object({
  ...record,
  type: z.enum(transactionTypes),
  date: calendarDate,
  ...line,
  reference: text,
  providerId: idOrNull,
  providerActivityId: text,
  receiverId: idOrNull,
  receiverActivityId: text,
});

/** A record that is no more, or no more for this reader. */
export const removedRow = z.object({ id, journal: record.journal, changedAt: record.changedAt });
export type RemovedRow = z.infer<typeof removedRow>;

/** How the api says no. */
export const refusedAnswer = z.object({
  refusal: z.object({
    code: said(z.string(), "Such as invalid, not_signed_in, not_found, too_many_tries."),
    problems: z.optional(
      z.array(
        z.object({
          path: said(z.string(), "The word of the address that is wrong."),
          code: z.string(),
          limit: z.optional(z.number()),
        }),
      ),
    ),
  }),
});
