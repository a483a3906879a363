const fr = {
  title: "Titre",
  description: "Description",
  status: "État",
  dates: {
    "1": "Début prévu",
    "2": "Début réel",
    "3": "Fin prévue",
    "4": "Fin réelle",
  } as Record<string, string>,
  sector: "Secteur",
  region: "Région du monde",
  place: "Lieu",
  budget: "Budget",
  revised: "révisé",
  baseline: "valeur de référence",
  target: "cible",
  actual: "valeur atteinte",
};
const en: typeof fr = {
  title: "Title",
  description: "Description",
  status: "Status",
  dates: {
    "1": "Planned start",
    "2": "Actual start",
    "3": "Planned end",
    "4": "Actual end",
  },
  sector: "Sector",
  region: "Region of the world",
  place: "Place",
  budget: "Budget",
  revised: "revised",
  baseline: "baseline",
  target: "target",
  actual: "actual",
};
/** What statements of a file are called. */
export const differenceTexts = { fr, en };
