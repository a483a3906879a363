import type { ReadableProgrammeId } from "@suivi/domain/access/policy";
import { DomainError } from "@suivi/domain/errors";
import { type ProgrammeContent, statedSpan } from "@suivi/domain/programmes/schema";
import type { IndicatorContent, MeasurementContent } from "@suivi/domain/results/schema";
import type { ReviewStatus } from "@suivi/domain/review/status";
import type { LocalText } from "@suivi/domain/text";
import { contentOfCopy } from "../../figures/measurement-records";
import type { Tx } from "../../write/commit";

export type IndicatorRow = { id: string; version: number; content: IndicatorContent };

/** The programme's framework with the span that its sources state, and its revision. */
export async function frameworkOf(db: Tx, programmeId: string) {
  const row = await db.programme.findUnique({
    where: { id: programmeId },
    select: { content: true, revision: true, version: true, code: true, fictional: true },
  });
  if (!row) throw new DomainError("not_found");
  const content = row.content as ProgrammeContent;
  const thisYear = new Date().getUTCFullYear();
  const span = statedSpan(content) ?? { from: `${thisYear}-01-01`, to: `${thisYear}-12-31` };
  return { ...row, content, span };
}

/** Indicators that stand, in the order of their places. */
export async function indicatorsOf(db: Tx, programmeId: string): Promise<IndicatorRow[]> {
  const rows = await db.indicator.findMany({
    where: { programmeId, removed: false },
    select: { id: true, version: true, content: true },
    orderBy: [{ resultId: "asc" }, { position: "asc" }, { id: "asc" }],
  });
  return rows.map((row) => ({ ...row, content: row.content as IndicatorContent }));
}

/** Indicators that were taken out, last first; their measurements are kept. */
export async function takenOutRows(db: Tx, programmeId: string): Promise<IndicatorRow[]> {
  const rows = await db.indicator.findMany({
    where: { programmeId, removed: true },
    select: { id: true, version: true, content: true },
    orderBy: { id: "desc" },
    take: 500,
  });
  return rows.map((row) => ({ ...row, content: row.content as IndicatorContent }));
}

export async function indicatorRow(db: Tx, programmeId: string, id: string) {
  const row = await db.indicator.findFirst({ where: { id, programmeId } });
  return row && { ...row, content: row.content as IndicatorContent };
}

/** Whether anything was measured of an indicator in a stretch: its targets then change only with a reason. */
export const measuredDates = async (tx: Tx, indicatorId: string): Promise<string[]> =>
  (
    await tx.$queryRaw<{ date: string }[]>`
      select distinct to_char(date, 'YYYY-MM-DD') as date from "MeasurementFacts" where "indicatorId" = ${indicatorId}::uuid`
  ).map(({ date }) => date);

export type Reader = { db: Tx; programmeId: ReadableProgrammeId; reach: string };

/** Whether an organisation of the programme stands under this id. */
export const isPartner = async (tx: Tx, programmeId: string, id: string): Promise<boolean> =>
  (await tx.organisation.count({ where: { id, programmeId, mergedIntoId: null } })) > 0;

/** Which of these files this partner sent. */
export const filesOf = async (tx: Tx, programmeId: string, partnerId: string, ids: string[]) =>
  new Set(
    (
      await tx.uploadedFile.findMany({
        where: { programmeId, partnerId, id: { in: ids } },
        select: { id: true },
      })
    ).map(({ id }) => id),
  );

/** Every copy of what was measured of an indicator that is not out of sight, with its review: for the explanation. */
export const measurementsOf = (db: Tx, programmeId: string, indicatorId: string) =>
  db.$queryRaw<MeasurementRow[]>`
    select m.id, f.copy, m.version, to_char(f.date, 'YYYY-MM-DD') as date, f.country, f.region, f."partnerId",
      f.amount::float8 as amount, f.of::float8 as of, f.shape, f.parts::float8[] as parts, f."onApproved", f."onSubmitted", m."reviewStatus" as review,
      m."reviewNote" as note, m.removed, m.content, ${contentOfCopy} ->> 'comment' as comment, u.name as author, a."byName" as "approvedBy", a.at as "approvedAt",
      json_build_object('name', o.content -> 'name', 'acronym', o.content -> 'acronym') as partner
    from "MeasurementFacts" f
    join "Measurement" m on m.id = f."measurementId"
    join "Organisation" o on o.id = f."partnerId"
    left join "User" u on u.id = m."authorId"
    left join "JournalEntry" a on a."recordId" = m.id and a.version = m."approvedVersion" and a.kind = 'measurement'
    where f."programmeId" = ${programmeId}::uuid and f."indicatorId" = ${indicatorId}::uuid and not m.removed
    order by f.date desc, m.id desc`;

export type MeasurementRow = {
  id: string;
  copy: string;
  version: number;
  date: string;
  country: string | null;
  region: string | null;
  partnerId: string;
  amount: number | null;
  of: number | null;
  shape: string;
  parts: number[];
  onApproved: boolean;
  onSubmitted: boolean;
  review: ReviewStatus;
  note: string | null;
  removed: boolean;
  content: MeasurementContent;
  /** Of this copy. */
  comment: string | null;
  author: string | null;
  approvedBy: string | null;
  approvedAt: Date | null;
  partner: { name: LocalText; acronym: string | null };
};

export const measurementRow = (db: Tx, programmeId: string, id: string) =>
  db.measurement.findFirst({ where: { id, programmeId } });

type Own = { userId: string; partnerId: string | null; country: string | null };

/** Measurements of a person's partner or country, or typed by them, latest first. */
export async function ownMeasurements(
  db: Tx,
  programmeId: string,
  { userId, partnerId, country }: Own,
) {
  const rows = await db.measurement.findMany({
    where: {
      programmeId,
      removed: false,
      OR: [
        { authorId: userId },
        ...(partnerId ? [{ facts: { some: { partnerId } } }] : []),
        ...(country ? [{ facts: { some: { country } } }] : []),
      ],
    },
    select: {
      id: true,
      indicatorId: true,
      version: true,
      content: true,
      reviewStatus: true,
      reviewNote: true,
    },
    orderBy: { updatedAt: "desc" },
    take: 2000,
  });
  return rows.map(({ content, reviewStatus, ...row }) => ({
    ...row,
    review: reviewStatus as ReviewStatus,
    content: content as MeasurementContent,
  }));
}

/** What happened to the programme's indicators, in order, so many at a time. */
export async function* indicatorChanges(tx: Tx, programmeId: string) {
  let number = 0n;
  for (;;) {
    const page = await tx.journalEntry.findMany({
      where: { programmeId, kind: "indicator", number: { gt: number } },
      orderBy: { number: "asc" },
      take: 200,
    });
    if (page.length > 0) yield page;
    if (page.length < 200) return;
    number = page.at(-1)!.number;
  }
}
