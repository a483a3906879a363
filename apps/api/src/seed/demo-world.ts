import type { ActivityType, Sex } from "@suivi/domain/activities/schema";
import type { LocalText } from "@suivi/domain/text";

/** Given and family names as they are common in a part of the world; every combination is made up. */
export const peopleNames: Record<string, { female: string[]; male: string[]; family: string[] }> = {
  west: {
    female: [
      "Aïssata",
      "Fatoumata",
      "Mariam",
      "Kadiatou",
      "Rokia",
      "Oumou",
      "Hawa",
      "Zeinabou",
      "Salamatou",
      "Djénéba",
    ],
    male: [
      "Moussa",
      "Ibrahim",
      "Boubacar",
      "Seydou",
      "Amadou",
      "Issa",
      "Mahamadou",
      "Oumarou",
      "Abdoulaye",
      "Modibo",
    ],
    family: [
      "Diallo",
      "Traoré",
      "Maïga",
      "Coulibaly",
      "Touré",
      "Keïta",
      "Cissé",
      "Sangaré",
      "Issoufou",
      "Garba",
      "Dembélé",
      "Sow",
    ],
  },
  lakes: {
    female: [
      "Aline",
      "Espérance",
      "Chantal",
      "Divine",
      "Jeanne",
      "Béatrice",
      "Furaha",
      "Neema",
      "Solange",
      "Rebecca",
    ],
    male: [
      "Jean-Claude",
      "Emmanuel",
      "Pascal",
      "Innocent",
      "Fabrice",
      "Dieudonné",
      "Patrick",
      "Élie",
      "Christian",
      "Gloire",
    ],
    family: [
      "Niyonzima",
      "Ndayishimiye",
      "Hakizimana",
      "Kabongo",
      "Bahati",
      "Mugisho",
      "Kasongo",
      "Irakoze",
      "Nkurunziza",
      "Amani",
    ],
  },
  nile: {
    female: ["Nyandeng", "Achol", "Mary", "Rebecca", "Adut", "Nyakim", "Grace", "Ayen"],
    male: ["Deng", "Garang", "Peter", "James", "Majok", "Lual", "John", "Gatluak"],
    family: ["Akol", "Machar", "Lado", "Wani", "Bol", "Ayuel", "Kuol", "Taban"],
  },
  asia: {
    female: ["زهرا", "مریم", "Fatima", "Shukria", "Parwin", "نسرین", "Laila", "Zarghuna"],
    male: ["محمد", "احمد", "Abdullah", "Farid", "Naim", "رحیم", "Habib", "Karim"],
    family: ["Ahmadi", "Rahimi", "نوری", "Haidari", "Safi", "کریمی", "Noorzai", "Popal"],
  },
};

export const outcomes: { code: string; title: LocalText }[] = [
  {
    code: "E1",
    title: {
      fr: "Une sécurité au service des habitants",
      en: "Security that serves the people who live there",
    },
  },
  {
    code: "E2",
    title: { fr: "Une justice que chacun peut atteindre", en: "Justice that everyone can reach" },
  },
  {
    code: "E3",
    title: { fr: "Des décisions prises avec tous", en: "Decisions taken with everyone" },
  },
];

/** Themes with the outcome they serve and the types of activity they take. */
export const themes: { outcome: number; types: ActivityType[]; fr: string; en: string }[] = [
  {
    outcome: 0,
    types: ["training", "workshop"],
    fr: "Coproduction de la sécurité avec les comités de quartier",
    en: "Co-production of security with neighbourhood committees",
  },
  {
    outcome: 0,
    types: ["workshop", "meeting"],
    fr: "Suivi citoyen des engagements de la police",
    en: "Citizen monitoring of police commitments",
  },
  {
    outcome: 0,
    types: ["dialogue"],
    fr: "Dialogue entre habitants et forces de sécurité",
    en: "Dialogue between residents and security forces",
  },
  {
    outcome: 1,
    types: ["training"],
    fr: "Accompagner les victimes devant la justice",
    en: "Accompanying victims through the courts",
  },
  {
    outcome: 1,
    types: ["training", "workshop"],
    fr: "Droits des personnes détenues",
    en: "Rights of people in detention",
  },
  {
    outcome: 1,
    types: ["dialogue", "meeting"],
    fr: "Justice coutumière et droit écrit",
    en: "Customary justice and written law",
  },
  {
    outcome: 2,
    types: ["advocacy", "meeting"],
    fr: "Plaidoyer pour la place des femmes dans le processus de paix",
    en: "Advocacy for women’s place in the peace process",
  },
  {
    outcome: 2,
    types: ["training"],
    fr: "Médiation locale : outils et pratique",
    en: "Local mediation: tools and practice",
  },
  {
    outcome: 2,
    types: ["workshop", "other"],
    fr: "Lire et suivre le budget communal",
    en: "Reading and following the local budget",
  },
  {
    outcome: 2,
    types: ["dialogue"],
    fr: "Jeunes et élus : parler des décisions",
    en: "Young people and elected officials: talking about decisions",
  },
];

export const sexDice: readonly Sex[] = [
  "female",
  "female",
  "female",
  "female",
  "female",
  "female",
  "male",
  "male",
  "male",
  "male",
  "male",
  "male",
  "unknown",
];
