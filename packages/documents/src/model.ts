import type { ChartModel } from "@suivi/domain/charts/model";
import type { Language } from "@suivi/domain/text";

/** What a cell holds: dates as `YYYY-MM-DD`, shares as 0 to 1; null is unknown, never zero. */
export type CellValue = string | number | null;

/** `number`: of any kind, its unit stands in a column beside it. */
export type ColumnKind = "text" | "integer" | "decimal" | "number" | "date" | "percent";

export type TableColumn = {
  key: string;
  label: string;
  kind: ColumnKind;
  /** Said in the header, once: "XOF", "h". */
  unit?: string;
  /** How wide beside the other columns; in characters. */
  width?: number;
  /** What the column means, for the data dictionary of the workbook. */
  meaning?: string;
  /** A few words that come again and again: kept once in a streamed workbook, which makes it a fraction as large. */
  repeats?: boolean;
};

export type Table = {
  /** Names the sheet of the workbook. */
  name: string;
  columns: TableColumn[];
  /** In a PDF a text may stand in a column of numbers: why there is none. */
  rows: Record<string, CellValue>[];
  caption?: string;
  note?: string;
  /** How many columns stay in sight beside those that are scrolled to. */
  frozenColumns?: number;
};

/** A table too long to be held: its rows come in batches, each cell in the place of its column. */
export type StreamedTable = Pick<Table, "name" | "columns" | "frozenColumns"> & {
  rows: AsyncIterable<CellValue[][]> | Iterable<CellValue[][]>;
};

/** A figure to be read from afar; the value is already text, with its unit. */
export type BigFigure = { label: string; value: string; note: string | null };

/** What a cell says, and small beneath it what belongs to it. */
export type Said = { text: string; under?: string | null };

/**
 * A table whose columns stand in groups (a period with its target and what was reached) and whose rows in sections.
 * The heads of both stand on top of every page.
 */
export type GroupedTable = {
  /** Columns before the groups; `width` in millimetres. */
  lead: { label: string; width: number; number: boolean }[];
  groups: { label: string; under: string | null; columns: string[] }[];
  /** Into how many columns the rest of the page's width is cut: the same for tables that go on in each other. */
  columnsOnPage: number;
  /** A row says its lead columns, then every column of every group. */
  sections: { label: string; depth: number; rows: Said[][] }[];
  note: string | null;
};

/** Where a fact was read, and (`note`) which facts those are. */
export type Source = { text: string; note: string | null; url: string | null };

export type Block =
  | { kind: "heading"; text: string }
  | { kind: "paragraph"; text: string }
  | { kind: "terms"; terms: { term: string; text: string }[] }
  | { kind: "figures"; figures: BigFigure[] }
  | { kind: "chart"; chart: ChartModel }
  | { kind: "table"; table: Table }
  | { kind: "grouped-table"; table: GroupedTable }
  /** Room for each party to sign: what is written on its lines by hand. */
  | { kind: "signatures"; parties: string[]; lines: string[] }
  | { kind: "sources"; sources: Source[] };

/** A part of the report under its own title; a wide one lies on its side, for tables of many columns. */
export type Chapter = { title: string; wide: boolean; blocks: Block[] };

/** What every form of a document says of itself. The same in gives the same file out. */
export type DocumentHead = {
  language: Language;
  /** What it is: "Rapport d’activités". */
  title: string;
  programme: string;
  /** "janvier 2021 – décembre 2023". */
  period: string;
  /** What nobody may overlook, on every page and every sheet: "Données fictives". */
  banner: string | null;
  /** Programme, period, filters, basis, date and time of the data, revision, who made it, hash. */
  identity: { label: string; value: string }[];
  madeBy: string;
  /** At the foot of every page, with the first eight characters of the hash. */
  revision: number;
  /** SHA-256 of the data, in hex. */
  dataHash: string;
  /** The moment of the data, ISO 8601 with its zone; also the date of the files. */
  dataAt: string;
};

/** A report for reading. */
export type ReportDocument = DocumentHead & { chapters: Chapter[] };

/** The same data for counting on: one sheet a table. */
export type Workbook = DocumentHead & { tables: Table[] };

/** The same, where a table is too long to be held. */
export type StreamedWorkbook = DocumentHead & { tables: StreamedTable[] };
