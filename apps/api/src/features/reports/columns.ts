import type { ColumnKind, TableColumn } from "@suivi/documents/model";
import type { Language } from "@suivi/domain/text";
import { reportTexts } from "./texts";

type Key = keyof ReturnType<typeof reportTexts>["columns"];
type Column = [key: Key, kind: ColumnKind, width: number, unit?: string];

/** Columns with their label and meaning in the language of the report. */
export const columnsIn = (list: Column[], language: Language): TableColumn[] =>
  list.map(([key, kind, width, unit]) => {
    const [label, meaning] = reportTexts(language).columns[key];
    return { key, kind, width, label, meaning, ...(unit ? { unit } : {}) };
  });
