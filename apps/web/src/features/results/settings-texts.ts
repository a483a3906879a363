const fr = {
  title: "Niveaux et réglages du cadre",
  lead: "Comment ce programme nomme ses niveaux, comment il désagrège, et quand un indicateur est en bonne voie.",
  levels: "Niveaux",
  levelsHelp:
    "Du plus haut au plus bas, nommés comme le bailleur les nomme : « réalisation » veut dire deux choses selon les bailleurs.",
  template: "Partir d’un modèle",
  templates: {
    "impact-outcome-output": "Impact – effet – produit",
    "goal-outcome-output-activity": "Objectif général – effet – produit – activité",
  } as Record<string, string>,
  locked: (levels: string) =>
    `impossible : des résultats existent au niveau ${levels}, que ce modèle n’a pas`,
  use: "Prendre ce modèle",
  noLevel: "Aucun niveau.",
  addLevel: "Ajouter un niveau",
  newLevel: "Nouveau niveau",
  levelName: "Nom du niveau",
  levelKept: (count: number, said: string) =>
    count === 1 ? "1 résultat à ce niveau" : `${said} résultats à ce niveau`,
  dimensions: "Désagrégations du programme",
  dimensionsHelp:
    "En plus de celles que tous les programmes ont : {standard}. « Inconnu » est toujours là. Rien de saisi n’est effacé quand une liste change.",
  noDimension: "Aucune en propre.",
  addDimension: "Ajouter une désagrégation",
  newDimension: "Nouvelle désagrégation",
  dimensionName: "Nom",
  ofWhom: "« Dont » : ses catégories se recoupent, elles ne font jamais le total",
  categories: "Catégories",
  category: (number: string) => `Catégorie ${number}`,
  addCategory: "Ajouter une catégorie",
  removeCategory: (name: string) => `Retirer la catégorie ${name}`,
  unnamed: "sans nom",
  margin: "En bonne voie",
  marginLabel: "Écart accepté autour de la cible, en %",
  marginHint: "15 % sans autre réglage. Il s’applique aux périodes terminées de tout le programme.",
};

const en: typeof fr = {
  title: "Levels and settings of the framework",
  lead: "What this programme calls its levels, how it disaggregates, and when an indicator is on track.",
  levels: "Levels",
  levelsHelp:
    "From the highest to the lowest, named as the funder names them: French “réalisation” means two things to different donors.",
  template: "Start from a template",
  templates: {
    "impact-outcome-output": "Impact – outcome – output",
    "goal-outcome-output-activity": "Goal – outcome – output – activity",
  },
  locked: (levels) =>
    `not possible: there are results on level ${levels}, which this template does not have`,
  use: "Take this template",
  noLevel: "No level.",
  addLevel: "Add a level",
  newLevel: "New level",
  levelName: "Name of the level",
  levelKept: (count, said) =>
    count === 1 ? "1 result on this level" : `${said} results on this level`,
  dimensions: "The programme’s own disaggregations",
  dimensionsHelp:
    "Beside those that every programme has: {standard}. “Unknown” is always there. Nothing typed is deleted when a list changes.",
  noDimension: "None of its own.",
  addDimension: "Add a disaggregation",
  newDimension: "New disaggregation",
  dimensionName: "Name",
  ofWhom: "“Of whom”: its categories overlap, they never make up the total",
  categories: "Categories",
  category: (number) => `Category ${number}`,
  addCategory: "Add a category",
  removeCategory: (name) => `Take away the category ${name}`,
  unnamed: "no name",
  margin: "On track",
  marginLabel: "Accepted distance from the target, in %",
  marginHint: "15% unless set otherwise. It applies to finished periods of the whole programme.",
};

export const settingsTexts = { fr, en };
