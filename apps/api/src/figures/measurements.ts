import { Prisma } from "@suivi/db";
import type { Contribution } from "@suivi/domain/results/accumulate";
import { seriesOf } from "@suivi/domain/results/facts";
import { unpacking } from "@suivi/domain/results/packed-cells";
import type { Basis } from "@suivi/domain/review/status";
import type { Tx } from "../write/commit";

/** Which measurements a figure may rest on. */
export type Scope = {
  basis: Basis;
  country?: string | undefined;
  partner?: string | undefined;
  /** For a reader outside the programme. */
  outside?: boolean | undefined;
};

/** Conditions on measurement facts (alias f) for a scope. */
export const inScope = ({ basis, country, partner }: Scope) =>
  Prisma.join(
    [
      basis === "approved" ? Prisma.sql`f."onApproved"` : Prisma.sql`f."onSubmitted"`,
      ...(country ? [Prisma.sql`f.country = ${country}`] : []),
      ...(partner ? [Prisma.sql`f."partnerId" = ${partner}::uuid`] : []),
    ],
    " and ",
  );

/** Measurements of one place and partner whose cells are alike, in columns: so they are read in the least time. */
type FactRows = {
  indicatorId: string;
  country: string | null;
  region: string | null;
  partnerId: string;
  shape: string;
  ids: string[];
  dates: string[];
  amounts: number[];
  ofs: (number | null)[];
  /** Null: not asked for. */
  parts: number[][] | null;
};

// So few that what is read at a time stays small, so many that asking costs nothing beside reading.
const atOnce = 25;

/**
 * What was measured of each of these indicators, as the core reads it, some indicators at a time; `broken` down only
 * where breakdowns are asked for. The next are read while these are worked on.
 */
export async function* contributionsEach(
  db: Tx,
  programmeId: string,
  indicatorIds: readonly string[],
  scope: Scope,
  broken = true,
): AsyncGenerator<[indicatorId: string, Contribution[]]> {
  const unpack = unpacking();
  const ask = async (ids: readonly string[]) => {
    if (ids.length === 0) return null;
    const cells = broken
      ? Prisma.sql`f.shape, json_agg(f.parts) as parts`
      : Prisma.sql`'[]' as shape, null as parts`;
    const [answer] = await db.$queryRaw<{ rows: FactRows[] }[]>`
      select coalesce(json_agg(r), '[]') as rows from (
        select f."indicatorId", f.country, f.region, f."partnerId", array_agg(f."measurementId") as ids,
          array_agg(f.date) as dates, array_agg(f.amount) as amounts, array_agg(f.of) as ofs, ${cells}
        from "MeasurementFacts" f
        where f."programmeId" = ${programmeId}::uuid and f."indicatorId" = any(${ids}::uuid[])
          and f.amount is not null and ${inScope(scope)}
        group by f."indicatorId", f.country, f.region, f."partnerId"${broken ? Prisma.sql`, f.shape` : Prisma.empty}) r`;
    return { ids, rows: answer?.rows ?? [] };
  };
  let next = ask(indicatorIds.slice(0, atOnce));
  for (let from = atOnce; ; from += atOnce) {
    const read = await next;
    if (!read) return;
    next = ask(indicatorIds.slice(from, from + atOnce));
    // Told where it is awaited; a reader who goes away before leaves nobody to tell.
    next.catch(() => undefined);
    // One indicator's at a time: most of them are gone before the next are made.
    for (const id of read.ids)
      yield [
        id,
        read.rows
          .filter(({ indicatorId }) => indicatorId === id)
          .flatMap((rows) => contributionsIn(rows, unpack)),
      ];
  }
}

function contributionsIn(
  { shape, ids, dates, amounts, ofs, parts, ...place }: FactRows,
  unpack: ReturnType<typeof unpacking>,
): Contribution[] {
  const series = seriesOf(place);
  return ids.map((recordId, at) => ({
    recordId,
    date: dates[at]!,
    series,
    amount: amounts[at]!,
    of: ofs[at]!,
    cells: unpack({ shape, parts: parts?.[at] ?? [] }),
  }));
}

/** The same of all of them at once. */
export async function contributionsOf(
  db: Tx,
  programmeId: string,
  indicatorIds: readonly string[],
  scope: Scope,
  broken = true,
): Promise<Map<string, Contribution[]>> {
  const byIndicator = new Map<string, Contribution[]>();
  for await (const [id, list] of contributionsEach(db, programmeId, indicatorIds, scope, broken))
    byIndicator.set(id, list);
  return byIndicator;
}
