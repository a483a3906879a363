import { hideSmallCounts } from "@suivi/domain/figures/small-counts";
import { fromUnits } from "@suivi/domain/results/accumulate";
import type { BreakdownLine } from "@suivi/domain/results/breakdown";

/** A line of a breakdown as it is read: in numbers; hidden where outsiders don't see a small count. */
export type ShownLine = {
  categories: string[];
  value: number | null;
  of: number | null;
  hidden: boolean;
};

/** The lines of a breakdown for this reader; to those outside none of 1 to 4, nor what would tell it. */
export const shownLines = (lines: readonly BreakdownLine[], outside: boolean): ShownLine[] =>
  outside ? withoutSmall(lines) : lines.map(inNumbers);

const inNumbers = ({ categories, amount, of }: BreakdownLine): ShownLine => ({
  categories,
  value: fromUnits(amount),
  of: of === null ? null : fromUnits(of),
  hidden: false,
});

function withoutSmall(lines: readonly BreakdownLine[]): ShownLine[] {
  const shown = hideSmallCounts(
    lines.map((line, index) => ({ category: String(index), people: fromUnits(line.amount) })),
  );
  return lines.map((line, index) => {
    const value = shown[index]!.people;
    return {
      ...inNumbers(line),
      value,
      of: value === null ? null : inNumbers(line).of,
      hidden: value === null,
    };
  });
}
