import * as z from "zod/mini";
import { calendarDate } from "../dates";
import { id } from "../ids";
import { country } from "../places/country";
import { source } from "../programmes/source";
import { localText, typed, typedOrNull } from "../text";

export const activityTypes = [
  "training",
  "workshop",
  "dialogue",
  "meeting",
  "advocacy",
  "other",
] as const;
export type ActivityType = (typeof activityTypes)[number];
/** The types whose people, hours and tests count as capacity strengthening (DOMAIN.md c.2). */
export const capacityTypes: readonly ActivityType[] = ["training", "workshop"];

export const activityStatuses = ["planned", "held", "cancelled"] as const;
export type ActivityStatus = (typeof activityStatuses)[number];

export const sexes = ["female", "male", "unknown"] as const;
/** As the person says it; "unknown" takes in other, not said and not asked. */
export type Sex = (typeof sexes)[number];
/** Marks that never add up to the total: one person may carry several, or none. */
export const ofWhomMarks = ["youth", "disability", "displaced"] as const;
export type OfWhomMark = (typeof ofWhomMarks)[number];

export const presences = ["present", "part", "absent"] as const;
export type Presence = (typeof presences)[number];

const people = z.nullable(z.int().check(z.minimum(0), z.maximum(1_000_000)));
const hours = z.nullable(z.number().check(z.minimum(0), z.maximum(5000)));
const hoursOfDay = z.nullable(z.number().check(z.minimum(0), z.maximum(24)));
/** As many separate dates as one activity may have. */
export const mostSessions = 60;
const score = z.nullable(z.number().check(z.minimum(0), z.maximum(1000)));
/** What one person scored; null: did not take that test, which is no nought. */
export const personScores = z.strictObject({
  before: score,
  after: score,
  /** At the follow-up, months later. */
  later: z.optional(score),
});
export type PersonScores = z.infer<typeof personScores>;

/** A decimal amount as text, so that no cent is lost to a float, and its currency (ISO 4217). */
export const amountOfMoney = z.strictObject({
  amount: z.string().check(z.regex(/^\d{1,13}(\.\d{1,4})?$/, "not_valid")),
  currency: z.string().check(z.regex(/^[A-Z]{3}$/, "not_valid")),
});

export const place = z.strictObject({
  country,
  /** ISO 3166-2 code of the region; null: not stated. */
  region: z.nullable(z.string().check(z.regex(/^[A-Z]{2}-[A-Z0-9]{1,3}$/, "not_valid"))),
  district: typedOrNull(120),
  venue: typedOrNull(200),
  /** Sensitive: readers outside the lead and the recording partner see the region only. */
  hidden: z.boolean(),
});

/** Whom the record names in public office or as guest. Names of others are personal data. */
const guest = z.strictObject({
  name: typed(120),
  office: typedOrNull(200),
  part: z.enum(["chair", "guest"]),
  publicOffice: z.boolean(),
});

export const evidenceFile = z.strictObject({
  name: typed(200),
  type: typed(100),
  bytes: z.int().check(z.minimum(1)),
});

/** Everything that one logged activity says: what people type, and nothing computed. */
export const activityContent = z.strictObject({
  title: localText(200),
  type: z.enum(activityTypes),
  status: z.enum(activityStatuses),
  cancelReason: typedOrNull(500),
  /** Null only where a source states no full date; `dateNote` then says what it states. */
  start: z.nullable(calendarDate),
  end: z.nullable(calendarDate),
  dateNote: typedOrNull(200),
  /** Length in hours over all days. */
  hours,
  /** Separate dates, where it is not held from the first day to the last: three Tuesdays, each with its hours. */
  sessions: z.optional(
    z
      .record(calendarDate, z.strictObject({ hours: hoursOfDay }))
      .check(
        z.refine((dates) => Object.keys(dates).length <= mostSessions, { error: "too_large" }),
      ),
  ),
  place,
  /** The partner that holds it and whose figures it enters. */
  partnerId: id,
  alsoOrganisedBy: z.array(id).check(z.maxLength(20)),
  supportedBy: z.array(id).check(z.maxLength(20)),
  targetGroupId: z.nullable(id),
  outcomeIds: z.array(id).check(z.maxLength(30)),
  headCount: z.strictObject({ female: people, male: people, unknown: people }),
  ofWhom: z.strictObject({ youth: people, disability: people, displaced: people }),
  countNote: typedOrNull(300),
  /** "No names stored": for events where a leaked list is a danger. */
  noNames: z.boolean(),
  /** Per person, in the order of the paper sheet, the mark of each day and the scores of their tests. */
  attendance: z.record(
    id,
    z.strictObject({
      row: z.int().check(z.minimum(0)),
      marks: z.record(z.iso.date(), z.enum(presences)),
      scores: z.optional(personScores),
    }),
  ),
  /**
   * The tests before and after, on a scale of 0 to `maximum`, and the group's averages as they were typed. Where
   * somebody on the list has both scores, the persons count instead.
   */
  tests: z.nullable(
    z.strictObject({
      maximum: z.number().check(z.gt(0, { error: "too_small" }), z.maximum(1000)),
      before: score,
      after: score,
      tested: people,
      passMark: z.optional(score),
    }),
  ),
  /** What those who came thought of it, on a scale of 0 or 1 to `maximum`: the mean of who answered. */
  satisfaction: z.optional(
    z.nullable(
      z.strictObject({
        maximum: z.number().check(z.gt(0, { error: "too_small" }), z.maximum(1000)),
        mean: score,
        answered: people,
      }),
    ),
  ),
  /** To be done so many weeks after the last day; what was found then, or why it was given up. */
  followUp: z.optional(
    z.nullable(
      z.strictObject({
        weeks: z.int().check(z.minimum(1), z.maximum(26)),
        outcome: typedOrNull(5000),
        waived: typedOrNull(500),
      }),
    ),
  ),
  evidence: z.record(id, evidenceFile),
  guests: z.array(guest).check(z.maxLength(40)),
  notes: typedOrNull(10_000),
  cost: z.nullable(amountOfMoney),
  source: z.nullable(source),
});
export type ActivityContent = z.infer<typeof activityContent>;

/** A person as the recording partner knows them; read by that partner's coordinators and the lead only. */
export const personContent = z.strictObject({
  name: typed(120),
  sex: z.enum(sexes),
  organisation: typedOrNull(200),
  phone: typedOrNull(40),
  birthYear: z.nullable(z.int().check(z.minimum(1900), z.maximum(2100))),
  /** As a list states it, "15–24", where neither age nor year is known. */
  ageBand: z._default(typedOrNull(40), null),
  /** What the person agreed to, in the words that were used, and when; null: not recorded. */
  consent: z._default(
    z.nullable(z.strictObject({ wording: typed(500), date: calendarDate })),
    null,
  ),
});
export type PersonContent = z.infer<typeof personContent>;

/** A person of whom nothing but the name and the sex is known. */
export const personNamed = (name: string, sex: Sex): PersonContent => ({
  name,
  sex,
  organisation: null,
  phone: null,
  birthYear: null,
  ageBand: null,
  consent: null,
});

/** An empty form: nothing stated, nothing zero. */
export function blankActivity(partnerId: string, country: string): ActivityContent {
  return {
    title: {},
    type: "workshop",
    status: "planned",
    cancelReason: null,
    start: null,
    end: null,
    dateNote: null,
    hours: null,
    place: { country, region: null, district: null, venue: null, hidden: false },
    partnerId,
    alsoOrganisedBy: [],
    supportedBy: [],
    targetGroupId: null,
    outcomeIds: [],
    headCount: { female: null, male: null, unknown: null },
    ofWhom: { youth: null, disability: null, displaced: null },
    countNote: null,
    noNames: false,
    attendance: {},
    tests: null,
    evidence: {},
    guests: [],
    notes: null,
    cost: null,
    source: null,
  };
}
