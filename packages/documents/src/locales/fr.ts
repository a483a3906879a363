const nb = "\u202f";

export const fr = {
  about: "À propos",
  dictionary: "Dictionnaire",
  footing: (revision: string, hash: string) => `Révision ${revision}, empreinte ${hash}`,
  pageOf: "Page {page} sur {pages}",
  /** Before the number of a chart and of a table. */
  captions: { chart: "Graphique", table: "Tableau" },
  contents: "Sommaire",
  whole: "Ensemble",
  notice: "Avertissement",
  noticeMeaning: "Ce que le lecteur de ces données doit savoir.",
  noData: "Aucune donnée.",
  gap: "—",
  sheet: "Feuille",
  column: "Colonne",
  kind: "Nature",
  unit: "Unité",
  meaning: "Sens",
  kinds: {
    text: "texte",
    integer: "nombre entier",
    decimal: "nombre décimal",
    number: "nombre",
    date: "date",
    percent: "part (1 = 100\u202f%)",
  },
  emptyCells: "Cellules vides",
  emptyCellsMeaning: "Donnée inconnue ou non précisée, ce qui n’est pas zéro.",
  chartAlt: (title: string, unit: string, values: string) =>
    `Graphique${nb}: ${title}. Unité${nb}: ${unit}. ${values}`,
  pair: (label: string, value: string) => `${label}${nb}: ${value}`,
  /** The name of a file of which nothing can be kept. */
  document: "Document",
  starter: {
    name: "Modèle de rapport",
    logo: "[Votre logo ici]",
    organisation: "[Nom de votre organisation]",
    address: "[Adresse]",
    title: "{{titre}}",
    programme: "{{programme}}",
    period: "{{période}}",
    date: "{{date}}",
    marker: "{{suivi}}",
  },
};
export type Texts = typeof fr;
