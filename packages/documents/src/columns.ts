import type { Table, TableColumn } from "./model";

/** What stands above a column: its label, and its unit where it has one. */
export const columnHeader = ({ label, unit }: Pick<TableColumn, "label" | "unit">): string =>
  unit ? `${label} (${unit})` : label;

/** A column that says the same in every row: how a banner, a basis or a revision travels with tidy data. */
export function withConstant(
  table: Table,
  column: { key: string; label: string; value: string; meaning?: string },
): Table {
  const { value, ...rest } = column;
  return {
    ...table,
    columns: [...table.columns, { ...rest, kind: "text" }],
    rows: table.rows.map((row) => ({ ...row, [column.key]: value })),
  };
}
