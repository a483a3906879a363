import type { StreamedTable } from "@suivi/documents/model";
import { asStream } from "@suivi/documents/xlsx-stream";
import type { Tx } from "../../write/commit";
import { changeLog } from "./change-log";
import { ipttSheets } from "./iptt-sheets";
import { tidyTable } from "./iptt-tidy";
import { cellSheet, measurementSheet } from "./measurement-sheets";
import type { IpttReport } from "./read-iptt";

/**
 * All data of the programme's indicators: a table a frequency, every measurement, every cell of its breakdown, and what
 * became of the indicators. Readers outside get the breakdowns of the figures, without small counts, and no journal.
 */
export async function allData(tx: Tx, report: IpttReport): Promise<StreamedTable[]> {
  return [
    ...ipttSheets(report).map(asStream),
    measurementSheet(tx, report),
    ...(report.outside
      ? [await tidyTable(tx, report)]
      : [cellSheet(tx, report), changeLog(tx, report)]),
  ];
}
