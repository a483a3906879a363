import { Prisma } from "@suivi/db";
import { capacityTypes, ofWhomMarks, sexes } from "@suivi/domain/activities/schema";
import { type Figure, figure } from "@suivi/domain/figures/figure";
import { smallCount } from "@suivi/domain/figures/small-counts";
import { type Basis, basis } from "@suivi/domain/review/status";
import * as z from "zod/mini";
import { all, peopleFor, peopleSql } from "./activity-lines";
import { scopeConditions, scopeFilter } from "./conditions";

/** A figure as the dashboard asks for it: of a scope, on a basis; `undated`: of what has no date. */
export const askedFigure = z.object({
  filter: z.extend(scopeFilter, { basis, undated: z.optional(z.boolean()) }),
  figure,
});
export type AskedFigure = z.infer<typeof askedFigure>;

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const nothing = Prisma.sql`false`;
const column = (name: string) => Prisma.raw(`f.${name}`);
const oneOf = (names: readonly string[], name: string | null) =>
  names.some((one) => one === name) ? name : null;
const smallSex = Prisma.join(
  sexes.map((sex) => Prisma.sql`${column(sex)} between 1 and ${smallCount - 1}`),
  " or ",
);

/** Facts (alias f) that fall in the figure's category; the same reading as `contributions`. */
function inCategory({ dimension, category }: Figure): Prisma.Sql | null {
  if (dimension === "capacity")
    return Prisma.sql`f.type = any(${capacityTypes.filter((type) => category === null || type === category)}::text[])`;
  if (dimension === null || category === null) return null;
  switch (dimension) {
    case "type":
      return Prisma.sql`f.type = ${category}`;
    case "status":
      return Prisma.sql`f.status = ${category}`;
    case "region":
      return Prisma.sql`coalesce(f.region, f.country) = ${category}`;
    case "partner":
      return uuid.test(category) ? Prisma.sql`f."partnerId" = ${category}::uuid` : nothing;
    case "outcome":
      if (category === "") return Prisma.sql`f."outcomeIds" = '{}'`;
      return uuid.test(category) ? Prisma.sql`${category}::uuid = any(f."outcomeIds")` : nothing;
    case "sex": {
      if (category === "hidden") return Prisma.sql`(${smallSex}) and ${peopleSql} >= ${smallCount}`;
      const sex = oneOf(sexes, category);
      return sex ? Prisma.sql`coalesce(${column(sex)} > 0, true)` : nothing;
    }
    case "ofWhom":
      return oneOf(ofWhomMarks, category) ? null : nothing;
  }
}

/** Facts (alias f) that state what the figure counts. */
function states({ measure, dimension, category }: Figure, reach: string): Prisma.Sql | null {
  const mark = dimension === "ofWhom" ? oneOf(ofWhomMarks, category) : null;
  if (mark) return Prisma.sql`${column(mark)} is not null`;
  if (measure === "activities") return null;
  if (measure === "hours") return Prisma.sql`f.hours is not null`;
  if (measure === "tests") return Prisma.sql`f.tested is not null`;
  return Prisma.sql`${peopleFor(reach)} is not null`;
}

/** Copies (alias f) that count on a basis. */
export const countsOn = (on: Basis) =>
  on === "approved" ? Prisma.sql`f."onApproved"` : Prisma.sql`f."onSubmitted"`;

const scopeOf = ({ undated, ...filter }: AskedFigure["filter"]) =>
  all([
    ...scopeConditions(undated ? { ...filter, from: undefined, to: undefined } : filter).map(
      (one) => one || null,
    ),
    undated && Prisma.sql`f.start is null`,
  ]);

/** The copies (alias f) that a figure counts. */
export const countedBy = ({ filter, figure: asked }: AskedFigure, reach = "all"): Prisma.Sql =>
  all([
    countsOn(filter.basis),
    asked.dimension === "status" ? null : Prisma.sql`f.status = 'held'`,
    inCategory(asked),
    states(asked, reach),
    scopeOf(filter),
  ]);

/** Activities of the same description that the figure does not count; what has no date might belong to any period. */
export const leftOutBy = (programmeId: string, asked: AskedFigure): Prisma.Sql => {
  const { from, to, undated, ...rest } = asked.filter;
  const anyTime = from || to ? Prisma.sql`(f.start is null and ${scopeOf(rest)})` : nothing;
  return all([
    Prisma.sql`f.copy = 'working'`,
    inCategory(asked.figure),
    Prisma.sql`(${scopeOf({ ...rest, from, to, undated })} or ${undated ? nothing : anyTime})`,
    Prisma.sql`f."activityId" not in (select f."activityId" from "ActivityFacts" f
      where f."programmeId" = ${programmeId}::uuid and ${countedBy(asked)})`,
  ]);
};
