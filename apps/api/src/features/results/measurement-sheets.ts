import type { CellValue, StreamedTable } from "@suivi/documents/model";
import { sayCountry } from "@suivi/domain/numbers";
import { shortName } from "@suivi/domain/organisations/short-name";
import { regionName } from "@suivi/domain/places/regions";
import { type CellPart, fromUnits } from "@suivi/domain/results/accumulate";
import { type BreakdownLine, closedLines } from "@suivi/domain/results/breakdown";
import type { IpttLine } from "@suivi/domain/results/tracking-table";
import { wordsIn } from "@suivi/domain/words/words";
import { measurementCells, measurementRecords } from "../../figures/measurement-records";
import type { Tx } from "../../write/commit";
import { type ColumnSpec, columnsIn } from "./iptt-columns";
import { ipttFileTexts } from "./iptt-file-texts";
import { aboutLine } from "./iptt-sheets";
import type { IpttReport } from "./read-iptt";
import { categoriesSaid } from "./say-categories";

const records: ColumnSpec[] = [
  ["number", "text", 8],
  ["indicator", "text", 44],
  ["unit", "text", 14],
  ["date", "date", 11],
  ["country", "text", 16],
  ["region", "text", 18],
  ["partner", "text", 18],
  ["value", "number", 12],
  ["of", "number", 12],
  ["noData", "text", 24],
  ["review", "text", 12],
  ["evidence", "integer", 10],
  ["comment", "text", 40],
  ["countryCode", "text", 9],
  ["regionCode", "text", 10],
  ["partnerId", "text", 38],
  ["indicatorId", "text", 38],
  ["measurementId", "text", 38],
];

/** Every measurement that counts on the basis, a row each. Comments may name somebody: they are not for outsiders. */
export function measurementSheet(tx: Tx, report: IpttReport): StreamedTable {
  const { language, partners, outside } = report;
  const lines = linesById(report);
  const { review } = wordsIn(language);
  const columns = columnsIn(
    records.filter(([key]) => !(outside && key === "comment")),
    language,
  );
  async function* rows() {
    for await (const { indicatorId, rows: page } of measurementRecords(tx, behind(report))) {
      const line = lines.get(indicatorId)!;
      const { number, indicator, unit } = aboutLine(report, line);
      // In the order of the columns: of hundreds of thousands of rows each step counts.
      yield page.map((one): CellValue[] => {
        const partner = partners.get(one.partner);
        return [
          number,
          indicator,
          unit,
          one.date,
          one.country && sayCountry(one.country, language),
          one.region && regionName(one.region, language),
          partner ? shortName(partner, language) : null,
          one.amount === null ? null : fromUnits(one.amount),
          one.of === null ? null : fromUnits(one.of),
          one.noData,
          review[one.review],
          one.evidence,
          ...(outside ? [] : [one.comment]),
          one.country,
          one.region,
          one.partner,
          indicatorId,
          one.id,
        ];
      });
    }
  }
  return { name: ipttFileTexts(language).sheets.measurements, columns, rows: rows() };
}

const linesById = ({ table }: IpttReport) => new Map(table.lines.map((line) => [line.id, line]));

/** The measurements of every indicator that is typed, in the order of the table. */
const behind = ({ programmeId, table }: IpttReport) => ({
  programmeId,
  indicatorIds: table.lines.filter(({ content }) => content.counted === null).map(({ id }) => id),
  basis: table.basis,
});

const cells: ColumnSpec[] = [
  ["number", "text", 8],
  ["date", "date", 11],
  ["breakdown", "text", 20],
  ["category", "text", 34],
  ["value", "number", 12],
  ["of", "number", 12],
  ["categoryKey", "text", 34],
  ["measurementId", "text", 38],
];

/**
 * Every cell of every breakdown that was typed, and what it leaves over as unknown: the rows of a breakdown add up to
 * the measurement. Cells that fit no breakdown which is asked for today stand under their own.
 */
export function cellSheet(tx: Tx, report: IpttReport): StreamedTable {
  const { language } = report;
  const lines = linesById(report);
  const columns = columnsIn(cells, language);
  const say = categoriesSaid(report);
  async function* rows() {
    for await (const { indicatorId, rows: page } of measurementCells(tx, behind(report))) {
      const line = lines.get(indicatorId)!;
      yield page.flatMap(({ id, date, amount, of: whole, cells: parts }) =>
        amount === null || parts.length === 0
          ? []
          : breakdownsOf(line, { amount, of: whole, cells: parts }).flatMap(
              ({ dimensions, lines }) =>
                lines.map((one) => {
                  const { breakdown, category, key } = say(dimensions, one.categories);
                  const denominator = one.of === null ? null : fromUnits(one.of);
                  const value = fromUnits(one.amount);
                  return [line.number, date, breakdown, category, value, denominator, key, id];
                }),
            ),
      );
    }
  }
  return { name: ipttFileTexts(language).sheets.breakdowns, columns, rows: rows() };
}

type Total = { amount: number; of: number | null; cells: CellPart[] };
type Broken = { dimensions: string[]; lines: BreakdownLine[] };

function breakdownsOf({ content }: IpttLine, total: Total): Broken[] {
  const asked = content.breakdowns.map((dimensions) => ({
    dimensions,
    lines: closedLines(total, dimensions),
  }));
  const others = total.cells.filter(
    ({ categories }) =>
      !content.breakdowns.some((dimensions) => dimensions.some((one) => one in categories)),
  );
  return [
    ...asked,
    ...others.map(({ categories, amount, of }) => {
      const dimensions = Object.keys(categories);
      return { dimensions, lines: [{ categories: Object.values(categories), amount, of }] };
    }),
  ];
}
