import type { AcrossPlaces, CountedMeasure, OverTime } from "@suivi/domain/results/schema";
import type { Outputs } from "../../trpc";

type Why = Outputs["results"]["explain"]["leftOut"][number]["why"];

const fr = {
  title: "D’où vient ce chiffre",
  back: "Page de l’indicateur",
  figure: "Le chiffre",
  rule: "La règle",
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
    tests_risen: "Les personnes testées dont la moyenne a progressé sont additionnées.",
  } satisfies Record<CountedMeasure, string>,
  countedTitle: (count: number, said: string) =>
    count === 0
      ? "Aucun enregistrement compté"
      : count === 1
        ? "Un enregistrement compté"
        : `${said} enregistrements comptés`,
  leftOutTitle: (count: number, said: string) =>
    count === 0
      ? "Rien n’est laissé de côté"
      : count === 1
        ? "Un enregistrement laissé de côté"
        : `${said} enregistrements laissés de côté`,
  date: "Date",
  what: "Enregistrement",
  measurement: "Mesure",
  place: "Lieu",
  partner: "Partenaire",
  value: "Valeur",
  approved: "Validé",
  approvedBy: (name: string, date: string) => `par ${name}, le ${date}`,
  approvedOn: (date: string) => `le ${date}`,
  notApproved: "pas encore",
  reason: "Pourquoi",
  why: {
    draft: "encore en brouillon",
    returned: "renvoyé pour correction",
    submitted: "soumis, pas encore validé",
    outside_period: "hors de la période",
    no_data: "sans donnée",
    not_latest: "une mesure plus récente existe",
    not_highest: "un autre lieu ou partenaire compte",
    not_held: "prévue ou annulée",
    no_date: "date non précisée",
    no_head_count: "effectif non précisé",
    no_hours: "durée non précisée",
    no_tests: "tests non renseignés",
  } satisfies Record<Why, string>,
  breakdownOf: (dimensions: string) => `Désagrégation : ${dimensions}`,
  unknown: "inconnu",
  hidden: "masqué",
  nothing: "Rien n’est mesuré pour cette période : ce n’est pas 0.",
  toDate: "périodes terminées",
  more: (count: string) => `… et ${count} de plus`,
};

const en: typeof fr = {
  title: "Where this figure comes from",
  back: "The indicator’s page",
  figure: "The figure",
  rule: "The rule",
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
    tests_risen: "People tested whose average rose are added up.",
  },
  countedTitle: (count, said) =>
    count === 0
      ? "No record counted"
      : count === 1
        ? "One record counted"
        : `${said} records counted`,
  leftOutTitle: (count, said) =>
    count === 0
      ? "Nothing is left out"
      : count === 1
        ? "One record left out"
        : `${said} records left out`,
  date: "Date",
  what: "Record",
  measurement: "Measurement",
  place: "Place",
  partner: "Partner",
  value: "Value",
  approved: "Approved",
  approvedBy: (name, date) => `by ${name} on ${date}`,
  approvedOn: (date) => `on ${date}`,
  notApproved: "not yet",
  reason: "Why",
  why: {
    draft: "still a draft",
    returned: "returned for correction",
    submitted: "submitted, not yet approved",
    outside_period: "outside the period",
    no_data: "no data",
    not_latest: "there is a later measurement",
    not_highest: "another place or partner counts",
    not_held: "planned or cancelled",
    no_date: "date not stated",
    no_head_count: "head count not stated",
    no_hours: "length not stated",
    no_tests: "no tests given",
  },
  breakdownOf: (dimensions) => `Disaggregation: ${dimensions}`,
  unknown: "unknown",
  hidden: "hidden",
  nothing: "Nothing was measured for this period: that is not 0.",
  toDate: "finished periods",
  more: (count) => `… and ${count} more`,
};

export const explainTexts = { fr, en };
