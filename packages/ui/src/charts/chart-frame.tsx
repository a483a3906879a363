import type { ReactNode } from "react";
import { type Cells, CopyTable } from "../copy-table";

/** The few words of all charts, in the reader's language. */
export type ChartWords = {
  data: string;
  period: string;
  total: string;
  copy: string;
  copied: string;
  more(count: number): string;
};

type Props = {
  title: string;
  unit: string;
  note?: string | undefined;
  source: string;
  words: ChartWords;
  /** The chart's numbers as a table, for copying. */
  rows(): Cells;
  children: ReactNode;
};

/** What surrounds a chart: its finding as title, its unit, what it can't show, its source, its data to take away. */
export function ChartFrame({ title, unit, note, source, words, rows, children }: Props) {
  return (
    <figure className="chart">
      <figcaption>
        <h3>{title}</h3>
        <span className="small soft">{unit}</span>
      </figcaption>
      {children}
      <div className="source">
        {note ? <p>{note}</p> : null}
        <p>
          {source} <CopyTable rows={rows} words={words} of={title} />
        </p>
      </div>
    </figure>
  );
}
