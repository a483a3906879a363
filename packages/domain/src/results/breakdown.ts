import { smallCount } from "../figures/small-counts";
import {
  type CellPart,
  type Contribution,
  fromUnits,
  type Rule,
  type Selection,
  selectFor,
} from "./accumulate";

/** The category that is always there: not asked, not said, or not broken down. */
export const unknownCategory = "unknown";
/** What readers outside read instead of the categories of a record in which one holds 1 to 4. */
export const hiddenCategory = "hidden";

/** A line of a breakdown: one category per dimension asked for, in their order. */
export type BreakdownLine = { categories: string[]; amount: number; of: number | null };

type Record_ = Pick<Contribution, "amount" | "of" | "cells">;
/** Where a line stands: its categories, once for all lines that have them. */
type Place = { categories: string[]; key: string };
type Line = { place: Place; amount: number; of: number | null };
/** One record's total cut along dimensions; `hidden` where readers outside see it whole alone. */
type Parts = { lines: readonly Line[]; hidden: boolean };
/** Cuts records along the dimensions that it was made for, each once; it holds them as long as it is held. */
export type Cutter = (record: Record_) => Parts;

/** Finds the place of a cell, by its categories; null: it says nothing of the dimensions. */
function placesAlong(dimensions: readonly string[]) {
  const places = new Map<string, Place>();
  const at = (categories: string[]): Place => {
    // No category holds the mark between them: what people type is stored without it.
    const key = categories.join("\0");
    const place = places.get(key) ?? { categories, key };
    places.set(key, place);
    return place;
  };
  // Records of one form share their cells' categories: each is looked at once.
  const found = new Map<CellPart["categories"], Place | null>();
  const of = (categories: CellPart["categories"]): Place | null => {
    const known = found.get(categories);
    if (known !== undefined) return known;
    const place = speaksOf({ categories }, dimensions)
      ? at(dimensions.map((dimension) => categories[dimension] ?? unknownCategory))
      : null;
    found.set(categories, place);
    return place;
  };
  const all = (category: string) => at(dimensions.map(() => category));
  return { of, unknown: all(unknownCategory), hidden: all(hiddenCategory) };
}

// Cells of another breakdown of the same total (by place, say) are no part of this one.
const speaksOf = ({ categories }: Pick<CellPart, "categories">, dimensions: readonly string[]) =>
  dimensions.some((dimension) => dimension in categories);

function closed({ amount, of, cells }: Record_, places: ReturnType<typeof placesAlong>): Line[] {
  const lines: Line[] = [];
  const add = (place: Place, part: { amount: number; of: number | null }) => {
    const line = lines.find((one) => one.place === place);
    if (!line) lines.push({ place, amount: part.amount, of: of === null ? null : (part.of ?? 0) });
    else {
      line.amount += part.amount;
      if (line.of !== null) line.of += part.of ?? 0;
    }
  };
  const rest = { amount, of };
  for (const cell of cells) {
    const place = places.of(cell.categories);
    if (!place) continue;
    add(place, cell);
    rest.amount -= cell.amount;
    if (rest.of !== null) rest.of -= cell.of ?? 0;
  }
  if (rest.amount !== 0 || (rest.of ?? 0) !== 0) add(places.unknown, rest);
  return lines;
}

const isFew = (units: number | null) =>
  units !== null && units !== 0 && Math.abs(fromUnits(units)) < smallCount;

/**
 * A cutter along these dimensions. For readers outside a record is not cut at all where a line is of 1 to 4: what a
 * record hides it hides in every sum, so that no two of them, of whatever periods and places, tell it by their
 * difference.
 */
export function cutter(dimensions: readonly string[], { outside = false } = {}): Cutter {
  const places = placesAlong(dimensions);
  const known = new Map<Record_, Parts>();
  return (record) => {
    const before = known.get(record);
    if (before) return before;
    const lines = closed(record, places);
    const hidden = outside && lines.some(({ amount, of }) => isFew(amount) || isFew(of));
    const { amount, of } = record;
    const parts = { lines: hidden ? [{ place: places.hidden, amount, of }] : lines, hidden };
    known.set(record, parts);
    return parts;
  };
}

/**
 * One record's total cut along the dimensions asked for. What its cells leave over stands under "unknown", so the
 * lines always add up to the total; a cell that says nothing of a dimension is unknown in it.
 */
export const closedLines = (record: Record_, dimensions: readonly string[]): BreakdownLine[] =>
  closed(record, placesAlong(dimensions)).map(({ place: { categories }, amount, of }) => ({
    categories,
    amount,
    of,
  }));

const isHidden = ({ categories }: Place) => Number(categories.includes(hiddenCategory));

/** The breakdown of a figure: of the records that it was chosen to rest on, so that it adds up to it. */
export function breakdownOf({ chosen, divisor }: Selection, cut: Cutter): BreakdownLine[] {
  const sums = new Map<Place, Line>();
  for (const record of chosen)
    for (const { place, amount, of } of cut(record).lines) {
      const sum = sums.get(place);
      if (!sum) sums.set(place, { place, amount, of });
      else {
        sum.amount += amount;
        if (of !== null) sum.of = (sum.of ?? 0) + of;
      }
    }
  return [...sums.values()]
    .sort(({ place: a }, { place: b }) => isHidden(a) - isHidden(b) || (a.key < b.key ? -1 : 1))
    .map(({ place: { categories }, amount, of }) => ({
      categories,
      amount: amount / divisor,
      of: of === null ? null : of / divisor,
    }));
}

/** Whether readers outside see less than the whole breakdown of a figure. */
export const hidesSome = ({ chosen }: Selection, cut: Cutter): boolean =>
  chosen.some((record) => cut(record).hidden);

/**
 * An indicator's breakdown for a period: by the same rule, from the same records as its figure; it adds up to it. For
 * readers outside each record as they see it.
 */
export function breakdownFor(
  rule: Rule,
  contributions: readonly Contribution[],
  stretch: { start: string; end: string },
  dimensions: readonly string[],
  reader: { outside?: boolean } = {},
): BreakdownLine[] {
  const selection = selectFor(rule, contributions, stretch);
  return selection ? breakdownOf(selection, cutter(dimensions, reader)) : [];
}

/** Where cells of one breakdown say more than the total: by how much, in units; null where they fit. */
export function overshoot(
  { amount, of, cells }: Record_,
  dimensions: readonly string[],
): number | null {
  const own = cells.filter((cell) => speaksOf(cell, dimensions));
  const over = own.reduce((sum, cell) => sum + cell.amount, 0) - amount;
  const overOf = of === null ? 0 : own.reduce((sum, cell) => sum + (cell.of ?? 0), 0) - of;
  return Math.max(over, overOf) > 0 ? Math.max(over, overOf) : null;
}
