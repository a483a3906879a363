import type { BigFigure, GroupedTable, Said, Table } from "@suivi/documents/model";
import { sayNumber, sayPercent } from "@suivi/domain/numbers";
import type { EditionFigure } from "@suivi/domain/reports/edition";
import type { Period } from "@suivi/domain/results/periods";
import { usualMargin } from "@suivi/domain/results/progress";
import {
  sayActual,
  sayBaseline,
  sayFraction,
  sayPeriod,
  sayValue,
} from "@suivi/domain/results/say";
import {
  groupsOf,
  type Iptt,
  type IpttCell,
  type IpttLine,
  wholeTable,
} from "@suivi/domain/results/tracking-table";
import { resultsWords, standingSigns } from "@suivi/domain/results/words";
import { type Language, textIn } from "@suivi/domain/text";
import { editionTexts } from "./edition-texts";
import { paragraph, type Part } from "./part";

type Results = {
  table: Iptt;
  /** Null: all of the programme. */
  period: Period | null;
  result: string | undefined;
  margin: number | undefined;
  language: Language;
  today: string;
};
type Column = {
  key: string;
  label: string;
  under: string | null;
  of(line: IpttLine): IpttCell | undefined;
};

/** The period that was asked for, what has come to date, and all of the programme. */
function columnsOf({ period, language }: Results): Column[] {
  const { results } = editionTexts(language);
  const asked = period && sayPeriod(period, period.part === null ? "year" : "half", language);
  return [
    ...(period && asked
      ? [
          {
            key: period.key,
            label: asked.name,
            under: asked.months,
            of: (line: IpttLine) => line.cells[period.key],
          },
        ]
      : []),
    {
      key: "to_date",
      label: results.toDate,
      under: results.toDateUnder,
      of: (line) => line.toDate,
    },
    { key: "life", label: results.life, under: null, of: (line) => line.life },
  ];
}

const inWords = ({ content }: IpttLine) =>
  content.kind === "scale" ? { ...content, kind: "number" as const } : content;

function cellsOf(cell: IpttCell | undefined, line: IpttLine, language: Language): Said[] {
  if (!cell) return [{ text: "—" }, { text: "—" }, { text: "—" }];
  const content = inWords(line);
  return [
    { text: sayValue(cell.target, content, language) },
    { text: sayActual(cell, content, language), under: sayFraction(cell, language) },
    { text: `${standingSigns[cell.standing]} ${sayPercent(cell.share, language)}`.trim() },
  ];
}

/** Results against targets: the indicators of a scope, each with its target and what was reached. */
export function resultsPart(asked: Results): Part {
  const { language } = asked;
  const texts = editionTexts(language);
  const columns = columnsOf(asked);
  const lines = linesOf(asked);
  return {
    chapter: {
      title: texts.chapters.results,
      wide: lines.length > 0,
      blocks:
        lines.length === 0
          ? [paragraph(texts.results.none)]
          : [
              { kind: "figures", figures: brief(lines, asked) },
              { kind: "grouped-table", table: grouped(lines, columns, asked) },
            ],
    },
    tables: [sheetOf(lines, columns, asked)],
    figures: lines.flatMap((line) =>
      columns.flatMap((column) => figuresOf(line, column, language)),
    ),
  };
}

/** The indicators of the result asked for, in the order of the framework. */
function linesOf({ table, result, language, today }: Results): IpttLine[] {
  const groups = groupsOf(table, { ...wholeTable, result }, language, today);
  const shown = new Set(
    groups.flatMap(({ sections }) => sections.flatMap((one) => one.lines.map(({ id }) => id))),
  );
  return table.lines.filter(({ id }) => shown.has(id));
}

function brief(lines: IpttLine[], { margin, language }: Results): BigFigure[] {
  const { results: texts } = editionTexts(language);
  const count = (...standings: string[]) =>
    lines.filter(({ toDate }) => standings.includes(toDate.standing)).length;
  const say = (value: number) => sayNumber(value, language);
  const all = texts.ofAll(lines.length, say(lines.length));
  const judged = texts.judged(sayPercent(margin ?? usualMargin, language));
  return [
    { label: texts.onTrack, value: say(count("above", "on_track")), note: `${all}, ${judged}` },
    { label: texts.below, value: say(count("below")), note: `${all}, ${judged}` },
    {
      label: texts.reported,
      value: say(lines.filter(({ reported }) => reported).length),
      note: all,
    },
  ];
}

function grouped(lines: IpttLine[], columns: Column[], { table, language }: Results): GroupedTable {
  const { results: texts } = editionTexts(language);
  const levels = new Map(table.levels.map(({ id, name }) => [id, textIn(name, language)]));
  return {
    lead: [
      { label: texts.indicator, width: 84, number: false },
      { label: texts.baseline, width: 22, number: true },
    ],
    groups: columns.map(({ label, under }) => ({
      label,
      under,
      columns: [texts.target, texts.actual, texts.met],
    })),
    columnsOnPage: columns.length * 3,
    sections: table.results
      .map((result) => ({
        label:
          `${levels.get(result.level) ?? ""} ${result.number} ${textIn(result.title, language)}`.trim(),
        depth: result.depth,
        rows: lines
          .filter(({ content }) => content.resultId === result.id)
          .map((line) => [
            {
              text: `${line.number} ${textIn(line.content.title, language)}`,
              under: line.content.unit ? textIn(line.content.unit, language) : null,
            },
            { text: sayBaseline(line.content, language) },
            ...columns.flatMap((column) => cellsOf(column.of(line), line, language)),
          ]),
      }))
      .filter(({ rows }) => rows.length > 0),
    note: `${texts.note} ${legend(language)}`,
  };
}

/** "▲ above, ● on track …": what the signs before a share mean. */
const legend = (language: Language): string => {
  const { standings } = resultsWords(language);
  const shown = (["above", "on_track", "below", "not_due"] as const).map(
    (one) => `${standingSigns[one]} ${standings[one]}`,
  );
  return `${shown.join(", ")}.`;
};

function sheetOf(lines: IpttLine[], columns: Column[], { table, language }: Results): Table {
  const { results: texts, sheets } = editionTexts(language);
  const { standings } = resultsWords(language);
  const text = (key: string, label: string, width: number) =>
    ({ key, label, width, kind: "text", meaning: label }) as const;
  return {
    name: sheets.results,
    frozenColumns: 2,
    columns: [
      text("number", "N°", 8),
      text("indicator", texts.indicator, 48),
      text("result", texts.of, 30),
      text("unit", texts.unit, 14),
      ...columns.flatMap(({ key, label }) => [
        {
          key: `${key} target`,
          label: `${label} – ${texts.target}`,
          kind: "number" as const,
          width: 13,
        },
        {
          key: `${key} actual`,
          label: `${label} – ${texts.actual}`,
          kind: "number" as const,
          width: 13,
        },
        {
          key: `${key} met`,
          label: `${label} – ${texts.met}`,
          kind: "percent" as const,
          width: 11,
        },
      ]),
      text("standing", texts.standing, 16),
      text("indicatorId", texts.indicatorId, 38),
    ],
    rows: lines.map((line) => {
      const result = table.results.find(({ id }) => id === line.content.resultId);
      return {
        number: line.number,
        indicator: textIn(line.content.title, language),
        result: result ? `${result.number} ${textIn(result.title, language)}` : null,
        unit: unitOf(line, language),
        ...Object.fromEntries(
          columns.flatMap(({ key, of }) => {
            const cell = of(line);
            return [
              [`${key} target`, cell?.target ?? null],
              [`${key} actual`, cell?.value ?? null],
              [`${key} met`, cell?.share ?? null],
            ];
          }),
        ),
        standing: standings[line.toDate.standing],
        indicatorId: line.id,
      };
    }),
  };
}

const unitOf = ({ content }: IpttLine, language: Language): string | null =>
  content.kind === "percentage" ? "%" : content.unit && textIn(content.unit, language);

/** Target and actual of an indicator, as figures of an edition. */
export function figuresOf(
  line: IpttLine,
  { key, label, of }: Pick<Column, "key" | "label" | "of">,
  language: Language,
): EditionFigure[] {
  const { results: texts } = editionTexts(language);
  const cell = of(line);
  if (!cell) return [];
  const figure = (kind: string, name: string, value: number | null) => ({
    key: `indicator:${line.id}:${key}:${kind}`,
    label: `${line.number} ${textIn(line.content.title, language)} – ${label} – ${name}`,
    value,
    unit: unitOf(line, language),
  });
  return [figure("target", texts.target, cell.target), figure("actual", texts.actual, cell.value)];
}
