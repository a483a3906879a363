import type { Period } from "@suivi/domain/results/periods";
import { periodsOf } from "@suivi/domain/results/periods";
import { usualMargin } from "@suivi/domain/results/progress";
import type { Frequency, IndicatorContent } from "@suivi/domain/results/schema";
import type { PeriodFigure } from "../../figures/indicator-figures";
import type { Scope } from "../../figures/measurements";
import { aimedAt, cellsOf, periodsFor, toDateOf } from "./iptt";

type Asked = {
  scope: Scope;
  frequency: Frequency | undefined;
  span: { from: string; to: string };
  today: string;
};

/** The cells of one indicator's line, from whatever its figures are said to be: of another day, of other records. */
export function lineOf(
  content: IndicatorContent,
  figureIn: (period: Period) => PeriodFigure | null,
  { scope, frequency, span, today }: Asked,
) {
  const periods = periodsFor(content, { frequency }, span);
  const toDate = toDateOf(periods, today, span);
  const stretches = [...periods, ...periodsOf("life", span), ...(toDate ? [toDate] : [])];
  const found = new Map(
    stretches.flatMap((period) => {
      const figure = figureIn(period);
      return figure ? [[period.key, figure] as const] : [];
    }),
  );
  const judge = { today, margin: usualMargin, at: aimedAt(scope) };
  return cellsOf(content, periods, found, judge, span);
}
