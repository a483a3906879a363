import type { StatementLevel } from "../outcome-statements/schema";
import type { Language } from "../text";
import type { ChangeReason, StandingToTarget } from "./progress";
import { enRule, frRule } from "./rule-words";
import type {
  AcrossPlaces,
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
  countedAmong: {
    activities: "compté dans les activités",
    rounds: "compté dans les évaluations",
    statements: "compté dans les énoncés d’effet",
  },
  upTo: (least: string, most: string) => `de ${least} à ${most}`,
  unknownCategory: "inconnu",
  formerCategory: (key: string) => `ancienne catégorie (${key})`,
  hiddenCategory: "non détaillé (groupes de moins de 5)",
  statementLevels: {
    local: "local",
    national: "national",
    international: "international",
  } satisfies Record<StatementLevel, string>,
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
    counted: "Ce qui est compté",
  } satisfies Record<keyof IndicatorContent, string>,
  rule: frRule,
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
  countedAmong: {
    activities: "counted among activities",
    rounds: "counted among assessments",
    statements: "counted among outcome statements",
  },
  upTo: (least, most) => `${least} to ${most}`,
  unknownCategory: "unknown",
  formerCategory: (key: string) => `former category (${key})`,
  hiddenCategory: "not broken down (groups under 5)",
  statementLevels: { local: "local", national: "national", international: "international" },
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
    counted: "What is counted",
  },
  rule: enRule,
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
