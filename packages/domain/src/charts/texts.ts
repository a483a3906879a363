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
  leadingTitle: (name: string, share: string) => `${name} : ${share} des présences`,
  byPartner: "Présences par partenaire",
  byOutcome: "Présences par effet auquel les activités contribuent",
  byRegion: "Présences par région",
  noOutcome: "Sans effet indiqué",
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
  leadingTitle: (name, share) => `${name}: ${share} of attendances`,
  byPartner: "Attendances by partner",
  byOutcome: "Attendances by outcome that the activities contribute to",
  byRegion: "Attendances by region",
  noOutcome: "No outcome stated",
};

/** The sentences of charts. */
export const chartTexts = (reader: Language) => ({ fr, en })[reader];
