import * as z from "zod/mini";
import { id } from "../ids";
import { country } from "../places/country";
import type { Problem } from "../problems/problem";
import { basis } from "../review/status";
import { language, typed, typedOrNull } from "../text";

/** What a programme sends: activities of a period, results to the funder, the tracking table, one partner, the year. */
export const reportKinds = ["activities", "progress", "tracking", "partner", "annual"] as const;
export type ReportKind = (typeof reportKinds)[number];

export const reportFormats = ["pdf", "docx", "html", "xlsx", "csv"] as const;
export type ReportFormat = (typeof reportFormats)[number];

/** Of which time: all of it, a year of the programme or half of one, or months as they are chosen. */
export const reportSpans = ["whole", "year", "half", "months"] as const;
export type ReportSpan = (typeof reportSpans)[number];

/** For whom: the programme's own people, or readers outside, who see what is approved and no small group. */
export const reportReaders = ["outside", "team"] as const;
export type ReportReaders = (typeof reportReaders)[number];

/** Parts of a report that may be left out. */
export const reportSections = [
  "summary",
  "results",
  "people",
  "charts",
  "activities",
  "capacity",
  "outcomes",
  "money",
  "lessons",
  "questions",
  "method",
  "sources",
] as const;
export type ReportSection = (typeof reportSections)[number];

/** Which parts each kind has. */
export const sectionsOf: Record<ReportKind, readonly ReportSection[]> = {
  activities: ["people", "charts", "activities", "method", "sources"],
  progress: [
    "summary",
    "results",
    "people",
    "charts",
    "capacity",
    "outcomes",
    "money",
    "lessons",
    "activities",
    "questions",
    "method",
    "sources",
  ],
  tracking: [],
  partner: ["people", "results", "charts", "outcomes", "activities", "method", "sources"],
  annual: [
    "summary",
    "results",
    "people",
    "charts",
    "capacity",
    "outcomes",
    "money",
    "lessons",
    "activities",
    "questions",
    "method",
    "sources",
  ],
};

/** In which files a kind can be had: the year's skeleton is for going on in Word, and for looking at. */
export const formatsOf = (kind: ReportKind): readonly ReportFormat[] =>
  kind === "annual" ? ["docx", "pdf", "html"] : reportFormats;

const month = z.nullable(
  z.string().check(z.regex(/^(19|20)\d\d-(0[1-9]|1[0-2])$/, { error: "not_a_date" })),
);
const number = (most: number) => z.nullable(z.int().check(z.minimum(1), z.maximum(most)));

/** What a report is asked to say, in which words and to whom; kept under a name, or with each edition made of it. */
export const reportContent = z.strictObject({
  name: typed(120),
  kind: z.enum(reportKinds),
  span: z.enum(reportSpans),
  /** The programme's year, and of a half year which of the two. */
  year: number(50),
  half: number(2),
  from: month,
  to: month,
  country: z.nullable(country),
  partner: z.nullable(id),
  /** A result, with what lies beneath it. */
  result: z.nullable(id),
  basis,
  language,
  readers: z.enum(reportReaders),
  /** Parts that are left out. */
  without: z.array(z.enum(reportSections)).check(z.maxLength(reportSections.length)),
  format: z.enum(reportFormats),
  /** Written for this report; nothing of it is computed. */
  summary: typedOrNull(20_000),
  lessons: typedOrNull(20_000),
});
export type ReportContent = z.infer<typeof reportContent>;

/** A report to the funder of the whole programme, with all its parts. */
export const blankReport = (reader: ReportContent["language"]): ReportContent => ({
  name: "",
  kind: "progress",
  span: "whole",
  year: null,
  half: null,
  from: null,
  to: null,
  country: null,
  partner: null,
  result: null,
  basis: "approved",
  language: reader,
  readers: "outside",
  without: [],
  format: "pdf",
  summary: null,
  lessons: null,
});

/** What a report may not ask for although each of its fields may; the form and the server ask the same function. */
export function reportProblems(content: ReportContent): Problem[] {
  const { kind, span, year, half, from, to, partner, format, readers } = content;
  const problems: Problem[] = [];
  if ((span === "year" || span === "half") && year === null)
    problems.push({ path: "year", code: "required" });
  if (span === "half" && half === null) problems.push({ path: "half", code: "required" });
  if (span === "months" && !from && !to) problems.push({ path: "from", code: "required" });
  if (span === "months" && from && to && from > to)
    problems.push({ path: "to", code: "end_before_start" });
  if (kind === "partner" && partner === null) problems.push({ path: "partner", code: "required" });
  if (!formatsOf(kind).includes(format)) problems.push({ path: "format", code: "not_a_choice" });
  if (readers === "outside" && content.basis !== "approved")
    problems.push({ path: "basis", code: "not_a_choice" });
  return problems;
}
