import { Prisma, type Db } from "@suivi/db";
import type { ReadableProgrammeId } from "@suivi/domain/access/policy";
import type { ActivityStatus, ActivityType } from "@suivi/domain/activities/schema";
import { smallCount } from "@suivi/domain/figures/small-counts";
import type { ReviewStatus } from "@suivi/domain/review/status";
import type { LocalText } from "@suivi/domain/text";

/** One activity as lists show it. People: the head count; null: not stated, or `few`. */
export type ActivityLine = {
  id: string;
  title: LocalText;
  type: ActivityType;
  status: ActivityStatus;
  start: string | null;
  end: string | null;
  /** Separate dates; none where it is held from start to end. */
  sessions: string[];
  country: string;
  region: string | null;
  partnerId: string;
  partner: { name: LocalText; acronym: string | null };
  people: number | null;
  /** The head count is 1 to 4, and this reader an outsider. */
  few: boolean;
  named: number;
  /** Of the copy that is shown: what outsiders read is approved, whatever is being made of it since. */
  review: ReviewStatus;
  outcomeIds: string[];
};

/** The people of a facts row, as SQL. */
export const peopleSql = Prisma.sql`(f.female + f.male + f.unknown)`;

/** Whether a reader of this reach is not told the head count of a facts row, it being small. */
const fewSql = (reach: string) =>
  reach === "approved"
    ? Prisma.sql`coalesce(${peopleSql} between 1 and ${smallCount - 1}, false)`
    : Prisma.sql`false`;

/** The people of a facts row as a reader of this reach sees them, as SQL. */
export const peopleFor = (reach: string) =>
  Prisma.sql`(case when ${fewSql(reach)} then null else ${peopleSql} end)`;

/** The review status of a copy, as SQL. */
export const reviewSql = Prisma.sql`(case f.copy when 'working' then a."reviewStatus" else 'approved' end)`;

// A left join: PostgreSQL leaves it out where no condition reads the record (alias a).
const factsWithRecord = Prisma.sql`"ActivityFacts" f left join "Activity" a on a.id = f."activityId"`;

/**
 * Lines of activities that fit the conditions on their facts (alias f), one page of them. One query, whatever the
 * page holds, which finds the page before it reads the lines; each caller says which copies it reads.
 */
export async function activityLines(
  db: Db,
  programmeId: ReadableProgrammeId,
  {
    where,
    orderBy,
    limit,
    offset = 0,
    reach = "all",
  }: {
    where: Prisma.Sql;
    orderBy: Prisma.Sql;
    limit: number;
    offset?: number;
    /** Whose list it is: outsiders see no small count. */
    reach?: string;
  },
): Promise<ActivityLine[]> {
  return db.$queryRaw<ActivityLine[]>`
    select f."activityId" as id, f.title, f.type, f.status, to_char(f.start, 'YYYY-MM-DD') as start,
      to_char(f."end", 'YYYY-MM-DD') as "end", f.sessions, f.country, f.region, f."partnerId",
      json_build_object('name', o.content -> 'name', 'acronym', o.content -> 'acronym') as partner,
      ${peopleFor(reach)} as people, ${fewSql(reach)} as few,
      case when ${fewSql(reach)} then 0 else f.named end as named, ${reviewSql} as review, f."outcomeIds"
    from (
      select f."activityId", f.copy from ${factsWithRecord}
      where f."programmeId" = ${programmeId}::uuid and ${where}
      order by ${orderBy} limit ${limit} offset ${offset}
    ) page
    join "ActivityFacts" f on f."activityId" = page."activityId" and f.copy = page.copy
    join "Activity" a on a.id = f."activityId"
    join "Organisation" o on o.id = f."partnerId"
    order by ${orderBy}`;
}

export async function countLines(
  db: Db,
  programmeId: ReadableProgrammeId,
  where: Prisma.Sql,
): Promise<number> {
  const [row] = await db.$queryRaw<{ count: number }[]>`
    select count(*)::int as count from ${factsWithRecord} where f."programmeId" = ${programmeId}::uuid and ${where}`;
  return row?.count ?? 0;
}

/** Conditions, all of which must hold. */
export const all = (conditions: (Prisma.Sql | null | undefined | false)[]): Prisma.Sql =>
  Prisma.join(
    [Prisma.sql`true`, ...conditions.filter((one): one is Prisma.Sql => Boolean(one))],
    " and ",
  );

/** Which copy a reader sees: members the working one, outsiders what was approved and nothing else. */
export const copyFor = (reach: string) =>
  reach === "approved" ? Prisma.sql`f."onApproved"` : Prisma.sql`f.copy = 'working'`;
