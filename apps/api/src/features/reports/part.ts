import type { Block, Chapter, Table } from "@suivi/documents/model";
import type { EditionFigure } from "@suivi/domain/reports/edition";

/** A part of a report in all its forms: its chapter, its sheets, and its figures under keys that never change. */
export type Part = { chapter: Chapter; tables: Table[]; figures: EditionFigure[] };

export const heading = (text: string): Block => ({ kind: "heading", text });
export const paragraph = (text: string): Block => ({ kind: "paragraph", text });

/** What a person wrote, a paragraph where they left a line empty. */
export const written = (text: string): Block[] =>
  text
    .split(/\n\s*\n/)
    .map((part) => part.trim())
    .filter(Boolean)
    .map(paragraph);
