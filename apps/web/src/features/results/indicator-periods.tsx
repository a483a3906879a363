import { isFinished } from "@suivi/domain/results/periods";
import type { IpttCell, IpttLine } from "@suivi/domain/results/tracking-table";
import { textIn } from "@suivi/domain/text";
import { TableScroll } from "@suivi/ui/table-scroll";
import { Link } from "wouter";
import { useLanguage, useTexts } from "../../language";
import { useProgramme } from "../../session";
import { explainHref } from "./explain-link";
import { indicatorTexts } from "./indicator-texts";
import type { IpttOptions } from "./iptt-options";
import { sayDate, sayPercent } from "@suivi/domain/numbers";
import { sayFigure, sayPeriod, sayValue } from "@suivi/domain/results/say";
import { currentDay } from "../../shell/current-day";
import { StandingSign } from "./standing";
import { resultsTexts } from "./texts";

type Row = { key: string; name: string; months: string; cell: IpttCell; until?: string };

/** Target against actual, a bar with the target marked on it, for each period and for the programme so far. */
export function IndicatorPeriods({ line, options }: { line: IpttLine; options: IpttOptions }) {
  const texts = useTexts(indicatorTexts);
  const words = useTexts(resultsTexts);
  const language = useLanguage();
  const { content, periods } = line;
  const rows: Row[] = periods.map((period) => {
    const { name, months } = sayPeriod(period, content.frequency, language);
    return {
      key: period.key,
      name,
      months: months === name ? "" : months,
      cell: line.cells[period.key]!,
    };
  });
  const most = Math.max(
    content.kind === "percentage" ? 100 : 0,
    content.kind === "scale" ? content.scale.length : 0,
    ...rows.flatMap(({ cell }) => [cell.value ?? 0, cell.target ?? 0, cell.upTo ?? 0]),
  );
  const until = periods.findLast((period) => isFinished(period, currentDay()))?.end;
  const whole: Row[] = [
    ...(until
      ? [
          {
            key: "to_date",
            name: texts.toDate,
            months: texts.until(sayDate(until, language)),
            cell: line.toDate,
            until,
          },
        ]
      : []),
    { key: "life", name: texts.life, months: "", cell: line.life },
  ];
  return (
    <section className="stack tight" aria-labelledby="periods">
      <h2 id="periods">{texts.periods}</h2>
      {content.unit ? <p className="soft">{textIn(content.unit, language)}</p> : null}
      <TableScroll label={texts.periods}>
        <table className="bullets">
          <thead>
            <tr>
              <th scope="col">{texts.period}</th>
              <th scope="col" className="wide-only">
                <span className="hidden-text">{texts.progress}</span>
              </th>
              <th scope="col" className="number">
                {words.target}
              </th>
              <th scope="col" className="number">
                {words.actual}
              </th>
              <th scope="col" className="number">
                {words.met}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <PeriodRow key={row.key} row={row} line={line} options={options} most={most} />
            ))}
          </tbody>
          <tfoot>
            {whole.map((row) => (
              <PeriodRow key={row.key} row={row} line={line} options={options} most={null} />
            ))}
          </tfoot>
        </table>
      </TableScroll>
    </section>
  );
}

type RowProps = { row: Row; line: IpttLine; options: IpttOptions; most: number | null };

function PeriodRow({ row: { key, name, months, cell, until }, line, options, most }: RowProps) {
  const words = useTexts(resultsTexts);
  const language = useLanguage();
  const { base } = useProgramme();
  const { content } = line;
  const share = (value: number) => `${most ? Math.min(100, (100 * value) / most) : 0}%`;
  return (
    <tr>
      <th scope="row">
        {name}
        {months ? <span className="small soft under">{months}</span> : null}
      </th>
      <td className="wide-only" aria-hidden="true">
        {most ? (
          <span className="bullet">
            {cell.value === null ? null : (
              <span className={`fill ${cell.standing}`} style={{ width: share(cell.value) }} />
            )}
            {cell.target === null ? null : (
              <span className="mark" style={{ left: share(cell.target) }} />
            )}
          </span>
        ) : null}
      </td>
      <td className="number soft">{sayValue(cell.target, content, language)}</td>
      <td className="number">
        {cell.value === null ? (
          "—"
        ) : (
          <Link href={explainHref(base, { ...options, indicatorId: line.id, period: key, until })}>
            {sayFigure(cell, content, language)}
          </Link>
        )}
      </td>
      <td className="number">
        <StandingSign standing={cell.standing} /> {sayPercent(cell.share, language)}
        <span className="small soft under">{words.standings[cell.standing]}</span>
      </td>
    </tr>
  );
}
