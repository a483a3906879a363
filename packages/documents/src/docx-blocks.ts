import {
  ExternalHyperlink,
  type FileChild,
  HeadingLevel,
  Paragraph,
  SequentialIdentifier,
  TextRun,
} from "docx";
import { ChartRun, type ChartRunOptions } from "docx/charts";
import type { Language } from "@suivi/domain/text";
import { line, numbered, soft } from "./docx-styles";
import { chartTable, dataTable, groupedTable, openTable } from "./docx-tables";
import type { SaidBlock, SaidChart } from "./pdf-data";
import { textsIn } from "./texts";

type Page = { language: Language; width: number };
type Figures = Extract<SaidBlock, { kind: "figures" }>["figures"];
type Signatures = Extract<SaidBlock, { kind: "signatures" }>;
type Sources = Extract<SaidBlock, { kind: "sources" }>["sources"];

const said = (style: string, text: string) => new Paragraph({ style, text });

/** A title under a number that Word counts on, so that lists of charts and of tables can be made. */
function caption(kind: "chart" | "table", text: string, language: Language): Paragraph {
  const name = textsIn(language).captions[kind];
  const children = [
    new TextRun(`${name} `),
    new SequentialIdentifier(name),
    new TextRun(`. ${text}`),
  ];
  return new Paragraph({ style: "Caption", keepNext: true, children });
}

const pixels = (millimetres: number) => Math.round((millimetres * 96) / 25.4);
const bare = (colour: string) => colour.replace("#", "");
const font = (size: number) => ({ size, color: soft });

/** The chart as Word draws it from its data, for the team to go on with; null where there is nothing to draw. */
function drawn(chart: SaidChart, { width }: Page): ChartRunOptions | null {
  const alt = { altText: { name: chart.title, title: chart.title, description: chart.alt } };
  const shape = { ...alt, font: { name: "Calibri" }, chartArea: { border: "none" as const } };
  if (chart.kind === "empty") return null;
  if (chart.kind === "bars")
    return {
      ...shape,
      type: "bar",
      legend: false,
      gapWidth: 40,
      transformation: { width: pixels(width), height: pixels(8 + chart.bars.length * 5.5) },
      // Where no bar is drawn its name says why.
      categories: chart.bars.map(({ label, value, text }) =>
        value === null ? `${label} (${text})` : label,
      ),
      series: [
        {
          name: chart.unit,
          values: chart.bars.map(({ value }) => value),
          color: bare(chart.colour),
          pointLabels: chart.bars.map(({ value, text }) => (value === null ? false : { text })),
        },
      ],
      dataLabels: { value: true, position: "outsideEnd", font: font(8) },
      categoryAxis: { reverseOrder: true, font: font(8) },
      valueAxis: { visible: false, gridlines: false, minimum: 0 },
    };
  // The whole stands in the table; the columns are stacked from the rest.
  const series = chart.panels.length > 1 ? chart.panels.slice(1) : chart.panels;
  return {
    ...shape,
    type: "column",
    stacking: "stacked",
    gapWidth: 40,
    legend: { position: "bottom", font: font(8) },
    transformation: { width: pixels(width), height: pixels(62) },
    categories: chart.categories,
    series: series.map(({ label, colour, values }) => ({
      name: label,
      values: values.map(({ value }) => value),
      color: bare(colour),
    })),
    categoryAxis: { font: font(7.5) },
    valueAxis: { minimum: 0, numberFormat: "0", font: font(7.5) },
  };
}

// A number of four digits and its space; narrower columns would cut it.
const narrowest = 9.5;
/** Whether there is room for a column each; in the wide margins of a template there may not be. */
const fits = (categories: string[], { width }: Page) =>
  (width - 27) / categories.length >= narrowest;
const turned = (rows: string[][]): string[][] =>
  rows[0]!.map((_, column) => rows.map((row) => row[column]!));

function chartBlock(chart: SaidChart, page: Page): FileChild[] {
  const options = drawn(chart, page);
  const title = [caption("chart", chart.title, page.language), said("Unit", chart.unit)];
  const source = said("Note", [chart.note, chart.source].filter(Boolean).join(" "));
  if (!options) return [...title, said("Normal", textsIn(page.language).noData), source];
  const picture = new Paragraph({ keepNext: true, children: [new ChartRun(options)] });
  if (chart.kind !== "panels") return [...title, picture, source];
  const rows = chart.panels.map(({ label, values }) => [label, ...values.map(({ text }) => text)]);
  if (chart.beside) rows.push([chart.beside.label, ...chart.beside.values]);
  const lines = [["", ...chart.categories], ...rows];
  const [heads, ...values] = fits(chart.categories, page) ? lines : turned(lines);
  return [...title, picture, chartTable(heads!, values, page.width), source];
}

function figuresBlock(figures: Figures, width: number): FileChild[] {
  const cells = figures.map(({ label, value, note }) => [
    { style: "Unit", text: label },
    { style: "Figure", text: value },
    { style: "Unit", text: note ?? "" },
  ]);
  const rows = Array.from({ length: Math.ceil(cells.length / 3) }, (_, row) =>
    [0, 1, 2].map((column) => cells[row * 3 + column] ?? []),
  );
  return [
    openTable([width / 3, width / 3, width / 3], rows, true),
    new Paragraph({ style: "SmallCell" }),
  ];
}

function signaturesBlock({ parties, lines }: Signatures, width: number): FileChild {
  // Word joins neighbours with the same lines into one frame; the lines between them are said apart.
  const edge = { ...line(soft), space: 2 };
  const ruled = { bottom: edge, between: edge };
  const cells = parties.map((party) => [
    { children: [new TextRun({ text: party, bold: true })], keepNext: true },
    ...lines.map((text) => ({ style: "Unit", text, border: ruled, spacing: { before: 400 } })),
  ]);
  return openTable(
    parties.map(() => width / parties.length),
    [cells],
  );
}

const sourceOf = ({ text, note, url }: Sources[number]) =>
  new Paragraph({
    numbering: { reference: numbered, level: 0 },
    children: [
      new TextRun(text),
      ...(note || url
        ? [new TextRun({ text: note ? `${note} ` : "", break: 1, style: "Soft" })]
        : []),
      ...(url
        ? [
            new ExternalHyperlink({
              link: url,
              children: [new TextRun({ text: url, style: "Hyperlink", size: 16 })],
            }),
          ]
        : []),
    ],
  });

/** A block of the report as paragraphs, tables and charts of Word. */
export function wordBlock(block: SaidBlock, page: Page): FileChild[] {
  switch (block.kind) {
    case "heading":
      return [new Paragraph({ heading: HeadingLevel.HEADING_2, text: block.text })];
    case "paragraph":
      return [said("Normal", block.text)];
    case "terms":
      return block.terms.map(
        ({ term, text }) =>
          new Paragraph({
            children: [new TextRun({ text: `${term}  `, bold: true }), new TextRun(text)],
          }),
      );
    case "figures":
      return figuresBlock(block.figures, page.width);
    case "chart":
      return chartBlock(block.chart, page);
    case "table": {
      const { caption: about, note } = block.table;
      return [
        ...(about ? [caption("table", about, page.language)] : []),
        dataTable(block.table, page.width),
        said("Note", note ?? ""),
      ];
    }
    case "grouped-table":
      return [groupedTable(block.table, page.width), said("Note", block.table.note ?? "")];
    case "signatures":
      return [signaturesBlock(block, page.width)];
    case "sources":
      return block.sources.map(sourceOf);
  }
}
