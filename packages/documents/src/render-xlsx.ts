import {
  type CellStyle,
  type CellValue as SheetValue,
  type WriteSheet,
  writeXlsx,
} from "hucre/xlsx";
import { columnHeader, withConstant } from "./columns";
import { harmless } from "@suivi/domain/harmless";
import type { CellValue, ColumnKind, DocumentHead, Table, Workbook } from "./model";
import { textsIn } from "./texts";

const formats: Partial<Record<ColumnKind, string>> = {
  integer: "#,##0",
  decimal: "#,##0.0",
  percent: "0%",
  date: "yyyy-mm-dd",
};
const font = { name: "Calibri", size: 11 };
const headerStyle = (kind: ColumnKind): CellStyle => ({
  font: { ...font, bold: true, color: { rgb: "FFFFFF" } },
  fill: { type: "pattern", pattern: "solid", fgColor: { rgb: "0F5257" } },
  alignment: {
    ...(kind === "text" ? { horizontal: "left", indent: 1 } : { horizontal: "right" }),
    vertical: "center",
    wrapText: true,
  },
});
// Text stands a little off the number before it.
const cellStyle = (kind: ColumnKind): CellStyle =>
  kind === "text"
    ? { font, alignment: { horizontal: "left", indent: 1 } }
    : { font, ...(formats[kind] ? { numFmt: formats[kind] } : {}) };
const labelStyle: CellStyle = { font: { ...font, bold: true }, alignment: { vertical: "top" } };
// A cell of Excel holds no more; a longer one makes Excel "repair" the file.
const longestText = 32_767;

const day = (date: string) => new Date(`${date}T00:00:00Z`);

function typedCell(value: CellValue | undefined, kind: ColumnKind): SheetValue {
  if (value === null || value === undefined) return null;
  if (typeof value === "number") return Number.isFinite(value) ? value : null;
  return kind === "date" ? day(value) : harmless(value).slice(0, longestText);
}

const letter = (index: number): string =>
  index < 26
    ? String.fromCodePoint(65 + index)
    : letter(Math.floor(index / 26) - 1) + letter(index % 26);

/** One table, one sheet: names in row 1 which stays in sight, a filter on each column, nothing merged. */
function dataSheet({ name, columns, rows }: Table, head: DocumentHead): WriteSheet {
  return {
    name,
    columns: columns.map(({ kind, width = 14 }) => ({ width, style: cellStyle(kind) })),
    rows: [
      columns.map((column) => columnHeader(column)),
      ...rows.map((row) => columns.map(({ key, kind }) => typedCell(row[key], kind))),
    ],
    cells: new Map(columns.map(({ kind }, index) => [`0,${index}`, { style: headerStyle(kind) }])),
    rowDefs: new Map([[0, { height: 32 }]]),
    freezePane: { rows: 1 },
    autoFilter: { range: `A1:${letter(columns.length - 1)}${rows.length + 1}` },
    ...onPaper(head),
    a11y: { headerRow: 0 },
  };
}

const onPaper = ({ title, programme, banner }: DocumentHead): Partial<WriteSheet> => ({
  pageSetup: {
    paperSize: "a4",
    orientation: "landscape",
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    printTitlesRow: "$1:$1",
  },
  headerFooter: {
    oddHeader: `&L${escaped(`${programme} – ${title}`)}&R${escaped(banner ?? "")}`,
    oddFooter: "&L&A&R&P / &N",
  },
});
// "&" begins a code in headers of Excel.
const escaped = (text: string) => text.replaceAll("&", "&&");

/** What the workbook is, on what it rests, who made it: the title page's words, one a row. */
function aboutSheet(head: DocumentHead): WriteSheet {
  const texts = textsIn(head.language);
  const rows: [string, string][] = [
    [texts.document, head.title],
    ...(head.banner ? [[texts.notice, head.banner] as [string, string]] : []),
    ...head.identity.map(({ label, value }): [string, string] => [label, harmless(value)]),
    [texts.emptyCells, texts.emptyCellsMeaning],
  ];
  return {
    name: texts.about,
    columns: [{ width: 28 }, { width: 96, style: { alignment: { wrapText: true } } }],
    rows,
    cells: new Map(rows.map((_, index) => [`${index},0`, { style: labelStyle }])),
    ...onPaper(head),
  };
}

/** What each column of each sheet means. */
function dictionary(tables: Table[], head: DocumentHead): Table {
  const texts = textsIn(head.language);
  return {
    name: texts.dictionary,
    columns: [
      { key: "sheet", label: texts.sheet, kind: "text", width: 18 },
      { key: "column", label: texts.column, kind: "text", width: 34 },
      { key: "kind", label: texts.kind, kind: "text", width: 18 },
      { key: "unit", label: texts.unit, kind: "text", width: 10 },
      { key: "meaning", label: texts.meaning, kind: "text", width: 90 },
    ],
    rows: tables.flatMap(({ name, columns }) =>
      columns.map((column) => ({
        sheet: name,
        column: columnHeader(column),
        kind: texts.kinds[column.kind],
        unit: column.unit ?? null,
        meaning: column.meaning ?? null,
      })),
    ),
  };
}

/** The workbook: "About", a sheet a table with typed cells, and a dictionary of the columns. */
export function renderXlsx(workbook: Workbook): Promise<Uint8Array> {
  const { language, title, programme, period, banner, madeBy, dataAt } = workbook;
  const texts = textsIn(language);
  const notice = { key: "notice", label: texts.notice, meaning: texts.noticeMeaning };
  const tables = banner
    ? workbook.tables.map((table) => withConstant(table, { ...notice, value: banner }))
    : workbook.tables;
  return writeXlsx({
    sheets: [
      aboutSheet(workbook),
      ...[...tables, dictionary(tables, workbook)].map((table) => dataSheet(table, workbook)),
    ],
    properties: {
      title: `${title} – ${programme} – ${period}`,
      creator: madeBy,
      created: new Date(dataAt),
      modified: new Date(dataAt),
      ...(banner ? { description: banner } : {}),
    },
    defaultFont: font,
  });
}
