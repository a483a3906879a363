import { Prisma } from "@suivi/db";
import { figureFor, type Rule } from "@suivi/domain/results/accumulate";
import type { Period } from "@suivi/domain/results/periods";
import type { Tx } from "../write/commit";
import { contributionsOf, inScope, type Scope } from "./measurements";

type Asked = { id: string; rule: Rule };
/** Amounts in units, from how many places; `upTo`: the upper end where distinct people lie in an interval. */
export type PeriodFigure = { amount: number; of: number | null; places: number; upTo?: number };
/** By indicator, then by the period's key. */
export type FiguresByPeriod = Map<string, Map<string, PeriodFigure>>;

/**
 * The figures of many indicators over many periods, the same as `figureFor` of the core gives (a test holds them
 * equal on random worlds). The common rules are one SQL statement, whatever the number of measurements; the rest
 * goes through the core itself.
 */
export async function indicatorFigures(
  db: Tx,
  programmeId: string,
  indicators: readonly Asked[],
  periods: readonly Period[],
  scope: Scope,
): Promise<FiguresByPeriod> {
  const answer: FiguresByPeriod = new Map(indicators.map(({ id }) => [id, new Map()]));
  const months = periods.every(wholeMonths) ? monthTable(periods) : null;
  const quick = months ? indicators.filter(({ rule }) => inSql(rule)) : [];
  const slow = indicators.filter((one) => !quick.includes(one));

  if (months && quick.length > 0) {
    const rows = await sums(db, programmeId, quick, months, scope);
    const running = new Set(
      quick.filter(({ rule }) => rule.overTime === "running").map(({ id }) => id),
    );
    for (const { id, index, ...figure } of rows)
      if (!running.has(id)) answer.get(id)?.set(periods[index]!.key, figure);
    for (const id of running)
      for (const [key, figure] of runningTotals(
        rows.filter((row) => row.id === id),
        periods,
      ))
        answer.get(id)?.set(key, figure);
  }
  const contributions = await contributionsOf(
    db,
    programmeId,
    slow.map(({ id }) => id),
    scope,
  );
  for (const { id, rule } of slow)
    for (const period of periods) {
      const figure = figureFor(rule, contributions.get(id) ?? [], period);
      if (figure)
        answer
          .get(id)
          ?.set(period.key, { amount: figure.amount, of: figure.of, places: figure.places });
    }
  return answer;
}

const pooled = ({ kind, acrossPlaces }: Rule) =>
  acrossPlaces === "sum" || (acrossPlaces === "average" && kind === "percentage");
const inSql = (rule: Rule) => rule.overTime !== "running" || pooled(rule);

const wholeMonths = ({ start, end }: Period) =>
  start.endsWith("-01") && new Date(Date.parse(`${end}T00:00:00Z`) + 86_400_000).getUTCDate() === 1;

const monthNumber = (date: string) => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1;

/** Which period each month belongs to; months before the first belong to it for running totals alone (index -1). */
function monthTable(periods: readonly Period[]) {
  const sorted = [...periods].sort((a, b) => (a.start < b.start ? -1 : 1));
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (
    !first ||
    !last ||
    sorted.some((one, index) => index > 0 && one.start <= sorted[index - 1]!.end)
  )
    return null;
  const base = monthNumber(first.start);
  const table: number[] = Array.from({ length: monthNumber(last.end) - base + 1 }, () => -1);
  periods.forEach((period, index) => {
    for (let at = monthNumber(period.start); at <= monthNumber(period.end); at += 1)
      table[at - base] = index;
  });
  return { base, table, before: first.start, after: last.end };
}
type Months = NonNullable<ReturnType<typeof monthTable>>;

type Row = PeriodFigure & { id: string; index: number };

/** One row an indicator and period; running totals come as what each period adds (index -1: what came before). */
function sums(
  db: Tx,
  programmeId: string,
  asked: readonly Asked[],
  months: Months,
  scope: Scope,
): Promise<Row[]> {
  const { base, table, before, after } = months;
  const day = (date: string) => new Date(`${date}T00:00:00Z`);
  return db.$queryRaw<Row[]>`
    with asked as (
      select * from unnest(${asked.map(({ id }) => id)}::uuid[], ${asked.map(({ rule }) => rule.overTime)}::text[],
        ${asked.map(({ rule }) => (pooled(rule) ? "pooled" : rule.acrossPlaces))}::text[]) as a (id, over, across)),
    facts as (
      select a.id, a.over, a.across, f."measurementId" as record, f.date, f.amount, f.of,
        case when f.date < ${day(before)}::date then -1
          else (${table}::int[])[(extract(year from f.date) * 12 + extract(month from f.date))::int - ${base}] end as index,
        coalesce(f.country, '') as country, coalesce(f.region, '') as region, f."partnerId" as partner
      from "MeasurementFacts" f join asked a on a.id = f."indicatorId"
      where f."programmeId" = ${programmeId}::uuid and f.amount is not null and ${inScope(scope)}
        and f.date <= ${day(after)}::date and (a.over = 'running' or f.date >= ${day(before)}::date)),
    latest as (
      select distinct on (id, index, country, region, partner) id, across, index, amount, of, date, record
      from facts where over = 'latest' and index >= 0
      order by id, index, country, region, partner, date desc, record desc),
    places as (
      select id, across, index, country || ' ' || region || ' ' || partner as place, sum(amount) as amount, sum(of) as of,
        max(date) as date, ${lastRecord}
      from facts where over <> 'latest' and across <> 'pooled' and index >= 0
      group by id, across, index, country, region, partner
      union all
      select id, across, index, '', amount, of, date, record from latest where across <> 'pooled'),
    chosen as (
      select distinct on (id, index) id, index, amount, of from places where across in ('highest', 'latest')
      order by id, index,
        case when across = 'highest' then case when of is null then amount::numeric when of = 0 then -1
          else div(amount::numeric * 1e24, of) end end desc nulls last,
        date desc, record desc)
    select id, index, sum(amount)::float8 as amount, sum(of)::float8 as of, count(distinct (country, region, partner))::int as places
      from facts where over <> 'latest' and across = 'pooled' group by id, index
    union all
    select id, index, sum(amount)::float8, sum(of)::float8, count(*)::int from latest where across = 'pooled' group by id, index
    union all
    select id, index, sum(amount)::float8 / count(*), sum(of)::float8 / count(*), count(*)::int
      from places where across = 'average' group by id, index
    union all
    select id, index, amount::float8, of::float8, 1 from chosen`;
}

/** The record made last on the last day: it decides between places that are equal. */
const lastRecord = Prisma.sql`(array_agg(record order by date desc, record desc))[1] as record`;

/** Each period's addition, added up to the period's end; a period in which nothing was added keeps what stood. */
function* runningTotals(
  rows: readonly Row[],
  periods: readonly Period[],
): Iterable<[string, PeriodFigure]> {
  const inOrder = periods
    .map((period, index) => ({ period, index }))
    .sort((a, b) => (a.period.start < b.period.start ? -1 : 1));
  let total: PeriodFigure | null = null;
  const add = (row: Row | undefined) => {
    if (!row) return;
    const of: number | null = row.of === null ? (total?.of ?? null) : (total?.of ?? 0) + row.of;
    total = {
      amount: (total?.amount ?? 0) + row.amount,
      of,
      places: Math.max(total?.places ?? 0, row.places),
    };
  };
  add(rows.find(({ index }) => index === -1));
  for (const { period, index } of inOrder) {
    add(rows.find((row) => row.index === index));
    if (total) yield [period.key, total];
  }
}
