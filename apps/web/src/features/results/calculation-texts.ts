const fr = {
  calculation: "Calcul",
  measuredBy: "D’où viennent les valeurs",
  typed: "Saisies par les partenaires",
  counted: "Comptées dans ce qui est enregistré",
  overTime: "Comment les mesures s’additionnent dans le temps",
  acrossPlaces: "Comment les lieux et partenaires s’additionnent",
  acrossChoices: {
    sum: "Somme des lieux",
    average: "Moyenne des lieux",
    highest: "Lieu le plus haut",
    latest: "Lieu entendu en dernier",
  },
  overChoices: {
    sum: "Somme de chaque période",
    running: "Cumul depuis le début",
    latest: "Valeur la plus récente",
  },
  pooled: "Ensemble : numérateurs et dénominateurs additionnés",
  example: "Sur un exemple",
  exampleHelp: "Deux lieux, deux semestres, cinq mesures :",
  places: { a: "Lieu A", b: "Lieu B" },
  stretches: { first: "1er semestre", second: "2e semestre", whole: "Les deux" },
  choice: "Choix",
  inTurn: (values: string[]) => values.join(", puis "),
  measure: "Ce qui est compté",
  types: "Types d’activité",
  everyType: "Sans choix : tous.",
  results: "Activités qui contribuent à",
  everyResult: "Sans choix : toutes.",
  countries: "Pays",
  levels: "Niveau du changement",
  everyLevel: "Sans choix : tous.",
  substantiatedOnly: "Seulement les énoncés corroborés",
  everyCountry: "Sans choix : tous.",
  preview: "Ce que cela compterait aujourd’hui",
  previewBasis: "Validé et soumis, sur la durée du programme.",
  previewOf: (count: number, said: string) =>
    count === 0
      ? "Rien de ce qui est enregistré ne compte encore."
      : count === 1
        ? "1 enregistrement compté"
        : `${said} enregistrements comptés`,
  previewLeft: (count: number, said: string) =>
    count === 1 ? "1 laissé de côté" : `${said} laissés de côté`,
};

const en: typeof fr = {
  calculation: "Calculation",
  measuredBy: "Where values come from",
  typed: "Typed by partners",
  counted: "Counted among what is logged",
  overTime: "How measurements add up over time",
  acrossPlaces: "How places and partners add up",
  acrossChoices: {
    sum: "Sum of places",
    average: "Average of places",
    highest: "Highest place",
    latest: "Place heard from last",
  },
  overChoices: {
    sum: "Sum of each period",
    running: "Running total",
    latest: "Latest value",
  },
  pooled: "Together: numerators and denominators added up",
  example: "On an example",
  exampleHelp: "Two places, two half years, five measurements:",
  places: { a: "Place A", b: "Place B" },
  stretches: { first: "1st half", second: "2nd half", whole: "Both" },
  choice: "Choice",
  inTurn: (values) => values.join(", then "),
  measure: "What is counted",
  types: "Types of activity",
  everyType: "None chosen: all.",
  results: "Activities that contribute to",
  everyResult: "None chosen: all.",
  countries: "Countries",
  levels: "Level of the change",
  everyLevel: "None chosen: all.",
  substantiatedOnly: "Only substantiated statements",
  everyCountry: "None chosen: all.",
  preview: "What this would count today",
  previewBasis: "Approved and submitted, over the life of the programme.",
  previewOf: (count, said) =>
    count === 0
      ? "Nothing that is logged counts yet."
      : count === 1
        ? "1 record counted"
        : `${said} records counted`,
  previewLeft: (_, said) => `${said} left out`,
};

export const calculationTexts = { fr, en };
