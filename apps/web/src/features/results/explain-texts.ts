import type { Outputs } from "../../trpc";

type Why = Outputs["results"]["explain"]["leftOut"][number]["why"];

const fr = {
  title: "D’où vient ce chiffre",
  back: "Page de l’indicateur",
  figure: "Le chiffre",
  rule: "La règle",
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
  record: {
    activity: "Activité",
    assessment: "Évaluation",
    statement: "Énoncé d’effet",
    measurement: "Mesure",
  },
  place: "Lieu",
  partner: "Partenaire",
  value: "Valeur",
  valueOf: { attendances: "Présences", activities: "Activités" },
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
    compared_from: "point de comparaison",
    not_compared: "rien à quoi la comparer (même outil, même version)",
    not_risen: "la capacité n’a pas progressé selon la règle de l’outil",
    counted_already: "l’organisation est déjà comptée",
    not_linked: "non lié à cet indicateur",
    other_level: "d’un autre niveau",
    not_substantiated: "non corroboré",
  } satisfies Record<Why, string>,
  breakdownOf: (dimensions: string) => `Désagrégation : ${dimensions}`,
  parts: {
    attendances:
      "Des présences : elles ne s’additionnent pas au chiffre, une même personne peut figurer dans plusieurs.",
    activities:
      "Des activités : elles ne s’additionnent pas au chiffre, une même organisation peut en avoir tenu plusieurs.",
  },
  nothing: "Rien n’est mesuré pour cette période : ce n’est pas 0.",
  toDate: "périodes terminées",
  more: (count: string) => `… et ${count} de plus`,
};

const en: typeof fr = {
  title: "Where this figure comes from",
  back: "The indicator’s page",
  figure: "The figure",
  rule: "The rule",
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
  record: {
    activity: "Activity",
    assessment: "Assessment",
    statement: "Outcome statement",
    measurement: "Measurement",
  },
  place: "Place",
  partner: "Partner",
  value: "Value",
  valueOf: { attendances: "Attendances", activities: "Activities" },
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
    compared_from: "compared from here",
    not_compared: "nothing to compare it with (same tool, same version)",
    not_risen: "capacity did not rise by the rule of the tool",
    counted_already: "the organisation is counted already",
    not_linked: "not linked to this indicator",
    other_level: "of another level",
    not_substantiated: "not substantiated",
  },
  breakdownOf: (dimensions) => `Disaggregation: ${dimensions}`,
  parts: {
    attendances: "Attendances: they do not add up to the figure, one person may stand in several.",
    activities:
      "Activities: they do not add up to the figure, one organisation may have held several.",
  },
  nothing: "Nothing was measured for this period: that is not 0.",
  toDate: "finished periods",
  more: (count) => `… and ${count} more`,
};

export const explainTexts = { fr, en };
