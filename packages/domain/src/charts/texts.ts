import type { Language } from "../text";

const fr = {
  quarter: (quarter: number, year: number) => `T${quarter} ${year}`,
  activities: "activités tenues",
  attendances: "présences",
  people: "Personnes touchées par sexe",
  noActivities: "Activités tenues",
  oneActivity: "Une activité tenue",
  activitiesHeld: (held: string) => `${held} activités tenues`,
  activitiesTitle: (held: string, type: string, share: string) =>
    `${held} activités tenues, d’abord des ${type} (${share})`,
  undated: "sans date",
  womenTitle: (share: string) => `Les femmes font ${share} des présences`,
  leadsTitle: (name: string, share: string) => `${name} réunit ${share} des présences`,
  uncounted: (count: number, text: string, outside: boolean) => {
    const small = outside ? " ou ont moins de 5 personnes" : "";
    return count === 1
      ? `Une activité ne précise pas son effectif${outside ? " ou a moins de 5 personnes" : ""} : ses présences manquent ici.`
      : `${text} activités ne précisent pas leur effectif${small} : leurs présences manquent ici.`;
  },
  withoutHeads: "Activités sans effectif",
  byPartner: "Présences par partenaire",
  byOutcome: "Présences par effet auquel les activités contribuent",
  byRegion: "Présences par région",
  noOutcome: "Sans effet indiqué",
  outcomesOverlap:
    "Une activité peut contribuer à plusieurs effets : ces nombres ne s’additionnent pas.",
  leadingCountry: (country: string, share: string) =>
    `${country} : ${share} des présences, plus que tout autre pays`,
  activitiesOf: (count: number, text: string) =>
    count === 1 ? "une activité" : `${text} activités`,
  withoutActivities: (countries: string) => `Aucune activité : ${countries}.`,
  partOfPeople: (people: string, share: string) => `${people} présences, ${share}`,
  circles:
    "Les cercles se comparent d’un pays à l’autre, les cartes non ; un cercle vide est une région dont l’effectif n’est pas connu.",
  noRegion: (country: string) => `${country}, région non précisée`,
  fromTo: (least: string, most: string) => `Entre ${least} et ${most}`,
  trained: "Personnes formées dans le temps",
  trainedTitle: (distinct: string, attendances: string, most: number) =>
    most > 1
      ? `${distinct} personnes distinctes formées, en ${attendances} présences`
      : `${distinct} personne formée, en ${attendances} présences`,
  trainedUnit: "présences aux formations et ateliers",
  distinctAtLeast: "Personnes distinctes, au moins",
  againOrUnnamed: "Présences en plus : personnes revenues, ou sans nom",
  trainedNote:
    "Les personnes distinctes ne s’additionnent pas dans le temps : qui est venu à deux périodes compte dans chacune, et une fois dans l’ensemble.",
  spreadTitle: (lower: string, upper: string) =>
    `Dans la moitié au moins des activités testées, la note moyenne a changé de ${lower} à ${upper}`,
  spreadFew: "Progression entre les tests, activité par activité",
  spreadUnit: (count: number, text: string) =>
    `part de l’échelle du test, ${count === 1 ? "une activité testée" : `${text} activités testées`}`,
  marks: {
    least: "La plus faible",
    lower: "Le quart inférieur va jusqu’à",
    median: "Médiane",
    upper: "Le quart supérieur commence à",
    most: "La plus forte",
  },
  ofWhom: "Parmi les personnes présentes",
  ofWhomUnit: "présences, là où la mention est précisée",
  youngTitle: (share: string) => `Les jeunes font au moins ${share} des présences`,
  marksOverlap:
    "Une personne peut porter plusieurs mentions, et toutes les activités ne les précisent pas : ces nombres ne s’additionnent pas.",
};

const en: typeof fr = {
  quarter: (quarter, year) => `Q${quarter} ${year}`,
  activities: "activities held",
  attendances: "attendances",
  people: "People reached by sex",
  noActivities: "Activities held",
  oneActivity: "One activity held",
  activitiesHeld: (held) => `${held} activities held`,
  activitiesTitle: (held, type, share) => `${held} activities held, most often ${type} (${share})`,
  undated: "no date",
  womenTitle: (share) => `Women were ${share} of attendances`,
  leadsTitle: (name, share) => `${name} accounts for ${share} of attendances`,
  uncounted: (count, text, outside) => {
    const small = outside ? ", or fewer than 5 people" : "";
    return count === 1
      ? `One activity states no head count${small}: its attendances are missing here.`
      : `${text} activities state no head count${small}: their attendances are missing here.`;
  },
  withoutHeads: "Activities without a head count",
  byPartner: "Attendances by partner",
  byOutcome: "Attendances by outcome that the activities contribute to",
  byRegion: "Attendances by region",
  noOutcome: "No outcome stated",
  outcomesOverlap: "An activity may serve several outcomes: these numbers do not add up.",
  leadingCountry: (country, share) =>
    `${country}: ${share} of attendances, more than any other country`,
  activitiesOf: (count, text) => (count === 1 ? "one activity" : `${text} activities`),
  withoutActivities: (countries) => `No activity: ${countries}.`,
  partOfPeople: (people, share) => `${people} attendances, ${share}`,
  circles:
    "Circles compare from country to country, maps do not; an empty circle is a region whose head count is not known.",
  noRegion: (country) => `${country}, region not stated`,
  fromTo: (least, most) => `Between ${least} and ${most}`,
  trained: "People trained over time",
  trainedTitle: (distinct, attendances, most) =>
    most > 1
      ? `${distinct} distinct people trained, in ${attendances} attendances`
      : `${distinct} person trained, in ${attendances} attendances`,
  trainedUnit: "attendances at trainings and workshops",
  distinctAtLeast: "Distinct people, at least",
  againOrUnnamed: "Further attendances: people who came again, or without a name",
  trainedNote:
    "Distinct people do not add up over time: whoever came in two periods counts in each, and once in the whole.",
  spreadTitle: (lower, upper) =>
    `In at least half of the activities tested, the mean score changed by ${lower} to ${upper}`,
  spreadFew: "Change between the tests, activity by activity",
  spreadUnit: (count, text) =>
    `share of the test’s scale, ${count === 1 ? "one activity tested" : `${text} activities tested`}`,
  marks: {
    least: "Weakest",
    lower: "The lowest quarter goes up to",
    median: "Median",
    upper: "The highest quarter begins at",
    most: "Strongest",
  },
  ofWhom: "Among the people present",
  ofWhomUnit: "attendances, where the mark is stated",
  youngTitle: (share) => `Young people were at least ${share} of attendances`,
  marksOverlap:
    "A person may carry several marks, and not every activity states them: these numbers do not add up.",
};

/** The sentences of charts. */
export const chartTexts = (reader: Language) => ({ fr, en })[reader];
