const fr = {
  title: "Tableau de bord",
  share: "Partager",
  period: "Période",
  filters: "Filtres",
  all: "Tout",
  from: "De",
  to: "À",
  first: "le début",
  last: "la fin",
  country: "Pays",
  allCountries: "Tous les pays",
  partner: "Partenaire",
  allPartners: "Tous les partenaires",
  basis: "Données comptées",
  bases: { approved: "Validées seulement", submitted: "Validées et soumises" },
  endFirst: "La fin est avant le début : corrigez l’un des deux mois.",
  noFilters: "Retirer les filtres",
  wholePeriod: "toute la période",
  since: (from: string) => `depuis ${from}`,
  until: (to: string) => `jusqu’à ${to}`,
  between: (from: string, to: string) => `${from} – ${to}`,
  revision: (revision: string) => `révision ${revision}`,
  source: (parts: string) => `Source : Suivi, ${parts}`,
  lead: "Chaque chiffre mène aux activités qui sont derrière lui.",
  keyFigures: "Chiffres clés",
  held: "Activités tenues",
  planned: (count: number, text: string) => (count > 1 ? `${text} prévues` : `${text} prévue`),
  cancelled: (count: number, text: string) => (count > 1 ? `${text} annulées` : `${text} annulée`),
  attendances: "Présences",
  attendancesNote: "une personne venue deux fois compte deux fois",
  uncounted: (count: number, text: string) =>
    count === 1
      ? "sans 1 activité dont l’effectif manque"
      : `sans ${text} activités dont l’effectif manque`,
  uncountedOutside: (count: number, text: string) =>
    count === 1
      ? "sans 1 activité d’effectif inconnu ou de moins de 5 personnes"
      : `sans ${text} activités d’effectif inconnu ou de moins de 5 personnes`,
  distinct: "Personnes distinctes",
  interval: (least: string, most: string) => `${least} à ${most}`,
  exact: "chaque personne compte une fois : toutes sont nommées",
  whyInterval: (least: string, most: string) => `au moins ${least}, au plus ${most} : pourquoi ?`,
  why: (named: string, unnamed: string) =>
    `Les présences avec un nom sont celles de ${named} personnes distinctes. Les ${unnamed} présences sans nom peuvent être celles des mêmes personnes, ou d’autres : d’où un minimum et un maximum. Noter les noms resserre l’intervalle.`,
  hours: "Durée des activités",
  inHours: (hours: string) => `${hours}\u00a0h`,
  hoursNote: "là où la durée est précisée",
  overTime: "Dans le temps",
  noPeople: "Aucune activité de ce choix ne précise son effectif : il n’y a rien à dessiner.",
  where: "Où",
  who: "Par qui, pour quoi, avec qui",
  capacity: "Renforcement des capacités",
  capacityHeld: "Formations et ateliers",
  trainings: (count: number, text: string) =>
    count > 1 ? `${text} formations` : `${text} formation`,
  workshops: (count: number, text: string) => (count > 1 ? `${text} ateliers` : `${text} atelier`),
  trained: "Personnes formées",
  trainedNote: "en présences",
  gain: "Progression aux tests",
  plus: (share: string) => `+\u00a0${share}`,
  gainNote: (tested: string, count: number) =>
    count > 1
      ? `de l’échelle du test, en moyenne, sur ${tested} personnes testées avant et après`
      : `de l’échelle du test, pour ${tested} personne testée avant et après`,
  noTest: "aucune activité ne donne les deux tests",
  latest: "Dernières activités",
  allActivities: "Toutes les activités",
  leftOut: "Ce que ces chiffres ne comptent pas",
  activities: (count: number, text: string) =>
    count > 1 ? `${text} activités` : `${text} activité`,
  nothingLeftOut: "Toutes les activités de ce choix sont comptées.",
  outsideNote:
    "Seules les données validées sont montrées. Un nombre de 1 à 4 personnes n’est jamais montré : il pourrait désigner quelqu’un.",
  noHeads: (count: number, text: string) =>
    count === 1
      ? "L’activité tenue ne précise pas son effectif."
      : `Aucune des ${text} activités tenues ne précise son effectif.`,
  noHeadsHelp: "Le nombre de personnes n’est pas zéro : il n’est pas connu.",
  noHeadsAdd: "Ouvrir ces activités pour le noter",
  noHeadsSee: "Voir ces activités",
  none: "Rien à montrer pour l’instant",
  noneAdd: "Notez la première activité : elle paraîtra ici dès qu’elle sera validée.",
  noneWait: "Les chiffres paraissent ici dès que des activités sont validées.",
  noneUnder: (count: number, text: string) =>
    count === 1
      ? "Une activité est notée, mais pas encore validée."
      : `${text} activités sont notées, mais pas encore validées.`,
  showSubmitted: "Montrer aussi ce qui est soumis",
  toReview: "Aller aux activités à valider",
  logActivity: "Nouvelle activité",
  noneFound: "Aucune activité ne correspond à ces filtres",
  noneFoundHelp: "Élargissez la période, ou retirez un filtre.",
  charts: {
    data: "Voir les données",
    period: "Période",
    total: "Total",
    copy: "Copier le tableau",
    copied: "Copié",
    more: (count: number) => `et ${count} de plus`,
  },
  export: "Exporter",
  exportTitle: "Rapport d’activités",
  exportHelp: "Avec les filtres de cette page.",
  exportLanguage: "Langue du rapport",
  formats: {
    pdf: "PDF, à lire et à envoyer",
    docx: "DOCX, à continuer dans Word",
    html: "HTML, à ouvrir sans réseau",
    xlsx: "XLSX, à calculer",
    csv: "CSV, à reprendre ailleurs",
  },
};
const en: typeof fr = {
  title: "Dashboard",
  share: "Share",
  period: "Period",
  filters: "Filters",
  all: "All",
  from: "From",
  to: "To",
  first: "the beginning",
  last: "the end",
  country: "Country",
  allCountries: "All countries",
  partner: "Partner",
  allPartners: "All partners",
  basis: "Data counted",
  bases: { approved: "Approved only", submitted: "Approved and submitted" },
  endFirst: "The end is before the start: correct one of the two months.",
  noFilters: "Remove the filters",
  wholePeriod: "whole period",
  since: (from) => `since ${from}`,
  until: (to) => `until ${to}`,
  between: (from, to) => `${from} – ${to}`,
  revision: (revision) => `revision ${revision}`,
  source: (parts) => `Source: Suivi, ${parts}`,
  lead: "Every figure leads to the activities behind it.",
  keyFigures: "Key figures",
  held: "Activities held",
  planned: (_, text) => `${text} planned`,
  cancelled: (_, text) => `${text} cancelled`,
  attendances: "Attendances",
  attendancesNote: "a person who came twice counts twice",
  uncounted: (count, text) =>
    count === 1
      ? "without 1 activity that has no head count"
      : `without ${text} activities that have no head count`,
  uncountedOutside: (count, text) =>
    count === 1
      ? "without 1 activity whose head count is unknown or below 5"
      : `without ${text} activities whose head count is unknown or below 5`,
  distinct: "Distinct people",
  interval: (least, most) => `${least} to ${most}`,
  exact: "each person counts once: all are named",
  whyInterval: (least, most) => `at least ${least}, at most ${most}: why?`,
  why: (named, unnamed) =>
    `The attendances with a name are those of ${named} distinct people. The ${unnamed} attendances without a name may be of the same people, or of others: hence a least and a most. Writing down names narrows the interval.`,
  hours: "Length of activities",
  inHours: (hours) => `${hours}\u00a0h`,
  hoursNote: "where the length is stated",
  overTime: "Over time",
  noPeople: "No activity of this choice states its head count: there is nothing to draw.",
  where: "Where",
  who: "By whom, for what, with whom",
  capacity: "Capacity strengthening",
  capacityHeld: "Trainings and workshops",
  trainings: (count, text) => `${text} ${count === 1 ? "training" : "trainings"}`,
  workshops: (count, text) => `${text} ${count === 1 ? "workshop" : "workshops"}`,
  trained: "People trained",
  trainedNote: "as attendances",
  gain: "Change between tests",
  plus: (share) => `+${share}`,
  gainNote: (tested, count) =>
    count === 1
      ? `of the test’s scale, for ${tested} person tested before and after`
      : `of the test’s scale, on average, over ${tested} people tested before and after`,
  noTest: "no activity gives both tests",
  latest: "Latest activities",
  allActivities: "All activities",
  leftOut: "What these figures leave out",
  activities: (count, text) => `${text} ${count === 1 ? "activity" : "activities"}`,
  nothingLeftOut: "Every activity of this choice is counted.",
  outsideNote:
    "Only approved data are shown. A number of 1 to 4 people is never shown: it could point to somebody.",
  noHeads: (count, text) =>
    count === 1
      ? "The activity held does not state its head count."
      : `None of the ${text} activities held states its head count.`,
  noHeadsHelp: "The number of people is not zero: it is not known.",
  noHeadsAdd: "Open these activities to note it",
  noHeadsSee: "See these activities",
  none: "Nothing to show yet",
  noneAdd: "Log the first activity: it will appear here once it is approved.",
  noneWait: "Figures appear here once activities are approved.",
  noneUnder: (count, text) =>
    count === 1
      ? "One activity is logged, but not approved yet."
      : `${text} activities are logged, but not approved yet.`,
  showSubmitted: "Show what is submitted too",
  toReview: "Go to the activities to review",
  logActivity: "New activity",
  noneFound: "No activity fits these filters",
  noneFoundHelp: "Widen the period, or remove a filter.",
  charts: {
    data: "See the data",
    period: "Period",
    total: "Total",
    copy: "Copy the table",
    copied: "Copied",
    more: (count) => `and ${count} more`,
  },
  export: "Export",
  exportTitle: "Activity report",
  exportHelp: "With the filters of this page.",
  exportLanguage: "Language of the report",
  formats: {
    pdf: "PDF, to read and to send",
    docx: "DOCX, to go on with in Word",
    html: "HTML, to open without a network",
    xlsx: "XLSX, to calculate with",
    csv: "CSV, to take elsewhere",
  },
};
export const dashboardTexts = { fr, en };
