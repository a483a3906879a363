import { Prisma } from "@suivi/db";
import { activityStatuses, activityTypes } from "@suivi/domain/activities/schema";
import { lastDayOf } from "@suivi/domain/dates";
import { id } from "@suivi/domain/ids";
import { reviewStatus } from "@suivi/domain/review/status";
import { country } from "@suivi/domain/places/country";
import { searchable, wordsSought } from "@suivi/domain/text";
import * as z from "zod/mini";
import { peopleFor, reviewSql } from "./activity-lines";

export const month = z.string().check(z.regex(/^(19|20)\d\d-(0[1-9]|1[0-2])$/, "not_a_date"));

/** Filters that lists and figures share: whole months, a country, a partner. */
export const scopeFilter = z.object({
  from: z.optional(month),
  to: z.optional(month),
  country: z.optional(country),
  partner: z.optional(id),
});
export type ScopeFilter = z.infer<typeof scopeFilter>;

export const sorts = ["start", "-start", "title", "-title", "people", "-people"] as const;

export const listFilter = z.extend(scopeFilter, {
  search: z.optional(wordsSought(200)),
  type: z.optional(z.enum(activityTypes)),
  region: z.optional(z.string().check(z.regex(/^[A-Z]{2}-[A-Z0-9]{1,3}$/, "not_valid"))),
  status: z.optional(z.enum(activityStatuses)),
  review: z.optional(z.nullable(reviewStatus)),
  sort: z.optional(z.enum(sorts)),
  page: z.optional(z.int().check(z.minimum(1), z.maximum(100_000))),
});
export type ListFilter = z.infer<typeof listFilter>;

const day = (date: string) => new Date(`${date}T00:00:00Z`);

/** Conditions on facts (alias f) for a scope; an activity belongs to the month in which it starts. */
export const scopeConditions = ({ from, to, country: where, partner }: ScopeFilter) => [
  from && Prisma.sql`f.start >= ${day(`${from}-01`)}::date`,
  to && Prisma.sql`f.start <= ${day(lastDayOf(to))}::date`,
  where && Prisma.sql`f.country = ${where}`,
  partner && Prisma.sql`f."partnerId" = ${partner}::uuid`,
];

export const listConditions = (filter: ListFilter) => [
  ...scopeConditions(filter).map((one) => one || null),
  filter.search ? Prisma.sql`f.search like ${`%${likeWords(filter.search)}%`}` : null,
  filter.type ? Prisma.sql`f.type = ${filter.type}` : null,
  filter.region ? Prisma.sql`f.region = ${filter.region}` : null,
  filter.status ? Prisma.sql`f.status = ${filter.status}` : null,
  filter.review ? Prisma.sql`${reviewSql} = ${filter.review}` : null,
];

const likeWords = (words: string) => searchable(words).replace(/[\\%_]/g, "\\$&");

type Sort = (typeof sorts)[number];

/** The order of a list; by people as this reader sees them, so that the order tells nothing more. */
export function orderOf(sort: Sort = "-start", reach = "all"): Prisma.Sql {
  const columns = {
    start: Prisma.sql`f.start`,
    title: Prisma.sql`f.search`,
    people: peopleFor(reach),
  };
  const column = columns[sort.replace("-", "") as keyof typeof columns];
  const direction = sort.startsWith("-") ? Prisma.sql`desc` : Prisma.sql`asc`;
  return Prisma.sql`${column} ${direction} nulls last, f."activityId"`;
}
