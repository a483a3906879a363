import type { DimensionOfBreakdown } from "@suivi/domain/programmes/schema";
import { partsOf } from "@suivi/domain/results/counted";
import { lifeTarget, targetFor } from "@suivi/domain/results/targets";
import { shareMet } from "@suivi/domain/results/progress";
import { sayCategories, sayFraction, sayValue } from "@suivi/domain/results/say";
import { resultsWords } from "@suivi/domain/results/words";
import type { Column, IpttLine } from "@suivi/domain/results/tracking-table";
import { sayPercent } from "@suivi/domain/numbers";
import { type Language, textIn } from "@suivi/domain/text";
import { useQuery } from "@tanstack/react-query";
import { Fragment } from "react";
import { useLanguage, useTexts } from "../../language";
import { useProgramme } from "../../session";
import { type Outputs, trpc } from "../../trpc";
import { useDimensions } from "./breakdown-table";
import type { IpttOptions } from "./iptt-options";
import { categoryColumns } from "./target-rows";
import { resultsTexts } from "./texts";

type Breakdown = Outputs["results"]["breakdowns"][number];
type Row = {
  key: string;
  name: string;
  /** Null: no target is ever set for it. */
  category: string | null;
  cells: Breakdown["rows"][number]["cells"];
};
type Props = {
  line: IpttLine;
  columns: Column[];
  options: IpttOptions;
  shownOnPhone(key: string): string;
};

/** What unfolds under an indicator: each breakdown with its categories, its values under "actual", targets where set. */
export function BreakdownRows({ line, columns, options, shownOnPhone }: Props) {
  const texts = useTexts(resultsTexts);
  const language = useLanguage();
  const { id: programmeId } = useProgramme();
  const dimensions = useDimensions();
  const { basis, country, partner, frequency } = options;
  const { data } = useQuery(
    trpc.results.breakdowns.queryOptions({
      programmeId,
      indicatorId: line.id,
      basis,
      ...(country ? { country } : {}),
      ...(partner ? { partner } : {}),
      ...(frequency ? { frequency } : {}),
    }),
  );
  const [noBaseline, noLife] = (["baseline", "life"] as const).map((one) =>
    options.hidden.includes(one),
  );
  const stretches = columns.length + (noLife ? 0 : 1);
  const span = (noBaseline ? 1 : 2) + (options.actualsOnly ? 1 : 3) * stretches;
  if (!data)
    return (
      <tr className="category">
        <th colSpan={span} className="first">
          …
        </th>
      </tr>
    );
  const parts = line.content.counted && partsOf(line.content.counted);
  // Unfolded by one dimension, an indicator shows those of its breakdowns that know it.
  const by = data.filter(({ dimensions: cross }) => cross.includes(options.unfolded ?? ""));
  const rows = (by.length > 0 ? by : data).map((breakdown) => {
    const lines = rowsOf(breakdown, dimensions, language, options.hideEmpty);
    const name = breakdown.dimensions
      .map((id) => dimensions.find((one) => one.id === id)?.name)
      .map((said) => (said ? textIn(said, language) : ""))
      .join(" × ");
    return (
      <Fragment key={breakdown.dimensions.join()}>
        <tr className="category">
          <th scope="row" className="first small soft">
            {name}
          </th>
          <td colSpan={span - 1}>{lines.length === 0 ? texts.noCategory : null}</td>
        </tr>
        {lines.map((row) => (
          <tr key={row.key} className="category">
            <th scope="row" className="first">
              {row.name}
            </th>
            {noBaseline ? null : <td className="number wide-only">—</td>}
            {noLife ? null : (
              <Cells row={row} line={line} period="life" options={options} extra="wide-only" />
            )}
            {columns.map(({ key }) => (
              <Cells
                key={key}
                row={row}
                line={line}
                period={key}
                options={options}
                extra={shownOnPhone(key)}
              />
            ))}
          </tr>
        ))}
      </Fragment>
    );
  });
  return (
    <>
      {parts ? (
        <tr className="category">
          <td colSpan={span} className="small">
            {resultsWords(language).rule.parts[parts]}
          </td>
        </tr>
      ) : null}
      {rows}
    </>
  );
}

type CellsProps = {
  row: Row;
  line: IpttLine;
  period: string;
  options: IpttOptions;
  extra: string;
};

function Cells({ row, line: { content, periods }, period, options, extra }: CellsProps) {
  const language = useLanguage();
  const plain = { kind: content.kind === "scale" ? ("number" as const) : content.kind, scale: [] };
  const cell = row.cells[period];
  const fraction =
    cell && cell.of !== null ? { numerator: cell.value, denominator: cell.of } : null;
  const value = fraction
    ? fraction.denominator === 0
      ? null
      : (100 * fraction.numerator) / fraction.denominator
    : (cell?.value ?? null);
  const actual = (
    <td className={`number ${extra}${options.actualsOnly ? " starts" : ""}`}>
      {sayValue(value, plain, language)}
      {fraction ? (
        <span className="small soft under">{sayFraction({ fraction }, language)}</span>
      ) : null}
    </td>
  );
  if (options.actualsOnly) return actual;
  const place = options.country ? { country: options.country } : {};
  const at = { category: row.category ?? "", ...place };
  const target =
    options.partner || row.category === null
      ? null
      : period === "life"
        ? lifeTarget(content, periods, at)
        : targetFor(content, period, at);
  return (
    <>
      <td className={`number starts soft ${extra}`}>{sayValue(target, plain, language)}</td>
      {actual}
      <td className={`number ${extra}`}>{sayPercent(shareMet(value, target), language)}</td>
    </>
  );
}

/** The categories of a definition in their order, then the unknown, and what no longer fits. */
function rowsOf(
  { dimensions: cross, rows }: Breakdown,
  known: readonly DimensionOfBreakdown[],
  language: Language,
  hideEmpty: boolean,
): Row[] {
  const keyOf = (categories: readonly string[]) => categories.join(" ");
  const found = new Map(rows.map((row) => [keyOf(row.categories), row]));
  const defined = categoryColumns(cross, known, language).map(({ at, name, categories }) => {
    const key = keyOf(categories);
    const cells = found.get(key)?.cells ?? {};
    found.delete(key);
    return { key, name, category: at.category ?? null, cells };
  });
  const others = [...found].map(([key, { categories, cells }]) => ({
    key,
    name: sayCategories(known, cross, categories, language),
    category: null,
    cells,
  }));
  return [...defined, ...others].filter(
    ({ cells }) => !hideEmpty || Object.values(cells).some(({ value }) => value),
  );
}
