import { type Period, periodsOf } from "@suivi/domain/results/periods";
import { shareMet, standingTo, usualMargin } from "@suivi/domain/results/progress";
import type { Frequency, IndicatorContent } from "@suivi/domain/results/schema";
import { targetOver } from "@suivi/domain/results/targets";
import type { Iptt, IpttCell } from "@suivi/domain/results/tracking-table";
import type { PeriodFigure } from "../../figures/indicator-figures";
import type { Scope } from "../../figures/measurements";
import { aimedAt, cellsOf, iptt, type Judge, periodsFor, toDateOf } from "./iptt";
import type { Reader } from "./store";

type Span = { from: string; to: string };
type Asked = {
  scope: Scope;
  /** Periods of this frequency in place of the indicator's own. */
  frequency: Frequency | undefined;
  /** A year or half a year of the programme beside the indicator's own periods. */
  period: Period | null;
  span: Span;
  today: string;
};

/** The cell of a stretch against its target: that of the stretch, or what the indicator's own periods come to. */
function cellOver(
  cell: IpttCell,
  content: IndicatorContent,
  period: Period,
  { span, ...judge }: Judge & { span: Span },
): IpttCell {
  const own = periodsFor(content, { frequency: undefined }, span);
  const target = judge.at && targetOver(content, period, own, judge.at);
  const against = { actual: cell.value, target };
  return {
    ...cell,
    target,
    share: shareMet(cell.value, target),
    standing: standingTo(period, against, { direction: content.direction, ...judge }),
  };
}

/** The cells of one indicator's line, from whatever its figures are said to be: of another day, of other records. */
export function lineOf(
  content: IndicatorContent,
  figureIn: (period: Period) => PeriodFigure | null,
  { scope, frequency, period, span, today }: Asked,
) {
  const periods = periodsFor(content, { frequency }, span);
  const toDate = toDateOf(periods, today, span);
  const stretches = [
    ...periods,
    ...periodsOf("life", span),
    ...(toDate ? [toDate] : []),
    ...(period ? [period] : []),
  ];
  const found = new Map(
    stretches.flatMap((stretch) => {
      const figure = figureIn(stretch);
      return figure ? [[stretch.key, figure] as const] : [];
    }),
  );
  const judge = { today, margin: usualMargin, at: aimedAt(scope) };
  const line = cellsOf(content, periods, found, judge, span);
  if (!period) return line;
  const cell = cellsOf(content, [period], found, judge, span).cells[period.key]!;
  const over = cellOver(cell, content, period, { ...judge, span });
  return { ...line, cells: { ...line.cells, [period.key]: over } };
}

/** The whole table, every indicator with its own periods, and beside them a year or half a year of the programme. */
export async function ipttWith(
  reader: Reader,
  scope: Scope,
  asked: { period: Period | null; frequency: Frequency | undefined; margin: number | null },
): Promise<Iptt> {
  const { period, frequency, margin } = asked;
  const table = (await iptt(reader, scope)) as Iptt;
  if (!period) return table;
  const inPeriod = (await iptt(reader, { ...scope, frequency })) as Iptt;
  const byId = new Map(inPeriod.lines.map(({ id, cells }) => [id, cells[period.key]]));
  const today = new Date().toISOString().slice(0, 10);
  const judge = { today, margin: margin ?? usualMargin, at: aimedAt(scope), span: table.span };
  return {
    ...table,
    lines: table.lines.map((line) => {
      const cell = byId.get(line.id);
      if (!cell) return line;
      const over = cellOver(cell, line.content, period, judge);
      return { ...line, cells: { ...line.cells, [period.key]: over } };
    }),
  };
}
