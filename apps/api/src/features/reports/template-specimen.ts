import type { Block, Chapter, ReportDocument } from "@suivi/documents/model";

const table = (wide: boolean): Block => ({
  kind: "table",
  table: {
    name: "Suivi",
    caption: "Suivi",
    columns: Array.from({ length: wide ? 9 : 3 }, (_, at) => ({
      key: String(at),
      label: "Suivi",
      kind: "text",
    })),
    rows: [{ 0: "Suivi" }],
  },
});
const chapter = (wide: boolean): Chapter => ({
  title: "Suivi",
  wide,
  blocks: [
    { kind: "heading", text: "Suivi" },
    { kind: "figures", figures: [{ label: "Suivi", value: "1", note: null }] },
    table(wide),
    { kind: "sources", sources: [{ text: "Suivi", note: null, url: "https://example.org" }] },
  ],
});

/** A report of every style there is, to try a template with; nobody reads it. */
export const specimen: ReportDocument = {
  language: "fr",
  title: "Suivi",
  programme: "Suivi",
  period: "Suivi",
  banner: null,
  identity: [{ label: "Suivi", value: "1" }],
  madeBy: "Suivi",
  revision: 1,
  dataHash: "0".repeat(64),
  dataAt: "2026-01-01T00:00:00.000Z",
  chapters: [chapter(false), chapter(true)],
};
