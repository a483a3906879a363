import type { Language } from "@suivi/domain/text";

const fr = {
  fictional: "Données fictives, pour démonstration",
  identity: {
    programme: "Programme",
    filters: "Filtres",
    basis: "Base",
    dataAt: "Données lues le",
    journal: "Dernière écriture du journal",
    revision: "Révision du programme",
    madeBy: "Établi par",
    discretion: "Confidentialité",
    program: "Version de Suivi",
    hash: "Empreinte des données",
  },
  /** On files that have no page of their own about themselves. */
  imprint: (by: string, moment: string, journal: string, program: string) =>
    `Établi par ${by} le ${moment}, journal n° ${journal}, Suivi ${program}`,
  noFilter: "aucun : tous les pays, tous les partenaires",
  country: (name: string) => `pays : ${name}`,
  partner: (name: string) => `partenaire : ${name}`,
  constants: {
    programme: ["Programme", "Code du programme."],
    basis: ["Base", "Sur quelles fiches reposent les chiffres."],
    period: ["Période du rapport", "Filtre de période."],
    filters: ["Filtres", "Filtres de pays et de partenaire."],
    dataAt: ["Données lues le", "Instant de la lecture (ISO 8601)."],
    journal: [
      "Journal",
      "Numéro de la dernière écriture du journal sur laquelle ces données reposent.",
    ],
    madeBy: ["Établi par", "Qui a fait ce fichier."],
    revision: ["Révision", "Révision du programme, augmentée par chaque changement."],
    hash: ["Empreinte", "SHA-256 des données du rapport."],
    banner: ["Avertissement", "Ce que le lecteur de ces données doit savoir."],
  } satisfies Record<string, [label: string, meaning: string]>,
};

const en: typeof fr = {
  fictional: "Fictional data, for demonstration",
  identity: {
    programme: "Programme",
    filters: "Filters",
    basis: "Basis",
    dataAt: "Data read on",
    journal: "Last entry of the journal",
    revision: "Programme revision",
    madeBy: "Made by",
    discretion: "Confidentiality",
    program: "Version of Suivi",
    hash: "Hash of the data",
  },
  imprint: (by, moment, journal, program) =>
    `Made by ${by} on ${moment}, journal no. ${journal}, Suivi ${program}`,
  noFilter: "none: all countries, all partners",
  country: (name) => `country: ${name}`,
  partner: (name) => `partner: ${name}`,
  constants: {
    programme: ["Programme", "Code of the programme."],
    basis: ["Basis", "On which records the figures rest."],
    period: ["Period of the report", "Filter of period."],
    filters: ["Filters", "Filters of country and partner."],
    dataAt: ["Data read on", "Moment of reading (ISO 8601)."],
    journal: ["Journal", "Number of the last entry of the journal that this data rests on."],
    madeBy: ["Made by", "Who made this file."],
    revision: ["Revision", "Revision of the programme, raised by every change."],
    hash: ["Hash", "SHA-256 of the data of the report."],
    banner: ["Notice", "What readers of this data must know."],
  },
};

const all: Record<Language, typeof fr> = { fr, en };
/** The words that every file says of itself. */
export const fileTexts = (reader: Language): typeof fr => all[reader];
