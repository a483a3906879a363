const fr = {
  title: "À valider",
  waiting: (count: number, said: string) =>
    count > 1
      ? `${said} activités attendent une décision.`
      : `${said} activité attend une décision.`,
  none: "Rien n’attend de décision",
  noneHelp: "Ce que les partenaires soumettent paraît ici.",
  decide: "Votre décision",
  approve: "Valider",
  approveOf: (title: string) => `Valider « ${title} »`,
  return: "Renvoyer…",
  returnOf: (title: string) => `Renvoyer « ${title} »`,
  note: "Ce qui est à corriger",
  noteHint: "La personne qui a saisi le lit en haut de son travail.",
  sendBack: "Renvoyer pour correction",
  approved: (title: string) => `« ${title} » est validée.`,
  returned: (title: string) => `« ${title} » est renvoyée pour correction.`,
  next: (title: string) => `Suivante : ${title}`,
  all: "Toutes celles qui attendent",
  changed: (who: string, when: string) =>
    `${who} a changé cette activité le ${when} : rien n’est décidé. Elle est montrée comme elle est maintenant.`,
  changedBySomebody:
    "Cette activité a changé entre-temps : rien n’est décidé. Elle est montrée comme elle est maintenant.",
  submittedBy: (who: string, when: string) => `Soumise par ${who} le ${when}`,
  submittedOn: (when: string) => `Soumise le ${when}`,
  people: (count: number, said: string) => `${said} personne${count > 1 ? "s" : ""}`,
  peopleNotStated: "effectif non précisé",
  named: (count: number, said: string) => `${said} nommée${count > 1 ? "s" : ""}`,
  noNames: "sans noms",
  evidence: (count: number, said: string) => `${said} preuve${count > 1 ? "s" : ""}`,
  noEvidence: "sans preuve",
  approvedBefore: "Changée depuis sa validation",
  whatChanged: "Ce qui a changé",
  short: { female: "F", male: "H", unknown: "autre ou non précisé" },
};
const en: typeof fr = {
  title: "To review",
  waiting: (count, said) =>
    count === 1
      ? `${said} activity waits for a decision.`
      : `${said} activities wait for a decision.`,
  none: "Nothing waits for a decision",
  noneHelp: "What partners submit appears here.",
  decide: "Your decision",
  approve: "Approve",
  approveOf: (title) => `Approve “${title}”`,
  return: "Return…",
  returnOf: (title) => `Return “${title}”`,
  note: "What is to be corrected",
  noteHint: "Whoever logged it reads this on top of their work.",
  sendBack: "Return for correction",
  approved: (title) => `“${title}” is approved.`,
  returned: (title) => `“${title}” is returned for correction.`,
  next: (title) => `Next: ${title}`,
  all: "All that wait",
  changed: (who, when) =>
    `${who} changed this activity on ${when}: nothing is decided. It is shown as it is now.`,
  changedBySomebody:
    "This activity changed meanwhile: nothing is decided. It is shown as it is now.",
  submittedBy: (who, when) => `Submitted by ${who} on ${when}`,
  submittedOn: (when) => `Submitted on ${when}`,
  people: (count, said) => `${said} ${count === 1 ? "person" : "people"}`,
  peopleNotStated: "head count not stated",
  named: (_, said) => `${said} named`,
  noNames: "no names",
  evidence: (count, said) => `${said} ${count === 1 ? "evidence file" : "evidence files"}`,
  noEvidence: "no evidence",
  approvedBefore: "Changed since it was approved",
  whatChanged: "What changed",
  short: { female: "W", male: "M", unknown: "other or not stated" },
};
export const reviewTexts = { fr, en };
