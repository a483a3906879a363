import type { CellPart } from "./accumulate";

/** What each cell is of, and whether it has a denominator: one text for all records that fill in the same cells. */
type Shape = [categories: CellPart["categories"], hasOf: boolean][];
/** The cells of a record as they are kept: their shape as text, and their numbers one after the other, in units. */
export type PackedCells = { shape: string; parts: number[] };

// As the database orders the keys of its objects, so that the same cells have one shape, whoever wrote them.
const inOrder = (categories: CellPart["categories"]) =>
  Object.fromEntries(
    Object.entries(categories).sort(([a], [b]) => a.length - b.length || (a < b ? -1 : 1)),
  );

/** Cells as they are kept. */
export const packCells = (cells: readonly CellPart[]): PackedCells => ({
  shape: JSON.stringify(
    cells.map(({ categories, of }) => [inOrder(categories), of !== null]) satisfies Shape,
  ),
  parts: cells.flatMap(({ amount, of }) => (of === null ? [amount] : [amount, of])),
});

/** Reads kept cells; those of one shape share their categories, so that each is looked at once. */
export function unpacking(): (packed: PackedCells) => CellPart[] {
  const shapes = new Map<string, Shape>();
  return ({ shape, parts }) => {
    let cells = shapes.get(shape);
    if (!cells) {
      cells = JSON.parse(shape) as Shape;
      shapes.set(shape, cells);
    }
    let at = 0;
    return cells.map(([categories, hasOf]) => ({
      categories,
      amount: parts[at++]!,
      of: hasOf ? parts[at++]! : null,
    }));
  };
}
