import { Prisma } from "@suivi/db";
import { DomainError } from "@suivi/domain/errors";
import type { PublicationContent } from "@suivi/domain/iati/publication";
import type { BudgetContent, TransactionContent } from "@suivi/domain/money/schema";
import type { ProgrammeContent } from "@suivi/domain/programmes/schema";
import { organisationsByEveryId } from "../../records/organisation";
import type { Tx } from "../../write/commit";
import type { Line, Place } from "./facts";
import type { Known } from "./take-in-plan";

export async function programmeOf(tx: Tx, programmeId: string) {
  const row = await tx.programme.findUnique({ where: { id: programmeId } });
  if (!row) throw new DomainError("not_found");
  return { ...row, content: row.content as ProgrammeContent };
}

export async function moneyOf(tx: Tx, programmeId: string) {
  const where = { programmeId, removed: false };
  const select = { id: true, content: true };
  const budgets = await tx.budget.findMany({ where, select, orderBy: { id: "asc" } });
  const transactions = await tx.transaction.findMany({
    where,
    select,
    orderBy: [{ date: "asc" }, { id: "asc" }],
  });
  return {
    budgets: budgets as Line<BudgetContent>[],
    transactions: transactions as Line<TransactionContent>[],
  };
}

/**
 * Where activities were held and approved, each place once. A hidden place is its region: what it says more never
 * leaves the database here.
 */
export const placesOf = (tx: Tx, programmeId: string): Promise<Place[]> =>
  tx.$queryRaw<Place[]>`
    select distinct f.country, f.region, f."partnerId",
      case when (c.content -> 'place' ->> 'hidden')::boolean then null
        else c.content -> 'place' ->> 'district' end as district
    from "ActivityFacts" f
    join "Activity" a on a.id = f."activityId"
    cross join lateral (select case when f.copy = 'working' then a.content else (
      select j.after -> 'content' from "JournalEntry" j where j."recordId" = a.id and j.version = f.version limit 1
    ) end as content) c
    where f."programmeId" = ${programmeId}::uuid and f."onApproved" and f.status = 'held'
    order by 1, 2, 4, 3`;

/** The names of people whom the programme knows: those with accounts in it and those on attendance sheets. */
export async function knownNames(tx: Tx, programmeId: string): Promise<string[]> {
  const rows = await tx.$queryRaw<{ name: string }[]>(Prisma.sql`
    select distinct name from "Person" where "programmeId" = ${programmeId}::uuid
    union select u.name from "User" u join "Membership" m on m."userId" = u.id
      where m."programmeId" = ${programmeId}::uuid`);
  return rows.map(({ name }) => name);
}

/** The one record of a programme's publication; null before anybody published or opened anything. */
export async function publicationOf(tx: Tx, programmeId: string) {
  const row = await tx.publication.findUnique({ where: { programmeId } });
  return row && { id: row.id, version: row.version, content: row.content as PublicationContent };
}

type Kept = { programmeId: string; number: number; xml: string; digest: string; byName: string };

/** Keeps a file whole; nothing ever changes or removes it. */
export const keepFile = (tx: Tx, file: Kept & { at: Date }) =>
  tx.publishedFile.create({ data: file });

/** A file that was published. */
export const publishedFile = (tx: Tx, programmeId: string, number: number) =>
  tx.publishedFile.findUnique({ where: { programmeId_number: { programmeId, number } } });

/** Every file that was published, latest first, without its text. */
export const publishedFiles = (tx: Tx, programmeId: string) =>
  tx.publishedFile.findMany({
    where: { programmeId },
    select: { number: true, at: true, byName: true, digest: true },
    orderBy: { number: "desc" },
  });

/** The programme under this code, whoever asks. */
export const programmeUnder = (tx: Tx, code: string) =>
  tx.programme.findUnique({ where: { code }, select: { id: true } });

/** What taking a file in has to know of a programme: what is there already, under which ids. */
export async function knownOf(db: Tx, programmeId: string): Promise<Known> {
  const { content, version } = await programmeOf(db, programmeId);
  const organisations = await organisationsByEveryId(db, programmeId);
  const indicators = await db.indicator.findMany({
    where: { programmeId, removed: false },
    select: { id: true, content: true },
  });
  const rows = await db.$queryRaw<{ id: string }[]>`
    select id from "Organisation" where "programmeId" = ${programmeId}::uuid
    union all select id from "Indicator" where "programmeId" = ${programmeId}::uuid
    union all select id from "Measurement" where "programmeId" = ${programmeId}::uuid
    union all select id from "Budget" where "programmeId" = ${programmeId}::uuid
    union all select id from "Transaction" where "programmeId" = ${programmeId}::uuid`;
  return {
    programmeId,
    version,
    content,
    organisations,
    indicators: indicators as Known["indicators"],
    ids: new Set(rows.map(({ id }) => id)),
    today: new Date().toISOString().slice(0, 10),
  };
}
