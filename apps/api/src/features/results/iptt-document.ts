import type { Block, Chapter, GroupedTable, ReportDocument, Said } from "@suivi/documents/model";
import { sayNumber, sayPercent } from "@suivi/domain/numbers";
import { usualMargin } from "@suivi/domain/results/progress";
import {
  sayActual,
  sayBaseline,
  sayFraction,
  sayPeriod,
  sayValue,
  sayCountedAmong,
} from "@suivi/domain/results/say";
import {
  type Gauge,
  inGauge,
  type IpttCell,
  type IpttGroup,
  type IpttLine,
} from "@suivi/domain/results/tracking-table";
import { resultsWords, standingSigns } from "@suivi/domain/results/words";
import { textIn } from "@suivi/domain/text";
import { documentHead } from "../../files/head";
import { aboutIptt, resultTitle } from "./about-iptt";
import { columnLabel } from "./iptt-columns";
import { tableOptions } from "./iptt-file-input";
import type { Row } from "./iptt-categories";
import { ipttFileTexts } from "./iptt-file-texts";
import type { Unfolded } from "./iptt-unfolded";
import { legendOf, rulesOf } from "./iptt-reading";
import type { IpttReport } from "./read-iptt";

/** Periods beside each other on a page lying on its side, so that every figure can be read. */
const periodsOnPage = { targets: 5, actuals: 9 };

/** The table for reading and sending: in brief, period by period, each indicator's rule, how to read it. */
export function writeIptt(report: IpttReport, unfolded: Unfolded = new Map()): ReportDocument {
  const { groups, language } = report;
  const texts = ipttFileTexts(language);
  const { chapters } = texts;
  const tables = groups.flatMap((group) => tablesOf(group, report, unfolded));
  const wide: Chapter[] =
    tables.length === 0
      ? []
      : [
          { title: chapters.table, wide: true, blocks: tables },
          { title: chapters.indicators, wide: true, blocks: [rulesOf(report, linesOf(report))] },
        ];
  return {
    ...documentHead(aboutIptt(report)),
    chapters: [
      {
        title: chapters.brief,
        wide: false,
        blocks: [
          ...(tables.length === 0
            ? [{ kind: "paragraph" as const, text: texts.nothingFits }]
            : brief(report)),
          { kind: "heading", text: chapters.reading },
          legendOf(report),
        ],
      },
      ...wide,
    ],
  };
}

const linesOf = ({ groups }: IpttReport): IpttLine[] =>
  groups.flatMap(({ sections }) => sections.flatMap(({ lines }) => lines));

function brief(report: IpttReport): Block[] {
  const { language, content } = report;
  const texts = ipttFileTexts(language);
  const lines = linesOf(report);
  const count = (gauge: Gauge) => lines.filter((line) => inGauge(line, gauge)).length;
  const sum = (of: "measurements" | "evidenced") => lines.reduce((all, line) => all + line[of], 0);
  const say = (value: number) => sayNumber(value, language);
  const whole = texts.indicators(lines.length, say(lines.length));
  const share = (label: string, part: number, all: number) => ({
    label,
    value: sayPercent(all === 0 ? null : part / all, language),
    note: texts.ofAll(say(part), say(all)),
  });
  const judged = texts.judged(sayPercent(content.margin ?? usualMargin, language));
  return [
    {
      kind: "figures",
      figures: [
        {
          label: texts.figures.onTrack,
          value: say(count("above") + count("on_track")),
          note: `${whole}, ${judged}`,
        },
        { label: texts.figures.below, value: say(count("below")), note: judged },
        share(texts.figures.targets, count("targets"), lines.length),
        share(texts.figures.results, count("results"), lines.length),
        share(texts.figures.evidence, sum("evidenced"), sum("measurements")),
      ],
    },
  ];
}

type Period = { key: string; label: string; under: string | null };

/** The tables of one frequency: as many periods as a page takes, the rest in further ones. */
function tablesOf(group: IpttGroup, report: IpttReport, unfolded: Unfolded): Block[] {
  const { language, input } = report;
  const texts = ipttFileTexts(language);
  const { frequencies } = resultsWords(language);
  const periods: Period[] = [
    ...(tableOptions(input).hidden.includes("life")
      ? []
      : [{ key: "life", label: texts.life, under: null }]),
    ...group.columns.map((column) => {
      const { name, months } = sayPeriod(column, group.frequency, language);
      return { key: column.key, label: name, under: name === months ? null : months };
    }),
  ];
  const most = periodsOnPage[input.show ?? "targets"];
  const parts = Array.from({ length: Math.ceil(periods.length / most) }, (_, part) =>
    periods.slice(part * most, (part + 1) * most),
  );
  return parts.flatMap((shown, index): Block[] => {
    const name = frequencies[group.frequency];
    const said = (part: number) => sayNumber(part, language);
    const text = index === 0 ? name : texts.part(name, said(index + 1), said(parts.length));
    return [
      { kind: "heading", text },
      {
        kind: "grouped-table",
        table: groupedTable(group, report, {
          shown,
          most: Math.min(most, periods.length),
          unfolded,
        }),
      },
    ];
  });
}

type Part = { shown: Period[]; most: number; unfolded: Unfolded };

function groupedTable(
  { sections }: IpttGroup,
  report: IpttReport,
  { shown, most, unfolded }: Part,
): GroupedTable {
  const { language, table } = report;
  const label = (key: "indicator" | "baseline" | "target" | "actual" | "met") =>
    columnLabel(key, language)[0].replace(" ", "\u00a0");
  const { actualsOnly, hidden } = tableOptions(report.input);
  const columns = actualsOnly
    ? [label("actual")]
    : [label("target"), label("actual"), label("met")];
  const levels = new Map(table.levels.map((level) => [level.id, textIn(level.name, language)]));
  return {
    lead: [
      { label: label("indicator"), width: 64, number: false },
      ...(hidden.includes("baseline")
        ? []
        : [{ label: label("baseline"), width: 19, number: true }]),
    ],
    groups: shown.map(({ label: name, under }) => ({ label: name, under, columns })),
    columnsOnPage: most * columns.length,
    sections: sections.map(({ result, lines }) => ({
      label: `${levels.get(result.level) ?? ""} ${resultTitle(result, report)}`.trim(),
      depth: result.depth,
      rows: lines.flatMap((line) => [
        [
          ...leadOf(line, report),
          ...shown.flatMap(({ key }) =>
            cellsOf(key === "life" ? line.life : line.cells[key], line, report),
          ),
        ],
        ...(unfolded.get(line.id) ?? []).map(({ name, cells }) => [
          { text: `– ${name}` },
          ...(hidden.includes("baseline") ? [] : [{ text: "" }]),
          ...shown.flatMap(({ key }) => cellsOf(asCell(cells[key]), line, report)),
        ]),
      ]),
    })),
    note: ipttFileTexts(language).tableNote,
  };
}

function leadOf({ number, content }: IpttLine, { language, input }: IpttReport): Said[] {
  const texts = ipttFileTexts(language);
  const about = [
    content.unit ? textIn(content.unit, language) : "",
    sayCountedAmong(content, language),
    content.direction === "decrease" ? `▽ ${texts.falling}` : "",
  ].filter(Boolean);
  return [
    { text: `${number} ${textIn(content.title, language)}`, under: about.join(" · ") || null },
    ...(tableOptions(input).hidden.includes("baseline")
      ? []
      : [{ text: sayBaseline(content, language) }]),
  ];
}

/** A category's figures, as a cell of the table. */
const asCell = (row: Row | undefined): IpttCell | undefined =>
  row && {
    value: row["actual"] as number | null,
    target: row["target"] as number | null,
    share: row["met"] as number | null,
    fraction:
      row["denominator"] === null
        ? null
        : {
            numerator: row["numerator"] as number,
            denominator: row["denominator"] as number,
          },
    upTo: null,
    standing: "no_target",
  };

/** The figures of a period as the screen says them; a step of a scale by its number. */
function cellsOf(
  cell: IpttCell | undefined,
  { content }: IpttLine,
  { language, input }: IpttReport,
): Said[] {
  const { actualsOnly } = tableOptions(input);
  if (!cell) return Array.from({ length: actualsOnly ? 1 : 3 }, () => ({ text: "—" }));
  const shown = content.kind === "scale" ? { ...content, kind: "number" as const } : content;
  const actual = { text: sayActual(cell, shown, language), under: sayFraction(cell, language) };
  if (actualsOnly) return [actual];
  return [
    { text: sayValue(cell.target, shown, language) },
    actual,
    { text: `${standingSigns[cell.standing]} ${sayPercent(cell.share, language)}`.trim() },
  ];
}
