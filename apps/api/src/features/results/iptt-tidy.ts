import type { StreamedTable } from "@suivi/documents/model";
import { sayCountry } from "@suivi/domain/numbers";
import type { Contribution } from "@suivi/domain/results/accumulate";
import { type Period, periodsOf } from "@suivi/domain/results/periods";
import { sayPeriod } from "@suivi/domain/results/say";
import type { Iptt, IpttCell, IpttGroup, IpttLine } from "@suivi/domain/results/tracking-table";
import { resultsWords } from "@suivi/domain/results/words";
import type { Tx } from "../../write/commit";
import { explainPath } from "./about-iptt";
import { iptt } from "./iptt";
import { type ColumnSpec, columnsIn } from "./iptt-columns";
import { categoryRows, contributionsOfEach, type Row, type Say } from "./iptt-categories";
import { ipttFileTexts } from "./iptt-file-texts";
import { aboutLine } from "./iptt-sheets";
import type { IpttReport } from "./read-iptt";
import { categoriesSaid } from "./say-categories";

const specs: ColumnSpec[] = [
  ["result", "text", 30],
  ["number", "text", 8],
  ["indicator", "text", 48],
  ["unit", "text", 14],
  ["frequency", "text", 16],
  ["period", "text", 22],
  ["start", "date", 11],
  ["end", "date", 11],
  ["country", "text", 16],
  ["breakdown", "text", 18],
  ["category", "text", 26],
  ["target", "number", 11],
  ["actual", "number", 11],
  ["numerator", "number", 11],
  ["denominator", "number", 12],
  ["upTo", "number", 11],
  ["met", "percent", 10],
  ["standing", "text", 16],
  ["shown", "text", 12],
  ["explain", "text", 40],
  ["periodKey", "text", 20],
  ["countryCode", "text", 9],
  ["categoryKey", "text", 24],
  ["resultId", "text", 38],
  ["indicatorId", "text", 38],
];

/** A place of the table: one country, or (null) all of them together. */
type Place = { country: string | null; lines: Map<string, IpttLine> };
type Stretch = Period & { name: string };

/**
 * One row an indicator, period, place and category: the figures of the screen, total first, then its breakdowns. A
 * place has rows where it has a target or a value; readers outside get categories of all places together only, as the
 * places' own would tell small counts apart.
 */
export async function tidyTable(tx: Tx, report: IpttReport): Promise<StreamedTable> {
  const { language, outside } = report;
  const columns = columnsIn(
    specs.filter(([key]) => outside || key !== "shown"),
    language,
  );
  const rows = async function* rows() {
    for await (const found of tidyRows(tx, report))
      yield found.map((row) => columns.map(({ key }) => row[key] ?? null));
  };
  return { name: ipttFileTexts(language).sheets.data, columns, rows: rows() };
}

/** The same rows by the names of their columns, indicator by indicator; of these indicators alone, where some are named. */
export async function* tidyRows(
  tx: Tx,
  report: IpttReport,
  only?: ReadonlySet<string>,
): AsyncGenerator<Row[]> {
  const places = await placesOf(tx, report);
  const behind = contributionsOfEach(tx, report);
  const say = categoriesSaid(report);
  for (const group of report.groups)
    for (const { lines } of group.sections)
      for (const line of lines)
        if (!only || only.has(line.id))
          yield rowsOf(report, { group, line, places, behind: await behind(line), say });
}

async function placesOf(tx: Tx, report: IpttReport): Promise<Place[]> {
  const { input, table, content, programmeId, reach } = report;
  const byId = ({ lines }: Iptt) => new Map(lines.map((line) => [line.id, line]));
  if (input.country) return [{ country: input.country, lines: byId(table) }];
  const places: Place[] = [{ country: null, lines: byId(table) }];
  const { basis, partner, periods } = input;
  for (const country of content.countries) {
    const asked = { basis, partner, frequency: periods, country };
    const own = (await iptt({ db: tx, programmeId, reach }, asked)) as Iptt;
    places.push({ country, lines: byId(own) });
  }
  return places;
}

type Asked = {
  group: IpttGroup;
  line: IpttLine;
  places: Place[];
  behind: readonly Contribution[];
  say: Say;
};

function rowsOf(report: IpttReport, { group, line, places, behind, say }: Asked): Row[] {
  const { language, input, table } = report;
  const words = resultsWords(language);
  const [life] = periodsOf("life", table.span);
  const stretches: Stretch[] = [
    { ...life!, name: words.frequencies.life },
    ...group.columns.map((column) => ({
      ...column,
      name: sayPeriod(column, group.frequency, language).name,
    })),
  ];
  const about = { ...aboutLine(report, line), frequency: words.frequencies[group.frequency] };
  const keys = { frequencyKey: group.frequency };
  return stretches.flatMap((stretch) =>
    places.flatMap(({ country, lines }) => {
      const own = lines.get(line.id)!;
      const cell = stretch.key === "life" ? own.life : own.cells[stretch.key];
      if (!cell || (country && !input.country && cell.value === null && cell.target === null))
        return [];
      const where = {
        ...about,
        ...keys,
        period: stretch.name,
        start: stretch.start,
        end: stretch.end,
        country: country && sayCountry(country, language),
        explain: explainPath(report, line.id, {
          period: stretch.key,
          country: country ?? undefined,
        }),
        periodKey: stretch.key,
        countryCode: country,
      };
      return [
        {
          ...where,
          ...figuresOf(cell),
          standing: words.standings[cell.standing],
          standingKey: cell.standing,
        },
        ...categoryRows(report, line, { stretch, behind, country, say }).map((row) => ({
          ...where,
          ...row,
        })),
      ];
    }),
  );
}

const figuresOf = ({ target, value, fraction, upTo, share }: IpttCell): Row => ({
  target,
  actual: value,
  numerator: fraction?.numerator ?? null,
  denominator: fraction?.denominator ?? null,
  upTo,
  met: share,
});
