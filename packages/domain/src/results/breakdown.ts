import { smallCount } from "../figures/small-counts";
import { type CellPart, type Contribution, fromUnits, type Rule, selectFor } from "./accumulate";

/** The category that is always there: not asked, not said, or not broken down. */
export const unknownCategory = "unknown";
/** What readers outside read instead of the categories of a record in which one holds 1 to 4. */
export const hiddenCategory = "hidden";

/** A line of a breakdown: one category per dimension asked for, in their order. */
export type BreakdownLine = { categories: string[]; amount: number; of: number | null };

// No category holds the mark between them: what people type is stored without it.
const keyOf = (categories: readonly string[]) => categories.join("\0");

/**
 * One record's total cut along the dimensions asked for. What its cells leave over stands under "unknown", so the
 * lines always add up to the total; a cell that says nothing of a dimension is unknown in it.
 */
export function closedLines(
  { amount, of, cells }: Pick<Contribution, "amount" | "of" | "cells">,
  dimensions: readonly string[],
): BreakdownLine[] {
  const lines = new Map<string, BreakdownLine>();
  const add = (categories: string[], part: { amount: number; of: number | null }) => {
    const key = keyOf(categories);
    const line = lines.get(key);
    if (!line)
      lines.set(key, { categories, amount: part.amount, of: of === null ? null : (part.of ?? 0) });
    else {
      line.amount += part.amount;
      if (line.of !== null) line.of += part.of ?? 0;
    }
  };
  const rest = { amount, of };
  for (const cell of cells) {
    if (!speaksOf(cell, dimensions)) continue;
    add(
      dimensions.map((dimension) => cell.categories[dimension] ?? unknownCategory),
      cell,
    );
    rest.amount -= cell.amount;
    if (rest.of !== null) rest.of -= cell.of ?? 0;
  }
  if (rest.amount !== 0 || (rest.of ?? 0) !== 0)
    add(
      dimensions.map(() => unknownCategory),
      rest,
    );
  return [...lines.values()];
}

// Cells of another breakdown of the same total (by place, say) are no part of this one.
const speaksOf = ({ categories }: CellPart, dimensions: readonly string[]) =>
  dimensions.some((dimension) => dimension in categories);

const hiddenLast = ({ categories }: BreakdownLine) => Number(categories.includes(hiddenCategory));

const isFew = (units: number | null) =>
  units !== null && units !== 0 && Math.abs(fromUnits(units)) < smallCount;

/**
 * One record's total as readers outside see it cut: not at all where a line is of 1 to 4. What a record hides it hides
 * in every sum, so that no two of them, of whatever periods and places, tell it by their difference.
 */
export function linesAsSeen(
  record: Pick<Contribution, "amount" | "of" | "cells">,
  dimensions: readonly string[],
): BreakdownLine[] {
  const lines = closedLines(record, dimensions);
  if (!lines.some(({ amount, of }) => isFew(amount) || isFew(of))) return lines;
  const { amount, of } = record;
  return [{ categories: dimensions.map(() => hiddenCategory), amount, of }];
}

/**
 * An indicator's breakdown for a period: by the same rule, from the same records as its figure; it adds up to it. For
 * readers outside each record as they see it.
 */
export function breakdownFor(
  rule: Rule,
  contributions: readonly Contribution[],
  stretch: { start: string; end: string },
  dimensions: readonly string[],
  { outside = false } = {},
): BreakdownLine[] {
  const selection = selectFor(rule, contributions, stretch);
  if (!selection) return [];
  const cut = outside ? linesAsSeen : closedLines;
  const lines = new Map<string, BreakdownLine>();
  for (const one of selection.chosen)
    for (const part of cut(one, dimensions)) {
      const line = lines.get(keyOf(part.categories));
      if (line) {
        line.amount += part.amount;
        if (line.of !== null) line.of += part.of ?? 0;
      } else lines.set(keyOf(part.categories), { ...part });
    }
  return [...lines.values()]
    .map(({ categories, amount, of }) => ({
      categories,
      amount: amount / selection.divisor,
      of: of === null ? null : of / selection.divisor,
    }))
    .sort(
      (a, b) =>
        hiddenLast(a) - hiddenLast(b) || (keyOf(a.categories) < keyOf(b.categories) ? -1 : 1),
    );
}

/** Where cells of one breakdown say more than the total: by how much, in units; null where they fit. */
export function overshoot(
  { amount, of, cells }: Pick<Contribution, "amount" | "of" | "cells">,
  dimensions: readonly string[],
): number | null {
  const own = cells.filter((cell) => speaksOf(cell, dimensions));
  const over = own.reduce((sum, cell) => sum + cell.amount, 0) - amount;
  const overOf = of === null ? 0 : own.reduce((sum, cell) => sum + (cell.of ?? 0), 0) - of;
  return Math.max(over, overOf) > 0 ? Math.max(over, overOf) : null;
}
