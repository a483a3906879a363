import type { Column } from "@suivi/domain/results/tracking-table";

export const today = () => new Date().toISOString().slice(0, 10);

/** The period that a phone shows: the one chosen, else the last that is over. */
export function shownPeriod(columns: Column[], chosen: string | undefined): Column | null {
  const over = columns.filter(({ end }) => end < today());
  return columns.find(({ key }) => key === chosen) ?? over.at(-1) ?? columns[0] ?? null;
}
