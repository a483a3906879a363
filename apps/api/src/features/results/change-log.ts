import type { CellValue, StreamedTable } from "@suivi/documents/model";
import { sameJson } from "@suivi/domain/merge";
import { sayNumber } from "@suivi/domain/numbers";
import type { ChangeReason } from "@suivi/domain/results/progress";
import type { IndicatorContent } from "@suivi/domain/results/schema";
import { resultsWords } from "@suivi/domain/results/words";
import { textIn } from "@suivi/domain/text";
import type { IndicatorState } from "../../records/indicator";
import type { Tx } from "../../write/commit";
import { type ColumnSpec, columnsIn } from "./iptt-columns";
import { ipttFileTexts } from "./iptt-file-texts";
import type { IpttReport } from "./read-iptt";
import { categoriesSaid } from "./say-categories";
import { sayIndicatorField, sayTargetKey } from "./say-indicator-field";
import { indicatorChanges } from "./store";

const specs: ColumnSpec[] = [
  ["at", "text", 18],
  ["by", "text", 22],
  ["indicator", "text", 44],
  ["action", "text", 12],
  ["field", "text", 34],
  ["before", "text", 34],
  ["after", "text", 34],
  ["reason", "text", 40],
  ["version", "integer", 9],
  ["entry", "integer", 12],
  ["indicatorId", "text", 38],
];

type Change = { field: string; before: string | null; after: string | null };

/** What became of each indicator and its targets, who changed it, when and why: a row a field that changed. */
export function changeLog(tx: Tx, report: IpttReport): StreamedTable {
  const { language, programmeId } = report;
  const { sheets, actions } = ipttFileTexts(language);
  const columns = columnsIn(specs, language);
  const reader = { ...report, categories: categoriesSaid(report) };
  async function* rows() {
    for await (const page of indicatorChanges(tx, programmeId))
      yield page.flatMap((entry): CellValue[][] => {
        const [before, after] = [entry.before, entry.after] as (IndicatorState | null)[];
        if (!after) return [];
        const row: Record<string, CellValue> = {
          at: entry.at.toISOString().slice(0, 16).replace("T", " "),
          by: entry.byName,
          indicator: textIn(after.content.title, language),
          action: actions[entry.action as keyof typeof actions] ?? entry.action,
          reason: entry.reason && sayReason(entry.reason, report),
          version: entry.version,
          entry: Number(entry.number),
          indicatorId: entry.recordId,
        };
        const changes: Partial<Change>[] = before
          ? changesOf(before.content, after.content, reader)
          : [];
        return (changes.length > 0 ? changes : [{}]).map((change) =>
          columns.map(({ key }) => ({ ...row, ...change })[key] ?? null),
        );
      });
  }
  return { name: sheets.changes, columns, rows: rows() };
}

function changesOf(
  before: IndicatorContent,
  after: IndicatorContent,
  reader: Parameters<typeof sayTargetKey>[2],
): Change[] {
  const { fields } = resultsWords(reader.language);
  const say = (value: number | undefined) =>
    value === undefined ? null : sayNumber(value, reader.language, 4);
  return (Object.keys(fields) as (keyof IndicatorContent)[]).flatMap((field): Change[] => {
    if (field !== "targets")
      return sameJson(before[field], after[field])
        ? []
        : [
            {
              field: fields[field],
              before: sayIndicatorField(field, before, reader),
              after: sayIndicatorField(field, after, reader),
            },
          ];
    const keys = new Set([...Object.keys(before.targets), ...Object.keys(after.targets)]);
    return [...keys]
      .filter((key) => before.targets[key] !== after.targets[key])
      .map((key) => ({
        field: sayTargetKey(key, after, reader),
        before: say(before.targets[key]),
        after: say(after.targets[key]),
      }));
  });
}

/** The reason that was chosen, and what was written with it. */
function sayReason(reason: string, { language }: IpttReport): string {
  const [code = "", ...text] = reason.split(": ");
  const word = resultsWords(language).reasons[code as ChangeReason] ?? code;
  return [word, text.join(": ")].filter(Boolean).join(" – ");
}
