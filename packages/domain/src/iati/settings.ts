import * as z from "zod/mini";
import { type CalendarDate, calendarDate } from "../dates";
import { id } from "../ids";
import { currency } from "../money/schema";
import { country } from "../places/country";
import type { Problem, ProblemCode } from "../problems/problem";
import { language, localText, typedOrNull } from "../text";
import {
  activityStatuses,
  aidTypes,
  collaborationTypes,
  documentCategories,
  financeTypes,
  flowTypes,
  tiedStatuses,
} from "./codes";

/** How a programme is cut into IATI activities: whole, or a part of it for each country or partner. */
export const cuts = ["programme", "country", "partner"] as const;
export type Cut = (typeof cuts)[number];

/** A percentage with two decimals, as text: shares together make up 100. */
const share = z.string().check(
  z.trim(),
  z.refine((text) => /^\d{1,3}(\.\d{1,2})?$/.test(text) && Number(text) <= 100, {
    error: "not_a_number",
  }),
);
/** IATI identifiers: no blanks, none of / & | ? (rule 1.3.13). */
const identifier = typedOrNull(120).check(
  z.refine((text) => text === null || /^[^\s/&|?]+$/.test(text), { error: "not_valid" }),
);
/** An address that a reader can open. */
export const webAddress = z.string().check(
  z.trim(),
  z.maxLength(500),
  z.refine((url) => /^https?:\/\/[^\s"<>\\^`{|}]+$/.test(url), { error: "not_valid" }),
);

export const iatiDocument = z.strictObject({
  id,
  title: localText(300),
  url: webAddress,
  category: z.enum(documentCategories),
  language,
});
export type IatiDocument = z.infer<typeof iatiDocument>;

/** What a publication needs beyond what is recorded anyway; typed once. Null is not stated, and left out of the file. */
export const iatiSettings = z.strictObject({
  reportingOrgId: z.nullable(id),
  /** The whole identifier of the programme's activity: NL-KVK-41160054-JF. */
  identifier,
  /** The funder's own activity, to which all that comes in is traced: XM-DAC-7-PPR-4000001234. */
  funderActivityId: identifier,
  /** Of the texts that name none. */
  language,
  currency: z.nullable(currency),
  /** When it really began and ended; the stated period is what was planned. */
  started: z.nullable(calendarDate),
  ended: z.nullable(calendarDate),
  /** Null: as the dates say. */
  status: z.nullable(z.enum(activityStatuses)),
  sectors: z
    .array(
      z.strictObject({
        id,
        code: z.string().check(z.trim(), z.regex(/^\d{5}$/, "not_valid")),
        share: z.nullable(share),
      }),
    )
    .check(z.maxLength(30)),
  /** How much of the programme is for each country, in percent. */
  countryShares: z.record(country, share),
  aidType: z.nullable(z.enum(aidTypes)),
  financeType: z.nullable(z.enum(financeTypes)),
  flowType: z.nullable(z.enum(flowTypes)),
  tiedStatus: z.nullable(z.enum(tiedStatuses)),
  collaborationType: z.nullable(z.enum(collaborationTypes)),
  /** Of an office, never of a person. */
  contact: z.strictObject({
    email: typedOrNull(200),
    telephone: typedOrNull(60),
    website: z.nullable(webAddress),
    address: typedOrNull(500),
  }),
  documents: z.array(iatiDocument).check(z.maxLength(50)),
  cut: z.enum(cuts),
  /** Sensitive: countries are named by their region of the world, partners not at all. */
  withheld: z.strictObject({
    countries: z.array(country).check(z.maxLength(60)),
    partnerIds: z.array(id).check(z.maxLength(200)),
  }),
});
export type IatiSettings = z.infer<typeof iatiSettings>;

export const blankIatiSettings: IatiSettings = {
  reportingOrgId: null,
  identifier: null,
  funderActivityId: null,
  language: "fr",
  currency: null,
  started: null,
  ended: null,
  status: null,
  sectors: [],
  countryShares: {},
  aidType: null,
  financeType: null,
  flowType: null,
  tiedStatus: null,
  collaborationType: null,
  contact: { email: null, telephone: null, website: null, address: null },
  documents: [],
  cut: "programme",
  withheld: { countries: [], partnerIds: [] },
};

/** What the settings may not say although each of their fields may; paths begin at the programme's content. */
export function iatiProblems(
  settings: IatiSettings,
  { countries, today }: { countries: readonly string[]; today: CalendarDate },
): Problem[] {
  const problems: Problem[] = [];
  const say = (path: string, code: ProblemCode) => problems.push({ path: `iati.${path}`, code });
  const { started, ended, sectors, withheld, countryShares } = settings;
  if (started !== null && started > today) say("started", "money_in_future");
  if (ended !== null && ended > today) say("ended", "money_in_future");
  if (started !== null && ended !== null && ended < started) say("ended", "end_before_start");
  for (const [index, { code, share: part }] of sectors.entries()) {
    if (sectors.findIndex((one) => one.code === code) < index)
      say(`sectors.${index}.code`, "said_twice");
    if (sectors.length > 1 && part === null) say(`sectors.${index}.share`, "required");
  }
  if (sectors.length > 1 && sectors.every(({ share: part }) => Number(part ?? 0) === 0))
    say("sectors.0.share", "amount_needed");
  for (const [index, code] of withheld.countries.entries())
    if (!countries.includes(code)) say(`withheld.countries.${index}`, "country_not_in_programme");
  for (const code of Object.keys(countryShares))
    if (!countries.includes(code)) say(`countryShares.${code}`, "country_not_in_programme");
  return problems;
}
