import type { IndicatorContent } from "@suivi/domain/results/schema";
import type { Language } from "@suivi/domain/text";
import { explainTexts } from "./explain-texts";

/** How an indicator's figure comes about, in sentences. */
export function sayRule(
  { kind, overTime, acrossPlaces, counted }: IndicatorContent,
  language: Language,
): string[] {
  const texts = explainTexts[language];
  if (counted?.measure === "distinct_people" || counted?.measure === "organisations")
    return [texts.counted[counted.measure]];
  const pooled = kind === "percentage" && (acrossPlaces === "sum" || acrossPlaces === "average");
  return [
    ...(counted ? [texts.counted[counted.measure]] : []),
    texts.overTime[overTime],
    pooled ? texts.pooled : texts.acrossPlaces[acrossPlaces],
  ];
}
