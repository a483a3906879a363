import { Prisma } from "@suivi/db";
import type { CellPart, Contribution } from "@suivi/domain/results/accumulate";
import { seriesOf } from "@suivi/domain/results/facts";
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

type FactRow = {
  id: string;
  indicatorId: string;
  date: string;
  country: string | null;
  region: string | null;
  partnerId: string;
  amount: number;
  of: number | null;
  cells: CellPart[];
};

/** What was measured of these indicators, as the core reads it; `broken` down only where breakdowns are asked for. */
export async function contributionsOf(
  db: Tx,
  programmeId: string,
  indicatorIds: readonly string[],
  scope: Scope,
  broken = true,
): Promise<Map<string, Contribution[]>> {
  const byIndicator = new Map<string, Contribution[]>(indicatorIds.map((id) => [id, []]));
  if (indicatorIds.length === 0) return byIndicator;
  const rows = await db.$queryRaw<FactRow[]>`
    select f."measurementId" as id, f."indicatorId", to_char(f.date, 'YYYY-MM-DD') as date, f.country, f.region,
      f."partnerId", f.amount::float8 as amount, f.of::float8 as of, ${broken ? Prisma.sql`f.cells` : Prisma.sql`'[]'::jsonb as cells`}
    from "MeasurementFacts" f
    where f."programmeId" = ${programmeId}::uuid and f."indicatorId" = any(${indicatorIds}::uuid[])
      and f.amount is not null and ${inScope(scope)}`;
  for (const { id, indicatorId, date, amount, of, cells, ...place } of rows)
    byIndicator
      .get(indicatorId)
      ?.push({ recordId: id, date, series: seriesOf(place), amount, of, cells });
  return byIndicator;
}
