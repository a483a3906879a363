import type { Column } from "@suivi/domain/results/tracking-table";
import { currentDay } from "../../shell/current-day";

/** The period that a phone shows: the one chosen, else the last that is over. */
export function shownPeriod(columns: Column[], chosen: string | undefined): Column | null {
  const over = columns.filter(({ end }) => end < currentDay());
  return columns.find(({ key }) => key === chosen) ?? over.at(-1) ?? columns[0] ?? null;
}
