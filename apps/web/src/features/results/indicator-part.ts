import type { IndicatorContent } from "@suivi/domain/results/schema";

/** What a part of the indicator's form shows and changes. */
export type IndicatorPart = {
  content: IndicatorContent;
  patch(part: Partial<IndicatorContent>): void;
  problem(path: string): string | undefined;
};
