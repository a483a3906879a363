import { cellKey } from "@suivi/domain/part-key";
import type { DimensionOfBreakdown } from "@suivi/domain/programmes/schema";
import { unknownCategory } from "@suivi/domain/results/breakdown";
import { sayCategory } from "@suivi/domain/results/say";
import type { Language } from "@suivi/domain/text";

/** A number of a breakdown; without a key the place of what all others leave over, where nothing is typed. */
export type GridCell = { key: string | null; part: "value" | "of"; label: string };
export type GridRow = { name: string; cells: GridCell[] };
/** A breakdown as it is typed: rows in columns, one table for each category that stands above both. */
export type Grid = { columns: string[]; groups: { name: string; rows: GridRow[] }[] };

type Words = { value: string; numerator: string; denominator: string };
type Chosen = Record<string, string>;

/** More categories than this, and the "unknown", no longer fit beside each other on a phone. */
const mostColumns = 3;

/** The dimension that stands in columns: the one of fewest categories, if they are few; a single one stands in rows. */
const acrossOf = (dimensions: readonly DimensionOfBreakdown[]) =>
  dimensions.length < 2
    ? undefined
    : dimensions
        .filter(({ categories }) => categories.length <= mostColumns)
        .toSorted((a, b) => a.categories.length - b.categories.length)[0];

/**
 * Where each number of a breakdown is typed. Each dimension has its "unknown" too: what is known of the sex and not of
 * the age is recorded as that. A percentage has its number and its denominator side by side.
 */
export function gridOf(
  dimensions: readonly DimensionOfBreakdown[],
  fraction: boolean,
  { words, language }: { words: Words; language: Language },
): Grid {
  const across = fraction ? undefined : acrossOf(dimensions);
  const others = dimensions.filter((one) => one !== across);
  const choices = ({ id, categories }: DimensionOfBreakdown): Chosen[] =>
    [...categories.map((one) => one.id), unknownCategory].map((category) => ({ [id]: category }));
  const crossed = (list: readonly DimensionOfBreakdown[]) =>
    list.reduce<Chosen[]>(
      (before, one) => before.flatMap((all) => choices(one).map((each) => ({ ...all, ...each }))),
      [{}],
    );
  const say = (chosen: Chosen) =>
    dimensions
      .flatMap(({ id }) => {
        const category = chosen[id];
        return category === undefined ? [] : [sayCategory(dimensions, id, category, language)];
      })
      .join(", ");
  const cell = (chosen: Chosen, part: GridCell["part"]): GridCell => {
    const known = Object.entries(chosen).filter(([, category]) => category !== unknownCategory);
    const said = say(chosen);
    return {
      key: known.length > 0 ? cellKey(Object.fromEntries(known)) : null,
      part,
      label: part === "of" ? `${said}, ${words.denominator}` : said,
    };
  };
  const columns = across ? choices(across) : [{}];
  return {
    columns: fraction
      ? [words.numerator, words.denominator]
      : across
        ? columns.map(say)
        : [words.value],
    groups: crossed(others.slice(0, -1)).map((above) => ({
      name: say(above),
      rows: crossed(others.slice(-1)).map((row) => ({
        name: say(row),
        cells: columns.flatMap((column) => {
          const chosen = { ...above, ...row, ...column };
          return fraction ? [cell(chosen, "value"), cell(chosen, "of")] : [cell(chosen, "value")];
        }),
      })),
    })),
  };
}

/** Cells pasted from a spreadsheet, from one place on, rightwards and downwards; what lies beyond the grid is left. */
export function pastedCells(
  text: string,
  rows: readonly GridRow[],
  at: { row: number; column: number },
): { cell: GridCell & { key: string }; text: string }[] | null {
  const lines = text.replaceAll("\r", "").replace(/\n$/, "").split("\n");
  if (lines.length === 1 && !text.includes("\t")) return null;
  return lines.flatMap((line, down) =>
    line.split("\t").flatMap((typed, right) => {
      const cell = rows[at.row + down]?.cells[at.column + right];
      return cell?.key && typed.trim() !== ""
        ? [{ cell: { ...cell, key: cell.key }, text: typed.trim() }]
        : [];
    }),
  );
}
