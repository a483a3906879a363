import {
  AlignmentType,
  type IParagraphOptions,
  type ITableCellOptions,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
} from "docx";
import { accent, line, none, rule, sectionGround } from "./docx-styles";
import type { SaidGroups, SaidTable } from "./pdf-data";

/** Twentieths of a point in millimetres. */
export const twips = (millimetres: number): number => Math.round((millimetres * 1440) / 25.4);

const open = { top: none, bottom: none, left: none, right: none };
const sides = { ...open, insideHorizontal: none, insideVertical: none };
const margins = { top: 20, bottom: 20, left: 70, right: 70 };

type Cell = {
  text: string;
  under?: string | null;
  number?: boolean;
  head?: boolean;
  more?: Partial<ITableCellOptions>;
};

function cellOf(
  { text, under, number = false, head = false, more }: Cell,
  style: string,
): TableCell {
  const runs = [new TextRun({ text, bold: head })];
  if (under) runs.push(new TextRun({ text: under, style: "Soft", break: 1, size: 14 }));
  const alignment = number ? AlignmentType.RIGHT : AlignmentType.LEFT;
  return new TableCell({
    borders: { ...open, bottom: head ? line(accent, 8) : line(rule) },
    verticalAlign: head ? VerticalAlign.BOTTOM : VerticalAlign.TOP,
    children: [new Paragraph({ style, alignment, children: runs })],
    ...more,
  });
}

/** Rows of cells on columns of these widths in millimetres; a head stands on top of every page, a row on one page. */
function tableOf(widths: number[], heads: Cell[][], rows: Cell[][], style = "Cell"): Table {
  const row = (cells: Cell[], tableHeader: boolean) =>
    new TableRow({
      tableHeader,
      cantSplit: true,
      children: cells.map((cell) => cellOf(cell, style)),
    });
  return new Table({
    layout: TableLayoutType.FIXED,
    columnWidths: widths.map(twips),
    width: { size: twips(widths.reduce((sum, width) => sum + width, 0)), type: "dxa" },
    borders: sides,
    margins,
    rows: [...heads.map((cells) => row(cells, true)), ...rows.map((cells) => row(cells, false))],
  });
}

/** As wide as it asks to be, but never narrower than the longest word of its head: Word would cut it anywhere. */
const wanted = ({ header, width }: SaidTable["columns"][number]) =>
  Math.max(width, ...header.split(/\s/).map((word) => word.length + 3));

/** A table of records. */
export function dataTable({ columns, rows }: SaidTable, width: number): Table {
  const whole = columns.reduce((sum, column) => sum + wanted(column), 0);
  return tableOf(
    columns.map((column) => (wanted(column) * width) / whole),
    [columns.map(({ header, number }) => ({ text: header, number, head: true }))],
    rows.map((row) => row.map((text, at) => ({ text, number: columns[at]!.number }))),
  );
}

/** A small table under a chart: what it draws, as text. */
export function chartTable(heads: string[], rows: string[][], width: number): Table {
  const first = 27;
  const rest = (width - first) / (heads.length - 1);
  return tableOf(
    heads.map((_, at) => (at === 0 ? first : rest)),
    [heads.map((text, at) => ({ text, number: at > 0, head: true }))],
    rows.map((row) => row.map((text, at) => ({ text, number: at > 0 }))),
    "SmallCell",
  );
}

/** Columns in groups and rows in sections; both rows of heads stand on top of every page. */
export function groupedTable({ lead, groups, sections }: SaidGroups, width: number): Table {
  const columns = groups.flatMap((group) => group.columns);
  const left = width - lead.reduce((sum, one) => sum + one.width, 0);
  const widths = [...lead.map((one) => one.width), ...columns.map(() => left / columns.length)];
  const above: Cell[] = [
    ...lead.map(({ label, number }) => ({ text: label, number, head: true, more: { rowSpan: 2 } })),
    ...groups.map(({ label, under, columns: { length } }) => ({
      text: label,
      under,
      number: true,
      more: { columnSpan: length, borders: { ...open, bottom: line(rule) } },
    })),
  ];
  const below = columns.map((text) => ({ text, number: true, head: true }));
  const rows = sections.flatMap(({ label, depth, rows: said }): Cell[][] => [
    [
      {
        text: label,
        head: true,
        more: {
          columnSpan: widths.length,
          shading: { fill: sectionGround },
          margins: { ...margins, left: margins.left + depth * 170 },
        },
      },
    ],
    ...said.map((row) =>
      row.map((cell, at) => ({ ...cell, number: at >= lead.length || lead[at]!.number })),
    ),
  ]);
  return tableOf(widths, [above, below], rows, "SmallCell");
}

/** Cells side by side without a frame: figures from afar, the identity on the title page. */
export function openTable(widths: number[], rows: IParagraphOptions[][][], topRule = false): Table {
  return new Table({
    layout: TableLayoutType.FIXED,
    columnWidths: widths.map(twips),
    width: { size: twips(widths.reduce((sum, width) => sum + width, 0)), type: "dxa" },
    borders: sides,
    rows: rows.map(
      (cells) =>
        new TableRow({
          cantSplit: true,
          children: cells.map(
            (paragraphs) =>
              new TableCell({
                borders: {
                  ...open,
                  ...(topRule && paragraphs.length > 0 ? { top: line(accent, 8) } : {}),
                },
                margins: {
                  top: topRule ? 100 : 40,
                  bottom: topRule ? 160 : 40,
                  left: 0,
                  right: 200,
                },
                children: (paragraphs.length > 0 ? paragraphs : [{}]).map(
                  (one) => new Paragraph(one),
                ),
              }),
          ),
        }),
    ),
  });
}
