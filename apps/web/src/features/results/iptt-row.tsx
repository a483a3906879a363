import { sayPercent } from "@suivi/domain/numbers";
import {
  sayActual,
  sayBaseline,
  sayCountedAmong,
  sayFraction,
  sayValue,
} from "@suivi/domain/results/say";
import type { Column, IpttCell, IpttLine } from "@suivi/domain/results/tracking-table";
import { countsOnce } from "@suivi/domain/results/targets";
import { resultsWords } from "@suivi/domain/results/words";
import { textIn } from "@suivi/domain/text";
import { Fragment, useState } from "react";
import { Link } from "wouter";
import { useLanguage, useTexts } from "../../language";
import { useProgramme } from "../../session";
import { BreakdownRows } from "./breakdown-rows";
import type { IpttOptions } from "./iptt-options";
import { explainHref } from "./explain-link";
import { StandingSign } from "./standing";
import { resultsTexts } from "./texts";

type Props = {
  line: IpttLine;
  columns: Column[];
  options: IpttOptions;
  shownOnPhone(key: string): string;
  /** Its place among all rows, of which not all need be drawn. */
  index: number;
};

/** One indicator: its name, its baseline, and for each period what was aimed at and reached. */
export function IpttRow({ line, columns, options, shownOnPhone, index }: Props) {
  const texts = useTexts(resultsTexts);
  const language = useLanguage();
  const { base, may } = useProgramme();
  const { content } = line;
  const [chosen, setOpen] = useState<boolean | null>(null);
  const open =
    chosen ??
    (options.unfolded === "all" ||
      content.breakdowns.some((cross) => cross.includes(options.unfolded ?? "")));
  const breaks = content.breakdowns.length > 0;
  const about = [
    content.unit ? textIn(content.unit, language) : "",
    sayCountedAmong(content, language),
    content.direction === "decrease" ? `▽ ${texts.falling}` : "",
    countsOnce(content) ? "" : resultsWords(language).overTime[content.overTime],
  ].filter(Boolean);
  return (
    <>
      <tr aria-rowindex={index}>
        <th scope="row" className="first">
          {breaks ? (
            <button
              type="button"
              className="unfold"
              aria-expanded={open}
              aria-label={texts.unfold(line.number)}
              onClick={() => setOpen(!open)}
            >
              <span aria-hidden="true">{open ? "▾" : "▸"}</span>
            </button>
          ) : null}
          <Link href={`${base}/results/indicators/${line.id}`}>
            <span className="soft">{line.number}</span> {textIn(content.title, language)}
          </Link>
          <span className="small soft under">
            {about.join(" · ")}
            {may("measurement.log") && content.counted === null ? (
              <span className="no-print">
                {" · "}
                <a href={`${base}/results/report?indicator=${line.id}`}>
                  {texts.addValue}
                  <span className="hidden-text"> {line.number}</span>
                </a>
              </span>
            ) : null}
          </span>
        </th>
        {options.hidden.includes("baseline") ? null : (
          <td className="number wide-only">{sayBaseline(content, language)}</td>
        )}
        {options.hidden.includes("life") ? null : (
          <Cells cell={line.life} line={line} period="life" options={options} extra="wide-only" />
        )}
        {columns.map(({ key }) => {
          const cell = line.cells[key];
          return cell ? (
            <Cells
              key={key}
              cell={cell}
              line={line}
              period={key}
              options={options}
              extra={shownOnPhone(key)}
            />
          ) : (
            <td
              key={key}
              className={`starts ${shownOnPhone(key)}`}
              colSpan={options.actualsOnly ? 1 : 3}
            >
              —
            </td>
          );
        })}
      </tr>
      {open && breaks ? (
        <BreakdownRows
          line={line}
          columns={columns}
          options={options}
          shownOnPhone={shownOnPhone}
        />
      ) : null}
    </>
  );
}

type CellsProps = {
  cell: IpttCell;
  line: IpttLine;
  period: string;
  options: IpttOptions;
  extra: string;
};

function Cells({ cell, line, period, options, extra }: CellsProps) {
  const language = useLanguage();
  const { base } = useProgramme();
  const { content } = line;
  const fraction = sayFraction(cell, language);
  const actual = (
    <td className={`number ${extra}${options.actualsOnly ? " starts" : ""}`}>
      {cell.value === null ? (
        "—"
      ) : (
        // A plain link, followed by the table: thousands of them that each watch the address are slow.
        <a href={explainHref(base, { ...options, indicatorId: line.id, period })}>
          {content.kind === "scale"
            ? sayValue(cell.value, { kind: "number", scale: [] }, language)
            : sayActual(cell, content, language)}
        </a>
      )}
      {fraction ? <span className="small soft under">{fraction}</span> : null}
    </td>
  );
  if (options.actualsOnly) return actual;
  return (
    <Fragment>
      <td className={`number starts soft ${extra}`}>
        {content.kind === "scale"
          ? sayValue(cell.target, { kind: "number", scale: [] }, language)
          : sayValue(cell.target, content, language)}
      </td>
      {actual}
      <td className={`number ${extra}`}>
        <StandingSign standing={cell.standing} /> {sayPercent(cell.share, language)}
      </td>
    </Fragment>
  );
}
