import type { CalendarDate } from "../dates";
import type { Level, Outcome } from "../programmes/schema";
import type { Basis } from "../review/status";
import { type Language, searchable, textIn } from "../text";
import type { BreakdownLine } from "./breakdown";
import { partsOf } from "./framework";
import type { Period } from "./periods";
import type { StandingToTarget } from "./progress";
import type { Frequency, IndicatorContent } from "./schema";

/** One cell of the tracking table: what was reached, what was aimed at, and how the two stand. */
export type IpttCell = {
  value: number | null;
  /** Numerator and denominator of a percentage, in whole numbers as typed. */
  fraction: { numerator: number; denominator: number } | null;
  /** Distinct people that lie in an interval: its upper end. */
  upTo: number | null;
  target: number | null;
  share: number | null;
  standing: StandingToTarget;
};

export type IpttLine = {
  id: string;
  version: number;
  number: string;
  content: IndicatorContent;
  /** Periods of its own frequency, or of the frequency asked for. */
  periods: Period[];
  cells: Record<string, IpttCell>;
  life: IpttCell;
  /** Over the finished periods: what the programme is judged by. */
  toDate: IpttCell;
  reported: boolean;
  evidenced: number;
  measurements: number;
};

/** The indicator performance tracking table of one basis and scope. */
export type Iptt = {
  unchanged: false;
  revision: number;
  basis: Basis;
  fictional: boolean;
  span: { from: string; to: string };
  levels: Level[];
  results: (Outcome & { depth: number; number: string })[];
  lines: IpttLine[];
};

/** Each counts indicators at the head of the table, and shows them alone when it is chosen. */
export const gauges = [
  "above",
  "on_track",
  "below",
  "not_due",
  "targets",
  "results",
  "evidence",
] as const;
export type Gauge = (typeof gauges)[number];

/** A line as it is published: with its breakdowns by period, empty where a record of one hides a small count. */
export type PublishedLine = Pick<
  IpttLine,
  "id" | "number" | "content" | "periods" | "cells" | "life"
> & {
  breakdowns: ReadonlyMap<string, { dimensions: string[]; lines: BreakdownLine[] }[]>;
};
/** The table of a programme, or of a part of it, as it is published. */
export type PublishedTable = { life: Period; lines: PublishedLine[] };

/** Columns that a reader may do without. */
export const hideable = ["baseline", "life"] as const;
export type Hideable = (typeof hideable)[number];

/** What is shown of the table; the address of the screen and of the file says the same. */
export type TableOptions = {
  /** Undefined: each indicator its own. */
  frequency: Frequency | undefined;
  actualsOnly: boolean;
  /** The last so many periods that have begun; undefined: all. */
  recent: number | undefined;
  /** Periods that reach into this stretch alone; undefined: without an end on that side. */
  from: CalendarDate | undefined;
  to: CalendarDate | undefined;
  /** A result, with what lies beneath it. */
  result: string | undefined;
  /** Results of this level alone. */
  level: string | undefined;
  /** All results of a level together; else each under the one that it serves. */
  byLevel: boolean;
  hidden: readonly Hideable[];
  gauge: Gauge | undefined;
  search: string;
};

/** Every indicator with every period, as the framework has them. */
export const wholeTable: TableOptions = {
  frequency: undefined,
  actualsOnly: false,
  recent: undefined,
  from: undefined,
  to: undefined,
  result: undefined,
  level: undefined,
  byLevel: false,
  hidden: [],
  gauge: undefined,
  search: "",
};

/** A period as a column of the table. */
export type Column = Period;
/** Indicators with the same periods stand in one table: targets of different frequencies are never mixed. */
export type IpttGroup = {
  frequency: Frequency;
  columns: Column[];
  sections: { result: Iptt["results"][number]; lines: IpttLine[] }[];
};

/** Whether an indicator is one of those that a gauge counts. */
export function inGauge(line: IpttLine, gauge: Gauge): boolean {
  switch (gauge) {
    case "targets":
      return line.life.target !== null;
    case "results":
      return line.reported;
    case "evidence":
      return line.evidenced > 0;
    case "not_due":
      return !["above", "on_track", "below"].includes(line.toDate.standing);
    default:
      return line.toDate.standing === gauge;
  }
}

/** The results beneath one, itself among them. */
function within(table: Iptt, id: string): Set<string> {
  const all = new Set([id]);
  const add = (parent: string) => {
    for (const part of partsOf(table.results, parent)) {
      all.add(part.id);
      add(part.id);
    }
  };
  add(id);
  return all;
}

/** The table as the options ask for it: one group a frequency, its periods as columns, its results as sections. */
export function groupsOf(
  table: Iptt,
  options: TableOptions,
  language: Language,
  today: CalendarDate,
): IpttGroup[] {
  const words = searchable(options.search);
  const wanted = options.result ? within(table, options.result) : null;
  const levelOf = new Map(table.results.map(({ id, level }) => [id, level]));
  const rank = ({ level }: { level: string }) => table.levels.findIndex(({ id }) => id === level);
  const results = options.byLevel
    ? table.results.toSorted((a, b) => rank(a) - rank(b))
    : table.results;
  const lines = table.lines.filter(
    (line) =>
      (!wanted || wanted.has(line.content.resultId)) &&
      (!options.level || levelOf.get(line.content.resultId) === options.level) &&
      (!options.gauge || inGauge(line, options.gauge)) &&
      (words === "" ||
        searchable(line.number, textIn(line.content.title, language), line.content.code).includes(
          words,
        )),
  );
  const frequencies = [
    ...new Set(lines.map((line) => options.frequency ?? line.content.frequency)),
  ];
  return frequencies.map((frequency) => {
    const own = lines.filter((line) => (options.frequency ?? line.content.frequency) === frequency);
    const periods = [
      ...new Map(
        own.flatMap((line) => line.periods.map((period) => [period.key, period] as const)),
      ).values(),
    ]
      .filter(({ start, end }) => end >= (options.from ?? "") && start <= (options.to ?? "9999"))
      .sort((a, b) => (a.start < b.start ? -1 : 1));
    const begun = periods.filter(({ start }) => start <= today);
    return {
      frequency,
      columns: options.recent ? begun.slice(-options.recent) : periods,
      sections: results
        .map((result) => ({
          result,
          lines: own.filter((line) => line.content.resultId === result.id),
        }))
        .filter((section) => section.lines.length > 0),
    };
  });
}
