const fr = {
  title: "Mon travail",
  add: "Nouvelle activité",
  returned: "À corriger",
  drafts: "Brouillons",
  submitted: "En attente de validation",
  goOn: (title: string) => `Continuer « ${title} »`,
  none: "Rien en cours",
  noneHelp: "Vos brouillons, vos activités soumises et celles qu’on vous renvoie paraissent ici.",
};
const en: typeof fr = {
  title: "My work",
  add: "New activity",
  returned: "To correct",
  drafts: "Drafts",
  submitted: "Waiting for review",
  goOn: (title) => `Go on with “${title}”`,
  none: "Nothing under way",
  noneHelp: "Your drafts, what you sent for review and what comes back to you appear here.",
};
export const workTexts = { fr, en };
