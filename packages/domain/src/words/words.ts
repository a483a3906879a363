import type { Role } from "../access/policy";
import type { ActivityStatus, ActivityType, OfWhomMark, Presence, Sex } from "../activities/schema";
import type { BySex } from "../figures/small-counts";
import type { organisationTypes } from "../organisations/schema";
import type { Outcome, ParticipationRole } from "../programmes/schema";
import type { Basis, ReviewStatus } from "../review/status";
import type { Language } from "../text";
import { en } from "./en";
import { fr } from "./fr";

export type LeftOutReason =
  | "draft"
  | "returned"
  | "submitted"
  | "planned"
  | "cancelled"
  | "no_head_count"
  | "no_mark"
  | "no_hours"
  | "no_tests"
  | "no_date";

/** The words of the field for every code, the same on screens and in documents. */
export type Words = {
  activityType: Record<ActivityType, string>;
  /** In the plural, inside a sentence. */
  activityTypes: Record<ActivityType, string>;
  status: Record<ActivityStatus, string>;
  review: Record<ReviewStatus, string>;
  basis: Record<Basis, string>;
  sex: Record<keyof BySex, string>;
  oneSex: Record<Sex, string>;
  ofWhom: Record<OfWhomMark, string>;
  presence: Record<Presence, string>;
  role: Record<Role, string>;
  participation: Record<ParticipationRole, string>;
  level: Record<Outcome["level"], string>;
  organisationType: Record<(typeof organisationTypes)[number], string>;
  leftOut: Record<LeftOutReason, string>;
  notStated: string;
  fewerThan: string;
  /** Said to outsiders where there is no count that they see. */
  notSeen: string;
};

const all: Record<Language, Words> = { fr, en };
export const wordsIn = (reader: Language): Words => all[reader];
