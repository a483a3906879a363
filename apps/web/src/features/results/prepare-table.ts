import { textIn, type Language, searchable } from "@suivi/domain/text";
import { partsOf } from "@suivi/domain/results/framework";
import type { Gauge, IpttOptions } from "./iptt-options";
import type { Iptt, IpttLine } from "./use-iptt";

export type Column = {
  key: string;
  start: string;
  end: string;
  year: number | null;
  part: number | null;
};
/** Indicators with the same periods stand in one table: targets of different frequencies are never mixed. */
export type IpttGroup = {
  frequency: IpttLine["content"]["frequency"];
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
export function groupsOf(table: Iptt, options: IpttOptions, language: Language): IpttGroup[] {
  const words = searchable(options.search);
  const wanted = options.result ? within(table, options.result) : null;
  const lines = table.lines.filter(
    (line) =>
      (!wanted || wanted.has(line.content.resultId)) &&
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
    ].sort((a, b) => (a.start < b.start ? -1 : 1));
    const columns = options.recent ? begun(periods).slice(-options.recent) : periods;
    return {
      frequency,
      columns,
      sections: table.results
        .map((result) => ({
          result,
          lines: own.filter((line) => line.content.resultId === result.id),
        }))
        .filter((section) => section.lines.length > 0),
    };
  });
}

const today = () => new Date().toISOString().slice(0, 10);
const begun = (periods: Column[]) => periods.filter(({ start }) => start <= today());

/** The period that a phone shows: the one chosen, else the last that is over. */
export function shownPeriod(columns: Column[], chosen: string | undefined): Column | null {
  const over = columns.filter(({ end }) => end < today());
  return columns.find(({ key }) => key === chosen) ?? over.at(-1) ?? columns[0] ?? null;
}
