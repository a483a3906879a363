import type { ChartModel } from "@suivi/domain/charts/model";
import type { Language } from "@suivi/domain/text";

/** What a cell holds: dates as `YYYY-MM-DD`, shares as 0 to 1; null is unknown, never zero. */
export type CellValue = string | number | null;

export type ColumnKind = "text" | "integer" | "decimal" | "date" | "percent";

export type TableColumn = {
  key: string;
  label: string;
  kind: ColumnKind;
  /** Said in the header, once: "XOF", "h". */
  unit?: string;
  /** How wide beside the other columns of text; in characters. */
  width?: number;
  /** What the column means, for the data dictionary of the workbook. */
  meaning?: string;
};

export type Table = {
  /** Names the sheet of the workbook. */
  name: string;
  columns: TableColumn[];
  rows: Record<string, CellValue>[];
  caption: string;
  note?: string;
};

/** A figure to be read from afar; the value is already text, with its unit. */
export type BigFigure = { label: string; value: string; note?: string };

export type Source = { text: string; url?: string };

export type Block =
  | { kind: "heading"; level: 1 | 2; text: string }
  | { kind: "paragraph"; text: string }
  | { kind: "figures"; figures: BigFigure[] }
  | { kind: "chart"; chart: ChartModel }
  | { kind: "table"; table: Table }
  | { kind: "sources"; sources: Source[] };

/** A report as plain data: the same in gives the same PDF, workbook and CSV out. */
export type ReportDocument = {
  language: Language;
  title: string;
  subtitle: string | null;
  /** Runs along on top of every page: "janvier 2021 – décembre 2023". */
  period: string;
  /** What nobody may overlook, on every page and every sheet: "Données fictives". */
  banner: string | null;
  /** The title page: programme, period, filters, basis, date and time of the data, made by, hash. */
  identity: { label: string; value: string }[];
  /** Programme revision, at the foot of every page. */
  revision: string;
  /** A hash of the data; its first eight characters stand at the foot of every page. */
  dataHash: string;
  /** The moment of the data, ISO 8601 with its zone; also the date of the files. */
  dataAt: string;
  sections: Block[];
};
