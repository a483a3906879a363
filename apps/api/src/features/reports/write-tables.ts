import type { Table, Workbook } from "@suivi/documents/model";
import type { Language } from "@suivi/domain/text";
import { documentHead, withConstants } from "../../files/head";
import { dataTable } from "./activity-tables";
import { breakdownTable, periodsTable } from "./breakdown-tables";
import { columnsIn } from "./columns";
import type { Report } from "./gather-report";
import { aboutReport } from "./identity";
import { figuresTable } from "./key-figures";
import { sourcesOf } from "./sources";
import { reportTexts } from "./texts";

/** Where the facts were read, a row a source. */
export function sourcesTable(report: Report, language: Language): Table {
  const texts = reportTexts(language);
  return {
    name: texts.sheets.sources,
    columns: columnsIn(
      [
        ["source", "text", 90],
        ["note", "text", 44],
        ["url", "text", 60],
      ],
      language,
    ),
    rows: sourcesOf(report, language).map(({ text, note, url }) => ({ source: text, note, url })),
  };
}

/** The report for counting on: figures, activities and sources, a sheet each. */
export function writeWorkbook(report: Report, language: Language): Workbook {
  return {
    ...documentHead(aboutReport(report, language)),
    tables: [
      figuresTable({ figures: report.figures.figures, language, outside: report.outside }),
      periodsTable(report, language),
      breakdownTable(report, language),
      dataTable(report, language),
      sourcesTable(report, language),
    ],
  };
}

/** The activities with what they rest on in every row. */
export const writeCsvTable = (report: Report, language: Language): Table =>
  withConstants(dataTable(report, language), aboutReport(report, language));
