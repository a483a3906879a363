import type { KeyboardEvent } from "react";

const steps: Record<string, [row: number, cell: number]> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** From one link of a table to the next with the arrows: along the row, or down the column past cells without any. */
export function withArrowKeys(event: KeyboardEvent<HTMLTableElement>): void {
  const step = steps[event.key];
  const link = event.target as HTMLElement;
  const cell = link.closest<HTMLTableCellElement>("td, th");
  if (!step || link.tagName !== "A" || !cell) return;
  const rows = [...event.currentTarget.rows];
  const [down, along] = step;
  let row = rows.indexOf(cell.parentElement as HTMLTableRowElement);
  let place = cell.cellIndex;
  do {
    row += down;
    place += along;
    const next = rows[row]?.cells[place]?.querySelector("a");
    if (next) {
      event.preventDefault();
      next.focus();
      return;
    }
  } while (rows[row] && (along === 0 || rows[row]!.cells[place]));
}
