import { Prisma } from "@suivi/db";
import type { Reach, ReadableProgrammeId, Standing } from "@suivi/domain/access/policy";
import { DomainError } from "@suivi/domain/errors";
import type { BudgetContent, TransactionContent } from "@suivi/domain/money/schema";
import type { ProgrammeContent } from "@suivi/domain/programmes/schema";
import { readableMoney as within } from "../../lines/money-lines";
import type { Tx } from "../../write/commit";

export type Reader = {
  db: Tx;
  programmeId: ReadableProgrammeId;
  reach: Reach;
  standing: Standing;
};
export type Line<C> = { id: string; version: number; content: C };

export const budgetLines = (reader: Reader) =>
  reader.db.$queryRaw<Line<BudgetContent>[]>`
    select id, version, content from "Budget"
    where "programmeId" = ${reader.programmeId}::uuid and not removed and ${within(reader, ["partnerId"])}
    order by start desc, id`;

export type TransactionFilter = {
  type?: string | undefined;
  year?: string | undefined;
  partner?: string | undefined;
  page: number;
};
export const pageSize = 50;
const parts = ["partnerId", "providerId", "receiverId"];

function filtered(reader: Reader, { type, year, partner }: Omit<TransactionFilter, "page">) {
  const conditions = [
    Prisma.sql`"programmeId" = ${reader.programmeId}::uuid and not removed`,
    within(reader, parts),
    ...(type ? [Prisma.sql`content ->> 'type' = ${type}`] : []),
    ...(year ? [Prisma.sql`extract(year from date) = ${Number(year)}`] : []),
    ...(partner
      ? [
          Prisma.sql`${partner} in (content ->> 'partnerId', content ->> 'providerId', content ->> 'receiverId')`,
        ]
      : []),
  ];
  return Prisma.join(conditions, " and ");
}

/** One page of the transactions, latest first, with how many there are and in which years. */
export async function transactionLines(reader: Reader, { page, ...filter }: TransactionFilter) {
  const [lines, [counted], years] = await Promise.all([
    reader.db.$queryRaw<Line<TransactionContent>[]>`
      select id, version, content from "Transaction" where ${filtered(reader, filter)}
      order by date desc, id limit ${pageSize} offset ${(page - 1) * pageSize}`,
    reader.db.$queryRaw<{ total: number }[]>`
      select count(*)::int as total from "Transaction" where ${filtered(reader, filter)}`,
    reader.db.$queryRaw<{ year: number }[]>`
      select distinct extract(year from date)::int as year from "Transaction" where ${filtered(reader, {})} order by 1`,
  ]);
  return { lines, total: counted!.total, years: years.map(({ year }) => String(year)) };
}

export const allTransactions = (reader: Reader) =>
  reader.db.$queryRaw<Line<TransactionContent>[]>`
    select id, version, content from "Transaction" where ${filtered(reader, {})} order by date, id`;

/** One line. Throws not_found, and not_allowed for one that this reader may not read. */
export async function oneLine(
  reader: Reader,
  table: "Budget",
  id: string,
): Promise<Line<BudgetContent>>;
export async function oneLine(
  reader: Reader,
  table: "Transaction",
  id: string,
): Promise<Line<TransactionContent>>;
export async function oneLine(reader: Reader, table: "Budget" | "Transaction", id: string) {
  type Found = Line<BudgetContent | TransactionContent> & { readable: boolean };
  const [found] = await reader.db.$queryRaw<Found[]>`
    select id, version, content, coalesce(${within(reader, parts)}, false) as readable
    from ${Prisma.raw(`"${table}"`)}
    where id = ${id}::uuid and "programmeId" = ${reader.programmeId}::uuid and not removed`;
  if (!found) throw new DomainError("not_found");
  const { readable, ...line } = found;
  if (!readable) throw new DomainError("not_allowed");
  return line;
}

export async function programmeOf(db: Tx, programmeId: string) {
  const row = await db.programme.findUnique({
    where: { id: programmeId },
    select: { content: true, revision: true, fictional: true },
  });
  if (!row) throw new DomainError("not_found");
  return { ...row, content: row.content as ProgrammeContent };
}

export type Cost = { currency: string; year: string | null; amount: string; activities: number };

/** What activities that were held and approved say that they cost: beside the books, and no part of them. */
export function loggedCosts({ db, programmeId, reach, standing }: Reader): Promise<Cost[]> {
  const { organisationId = null, country = null } = standing.membership ?? {};
  const own =
    reach !== "own"
      ? Prisma.sql`true`
      : organisationId
        ? Prisma.sql`f."partnerId" = ${organisationId}::uuid`
        : Prisma.sql`f.country = ${country}`;
  return db.$queryRaw<Cost[]>`
    select c.cost ->> 'currency' as currency, to_char(f.start, 'YYYY') as year,
      trim_scale(sum((c.cost ->> 'amount')::numeric))::text as amount, count(*)::int as activities
    from "ActivityFacts" f
    join "Activity" a on a.id = f."activityId"
    cross join lateral (select case when f.copy = 'working' then a.content else (
      select j.after -> 'content' from "JournalEntry" j where j."recordId" = a.id and j.version = f.version limit 1
    ) end -> 'cost' as cost) c
    where f."programmeId" = ${programmeId}::uuid and f."onApproved" and f.status = 'held' and ${own}
      and c.cost ->> 'amount' is not null
    group by 1, 2 order by 1, 2`;
}
