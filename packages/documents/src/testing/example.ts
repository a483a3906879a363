import type { GroupedTable, ReportDocument, Table, Workbook } from "../model";

export const table: Table = {
  name: "Activités",
  caption: "Deux activités.",
  columns: [
    { key: "start", label: "Début", kind: "date", meaning: "Premier jour." },
    { key: "title", label: "Activité", kind: "text", width: 40, meaning: "Titre." },
    { key: "people", label: "Présences", kind: "integer", meaning: "Personnes présentes." },
    { key: "hours", label: "Durée", kind: "decimal", unit: "h", meaning: "Sur tous les jours." },
    { key: "gain", label: "Progression", kind: "percent", meaning: "Entre les tests." },
  ],
  rows: [
    { start: "2023-10-11", title: "Atelier « sécurité »", people: 1034, hours: 10.5, gain: 0.46 },
    { start: null, title: '=HYPERLINK("http://x")', people: null, hours: 0, gain: null },
  ],
};

/** Two periods, and more rows than a page holds. */
export const tracking: GroupedTable = {
  lead: [
    { label: "Indicateur", width: 62, number: false },
    { label: "Référence", width: 18, number: true },
  ],
  groups: ["Année 1, S1", "Année 1, S2"].map((label, index) => ({
    label,
    under: index === 0 ? "janv. 2023 – juin 2023" : null,
    columns: ["Cible", "Réel"],
  })),
  columnsOnPage: 6,
  sections: [
    {
      label: "Effet 1",
      depth: 0,
      rows: Array.from({ length: 40 }, (_, row) => [
        { text: `Indicateur ${row + 1}`, under: "personnes" },
        { text: "—" },
        { text: "120" },
        { text: "70 %", under: "84 / 120" },
        { text: "130" },
        { text: "—" },
      ]),
    },
  ],
  note: "« — » : rien n’est mesuré.",
};

const head = {
  language: "fr" as const,
  title: "Rapport d’activités",
  programme: "Avenir Juste",
  period: "octobre 2023",
  banner: "Données fictives",
  identity: [
    { label: "Programme", value: "Avenir Juste (JF)" },
    { label: "Base", value: "données validées seulement" },
  ],
  madeBy: "Lucie Mensah",
  revision: 1812,
  dataHash: "0123456789abcdef".repeat(4),
  dataAt: "2026-11-24T20:16:00.000Z",
};

/** A small report with a block of each kind, and what people type at its worst. */
export const report: ReportDocument = {
  ...head,
  chapters: [
    {
      title: "L’essentiel",
      wide: false,
      blocks: [
        { kind: "figures", figures: [{ label: "Présences", value: "1 034", note: "une note" }] },
        { kind: "paragraph", text: "#panic() *gras* $x$ @renvoi `code` \\ <titre> // fin" },
        {
          kind: "chart",
          chart: {
            kind: "stacked-columns",
            title: "Les femmes font 46 % des présences",
            unit: "présences",
            categories: [
              { key: "2023-10", label: "T4 2023", values: [14, 11] },
              { key: "2024-01", label: "T1 2024", values: [null, null] },
            ],
            series: [
              { key: "female", label: "Femmes", tone: "women" },
              { key: "male", label: "Hommes", tone: "men" },
            ],
            source: "Source : essai.",
          },
        },
        {
          kind: "chart",
          chart: {
            kind: "bars",
            title: "Présences par région",
            unit: "présences",
            bars: [
              { key: "ML-7", label: "Gao", value: 25, text: "25" },
              { key: "ML-1", label: "Kayes", value: null, text: "non précisé" },
            ],
            tone: "c1",
            source: "Source : essai.",
          },
        },
      ],
    },
    { title: "Liste", wide: true, blocks: [{ kind: "table", table }] },
    { title: "Suivi", wide: true, blocks: [{ kind: "grouped-table", table: tracking }] },
    {
      title: "Annexe",
      wide: false,
      blocks: [
        { kind: "heading", text: "Méthode" },
        { kind: "signatures", parties: ["Pour le partenaire"], lines: ["Nom", "Date"] },
        { kind: "terms", terms: [{ term: "Présences", text: "Somme des effectifs." }] },
        {
          kind: "sources",
          sources: [{ text: "Un article", note: "Pour : activités", url: "https://example.org/a" }],
        },
      ],
    },
  ],
};

export const workbook: Workbook = { ...head, tables: [table] };
