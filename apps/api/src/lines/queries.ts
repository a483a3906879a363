import { Prisma, type Db } from "@suivi/db";
import type { ReadableProgrammeId } from "@suivi/domain/access/policy";
import { type CalendarDate, lastDayOf, type Month } from "@suivi/domain/dates";
import { LRUCache } from "lru-cache";
import { dateOf } from "../figures/facts-rows";
import { activityLines, all, copyFor, countLines } from "./activity-lines";
import { type ListFilter, listConditions, orderOf } from "./conditions";

const pageSize = 50;
type Reader = { db: Db; programmeId: ReadableProgrammeId; reach: string };

// How many fit a filter, held as long as the programme's revision stands: counting all takes longer than finding a page.
const counts = new LRUCache<string, { revision: number; total: number }>({ max: 1000 });

async function countFitting(
  { db, programmeId, reach }: Reader,
  filter: ListFilter,
  where: Prisma.Sql,
) {
  const key = JSON.stringify([programmeId, reach, { ...filter, page: null, sort: null }]);
  const [programme] = await db.$queryRaw<{ revision: number }[]>`
    select revision from "Programme" where id = ${programmeId}::uuid`;
  const revision = programme?.revision ?? 0;
  const known = counts.get(key);
  if (known?.revision === revision) return known.total;
  const total = await countLines(db, programmeId, where);
  counts.set(key, { revision, total });
  return total;
}

/** One page of activities as filtered and sorted, and how many there are in all. */
export async function listActivities(reader: Reader, filter: ListFilter) {
  const { db, programmeId, reach } = reader;
  const page = filter.page ?? 1;
  const where = all([copyFor(reach), ...listConditions(filter)]);
  const [rows, total] = await Promise.all([
    activityLines(db, programmeId, {
      where,
      orderBy: orderOf(filter.sort, reach),
      reach,
      limit: pageSize,
      offset: (page - 1) * pageSize,
    }),
    countFitting(reader, filter, where),
  ]);
  return { items: rows, page, total, more: page * pageSize < total };
}

/** What starts, goes on or ends in a month: planned, held and cancelled. */
export function calendar({ db, programmeId, reach }: Reader, month: Month) {
  const [first, last] = [
    new Date(`${month}-01T00:00:00Z`),
    new Date(`${lastDayOf(month)}T00:00:00Z`),
  ];
  return activityLines(db, programmeId, {
    where: all([
      copyFor(reach),
      Prisma.sql`f.start <= ${last}::date and coalesce(f."end", f.start) >= ${first}::date`,
      Prisma.sql`(f.sessions = '{}' or exists (select from unnest(f.sessions) day where day like ${`${month}-%`}))`,
    ]),
    orderBy: Prisma.sql`f.start asc, f."activityId"`,
    limit: 500,
    reach,
  });
}

/** What a person logged and what stands open of it, returned work first. */
export async function ownWork({ db, programmeId }: Reader, userId: string) {
  const rows = await activityLines(db, programmeId, {
    where: all([
      Prisma.sql`f.copy = 'working'`,
      Prisma.sql`a."authorId" = ${userId} and a."reviewStatus" <> 'approved'`,
    ]),
    orderBy: Prisma.sql`a."updatedAt" desc`,
    limit: 200,
  });
  const inStatus = (status: string) => rows.filter(({ review }) => review === status);
  return {
    returned: inStatus("returned"),
    drafts: inStatus("draft"),
    submitted: inStatus("submitted"),
  };
}

/** Follow-ups that are still to be done, the first due first; `before`: those that were due before this day. */
export async function followUpLines(
  { db, programmeId }: Omit<Reader, "reach">,
  before: CalendarDate | null,
) {
  const lines = await activityLines(db, programmeId, {
    where: all([
      Prisma.sql`f.copy = 'working' and f."followUpDue" is not null`,
      before !== null && Prisma.sql`f."followUpDue" < ${before}::date`,
    ]),
    orderBy: Prisma.sql`f."followUpDue", f."activityId"`,
    limit: 500,
  });
  const rows = await db.activityFacts.findMany({
    where: { copy: "working", activityId: { in: lines.map(({ id }) => id) } },
    select: { activityId: true, followUpDue: true },
  });
  const due = new Map(rows.map((row) => [row.activityId, dateOf(row.followUpDue)]));
  return lines.flatMap((line) => {
    const date = due.get(line.id);
    return date ? [{ ...line, due: date }] : [];
  });
}

/** What waits for a decision, the longest waiting first. */
export const submittedLines = ({ db, programmeId }: Reader) =>
  activityLines(db, programmeId, {
    where: all([Prisma.sql`f.copy = 'working'`, Prisma.sql`a."reviewStatus" = 'submitted'`]),
    orderBy: Prisma.sql`f."partnerId", a."updatedAt" asc`,
    limit: 500,
  });
