const fr = {
  title: (who: string, when: string) =>
    `${who} a changé la même chose pendant votre saisie${when ? ` (${when})` : ""}`,
  somebody: "Quelqu’un d’autre",
  help: "Choisissez pour chaque champ ce qui vaut. Tout le reste de vos deux saisies est gardé.",
  before: "Avant :",
  mine: "Garder le mien :",
  theirs: (who: string) => `Prendre celui de ${who} :`,
  decide: "Enregistrer ces choix",
};
const en: typeof fr = {
  title: (who, when) =>
    `${who} changed the same thing while you were typing${when ? ` (${when})` : ""}`,
  somebody: "Somebody else",
  help: "Choose what holds for each field. Everything else that you both typed is kept.",
  before: "Before:",
  mine: "Keep mine:",
  theirs: (who) => `Take ${who}’s:`,
  decide: "Save these choices",
};
export const conflictTexts = { fr, en };
