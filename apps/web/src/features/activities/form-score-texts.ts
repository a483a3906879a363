const fr = {
  testsState: (before: string, after: string, maximum: string) =>
    `${before} → ${after} sur ${maximum}`,
  person: "Personne",
  scoreBefore: "Avant",
  scoreAfter: "Après",
  scoreLater: "Au suivi",
  scoresHint: (present: number) =>
    `${present} présents. Entrée ou les flèches mènent à la personne suivante ; une colonne d’un tableur, ou des lignes avec les noms, se collent ici. Une case vide : test non passé.`,
  scoresLeft:
    "Ces lignes n’ont été mises nulle part : le nom n’est pas sur la liste, ou y est deux fois.",
  fromPersons: (count: string, number: number, averages: string) =>
    number < 2
      ? `${averages}, d’après les notes de ${count} personne`
      : `${averages}, en moyenne, d’après les notes de ${count} personnes`,
  typedKept: (averages: string, count: string) =>
    `La moyenne du groupe saisie avant est gardée, mais ne compte plus : ${averages}, ${count} testées.`,
};

const en: typeof fr = {
  testsState: (before, after, maximum) => `${before} → ${after} of ${maximum}`,
  person: "Person",
  scoreBefore: "Before",
  scoreAfter: "After",
  scoreLater: "At follow-up",
  scoresHint: (present) =>
    `${present} present. Enter or the arrows go to the next person; a column of a spreadsheet, or lines with the names, can be pasted here. An empty cell: test not taken.`,
  scoresLeft: "These lines went nowhere: the name is not on the list, or is there twice.",
  fromPersons: (count, number, averages) =>
    number === 1
      ? `${averages}, from the scores of ${count} person`
      : `${averages} on average, from the scores of ${count} people`,
  typedKept: (averages, count) =>
    `The group’s average typed before is kept, but counts no more: ${averages}, ${count} tested.`,
};
export const scoreTexts = { fr, en };
