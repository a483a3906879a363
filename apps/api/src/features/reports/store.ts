import type { ReadableProgrammeId } from "@suivi/domain/access/policy";
import { placeAsSeen } from "@suivi/domain/access/visible";
import type {
  ActivityContent,
  ActivityStatus,
  ActivityType,
  Sex,
} from "@suivi/domain/activities/schema";
import { DomainError } from "@suivi/domain/errors";
import type { ProgrammeContent } from "@suivi/domain/programmes/schema";
import type { Source } from "@suivi/domain/programmes/source";
import type { ReportContent } from "@suivi/domain/reports/schema";
import type { LocalText } from "@suivi/domain/text";
import type { LeftOutReason } from "@suivi/domain/words/words";
import type { FiguresFilter } from "../../figures/queries";
import { all } from "../../lines/activity-lines";
import { countsOn } from "../../lines/figure-conditions";
import { scopeConditions } from "../../lines/conditions";
import type { Tx } from "../../write/commit";

/** One activity of the report: the copy that counts on the basis. Null is not stated. */
export type ReportRow = {
  id: string;
  title: LocalText;
  type: ActivityType;
  status: ActivityStatus;
  start: string | null;
  end: string | null;
  dateNote: string | null;
  place: ActivityContent["place"];
  partnerId: string;
  outcomeIds: string[];
  heads: Record<Sex, number> | null;
  youth: number | null;
  disability: number | null;
  displaced: number | null;
  hours: number | null;
  tested: number | null;
  gain: number | null;
  review: "approved" | "submitted";
  source: Source | null;
};

export async function programmeOf(tx: Tx, programmeId: string) {
  const row = await tx.programme.findUniqueOrThrow({
    where: { id: programmeId },
    select: { code: true, content: true },
  });
  return { code: row.code, content: row.content as ProgrammeContent };
}

const scopeOf = (filter: FiguresFilter) => scopeConditions(filter).map((one) => one || null);

/**
 * Every activity that counts on the basis, oldest first. A report is passed on to readers whom nobody knows: a hidden
 * place is its region for all, whoever makes the report.
 */
export async function reportRows(
  tx: Tx,
  programmeId: ReadableProgrammeId,
  filter: FiguresFilter,
): Promise<ReportRow[]> {
  const rows = await tx.$queryRaw<ReportRow[]>`
    select f."activityId" as id, f.title, f.type, f.status, to_char(f.start, 'YYYY-MM-DD') as start,
      to_char(f."end", 'YYYY-MM-DD') as "end", c.content ->> 'dateNote' as "dateNote", c.content -> 'place' as place,
      f."partnerId", f."outcomeIds", f.youth, f.disability, f.displaced, f.hours, f.tested, f.gain,
      case when f.female is null then null
        else json_build_object('female', f.female, 'male', f.male, 'unknown', f.unknown) end as heads,
      case when f."onApproved" then 'approved' else 'submitted' end as review, c.content -> 'source' as source
    from "ActivityFacts" f
    join "Activity" a on a.id = f."activityId"
    cross join lateral (select case when f.copy = 'working' then a.content else (
      select j.after -> 'content' from "JournalEntry" j where j."recordId" = a.id and j.version = f.version limit 1
    ) end as content) c
    where f."programmeId" = ${programmeId}::uuid and ${all([countsOn(filter.basis), ...scopeOf(filter)])}
    order by f.start asc nulls last, f."activityId"`;
  return rows.map((row) => ({ ...row, place: placeAsSeen(row.place, { exactPlace: false }) }));
}

type LeftOut = { why: LeftOutReason; activities: number };

/** How many activities of the scope do not count on the basis, by where their review stands. */
export const notReviewed = (tx: Tx, programmeId: ReadableProgrammeId, filter: FiguresFilter) =>
  tx.$queryRaw<LeftOut[]>`
    select a."reviewStatus" as why, count(*)::int as activities
    from "ActivityFacts" f join "Activity" a on a.id = f."activityId"
    where f."programmeId" = ${programmeId}::uuid and f.copy = 'working' and ${all(scopeOf(filter))}
      and f."activityId" not in (select f."activityId" from "ActivityFacts" f
        where f."programmeId" = ${programmeId}::uuid and ${countsOn(filter.basis)})
    group by 1 order by 1`;

/** How many activities would count if their date were stated: in a report of a period they are in no figure. */
export async function undated(
  tx: Tx,
  programmeId: ReadableProgrammeId,
  { from, to, ...filter }: FiguresFilter,
): Promise<LeftOut[]> {
  if (!from && !to) return [];
  return tx.$queryRaw<LeftOut[]>`
    select 'no_date' as why, count(*)::int as activities from "ActivityFacts" f
    where f."programmeId" = ${programmeId}::uuid and f.start is null
      and ${all([countsOn(filter.basis), ...scopeOf(filter)])}
    having count(*) > 0`;
}

/** Reports kept under a name, by name. */
export async function savedReports(db: Tx, programmeId: ReadableProgrammeId) {
  const rows = await db.report.findMany({
    where: { programmeId, removed: false },
    select: { id: true, version: true, content: true },
    take: 500,
  });
  return rows
    .map((row) => ({ ...row, content: row.content as ReportContent }))
    .sort((a, b) => a.content.name.localeCompare(b.content.name));
}

/** One report kept under a name. Throws not_found. */
export async function reportRow(db: Tx, programmeId: ReadableProgrammeId, id: string) {
  const row = await db.report.findFirst({
    where: { id, programmeId },
    select: { id: true, version: true, content: true, removed: true },
  });
  if (!row) throw new DomainError("not_found");
  return { ...row, content: row.content as ReportContent };
}

export const isOwnReport = async (tx: Tx, programmeId: string, id: string): Promise<boolean> =>
  (await tx.report.count({ where: { id, programmeId } })) > 0;

/** Whether an organisation of the programme stands under this id. */
export const partnerStands = async (tx: Tx, programmeId: string, id: string): Promise<boolean> =>
  (await tx.organisation.count({ where: { id, programmeId, mergedIntoId: null } })) > 0;
