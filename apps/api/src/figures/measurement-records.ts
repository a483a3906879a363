import { Prisma } from "@suivi/db";
import type { CellPart } from "@suivi/domain/results/accumulate";
import { type PackedCells, unpacking } from "@suivi/domain/results/packed-cells";
import type { Basis } from "@suivi/domain/review/status";
import type { Tx } from "../write/commit";
import { inScope } from "./measurements";

/** A measurement that counts on a basis, as a line of a list; amounts in units. */
export type MeasurementRecord = {
  id: string;
  date: string;
  country: string | null;
  region: string | null;
  partner: string;
  amount: number | null;
  of: number | null;
  review: "approved" | "submitted";
  evidence: number;
  comment: string | null;
  noData: string | null;
};
/** The cells of its breakdown. */
export type MeasurementCells = Pick<MeasurementRecord, "id" | "date" | "amount" | "of"> & {
  cells: CellPart[];
};

// More would be held for long enough to be moved about by the collector of garbage.
const atOnce = 500;

/** The copy that counts (f, of the measurement m), as it was written: the working one, or the one that was approved. */
export const contentOfCopy = Prisma.sql`(case when f.copy = 'working' then m.content else (
  select j.after -> 'content' from "JournalEntry" j where j."recordId" = m.id and j.version = f.version limit 1) end)`;

const record = Prisma.sql`to_char(f.date, 'YYYY-MM-DD') as date, f.amount::float8 as amount, f.of::float8 as of`;
const about = Prisma.sql`${record}, f.country, f.region, f."partnerId" as partner, f.evidence,
  case when f."onApproved" then 'approved' else 'submitted' end as review, c.content ->> 'comment' as comment,
  case when f.amount is null then c.content -> 'measured' ->> 'reason' end as "noData"`;

/**
 * An indicator's measurements that count on a basis, oldest first, so many at a time. They come as one value, read in a
 * fraction of the time that as many rows take; the next page is asked for while this one is worked on.
 */
async function* pages<R extends { id: string; date: string }>(
  tx: Tx,
  { programmeId, indicatorIds, basis }: Of,
  columns: Prisma.Sql,
  beside = Prisma.empty,
): AsyncGenerator<{ indicatorId: string; rows: R[] }> {
  const ask = async (indicatorId: string, last?: R) => {
    const after = last
      ? Prisma.sql`and (f.date, f."measurementId") > (${last.date}::date, ${last.id}::uuid)`
      : Prisma.empty;
    const [page] = await tx.$queryRaw<{ rows: R[] }[]>`
      select coalesce(json_agg(r), '[]') as rows from (
        select f."measurementId" as id, ${columns} from (
          select * from "MeasurementFacts" f
          where f."programmeId" = ${programmeId}::uuid and f."indicatorId" = ${indicatorId}::uuid
            and ${inScope({ basis })} ${after}
          order by f.date, f."measurementId" limit ${atOnce}) f ${beside}
        order by f.date, f."measurementId") r`;
    return page?.rows ?? [];
  };
  let at = 0;
  let asked = indicatorIds[0] ? ask(indicatorIds[0]) : null;
  while (asked) {
    const [rows, indicatorId] = [await asked, indicatorIds[at]!];
    if (rows.length < atOnce) at += 1;
    const next = indicatorIds[at];
    asked = next ? ask(next, next === indicatorId ? rows.at(-1) : undefined) : null;
    // Told where it is awaited; a reader who goes away before leaves nobody to tell.
    asked?.catch(() => undefined);
    if (rows.length > 0) yield { indicatorId, rows };
  }
}

type Of = { programmeId: string; indicatorIds: readonly string[]; basis: Basis };

export const measurementRecords = (tx: Tx, of: Of) =>
  pages<MeasurementRecord>(
    tx,
    of,
    about,
    Prisma.sql`join "Measurement" m on m.id = f."measurementId"
      cross join lateral (select ${contentOfCopy} as content) c`,
  );

export async function* measurementCells(
  tx: Tx,
  of: Of,
): AsyncGenerator<{ indicatorId: string; rows: MeasurementCells[] }> {
  const unpack = unpacking();
  const packed = pages<Omit<MeasurementCells, "cells"> & PackedCells>(
    tx,
    of,
    Prisma.sql`${record}, f.shape, f.parts`,
  );
  for await (const { indicatorId, rows } of packed)
    yield {
      indicatorId,
      rows: rows.map(({ shape, parts, ...row }) => ({ ...row, cells: unpack({ shape, parts }) })),
    };
}
