import { valueOf } from "@suivi/domain/results/accumulate";
import { measurementFacts } from "@suivi/domain/results/facts";
import { sayFigure } from "@suivi/domain/results/say";
import type { IndicatorContent, MeasurementContent } from "@suivi/domain/results/schema";
import type { Language } from "@suivi/domain/text";

/** What was measured, as figures are said: "27", "70 % (84 / 120)", "4. Commitments kept"; "—": no data. */
export function sayMeasured(
  content: MeasurementContent,
  indicator: IndicatorContent,
  language: Language,
): string {
  const { measured } = content;
  const { amount, of } = measurementFacts(content);
  if (measured.state === "no_data" || amount === null) return "—";
  const fraction =
    measured.state === "fraction"
      ? { numerator: measured.numerator, denominator: measured.denominator }
      : null;
  return sayFigure({ value: valueOf({ amount, of }), upTo: null, fraction }, indicator, language);
}
