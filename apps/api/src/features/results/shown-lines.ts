import { fromUnits } from "@suivi/domain/results/accumulate";
import type { BreakdownLine } from "@suivi/domain/results/breakdown";

/** A line of a breakdown as it is read: in numbers. */
export type ShownLine = { categories: string[]; value: number; of: number | null };

export const shownLines = (lines: readonly BreakdownLine[]): ShownLine[] =>
  lines.map(({ categories, amount, of }) => ({
    categories,
    value: fromUnits(amount),
    of: of === null ? null : fromUnits(of),
  }));
