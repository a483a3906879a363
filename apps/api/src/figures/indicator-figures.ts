import { Prisma } from "@suivi/db";
import { addDays } from "@suivi/domain/dates";
import { figureFor, type Rule } from "@suivi/domain/results/accumulate";
import type { Period } from "@suivi/domain/results/periods";
import type { Tx } from "../write/commit";
import { contributionsOf, inScope, type Scope } from "./measurements";

type Asked = { id: string; rule: Rule };
/** Amounts in units; `upTo`: the upper end where distinct people lie in an interval. */
export type PeriodFigure = { amount: number; of: number | null; upTo?: number };
/** By indicator, then by the period's key. */
export type FiguresByPeriod = Map<string, Map<string, PeriodFigure>>;
/** How many measurements count of an indicator, whenever they were made, and how many of them carry evidence. */
export type Counts = { measurements: number; evidenced: number };

/**
 * The figures of many indicators over many periods, the same as `figureFor` of the core gives (a test holds them
 * equal on random worlds). The database adds up what lies between two bounds of periods, whatever the number of
 * measurements; a figure is put together out of these sums. The rare rules go through the core itself.
 */
export async function indicatorFigures(
  db: Tx,
  programmeId: string,
  indicators: readonly Asked[],
  periods: readonly Period[],
  scope: Scope,
): Promise<{ figures: FiguresByPeriod; counts: Map<string, Counts> }> {
  const figures: FiguresByPeriod = new Map(indicators.map(({ id }) => [id, new Map()]));
  const bounds = boundsOf(periods);
  const [rare, quick] = [
    indicators.filter(({ rule }) => followed(rule) === null),
    indicators.filter(({ rule }) => followed(rule) !== null),
  ];
  const rareIds = rare.map(({ id }) => id);
  const [sums, contributions, counts] = await Promise.all([
    sumsBetween(db, programmeId, quick, bounds, scope),
    contributionsOf(db, programmeId, rareIds, scope, false),
    countsOf(db, programmeId, rareIds, scope),
  ]);
  for (const [id, list] of sums)
    counts.set(id, {
      measurements: list.reduce((all, { records }) => all + records, 0),
      evidenced: list.reduce((all, { evidenced }) => all + evidenced, 0),
    });
  for (const { id, rule } of quick)
    for (const period of periods) {
      const figure = putTogether(rule, sums.get(id) ?? [], placeOf(period, bounds));
      if (figure) figures.get(id)?.set(period.key, figure);
    }
  for (const { id, rule } of rare)
    for (const period of periods) {
      const figure = figureFor(rule, contributions.get(id) ?? [], period);
      if (figure) figures.get(id)?.set(period.key, { amount: figure.amount, of: figure.of });
    }
  return { figures, counts };
}

const pooled = ({ kind, acrossPlaces }: Rule) =>
  acrossPlaces === "sum" || (acrossPlaces === "average" && kind === "percentage");

/**
 * Whose next measurement decides whether one counts: that of the same place (the latest value stands, or places are
 * counted), of any place, or nobody's (everything adds up). Null: sums don't tell, the core has to look at each.
 */
function followed(rule: Rule): "place" | "any" | "none" | null {
  if (rule.acrossPlaces === "highest") return null;
  if (rule.acrossPlaces === "latest") return rule.overTime === "latest" ? "any" : null;
  return rule.overTime !== "latest" && pooled(rule) ? "none" : "place";
}

/** The first days of periods and the days after them, in order: between two of them nothing begins or ends. */
const boundsOf = (periods: readonly Period[]): string[] =>
  [...new Set(periods.flatMap(({ start, end }) => [start, addDays(end, 1)]))].sort();

/** From the first to the last of the stretches between bounds that a period is made of; 0 lies before all. */
const placeOf = ({ start, end }: Period, bounds: readonly string[]) => ({
  first: bounds.indexOf(start) + 1,
  last: bounds.indexOf(addDays(end, 1)),
});

/** What was measured in a stretch, of which the next measurement (`next`) lies in a certain other; null: in none. */
type Sum = {
  id: string;
  at: number;
  next: number | null;
  records: number;
  evidenced: number;
  amount: number;
  of: number | null;
};

/** A figure out of the sums of its stretches, as the rule says. */
function putTogether(
  rule: Rule,
  sums: readonly Sum[],
  { first, last }: { first: number; last: number },
): PeriodFigure | null {
  const from = rule.overTime === "running" ? 0 : first;
  const within = sums.filter(({ at }) => at >= from && at <= last);
  const standing = within.filter(({ next }) => next === null || next > last);
  const chosen = rule.overTime === "latest" ? standing : within;
  if (chosen.length === 0) return null;
  // Of each place one measurement is the last: so many places there are.
  const places =
    rule.acrossPlaces === "average" && !pooled(rule)
      ? standing.reduce((all, { records }) => all + records, 0)
      : 1;
  const amount = chosen.reduce((all, one) => all + one.amount, 0);
  const of = chosen.reduce<number | null>(
    (all, one) => (one.of === null ? all : (all ?? 0) + one.of),
    null,
  );
  return { amount: amount / places, of: of === null ? null : of / places };
}

/** The sums of every stretch, by indicator: one statement, which an index answers alone (`MeasurementFacts_series`). */
async function sumsBetween(
  db: Tx,
  programmeId: string,
  asked: readonly Asked[],
  bounds: readonly string[],
  scope: Scope,
): Promise<Map<string, Sum[]>> {
  const byIndicator = new Map<string, Sum[]>();
  const of = (who: ReturnType<typeof followed>) =>
    asked.filter(({ rule }) => followed(rule) === who).map(({ id }) => id);
  const at = (date: Prisma.Sql) => Prisma.sql`width_bucket(${date}, ${bounds}::date[])`;
  const facts = (ids: string[]) => Prisma.sql`
    from "MeasurementFacts" f where f."programmeId" = ${programmeId}::uuid and f."indicatorId" = any(${ids}::uuid[])
      and f.amount is not null and ${inScope(scope)}`;
  const totals = Prisma.sql`count(*)::int as records,
    count(*) filter (where evidence > 0)::int as evidenced, sum(amount)::float8 as amount, sum(of)::float8 as of`;
  const parts = (["none", "place", "any"] as const).flatMap((who) => {
    const ids = of(who);
    if (ids.length === 0) return [];
    if (who === "none")
      return [
        Prisma.sql`
          select f."indicatorId" as id, ${at(Prisma.sql`f.date`)} as at, null::int as next, ${totals} ${facts(ids)}
          group by 1, 2`,
      ];
    const series =
      who === "place" ? Prisma.sql`, f."partnerId", f.country, f.region` : Prisma.empty;
    return [
      Prisma.sql`
        select id, ${at(Prisma.sql`date`)} as at, ${at(Prisma.sql`next`)} as next, ${totals} from (
          select f."indicatorId" as id, f.date, f.amount, f.of, f.evidence,
            lead(f.date) over (partition by f."indicatorId" ${series} order by f.date, f."measurementId") as next
          ${facts(ids)}) f
        group by 1, 2, 3`,
    ];
  });
  if (parts.length === 0) return byIndicator;
  const rows = await db.$queryRaw<Sum[]>`${Prisma.join(parts, " union all ")}`;
  for (const row of rows) {
    const list = byIndicator.get(row.id);
    if (list) list.push(row);
    else byIndicator.set(row.id, [row]);
  }
  return byIndicator;
}

/** The same counts of indicators whose measurements are read one by one. */
async function countsOf(
  db: Tx,
  programmeId: string,
  ids: readonly string[],
  scope: Scope,
): Promise<Map<string, Counts>> {
  if (ids.length === 0) return new Map();
  const rows = await db.$queryRaw<({ id: string } & Counts)[]>`
    select f."indicatorId" as id, count(*)::int as measurements, count(*) filter (where f.evidence > 0)::int as evidenced
    from "MeasurementFacts" f
    where f."programmeId" = ${programmeId}::uuid and f."indicatorId" = any(${ids}::uuid[])
      and f.amount is not null and ${inScope(scope)}
    group by 1`;
  return new Map(rows.map(({ id, ...counts }) => [id, counts]));
}
