import { DomainError } from "@suivi/domain/errors";
import { valueOf } from "@suivi/domain/results/accumulate";
import type { ProgrammeContent } from "@suivi/domain/programmes/schema";
import { inFrameworkOrder, resultCodes } from "@suivi/domain/results/framework";
import { isFinished, type Period, periodsOf } from "@suivi/domain/results/periods";
import { shareMet, standingTo, usualMargin } from "@suivi/domain/results/progress";
import { ruleOf } from "@suivi/domain/results/rules";
import { frequencies, type IndicatorContent } from "@suivi/domain/results/schema";
import { indicatorNumber, lifeTarget, targetFor } from "@suivi/domain/results/targets";
import type { Iptt, IpttCell, IpttLine } from "@suivi/domain/results/tracking-table";
import { basis } from "@suivi/domain/review/status";
import { LRUCache } from "lru-cache";
import * as z from "zod/mini";
import { countedFigures } from "../../figures/counted-figures";
import {
  type Counts,
  indicatorFigures,
  type FiguresByPeriod,
  type PeriodFigure,
} from "../../figures/indicator-figures";
import type { Scope } from "../../figures/measurements";
import { frameworkOf, indicatorsOf, type IndicatorRow, type Reader } from "./store";

export const ipttInput = z.object({
  basis,
  country: z.optional(z.string().check(z.regex(/^[A-Z]{2}$/, "not_valid"))),
  partner: z.optional(z.uuid()),
  /** Periods of this frequency for every indicator; without it each indicator keeps its own. */
  frequency: z.optional(z.enum(frequencies)),
  knownRevision: z.optional(z.int()),
});
export type IpttInput = z.infer<typeof ipttInput>;

type Span = { from: string; to: string };

/** The whole table of one basis and scope. Answered "unchanged" as long as the programme's revision stands. */
export async function iptt(
  reader: Reader,
  asked: IpttInput,
): Promise<Iptt | { unchanged: true; revision: number }> {
  const { db, programmeId, reach } = reader;
  const scope: Scope =
    reach === "approved" ? { ...asked, basis: "approved", outside: true } : asked;
  const framework = await frameworkOf(db, programmeId);
  const { revision, content, span } = framework;
  if (asked.knownRevision === revision) return { unchanged: true, revision };
  const today = new Date().toISOString().slice(0, 10);
  const key = JSON.stringify([
    programmeId,
    revision,
    today,
    scope.basis,
    scope.country,
    scope.partner,
    scope.outside,
    asked.frequency,
  ]);
  const before = known.get(key);
  if (before) return before;

  const indicators = await indicatorsOf(db, programmeId);
  const { figures, counts } = await figuresByIndicator(reader, indicators, asked, scope, span);
  const judge = { today, margin: content.margin ?? usualMargin };
  const results = numberedResults(content);
  const answer: Iptt = {
    unchanged: false,
    revision,
    basis: scope.basis,
    fictional: framework.fictional,
    span,
    levels: content.levels,
    results,
    lines: numbered(indicators, results).map((line): IpttLine => {
      const periods = periodsFor(line.content, asked, span);
      const found = figures.get(line.id) ?? new Map<string, PeriodFigure>();
      const { evidenced = 0, measurements = 0 } = counts.get(line.id) ?? {};
      return {
        ...line,
        periods,
        ...cellsOf(line.content, periods, found, { ...judge, at: aimedAt(scope) }, span),
        reported: found.has("life"),
        evidenced,
        measurements,
      };
    }),
  };
  known.set(key, answer);
  return answer;
}
// Keyed by revision: no copy of the server can hold a figure longer than it is true.
const known = new LRUCache<string, Iptt>({ max: 60 });

/** The results of a framework in their order, each with its number. */
export const numberedResults = (content: ProgrammeContent): Iptt["results"] => {
  const codes = resultCodes(content);
  return inFrameworkOrder(content.outcomes).map(({ result, depth }) => ({
    ...result,
    depth,
    number: codes.get(result.id) ?? "",
  }));
};

/** Indicators in the order of their results, each with its number. */
export const numbered = (
  indicators: readonly IndicatorRow[],
  results: Iptt["results"],
): (IndicatorRow & { number: string })[] =>
  results.flatMap(({ id, number }) =>
    indicators
      .filter((one) => one.content.resultId === id)
      .map((one, place) => ({ ...one, number: indicatorNumber(one.content.code, number, place) })),
  );

/** The periods that an indicator has as columns: its own, or of the frequency asked for. */
export const periodsFor = (
  content: IndicatorContent,
  { frequency }: Pick<IpttInput, "frequency">,
  span: Span,
): Period[] =>
  periodsOf(frequency ?? content.frequency, span, content.events).filter(
    ({ key }) => key !== "life",
  );

/** The last day up to which periods are over: the stretch that a programme is judged by. */
export const toDateOf = (periods: readonly Period[], today: string, span: Span): Period | null => {
  const finished = periods.filter((period) => isFinished(period, today));
  const last = finished.at(-1);
  const start = periodsOf("life", span)[0]!.start;
  return last ? { key: "to_date", start, end: last.end, year: null, part: null } : null;
};

/** Figures of all indicators: those with the same periods in one query, counted ones from the activities. */
async function figuresByIndicator(
  { db, programmeId }: Reader,
  indicators: readonly IndicatorRow[],
  asked: IpttInput,
  scope: Scope,
  span: Span,
): Promise<{ figures: FiguresByPeriod; counts: Map<string, Counts> }> {
  const today = new Date().toISOString().slice(0, 10);
  const all: FiguresByPeriod = new Map(indicators.map(({ id }) => [id, new Map()]));
  const allCounts = new Map<string, Counts>();
  const groups = new Map<string, IndicatorRow[]>();
  for (const one of indicators) {
    const key = JSON.stringify(periodsFor(one.content, asked, span).map((period) => period.key));
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  const keep = (some: FiguresByPeriod) => {
    for (const [id, byPeriod] of some)
      for (const [key, figure] of byPeriod) all.get(id)?.set(key, figure);
  };
  for (const group of groups.values()) {
    const periods = periodsFor(group[0]!.content, asked, span);
    const toDate = toDateOf(periods, today, span);
    const stretches = [...periods, ...periodsOf("life", span), ...(toDate ? [toDate] : [])];
    const asks = group.map(({ id, content }) => ({
      id,
      rule: ruleOf(content),
      counted: content.counted,
    }));
    const typed = asks.filter(({ counted }) => counted === null);
    const counted = asks.flatMap((one) => (one.counted ? [{ ...one, counted: one.counted }] : []));
    const { figures, counts } = await indicatorFigures(db, programmeId, typed, stretches, scope);
    keep(figures);
    for (const [id, count] of counts) allCounts.set(id, count);
    keep(await countedFigures(db, programmeId, counted, stretches, scope));
  }
  return { figures: all, counts: allCounts };
}

export type Judge = { today: string; margin: number; at: Place | null };
type Place = { country?: string };

/** Whose targets hold in a scope: a country's own, and no partner's; what all of them aim at is not a part's target. */
export const aimedAt = ({ country, partner }: Scope): Place | null =>
  partner ? null : country ? { country } : {};

export function cellsOf(
  content: IndicatorContent,
  periods: Period[],
  found: Map<string, PeriodFigure>,
  judge: Judge,
  span: Span,
) {
  const cell = (period: Pick<Period, "key" | "end">, target: number | null): IpttCell => {
    const figure = found.get(period.key) ?? null;
    const value = valueOf(figure);
    const against = { actual: value, target };
    return {
      value,
      fraction:
        figure && figure.of !== null
          ? { numerator: figure.amount / 10_000, denominator: figure.of / 10_000 }
          : null,
      upTo: figure?.upTo === undefined ? null : figure.upTo / 10_000,
      target,
      share: shareMet(value, target),
      standing: standingTo(period, against, { direction: content.direction, ...judge }),
    };
  };
  const life = periodsOf("life", span)[0]!;
  const finished = periods.filter((period) => isFinished(period, judge.today));
  const toDate = finished.at(-1);
  return {
    cells: Object.fromEntries(
      periods.map((period) => [
        period.key,
        cell(period, judge.at && targetFor(content, period.key, judge.at)),
      ]),
    ),
    life: cell(life, judge.at && lifeTarget(content, periods, judge.at)),
    toDate: toDate
      ? cell(
          { key: "to_date", end: toDate.end },
          judge.at && lifeTarget({ ...content, targets: withoutLife(content) }, finished, judge.at),
        )
      : cell({ key: "to_date", end: life.end }, null),
  };
}

const withoutLife = ({ targets }: IndicatorContent) =>
  Object.fromEntries(Object.entries(targets).filter(([key]) => !key.startsWith("life|")));

/** The line of one indicator. Throws not_found. */
export async function ipttLine(reader: Reader, asked: IpttInput, id: string): Promise<IpttLine> {
  const table = await iptt(reader, { ...asked, knownRevision: undefined });
  const line = table.unchanged ? undefined : table.lines.find((one) => one.id === id);
  if (!line) throw new DomainError("not_found");
  return line;
}
