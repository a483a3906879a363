import { harmless } from "@suivi/domain/harmless";
import { columnHeader } from "./columns";
import type { DocumentHead, Table, TableColumn } from "./model";
import { textsIn } from "./texts";

/** What the workbook is, on what it rests, who made it: the title page's words, one a row. */
export function aboutRows(head: DocumentHead): [label: string, value: string][] {
  const texts = textsIn(head.language);
  return [
    [texts.document, head.title],
    ...(head.banner ? [[texts.notice, head.banner] as [string, string]] : []),
    ...head.identity.map(({ label, value }): [string, string] => [label, harmless(value)]),
    [texts.emptyCells, texts.emptyCellsMeaning],
  ];
}

/** What each column of each sheet means. */
export function dictionary(
  tables: readonly { name: string; columns: TableColumn[] }[],
  head: Pick<DocumentHead, "language">,
): Table {
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
