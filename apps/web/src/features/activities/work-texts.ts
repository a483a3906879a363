const fr = {
  title: "Mon travail",
  add: "Nouvelle activité",
  returned: "À corriger",
  drafts: "Brouillons",
  submitted: "En attente de validation",
  followUps: "Suivis à faire",
  followUpDue: (when: string) => `à faire le ${when}`,
  followUpOverdue: (when: string) => `en retard : c’était à faire le ${when}`,
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
  followUps: "Follow-ups to be done",
  followUpDue: (when) => `due on ${when}`,
  followUpOverdue: (when) => `overdue: it was due on ${when}`,
  goOn: (title) => `Go on with “${title}”`,
  none: "Nothing under way",
  noneHelp: "Your drafts, what you sent for review and what comes back to you appear here.",
};
export const workTexts = { fr, en };
