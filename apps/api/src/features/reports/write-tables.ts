import { withConstant } from "@suivi/documents/columns";
import type { Table, Workbook } from "@suivi/documents/model";
import type { Language } from "@suivi/domain/text";
import { wordsIn } from "@suivi/domain/words/words";
import { dataTable } from "./activity-tables";
import { breakdownTable, periodsTable } from "./breakdown-tables";
import { columnsIn } from "./columns";
import type { Report } from "./gather-report";
import { headOf, sayFilters, sayPeriod } from "./identity";
import { figuresTable } from "./key-figures";
import { sourcesOf } from "./sources";
import { reportTexts } from "./texts";

/** The report for counting on: figures, activities and sources, a sheet each. */
export function writeWorkbook(report: Report, language: Language): Workbook {
  const texts = reportTexts(language);
  const sources: Table = {
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
  return {
    ...headOf(report, language),
    tables: [
      figuresTable({ figures: report.figures.figures, language, outside: report.outside }),
      periodsTable(report, language),
      breakdownTable(report, language),
      dataTable(report, language),
      sources,
    ],
  };
}

/** The activities with what they rest on in every row, so that no row loses it when files are put together. */
export function writeCsvTable(report: Report, language: Language): Table {
  const { code, figures, filter, dataAt, dataHash } = report;
  const { constants, fictional } = reportTexts(language);
  const values: [keyof typeof constants, string][] = [
    ["programme", code],
    ["basis", wordsIn(language).basis[filter.basis]],
    ["period", sayPeriod(report, language)],
    ["filters", sayFilters(report, language)],
    ["dataAt", dataAt],
    ["revision", String(figures.revision)],
    ["hash", dataHash],
    ...(figures.fictional ? [["banner", fictional] as ["banner", string]] : []),
  ];
  return values.reduce(
    (table, [key, value]) => {
      const [label, meaning] = constants[key];
      return withConstant(table, { key: `constant-${key}`, label, meaning, value });
    },
    dataTable(report, language),
  );
}
