import { type Bars, type StackedColumns, toneColours } from "@suivi/domain/charts/model";
import { sayDate, sayNumber, sayPercent } from "@suivi/domain/numbers";
import type { Language } from "@suivi/domain/text";
import { columnHeader } from "./columns";
import type {
  Block,
  CellValue,
  Chapter,
  GroupedTable,
  ReportDocument,
  Table,
  TableColumn,
} from "./model";
import { textsIn } from "./texts";

const isNumber = ({ kind }: TableColumn) => kind !== "text" && kind !== "date";

function cellText(value: CellValue | undefined, { kind }: TableColumn, reader: Language): string {
  if (value === null || value === undefined) return textsIn(reader).gap;
  if (typeof value === "number")
    return kind === "percent"
      ? sayPercent(value, reader)
      : sayNumber(value, reader, kind === "decimal" ? 1 : 0);
  return kind === "date" ? sayDate(value, reader) : value;
}

function drawnTable({ columns, rows, caption, note }: Table, reader: Language) {
  return {
    caption: caption ?? null,
    note: note ?? null,
    columns: columns.map((column) => ({
      header: columnHeader(column),
      number: isNumber(column),
      width: column.width ?? (column.kind === "text" ? 20 : 9),
    })),
    rows: rows.map((row) => columns.map((column) => cellText(row[column.key], column, reader))),
  };
}

const drawnGroups = ({ sections, ...table }: GroupedTable) => ({
  ...table,
  sections: sections.map(({ rows, ...section }) => ({
    ...section,
    rows: rows.map((row) => row.map(({ text, under = null }) => ({ text, under }))),
  })),
});

/** Whole of a period; null where a part of it is not known. */
const wholeOf = (values: (number | null)[]) =>
  values.includes(null) ? null : values.reduce<number>((sum, value) => sum + (value ?? 0), 0);

function drawnPanels(model: StackedColumns, reader: Language) {
  const texts = textsIn(reader);
  const used = model.series
    .map((series, index) => ({
      ...series,
      values: model.categories.map(({ values }) => values[index] ?? null),
    }))
    .filter(({ values }) => values.some(Boolean));
  const say = (value: number | null) => ({ value, text: sayNumber(value, reader) });
  const whole = {
    label: texts.whole,
    colour: "#545f63",
    values: model.categories.map(({ values }) => say(wholeOf(values))),
  };
  const panels = used.map(({ label, tone, values }) => ({
    label,
    colour: toneColours[tone].light,
    values: values.map(say),
  }));
  const values = model.categories.map(({ label }, at) =>
    texts.pair(
      label,
      used.map((one) => `${one.label} ${sayNumber(one.values[at], reader)}`).join(", "),
    ),
  );
  return {
    kind: "panels" as const,
    alt: texts.chartAlt(model.title, model.unit, values.join(" ; ")),
    categories: model.categories.map(({ label }) => label),
    panels: panels.length > 1 ? [whole, ...panels] : panels,
    beside: model.beside
      ? { label: model.beside.label, values: model.beside.values.map((value) => say(value).text) }
      : null,
  };
}

function drawnBars(model: Bars, reader: Language) {
  const texts = textsIn(reader);
  const values = model.bars.map(({ label, text }) => texts.pair(label, text)).join(" ; ");
  return {
    kind: "bars" as const,
    alt: texts.chartAlt(model.title, model.unit, values),
    colour: toneColours[model.tone].light,
    bars: model.bars,
  };
}

function drawnBlock(block: Block, reader: Language) {
  if (block.kind === "table") return { kind: block.kind, table: drawnTable(block.table, reader) };
  if (block.kind === "grouped-table") return { kind: block.kind, table: drawnGroups(block.table) };
  if (block.kind !== "chart") return block;
  const { chart } = block;
  const texts = textsIn(reader);
  const { title, unit, source, note = null } = chart;
  const drawn = chart.kind === "bars" ? drawnBars(chart, reader) : drawnPanels(chart, reader);
  const empty = ("bars" in drawn ? drawn.bars : drawn.panels).length === 0;
  const shape = empty ? { kind: "empty" as const, text: texts.noData, alt: texts.noData } : drawn;
  return { kind: block.kind, chart: { title, unit, note, source, ...shape } };
}

/** Chapters that follow each other on pages of one shape; a wide one has pages of its own. */
function partsOf(chapters: Chapter[]): Chapter[][] {
  const parts: Chapter[][] = [];
  for (const chapter of chapters) {
    const last = parts.at(-1);
    if (last && !chapter.wide && !last[0]!.wide) last.push(chapter);
    else parts.push([chapter]);
  }
  return parts;
}

/** The report as every form for reading takes it: every number already text in the reader's language. */
export function pdfData(report: ReportDocument) {
  const { language, title, programme, period, banner, identity, madeBy, revision, dataHash } =
    report;
  const words = textsIn(language);
  return {
    language,
    title,
    programme,
    period,
    banner,
    identity,
    fullTitle: `${title} – ${programme} – ${period}`,
    author: madeBy,
    running: `${programme} – ${title} – ${period}`,
    footing: words.footing(sayNumber(revision, language), dataHash.slice(0, 8)),
    page: words.pageOf,
    // Of one chapter there is nothing to find.
    contents: report.chapters.length > 1 ? words.contents : null,
    parts: partsOf(report.chapters).map((chapters) => ({
      wide: chapters[0]!.wide,
      chapters: chapters.map(({ title: chapter, blocks }) => ({
        title: chapter,
        blocks: blocks.map((block) => drawnBlock(block, language)),
      })),
    })),
  };
}

export type SaidReport = ReturnType<typeof pdfData>;
export type SaidBlock = SaidReport["parts"][number]["chapters"][number]["blocks"][number];
export type SaidChart = Extract<SaidBlock, { kind: "chart" }>["chart"];
export type SaidTable = Extract<SaidBlock, { kind: "table" }>["table"];
export type SaidGroups = Extract<SaidBlock, { kind: "grouped-table" }>["table"];
