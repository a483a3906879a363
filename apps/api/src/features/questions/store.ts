import { type Db, Prisma } from "@suivi/db";
import type { ReadableProgrammeId } from "@suivi/domain/access/policy";
import { DomainError } from "@suivi/domain/errors";
import { namingStanding } from "@suivi/domain/organisations/standing";
import type { QuestionContent, QuestionFigure } from "@suivi/domain/questions/schema";
import type { CountedMeasure, IndicatorContent } from "@suivi/domain/results/schema";
import { all } from "../../lines/activity-lines";
import { countedBy } from "../../lines/figure-conditions";
import type { Behind } from "../../records/question";
import type { Tx } from "../../write/commit";
import { standingOf } from "../../write/standing";

/** Whose records a figure counts: each partner with each country, once. */
export async function recordsBehind(
  tx: Tx,
  programmeId: string,
  { figure, filter }: QuestionFigure,
  reach: string,
): Promise<Behind> {
  if (!("indicatorId" in figure))
    return distinct(tx, "ActivityFacts", programmeId, countedBy({ figure, filter }, reach));
  const { country, partner, basis } = filter;
  const scope = [
    basis === "approved" ? Prisma.sql`f."onApproved"` : Prisma.sql`f."onSubmitted"`,
    ...(country ? [Prisma.sql`f.country = ${country}`] : []),
    ...(partner ? [Prisma.sql`f."partnerId" = ${partner}::uuid`] : []),
  ];
  const indicator = await tx.indicator.findFirst({
    where: { id: figure.indicatorId, programmeId },
  });
  if (!indicator) throw new DomainError("not_found");
  const { counted } = indicator.content as IndicatorContent;
  if (!counted) {
    const own = Prisma.sql`f."indicatorId" = ${figure.indicatorId}::uuid and f.amount is not null`;
    return distinct(tx, "MeasurementFacts", programmeId, all([own, ...scope]));
  }
  // What is counted among assessments and statements is the lead's to answer for.
  if (!countedAmongActivities.includes(counted.measure)) return [];
  const { types, resultIds, countries } = counted;
  const among = [
    types.length > 0 && Prisma.sql`f.type = any(${types}::text[])`,
    countries.length > 0 && Prisma.sql`f.country = any(${countries}::text[])`,
    resultIds.length > 0 && Prisma.sql`f."outcomeIds" && ${resultIds}::uuid[]`,
  ];
  const held = Prisma.sql`f.status = 'held'`;
  return distinct(tx, "ActivityFacts", programmeId, all([held, ...scope, ...among]));
}

const countedAmongActivities: CountedMeasure[] = [
  "activities",
  "attendances",
  "distinct_people",
  "hours",
  "organisations",
  "tests_risen",
];

const distinct = (
  tx: Tx,
  table: "ActivityFacts" | "MeasurementFacts",
  programmeId: string,
  where: Prisma.Sql,
) =>
  tx.$queryRaw<Behind>`
    select distinct f."partnerId", coalesce(f.country, '') as country from ${Prisma.raw(`"${table}"`)} f
    where f."programmeId" = ${programmeId}::uuid and ${where} order by 1, 2`;

/** How many questions somebody has asked since a moment. */
export const askedSince = (tx: Tx, askerId: string, since: Date): Promise<number> =>
  tx.question.count({ where: { askerId, at: { gt: since } } });

type Chosen = { figureKey?: string; askerId?: string };

/** Questions of a programme, the latest first: those still open before the rest. */
export async function questionRows(
  db: Db,
  programmeId: ReadableProgrammeId,
  { figureKey, askerId }: Chosen,
) {
  const rows = await db.question.findMany({
    where: {
      programmeId,
      ...(figureKey === undefined ? {} : { figureKey }),
      ...(askerId === undefined ? {} : { askerId }),
    },
    orderBy: [{ answeredAt: { sort: "desc", nulls: "first" } }, { at: "desc" }],
    take: 500,
  });
  const stands = await standingOf(db, programmeId);
  return rows.map(({ id, version, content, about, askerId: by, askerName, at, ...row }) => ({
    id,
    version,
    content: content as QuestionContent,
    about: namingStanding(about as Behind, stands),
    askerId: by,
    asker: askerName,
    at: at.toISOString(),
    answer: row.answer,
    answeredBy: row.answeredBy,
    answeredAt: row.answeredAt?.toISOString() ?? null,
  }));
}

/** The questions that readers outside asked, in their order, as a report has them: by role, and not by name. */
export async function questionsFromOutside(db: Tx, programmeId: ReadableProgrammeId) {
  const rows = await db.question.findMany({
    where: { programmeId, askerRole: { in: ["funder", "visitor"] } },
    orderBy: [{ at: "asc" }, { id: "asc" }],
  });
  return rows.map(({ id, content, askerRole, at, answer, answeredAt }) => ({
    id,
    content: content as QuestionContent,
    askerRole: askerRole as "funder" | "visitor",
    at: at.toISOString(),
    answer,
    answeredAt: answeredAt?.toISOString() ?? null,
  }));
}
