import { type Db, Prisma } from "@suivi/db";
import type { ReadableProgrammeId } from "@suivi/domain/access/policy";
import type { ActivityFacts } from "@suivi/domain/activities/facts";
import { contributions, type Ledger } from "@suivi/domain/figures/contributions";
import type { Figure, Measure } from "@suivi/domain/figures/figure";
import type { ReviewStatus } from "@suivi/domain/review/status";
import type { LeftOutReason } from "@suivi/domain/words/words";
import * as z from "zod/mini";
import { factsInRow } from "../figures/facts-rows";
import { type ActivityLine, activityLines, countLines } from "./activity-lines";
import { type AskedFigure, askedFigure, countedBy, leftOutBy } from "./figure-conditions";

const page = z.optional(z.int().check(z.minimum(1), z.maximum(100_000)));
export const figureInput = z.extend(askedFigure, { page, leftOutPage: page });
export type FigureInput = z.infer<typeof figureInput>;

const pageSize = 25;
const order = Prisma.sql`f.start desc nulls last, f."activityId"`;
type Reader = { db: Db; programmeId: ReadableProgrammeId; reach: string };

/**
 * What one activity adds to a figure, read by the calculation core: activities, people, minutes or people tested;
 * `gain`: between their tests. Null: nothing that this reader sees.
 */
function addedBy(facts: ActivityFacts, { measure, dimension, category }: Figure, ledger: Ledger) {
  const cell = contributions(facts, ledger).find(
    (one) => one.dimension === (dimension ?? "type") && [null, one.category].includes(category),
  );
  if (!cell) return { amount: null, gain: null };
  const { uncounted, people, minutes, tested, gain } = cell;
  const amounts: Record<Measure, number | null> = {
    activities: 1,
    people: uncounted ? null : people,
    distinct: uncounted ? null : people,
    hours: minutes,
    tests: tested || null,
  };
  return { amount: amounts[measure], gain: tested ? gain / 10_000 / tested : null };
}

/** One page of the activities that a figure counts, with what each adds: over all pages, the figure and nothing else. */
async function counted({ db, programmeId, reach }: Reader, input: FigureInput, at: number) {
  const where = countedBy(input, reach);
  const ledger: Ledger = reach === "approved" ? "outside" : input.filter.basis;
  const offset = (at - 1) * pageSize;
  const lines = await activityLines(db, programmeId, {
    where,
    orderBy: order,
    limit: pageSize,
    offset,
    reach,
  });
  const rows = await db.activityFacts.findMany({
    where: {
      activityId: { in: lines.map(({ id }) => id) },
      ...(input.filter.basis === "approved" ? { onApproved: true } : { onSubmitted: true }),
    },
  });
  const facts = new Map(rows.map((row) => [row.activityId, factsInRow(row)]));
  return lines.map((line) => ({
    line,
    ...addedBy(facts.get(line.id)!, input.figure, ledger),
  }));
}

const unstated: Record<Measure, LeftOutReason> = {
  activities: "no_date",
  people: "no_head_count",
  distinct: "no_head_count",
  hours: "no_hours",
  tests: "no_tests",
};

type Left = { review: ReviewStatus; status: ActivityLine["status"]; start: string | null };

function whyLeftOut({ review, status, start }: Left, asked: AskedFigure): LeftOutReason {
  const { filter, figure } = asked;
  if (review === "draft" || review === "returned") return review;
  if (review === "submitted" && filter.basis === "approved") return review;
  if (figure.dimension !== "status" && status !== "held") return status;
  if (start === null && (filter.from || filter.to)) return "no_date";
  return figure.dimension === "ofWhom" ? "no_mark" : unstated[figure.measure];
}

/** One page of the activities left out, each with why, and how many there are of each reason. */
async function leftOut({ db, programmeId }: Reader, input: FigureInput, at: number) {
  const where = leftOutBy(programmeId, input);
  const offset = (at - 1) * pageSize;
  const lines = await activityLines(db, programmeId, {
    where,
    orderBy: order,
    limit: pageSize,
    offset,
  });
  const kinds = await db.$queryRaw<(Left & { activities: number })[]>`
    select a."reviewStatus" as review, f.status, min(f.start)::text as start, count(*)::int as activities
    from "ActivityFacts" f join "Activity" a on a.id = f."activityId"
    where f."programmeId" = ${programmeId}::uuid and ${where}
    group by a."reviewStatus", f.status, f.start is null`;
  const reasons = new Map<LeftOutReason, number>();
  for (const { activities, ...kind } of kinds) {
    const why = whyLeftOut(kind, input);
    reasons.set(why, (reasons.get(why) ?? 0) + activities);
  }
  return {
    lines: lines.map((line) => ({ line, why: whyLeftOut(line, input) })),
    reasons: [...reasons]
      .map(([why, activities]) => ({ why, activities }))
      .sort((a, b) => b.activities - a.activities),
  };
}

/** The activities behind a figure, and those of the same description that it leaves out: to outsiders there are none. */
export async function behind(reader: Reader, asked: FigureInput) {
  const outside = reader.reach === "approved";
  const input = outside
    ? { ...asked, filter: { ...asked.filter, basis: "approved" as const } }
    : asked;
  const { db, programmeId, reach } = reader;
  const [at, leftAt] = [input.page ?? 1, input.leftOutPage ?? 1];
  const left = outside ? { lines: [], reasons: [] } : await leftOut(reader, input, leftAt);
  const leftOutTotal = left.reasons.reduce((sum, { activities }) => sum + activities, 0);
  const countedTotal = await countLines(db, programmeId, countedBy(input, reach));
  return {
    counted: await counted(reader, input, at),
    countedTotal,
    more: at * pageSize < countedTotal,
    leftOut: left.lines,
    reasons: left.reasons,
    leftOutTotal,
    moreLeftOut: leftAt * pageSize < leftOutTotal,
  };
}
