import { Prisma, type Db } from "@suivi/db";
import type { ReadableProgrammeId } from "@suivi/domain/access/policy";
import { capacityTypes, ofWhomMarks, sexes } from "@suivi/domain/activities/schema";
import { type Dimension, dimensions } from "@suivi/domain/figures/contributions";
import { type Basis, basis } from "@suivi/domain/review/status";
import type { LeftOutReason } from "@suivi/domain/words/words";
import * as z from "zod/mini";
import { type ActivityLine, activityLines, all, countLines } from "./activity-lines";
import { scopeConditions, scopeFilter } from "./conditions";

/** A figure on the dashboard: a dimension and a category of it, or null for the whole. */
export const figureInput = z.object({
  filter: z.extend(scopeFilter, { basis }),
  figure: z.object({
    dimension: z.nullable(z.enum(dimensions)),
    category: z.nullable(z.string().check(z.maxLength(60))),
  }),
  page: z.optional(z.int().check(z.minimum(1), z.maximum(100_000))),
});
export type FigureInput = z.infer<typeof figureInput>;

const pageSize = 25;
const uuid = /^[0-9a-f-]{36}$/;

/** Facts (alias f) that fall in a category of a dimension; the same reading as `contributions`. */
function inCategory(dimension: Dimension | null, category: string | null): Prisma.Sql | null {
  if (!dimension || category === null) return null;
  const nothing = Prisma.sql`false`;
  switch (dimension) {
    case "type":
      return Prisma.sql`f.type = ${category}`;
    case "status":
      return Prisma.sql`f.status = ${category}`;
    case "capacity":
      return capacityTypes.some((type) => type === category)
        ? Prisma.sql`f.type = ${category}`
        : nothing;
    case "region":
      return Prisma.sql`coalesce(f.region, f.country) = ${category}`;
    case "partner":
      return uuid.test(category) ? Prisma.sql`f."partnerId" = ${category}::uuid` : nothing;
    case "outcome":
      if (category === "") return Prisma.sql`f."outcomeIds" = '{}'`;
      return uuid.test(category) ? Prisma.sql`${category}::uuid = any(f."outcomeIds")` : nothing;
    case "sex":
      return sexes.some((sex) => sex === category)
        ? Prisma.sql`${Prisma.raw(`f.${category}`)} > 0`
        : nothing;
    case "ofWhom":
      return ofWhomMarks.some((mark) => mark === category)
        ? Prisma.sql`${Prisma.raw(`f.${category}`)} is not null`
        : nothing;
  }
}

const countsOn = (on: Basis) =>
  on === "approved" ? Prisma.sql`f."onApproved"` : Prisma.sql`f."onSubmitted"`;

/**
 * The activities behind a figure, and those of the same description that it leaves out, each with why. People figures
 * leave out activities without a head count; figures of one period leave out what has no date.
 */
export async function behind(
  db: Db,
  programmeId: ReadableProgrammeId,
  { filter, figure, page = 1 }: FigureInput,
) {
  const scope = scopeConditions(filter).map((one) => one || null);
  const category = inCategory(figure.dimension, figure.category);
  const held = figure.dimension === "status" ? null : Prisma.sql`f.status = 'held'`;
  const counted = all([countsOn(filter.basis), held, category, ...scope]);
  const offset = (page - 1) * pageSize;
  const order = Prisma.sql`f.start desc nulls last, f."activityId"`;

  const undated = filter.from || filter.to ? { ...filter, from: undefined, to: undefined } : filter;
  const people = figure.dimension === "sex" || figure.dimension === "ofWhom";
  const described = people ? null : category;
  const leftOut = all([
    Prisma.sql`f.copy = 'working'`,
    described,
    Prisma.sql`(${all(scope)} or (f.start is null and ${all(scopeConditions(undated).map((one) => one || null))}))`,
    figure.dimension === "status"
      ? Prisma.sql`not ${countsOn(filter.basis)}`
      : Prisma.sql`(not ${countsOn(filter.basis)} or f.status <> 'held' or f.female is null or (f.start is null and ${Boolean(filter.from ?? filter.to)}))`,
  ]);
  const [lines, countedTotal, left, leftOutTotal] = [
    await activityLines(db, programmeId, {
      where: counted,
      orderBy: order,
      limit: pageSize,
      offset,
    }),
    await countLines(db, programmeId, counted),
    await activityLines(db, programmeId, { where: leftOut, orderBy: order, limit: pageSize }),
    await countLines(db, programmeId, leftOut),
  ];
  return {
    counted: lines,
    countedTotal,
    more: page * pageSize < countedTotal,
    leftOut: left.map((line) => ({ line, why: whyLeftOut(line, filter.basis) })),
    leftOutTotal,
  };
}

function whyLeftOut(line: ActivityLine, on: Basis): LeftOutReason {
  const { review, status } = line;
  if (review === "draft" || review === "returned") return review;
  if (review === "submitted" && on === "approved") return "submitted";
  if (status !== "held") return status;
  return line.people === null ? "no_head_count" : "no_date";
}
