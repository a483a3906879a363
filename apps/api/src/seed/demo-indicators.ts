import { blankIndicator, type IndicatorContent } from "@suivi/domain/results/schema";
import { demoOutcome } from "./demo-activity";

type Shape = Partial<IndicatorContent> & Pick<IndicatorContent, "title">;
/** What an invented measurement may come to: from, to (of a percentage: how many of how many were asked). */
export type DemoIndicator = {
  key: string;
  content: IndicatorContent;
  /** Null: counted among activities. */
  values: { from: number; to: number; of?: number; step?: number } | null;
  partners: string[];
};

/** Half-year targets that grow, from the first half of 2023. */
const halves = [
  "2023-01",
  "2023-07",
  "2024-01",
  "2024-07",
  "2025-01",
  "2025-07",
  "2026-01",
  "2026-07",
];
const targets = (first: number, more: number) =>
  Object.fromEntries(halves.map((half, index) => [`half:${half}-01||`, first + index * more]));

const of = (outcome: string, position: number, shape: Shape): IndicatorContent => ({
  ...blankIndicator(demoOutcome(outcome), position),
  responsible: "Lucie Mensah",
  ...shape,
});
const people = { fr: "personnes", en: "people" };

/** Invented indicators of every kind: typed and counted, growing and falling, numbers, percentages and a scale. */
export const demoIndicators: DemoIndicator[] = [
  {
    key: "trained",
    content: of("E1", 0, {
      title: {
        fr: "Présences aux formations et ateliers sur la sécurité",
        en: "Attendances at trainings and workshops on security",
      },
      unit: { fr: "présences", en: "attendances" },
      definition:
        "Somme des effectifs des formations et ateliers tenus pour l’effet 1 ; une personne venue deux fois compte deux fois.",
      baseline: { state: "not_applicable" },
      breakdowns: [["sex"]],
      targets: targets(420, 30),
      counted: {
        measure: "attendances",
        types: ["training", "workshop"],
        resultIds: [demoOutcome("E1")],
        countries: [],
      },
    }),
    values: null,
    partners: [],
  },
  {
    key: "committees",
    content: of("E1", 1, {
      title: {
        fr: "Comités de sécurité qui suivent leurs propres recommandations",
        en: "Security committees that follow up their own recommendations",
      },
      unit: { fr: "comités", en: "committees" },
      overTime: "latest",
      baseline: { state: "value", value: 4, of: null, year: 2022 },
      meansOfVerification: "Procès-verbaux des comités",
      targets: targets(12, 4),
    }),
    values: { from: 1, to: 9 },
    partners: ["ml1", "ne1", "bi1", "cd1"],
  },
  {
    key: "trust",
    content: of("E1", 2, {
      title: {
        fr: "Habitants qui disent pouvoir s’adresser à la police",
        en: "Residents who say they can turn to the police",
      },
      kind: "percentage",
      overTime: "latest",
      acrossPlaces: "average",
      baseline: { state: "value", value: 31, of: null, year: 2022 },
      breakdowns: [["sex"]],
      meansOfVerification: "Enquête semestrielle auprès des ménages",
      contributesTo: [],
      targets: targets(34, 3),
    }),
    values: { from: 30, to: 62, of: 120 },
    partners: ["ml1", "ml2", "ss1"],
  },
  {
    key: "accompanied",
    content: of("E2", 0, {
      title: {
        fr: "Personnes accompagnées dans une démarche de justice",
        en: "People accompanied in seeking justice",
      },
      unit: people,
      baseline: { state: "value", value: 0, of: null, year: 2022 },
      breakdowns: [["sex", "age"]],
      meansOfVerification: "Registres des cliniques juridiques",
      targets: targets(220, 20),
    }),
    values: { from: 25, to: 110 },
    partners: ["bi2", "cd2", "ss2", "ml2"],
  },
  {
    key: "delay",
    content: of("E2", 1, {
      title: { fr: "Durée moyenne d’une affaire suivie", en: "Average length of a followed case" },
      unit: { fr: "jours", en: "days" },
      direction: "decrease",
      overTime: "latest",
      acrossPlaces: "average",
      baseline: { state: "value", value: 140, of: null, year: 2022 },
      targets: targets(130, -7),
    }),
    values: { from: 70, to: 150 },
    partners: ["bi2", "ss2"],
  },
  {
    key: "reached",
    content: of("E2", 2, {
      title: {
        fr: "Personnes distinctes venues aux activités sur la justice",
        en: "Distinct people who came to activities on justice",
      },
      unit: people,
      counted: {
        measure: "distinct_people",
        types: [],
        resultIds: [demoOutcome("E2")],
        countries: [],
      },
      breakdowns: [["sex"]],
      baseline: { state: "not_applicable" },
      targets: { ...targets(220, 10), "life||": 600 },
    }),
    values: null,
    partners: [],
  },
  {
    key: "laws",
    content: of("E3", 0, {
      title: {
        fr: "Lois, politiques et normes influencées",
        en: "Laws, policies and norms influenced",
      },
      unit: { fr: "textes", en: "texts" },
      overTime: "running",
      baseline: { state: "unknown" },
      contributesTo: [{ catalogue: "DD", code: "DD2" }],
      targets: targets(2, 3),
    }),
    values: { from: 0, to: 3 },
    partners: ["ml1", "ne2", "cd1", "bi1"],
  },
  {
    key: "dialogue",
    content: of("E3", 1, {
      title: {
        fr: "Qualité du dialogue avec les autorités locales",
        en: "Quality of dialogue with local authorities",
      },
      kind: "scale",
      scale: [
        { fr: "Aucun dialogue", en: "No dialogue" },
        { fr: "Rencontres sans suite", en: "Meetings without follow-up" },
        { fr: "Engagements pris", en: "Commitments made" },
        { fr: "Engagements suivis ensemble", en: "Commitments followed up together" },
      ],
      overTime: "latest",
      acrossPlaces: "highest",
      frequency: "year",
      targets: { "year:2023-01-01||": 2, "year:2024-01-01||": 3, "year:2025-01-01||": 4 },
    }),
    values: { from: 1, to: 4, step: 1 },
    partners: ["ne1", "ml1"],
  },
  {
    key: "stronger",
    content: of("E2", 3, {
      title: {
        fr: "Organisations dont la capacité a progressé",
        en: "Organisations whose capacity rose",
      },
      unit: { fr: "organisations", en: "organisations" },
      definition:
        "Évaluation des cinq capacités, comparée à la précédente faite avec la même version.",
      baseline: { state: "not_applicable" },
      frequency: "year",
      counted: { measure: "capacity_risen", types: [], resultIds: [], countries: [] },
    }),
    values: null,
    partners: [],
  },
  {
    key: "outcomes",
    content: of("E3", 2, {
      title: {
        fr: "Effets observés et validés chez les acteurs de la sécurité",
        en: "Outcomes observed and approved among security actors",
      },
      unit: { fr: "effets", en: "outcomes" },
      definition: "Énoncés d’effet liés à l’indicateur ; chacun compte une fois.",
      baseline: { state: "not_applicable" },
      frequency: "year",
      counted: { measure: "outcome_statements", types: [], resultIds: [], countries: [] },
    }),
    values: null,
    partners: [],
  },
];
