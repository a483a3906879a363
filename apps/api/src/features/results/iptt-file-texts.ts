import type { Language } from "@suivi/domain/text";

const plural = (count: number, one: string, more: string) => (count < 2 ? one : more);

const fr = {
  title: "Tableau de suivi des indicateurs",
  allTitle: "Toutes les données des indicateurs",
  fileName: "suivi-indicateurs",
  allFileName: "donnees-indicateurs",
  period: "Durée du programme",
  inside: "aucun nom de participant",
  outside:
    "données validées seulement, aucun nom de participant ; un nombre de moins de 5 personnes est masqué dans toute désagrégation",
  result: (name: string) => `résultat : ${name}`,
  level: (name: string) => `niveau : ${name}`,
  from: (date: string) => `périodes à partir du ${date}`,
  to: (date: string) => `périodes jusqu’au ${date}`,
  search: (words: string) => `recherche : « ${words} »`,
  recent: (count: string) => `les ${count} dernières périodes`,
  periods: (name: string) => `périodes : ${name}`,
  actualsOnly: "valeurs seulement",
  gauge: (name: string) => `indicateurs : ${name}`,
  gauges: {
    above: "au-dessus de la cible",
    on_track: "en bonne voie",
    below: "en dessous de la cible",
    not_due: "pas encore dus",
    targets: "avec une cible",
    results: "avec une valeur",
    evidence: "avec une preuve",
  },
  everything: "aucun : tous les indicateurs, tous les pays, tous les partenaires",
  life: "Durée du programme",
  chapters: {
    brief: "L’essentiel",
    table: "Tableau de suivi",
    indicators: "Les indicateurs et leur règle",
    reading: "Lire ce tableau",
  },
  part: (name: string, part: string, parts: string) => `${name}, suite (${part} sur ${parts})`,
  figures: {
    onTrack: "Indicateurs en bonne voie ou au-dessus",
    below: "Indicateurs en dessous de la cible",
    targets: "Indicateurs avec une cible",
    results: "Indicateurs avec une valeur",
    evidence: "Mesures avec une preuve",
  },
  ofAll: (count: string, all: string) => `${count} sur ${all}`,
  judged: (margin: string) => `jugés sur les périodes terminées, à ${margin} près`,
  indicators: (count: number, said: string) =>
    `${said} ${plural(count, "indicateur", "indicateurs")}`,
  nothingFits: "Aucun indicateur ne correspond à ces choix.",
  tableNote: "« — » : rien n’est mesuré ou visé, ce qui n’est pas 0. « s. o. » : sans objet.",
  falling: "doit baisser",
  rule: "Comment le chiffre se fait",
  steps: (steps: string) => `Échelons : ${steps}.`,
  link: "Explication",
  legend: {
    signs: "Signes",
    met: {
      term: "% atteint",
      text: "Réel divisé par la cible. 0 sur 100 fait 0 %, et non « sans objet » ; 100 % n’est dit que si toute la cible est atteinte.",
    },
    basis: {
      term: "Base",
      text: "« Validées » : la dernière version validée par la personne responsable du programme. Un brouillon ou une mesure renvoyée ne change aucun chiffre.",
    },
    percentages: {
      term: "Pourcentages",
      text: "Sous un pourcentage se lit sa fraction. Numérateurs et dénominateurs s’additionnent ; un pourcentage n’est jamais une moyenne de pourcentages.",
    },
    links: {
      term: "Explication",
      text: "Le chemin donné à côté de chaque indicateur, mis après l’adresse de Suivi, ouvre la page qui dit d’où vient son chiffre : les mesures comptées, celles laissées de côté et pourquoi, qui a validé.",
    },
    hash: {
      term: "Empreinte",
      text: "Calculée (SHA-256) sur les données du tableau, elle est la même dans le PDF, le classeur et le CSV : deux fichiers qui la partagent disent la même chose.",
    },
  },
  sheets: {
    data: "Données",
    measurements: "Mesures",
    breakdowns: "Désagrégations",
    changes: "Journal des changements",
  },
  actions: { added: "ajouté", revised: "modifié", removed: "retiré", restored: "remis" },
  percentUnit: "%",
  scaleUnit: "échelon",
  hidden: "masqué",
  parts: { attendances: "présences", activities: "activités" },
};

const en: typeof fr = {
  title: "Indicator tracking table",
  allTitle: "All data of the indicators",
  fileName: "indicator-tracking",
  allFileName: "indicator-data",
  period: "Programme period",
  inside: "no participant is named",
  outside:
    "approved data only, no participant is named; counts of fewer than 5 people are hidden in every disaggregation",
  result: (name) => `result: ${name}`,
  level: (name) => `level: ${name}`,
  from: (date) => `periods from ${date}`,
  to: (date) => `periods until ${date}`,
  search: (words) => `search: “${words}”`,
  recent: (count) => `the last ${count} periods`,
  periods: (name) => `periods: ${name}`,
  actualsOnly: "actuals only",
  gauge: (name) => `indicators: ${name}`,
  gauges: {
    above: "above target",
    on_track: "on track",
    below: "below target",
    not_due: "not yet due",
    targets: "with a target",
    results: "with a value",
    evidence: "with evidence",
  },
  everything: "none: all indicators, all countries, all partners",
  life: "Life of programme",
  chapters: {
    brief: "In brief",
    table: "Tracking table",
    indicators: "The indicators and their rule",
    reading: "Reading this table",
  },
  part: (name, part, parts) => `${name}, continued (${part} of ${parts})`,
  figures: {
    onTrack: "Indicators on track or above",
    below: "Indicators below target",
    targets: "Indicators with a target",
    results: "Indicators with a value",
    evidence: "Measurements with evidence",
  },
  ofAll: (count, all) => `${count} of ${all}`,
  judged: (margin) => `judged by finished periods, within ${margin}`,
  indicators: (count, said) => `${said} ${count === 1 ? "indicator" : "indicators"}`,
  nothingFits: "No indicator fits these choices.",
  tableNote: "“—”: nothing is measured or aimed at, which is not 0. “n/a”: not applicable.",
  falling: "should fall",
  rule: "How the figure comes about",
  steps: (steps) => `Steps: ${steps}.`,
  link: "Explanation",
  legend: {
    signs: "Signs",
    met: {
      term: "% met",
      text: "Actual divided by target. 0 of 100 is 0%, not “not applicable”; 100% is said only when all of the target is met.",
    },
    basis: {
      term: "Basis",
      text: "“Approved”: the last version that the programme lead approved. A draft or a measurement that was returned changes no figure.",
    },
    percentages: {
      term: "Percentages",
      text: "Beneath a percentage stands its fraction. Numerators and denominators are added up; a percentage is never an average of percentages.",
    },
    links: {
      term: "Explanation",
      text: "The path beside each indicator, put after Suivi’s address, opens the page that says where its figure comes from: the measurements counted, those left out and why, who approved.",
    },
    hash: {
      term: "Hash",
      text: "Made (SHA-256) of the data of the table, it is the same in the PDF, the workbook and the CSV: two files that share it say the same.",
    },
  },
  sheets: {
    data: "Data",
    measurements: "Measurements",
    breakdowns: "Disaggregations",
    changes: "Change log",
  },
  actions: { added: "added", revised: "revised", removed: "taken out", restored: "put back" },
  percentUnit: "%",
  scaleUnit: "step",
  hidden: "hidden",
  parts: { attendances: "attendances", activities: "activities" },
};

const all: Record<Language, typeof fr> = { fr, en };
/** The sentences of the tracking table as a file. */
export const ipttFileTexts = (reader: Language): typeof fr => all[reader];
