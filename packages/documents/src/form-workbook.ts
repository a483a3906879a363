import { harmless } from "@suivi/domain/harmless";
import {
  type Cell,
  type CellStyle,
  type DataValidation,
  type WriteSheet,
  writeXlsx,
} from "hucre/xlsx";
import { letter } from "./sheet-cells";

/** A column to be filled in. */
export type FormColumn = {
  key: string;
  label: string;
  /** What goes in it, told where the cell is entered. */
  help: string;
  width: number;
  required?: boolean;
  /** What may be chosen; `orTyped`: or anything else, which the reader of the form looks at. */
  choices?: readonly string[];
  orTyped?: boolean;
  /** Told, not asked: looks like a heading. */
  told?: boolean;
  /** For programs: out of sight. */
  hidden?: boolean;
};

/** What has to be corrected in a cell (or a whole row: column null), in a sentence. */
export type Mark = { row: number; column: string | null; sentence: string };

export type FormSheet = {
  name: string;
  columns: FormColumn[];
  rows: Record<string, string | number | null>[];
  marks: Mark[];
};

export type FormWorkbook = {
  title: string;
  madeBy: string;
  at: string;
  /** How to fill it in: the first sheet, a sentence a line. */
  guide: { name: string; lines: string[] };
  /** The name of the sheet that holds the choices, out of sight. */
  choicesName: string;
  /** What is said to somebody who types over a heading or what is only told. */
  notHere: string;
  sheets: FormSheet[];
};

const font = { name: "Calibri", size: 11 };
const fill = (rgb: string) => ({
  type: "pattern" as const,
  pattern: "solid" as const,
  fgColor: { rgb },
});
const headStyle = (required: boolean): CellStyle => ({
  font: { ...font, bold: true, color: { rgb: "FFFFFF" } },
  fill: fill(required ? "0F5257" : "4D6669"),
  alignment: { vertical: "center", wrapText: true, horizontal: "left" },
});
const toldStyle: CellStyle = {
  font: { ...font, color: { rgb: "545F63" } },
  fill: fill("EEF3F2"),
  alignment: { vertical: "top" },
};
const openStyle: CellStyle = { font, alignment: { vertical: "top", wrapText: true } };
const wrongStyle: CellStyle = { ...openStyle, fill: fill("FDE2DD") };
// Excel holds no more in a comment that opens, nor in a message beside a cell.
const longestHelp = 250;

/** A workbook to be filled in: lists to choose from, headings that stay, what is to be corrected marked in its cell. */
export function writeForm(form: FormWorkbook): Promise<Uint8Array> {
  const lists = form.sheets.flatMap(({ name, columns }) =>
    columns.flatMap(({ key, choices }) => (choices ? [{ at: `${name} ${key}`, choices }] : [])),
  );
  const places = new Map(lists.map(({ at, choices }, index) => [at, { index, choices }]));
  const longest = Math.max(1, ...lists.map(({ choices }) => choices.length));
  return writeXlsx({
    sheets: [
      {
        name: form.guide.name,
        columns: [{ width: 110, style: openStyle }],
        rows: form.guide.lines.map((line) => [line]),
        cells: new Map([["0,0", { style: { font: { ...font, size: 14, bold: true } } }]]),
      },
      ...form.sheets.map((sheet) => filledSheet(sheet, form, places)),
      {
        name: form.choicesName,
        hidden: true,
        rows: Array.from({ length: longest }, (_, row) =>
          lists.map(({ choices }) => choices[row] ?? null),
        ),
      },
    ],
    activeSheet: 1,
    properties: {
      title: form.title,
      creator: form.madeBy,
      created: new Date(form.at),
      modified: new Date(form.at),
    },
    defaultFont: font,
  });
}

type Places = Map<string, { index: number; choices: readonly string[] }>;

function filledSheet(sheet: FormSheet, form: FormWorkbook, places: Places): WriteSheet {
  const { name, columns, rows, marks } = sheet;
  const last = rows.length + 1;
  const cells = new Map<string, Partial<Cell>>(
    columns.map(({ required = false }, index) => [`0,${index}`, { style: headStyle(required) }]),
  );
  for (const { row, column, sentence } of marks) {
    const first = columns.findIndex(({ hidden, told }) => !hidden && !told);
    const index = column === null ? first : columns.findIndex(({ key }) => key === column);
    const at = `${row + 1},${Math.max(0, index)}`;
    const before = cells.get(at)?.comment?.text;
    const text = before ? `${before}\n${sentence}` : sentence;
    cells.set(at, { style: wrongStyle, comment: { author: form.madeBy, text } });
  }
  return {
    name,
    columns: columns.map(({ width, hidden = false, told }) => ({
      width,
      hidden,
      style: told || hidden ? toldStyle : openStyle,
    })),
    rows: [
      columns.map(({ label, required }) => (required ? `${label} *` : label)),
      ...rows.map((row) =>
        columns.map(({ key }) => {
          const value = row[key] ?? null;
          return typeof value === "string" ? harmless(value) : value;
        }),
      ),
    ],
    cells,
    dataValidations: columns.flatMap((column, index) =>
      validationsOf(column, { index, last, form, place: places.get(`${name} ${column.key}`) }),
    ),
    rowDefs: new Map([
      [0, { height: 34 }],
      ...rows.map((row, at) => heightOf(row, columns, at + 1)),
    ]),
    freezePane: { rows: 1 },
    pageSetup: {
      paperSize: "a4",
      orientation: "landscape",
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
    },
    a11y: { headerRow: 0 },
  };
}

const mostLines = 8;

/** High enough for the longest text of a row, within reason: programs do not all make room by themselves. */
function heightOf(row: FormSheet["rows"][number], columns: FormColumn[], at: number) {
  const lines = columns.map(({ key, width, hidden }) => {
    const value = row[key];
    if (hidden || typeof value !== "string") return 1;
    return value
      .split("\n")
      .reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / (width * 1.1))), 0);
  });
  return [at, { height: 15 * Math.min(mostLines, Math.max(...lines)) }] as const;
}

type At = {
  index: number;
  last: number;
  form: FormWorkbook;
  place: { index: number; choices: readonly string[] } | undefined;
};

function validationsOf(column: FormColumn, { index, last, form, place }: At): DataValidation[] {
  const name = letter(index);
  // Typing over a heading is refused without protecting the sheet, which would forbid sorting and pasting too.
  const refused = (range: string): DataValidation => ({
    type: "custom",
    formula1: "FALSE",
    range,
    showErrorMessage: true,
    errorStyle: "stop",
    errorTitle: form.title.slice(0, 31),
    errorMessage: form.notHere,
  });
  const open = `${name}2:${name}${last}`;
  if (column.hidden) return [];
  if (column.told) return [refused(`${name}1:${name}${last}`)];
  const help = {
    showInputMessage: true,
    inputTitle: column.label.slice(0, 31),
    inputMessage: column.help.slice(0, longestHelp),
  };
  if (!place)
    return [
      refused(`${name}1`),
      { type: "textLength", operator: "lessThanOrEqual", formula1: "32000", range: open, ...help },
    ];
  const list = letter(place.index);
  const formula1 = `'${form.choicesName}'!$${list}$1:$${list}$${Math.max(1, place.choices.length)}`;
  return [
    refused(`${name}1`),
    {
      type: "list",
      formula1,
      range: open,
      allowBlank: true,
      showErrorMessage: !column.orTyped,
      ...help,
    },
  ];
}
