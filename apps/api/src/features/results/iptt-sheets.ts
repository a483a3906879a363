import type { CellValue, Table, TableColumn } from "@suivi/documents/model";
import { sayPeriod } from "@suivi/domain/results/say";
import { resultsWords } from "@suivi/domain/results/words";
import type { IpttCell, IpttGroup, IpttLine } from "@suivi/domain/results/tracking-table";
import { textIn } from "@suivi/domain/text";
import { explainPath, resultTitle } from "./about-iptt";
import { columnLabel, type ColumnSpec, columnsIn } from "./iptt-columns";
import { ipttFileTexts } from "./iptt-file-texts";
import { tableOptions } from "./iptt-file-input";
import type { IpttReport } from "./read-iptt";

const first: ColumnSpec[] = [
  ["number", "text", 8],
  ["indicator", "text", 48],
  ["level", "text", 12],
  ["result", "text", 30],
  ["unit", "text", 14],
  ["kind", "text", 14],
  ["direction", "text", 14],
  ["overTime", "text", 22],
  ["acrossPlaces", "text", 22],
  ["baseline", "number", 11],
  ["baselineYear", "text", 10],
];
const last: ColumnSpec[] = [
  ["standing", "text", 16],
  ["explain", "text", 24],
  ["resultId", "text", 38],
  ["indicatorId", "text", 38],
];

/** What an indicator is, in the columns that every sheet gives of it. */
export function aboutLine(
  report: IpttReport,
  { content, number, id }: Pick<IpttLine, "content" | "number" | "id">,
) {
  const { language, table } = report;
  const words = resultsWords(language);
  const texts = ipttFileTexts(language);
  const result = table.results.find((one) => one.id === content.resultId);
  const level = table.levels.find((one) => one.id === result?.level);
  const units = { percentage: texts.percentUnit, scale: texts.scaleUnit, number: null };
  const { baseline } = content;
  return {
    level: level ? textIn(level.name, language) : null,
    result: result ? resultTitle(result, report) : null,
    number,
    indicator: textIn(content.title, language),
    unit: units[content.kind] ?? (content.unit && textIn(content.unit, language)),
    kind: words.kinds[content.kind],
    direction: words.directions[content.direction],
    overTime: words.overTime[content.overTime],
    acrossPlaces: words.acrossPlaces[content.acrossPlaces],
    baseline:
      baseline.state === "value"
        ? baseline.of
          ? (100 * baseline.value) / baseline.of
          : baseline.value
        : null,
    baselineYear: baseline.state === "value" && baseline.year ? String(baseline.year) : null,
    resultId: content.resultId,
    indicatorId: id,
  };
}

/** The tables of the screen, a sheet each: an indicator a row, a period in as many columns as it has figures. */
export function ipttSheets(report: IpttReport): Table[] {
  const { groups, language } = report;
  const { hidden } = tableOptions(report.input);
  const lead = first.filter(([key]) => !hidden.includes("baseline") || !key.startsWith("baseline"));
  const { frequencies } = resultsWords(language);
  return groups.map((group) => ({
    name: frequencies[group.frequency],
    frozenColumns: 2,
    columns: [
      ...columnsIn(lead, language),
      ...(hidden.includes("life")
        ? []
        : figureColumns(report, "life", ipttFileTexts(language).life)),
      ...group.columns.flatMap((column) => {
        const { name, months } = sayPeriod(column, group.frequency, language);
        const said = name === months ? name : `${name} (${months})`;
        return figureColumns(report, column.key, said);
      }),
      ...columnsIn(last, language),
    ],
    rows: rowsOf(group, report),
  }));
}

function figureColumns(report: IpttReport, key: string, period: string): TableColumn[] {
  const { actualsOnly } = tableOptions(report.input);
  const column = (figure: "target" | "actual" | "met", kind: TableColumn["kind"]): TableColumn => {
    const [label, meaning] = columnLabel(figure, report.language);
    return { key: `${key} ${figure}`, label: `${period} ${label}`, kind, width: 13, meaning };
  };
  const actual = column("actual", "number");
  return actualsOnly ? [actual] : [column("target", "number"), actual, column("met", "percent")];
}

const figuresIn = (key: string, cell: IpttCell | undefined): Record<string, CellValue> => ({
  [`${key} target`]: cell?.target ?? null,
  [`${key} actual`]: cell?.value ?? null,
  [`${key} met`]: cell?.share ?? null,
});

const rowsOf = ({ sections, columns }: IpttGroup, report: IpttReport): Table["rows"] =>
  sections.flatMap(({ lines }) =>
    lines.map((line) => ({
      ...aboutLine(report, line),
      ...figuresIn("life", line.life),
      ...Object.assign({}, ...columns.map(({ key }) => figuresIn(key, line.cells[key]))),
      standing: resultsWords(report.language).standings[line.toDate.standing],
      explain: explainPath(report, line.id),
    })),
  );
