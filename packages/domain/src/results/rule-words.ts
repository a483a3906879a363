import type { AcrossPlaces, CountedMeasure, OverTime } from "./schema";

/** How a figure comes about, in sentences. */
export const frRule = {
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
  onlyLevels: (levels: string) => `Seuls ceux de ce niveau comptent : ${levels}.`,
  onlySubstantiated: "Seuls ceux qu’une personne indépendante a corroborés comptent.",
  /** Where each counts once, that parts do not add up, and what they are. */
  parts: {
    attendances:
      "Périodes, lieux et catégories ne s’additionnent pas : une même personne peut figurer dans plusieurs. Les catégories comptent des présences.",
    activities:
      "Périodes, lieux et catégories ne s’additionnent pas : une même organisation peut figurer dans plusieurs. Les catégories comptent des activités.",
  },
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
};

export const enRule: typeof frRule = {
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
  onlyLevels: (levels) => `Only those of this level count: ${levels}.`,
  onlySubstantiated: "Only those that an independent person has substantiated count.",
  parts: {
    attendances:
      "Periods, places and categories do not add up: one person may stand in several. Categories count attendances.",
    activities:
      "Periods, places and categories do not add up: one organisation may stand in several. Categories count activities.",
  },
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
};
