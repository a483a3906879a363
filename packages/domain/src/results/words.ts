import type { Language } from "../text";
import type { ChangeReason, StandingToTarget } from "./progress";
import type {
  AcrossPlaces,
  CountedMeasure,
  Direction,
  Frequency,
  IndicatorContent,
  IndicatorKind,
  OverTime,
} from "./schema";

const fr = {
  kinds: {
    number: "nombre",
    percentage: "pourcentage",
    scale: "échelle qualitative",
  } satisfies Record<IndicatorKind, string>,
  directions: { increase: "à la hausse", decrease: "à la baisse" } satisfies Record<
    Direction,
    string
  >,
  overTime: {
    sum: "somme de la période",
    running: "cumul depuis le début",
    latest: "valeur la plus récente",
  } satisfies Record<OverTime, string>,
  acrossPlaces: {
    sum: "somme des lieux",
    average: "moyenne des lieux",
    highest: "lieu le plus haut",
    latest: "lieu le plus récent",
  } satisfies Record<AcrossPlaces, string>,
  frequencies: {
    life: "Durée du programme",
    year: "Années",
    half: "Semestres",
    four_months: "Quadrimestres",
    quarter: "Trimestres",
    month: "Mois",
    event: "Événements",
  } satisfies Record<Frequency, string>,
  standings: {
    above: "au-dessus",
    on_track: "en bonne voie",
    below: "en dessous",
    not_due: "pas encore dû",
    no_target: "sans cible",
    no_data: "sans valeur",
  } satisfies Record<StandingToTarget, string>,
  periodName: (year: number, part: number | null, frequency: Frequency) =>
    part === null
      ? `Année ${year}`
      : `Année ${year}, ${{ half: "S", four_months: "Q", quarter: "T", month: "M" }[frequency as "half"] ?? ""}${part}`,
  noBaseline: { unknown: "—", not_applicable: "s. o." },
  upTo: (least: string, most: string) => `de ${least} à ${most}`,
  unknownCategory: "inconnu",
  /** Why a target that has been reported against changes. */
  reasons: {
    adaptive_management: "gestion adaptative",
    budget_realignment: "réaffectation du budget",
    context: "changement du contexte",
    costed_extension: "prolongation financée",
    donor_requirement: "demande du bailleur",
    implementation_delays: "retards de mise en œuvre",
    other: "autre",
  } satisfies Record<ChangeReason, string>,
  /** What is stated of an indicator. */
  fields: {
    resultId: "Résultat",
    position: "Place",
    code: "Code",
    title: "Titre",
    definition: "Définition",
    unit: "Unité",
    kind: "Nature",
    scale: "Échelons",
    direction: "Sens d’évolution",
    overTime: "Cumul dans le temps",
    acrossPlaces: "Cumul entre lieux",
    baseline: "Valeur de référence",
    breakdowns: "Désagrégations",
    meansOfVerification: "Moyens de vérification",
    method: "Méthode",
    responsible: "Responsable",
    frequency: "Fréquence",
    events: "Événements",
    targets: "Cible",
    contributesTo: "Contribue à",
    counted: "Compté dans les activités",
  } satisfies Record<keyof IndicatorContent, string>,
  /** How a figure comes about, in sentences. */
  rule: {
    overTime: {
      sum: "Ce qui a été mesuré dans la période est additionné.",
      running: "Tout ce qui a été mesuré jusqu’à la fin de la période est additionné.",
      latest: "De chaque lieu et partenaire, la dernière mesure de la période compte.",
    } satisfies Record<OverTime, string>,
    acrossPlaces: {
      sum: "Les lieux et partenaires s’additionnent.",
      average: "On prend la moyenne des lieux et partenaires.",
      highest: "Le lieu ou partenaire le plus haut compte seul.",
      latest: "Le lieu ou partenaire entendu en dernier compte seul.",
    } satisfies Record<AcrossPlaces, string>,
    pooled:
      "Numérateurs et dénominateurs s’additionnent : un pourcentage n’est jamais une moyenne de pourcentages.",
    counted: {
      activities: "Les activités tenues sont comptées.",
      attendances:
        "Les effectifs des activités tenues sont additionnés ; une personne venue deux fois compte deux fois.",
      distinct_people:
        "Chaque personne venue compte une fois. Là où une salle a été comptée sans noms, le chiffre est un intervalle : au moins, au plus.",
      hours: "Les heures des activités tenues sont additionnées.",
      organisations: "Les organisations qui ont tenu une activité sont comptées une fois chacune.",
      tests_risen:
        "Les personnes dont la note a progressé sont additionnées ; là où seule la moyenne du groupe est connue, toutes les personnes testées si elle a progressé.",
      capacity_risen:
        "Chaque organisation dont la capacité a progressé compte une fois : dernière évaluation de la période face à la précédente, selon la règle de l’outil.",
      outcome_statements: "Chaque énoncé d’effet lié à l’indicateur compte une fois.",
    } satisfies Record<CountedMeasure, string>,
  },
};

const en: typeof fr = {
  kinds: { number: "number", percentage: "percentage", scale: "qualitative scale" },
  directions: { increase: "should rise", decrease: "should fall" },
  overTime: {
    sum: "sum of the period",
    running: "running total",
    latest: "latest value",
  },
  acrossPlaces: {
    sum: "sum of places",
    average: "average of places",
    highest: "highest place",
    latest: "latest place",
  },
  frequencies: {
    life: "Life of programme",
    year: "Years",
    half: "Half years",
    four_months: "Four months",
    quarter: "Quarters",
    month: "Months",
    event: "Events",
  },
  standings: {
    above: "above",
    on_track: "on track",
    below: "below",
    not_due: "not yet due",
    no_target: "no target",
    no_data: "no value",
  },
  periodName: (year, part, frequency) =>
    part === null
      ? `Year ${year}`
      : `Year ${year}, ${{ half: "H", four_months: "P", quarter: "Q", month: "M" }[frequency as "half"] ?? ""}${part}`,
  noBaseline: { unknown: "—", not_applicable: "n/a" },
  upTo: (least, most) => `${least} to ${most}`,
  unknownCategory: "unknown",
  reasons: {
    adaptive_management: "adaptive management",
    budget_realignment: "budget realignment",
    context: "changes in context",
    costed_extension: "costed extension",
    donor_requirement: "donor requirement",
    implementation_delays: "implementation delays",
    other: "other",
  },
  fields: {
    resultId: "Result",
    position: "Place",
    code: "Code",
    title: "Title",
    definition: "Definition",
    unit: "Unit",
    kind: "Kind",
    scale: "Steps",
    direction: "Direction of change",
    overTime: "Accumulation over time",
    acrossPlaces: "Accumulation across places",
    baseline: "Baseline",
    breakdowns: "Disaggregations",
    meansOfVerification: "Means of verification",
    method: "Method",
    responsible: "Responsible",
    frequency: "Frequency",
    events: "Events",
    targets: "Target",
    contributesTo: "Contributes to",
    counted: "Counted among activities",
  },
  rule: {
    overTime: {
      sum: "What was measured within the period is added up.",
      running: "Everything measured up to the end of the period is added up.",
      latest: "Of each place and partner, the last measurement of the period counts.",
    },
    acrossPlaces: {
      sum: "Places and partners are added up.",
      average: "The average of places and partners is taken.",
      highest: "The highest place or partner alone counts.",
      latest: "The place or partner heard from last alone counts.",
    },
    pooled:
      "Numerators and denominators are added up: a percentage is never an average of percentages.",
    counted: {
      activities: "Activities held are counted.",
      attendances:
        "The head counts of activities held are added up; a person who came twice counts twice.",
      distinct_people:
        "Each person who came counts once. Where a room was counted without names, the figure is an interval: at least, at most.",
      hours: "The hours of activities held are added up.",
      organisations: "Organisations that held an activity are counted once each.",
      tests_risen:
        "People whose score rose are added up; where only the group’s average is known, all who were tested if it rose.",
      capacity_risen:
        "Each organisation whose capacity rose counts once: the last assessment of the period against the one before, by the rule of the tool.",
      outcome_statements: "Each outcome statement linked to the indicator counts once.",
    },
  },
};

const all: Record<Language, typeof fr> = { fr, en };
/** The words of results for every code, the same on screens and in files. */
export const resultsWords = (reader: Language): typeof fr => all[reader];

/** Signs that say the same as the words: better than aimed at, as aimed at, short of it. */
export const standingSigns: Record<StandingToTarget, string> = {
  above: "▲",
  on_track: "●",
  below: "▼",
  not_due: "○",
  no_target: "",
  no_data: "",
};
