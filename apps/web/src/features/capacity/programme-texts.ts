const fr = {
  title: "Capacité et effets",
  assessed: "Organisations évaluées",
  risen: "Organisations renforcées",
  risenNote: (compared: string) => `sur ${compared} évaluées au moins deux fois`,
  wholeLife: "De toute la durée du programme, quelle que soit la période choisie.",
  hidden: "masqué : moins de trois organisations",
  actions: "Actions à suivre",
  meanTitle: (tool: string, count: string) => `${tool} : moyenne de ${count} organisations`,
  before: "avant",
  after: "après",
};

const en: typeof fr = {
  title: "Capacity and outcomes",
  assessed: "Organisations assessed",
  risen: "Organisations strengthened",
  risenNote: (compared) => `of ${compared} assessed at least twice`,
  wholeLife: "Of the whole life of the programme, whatever the period chosen.",
  hidden: "hidden: fewer than three organisations",
  actions: "Actions to follow up",
  meanTitle: (tool, count) => `${tool}: mean of ${count} organisations`,
  before: "before",
  after: "after",
};

export const programmeCapacityTexts = { fr, en };
