import type { ActivityType, Sex } from "@suivi/domain/activities/schema";
import type { LocalText } from "@suivi/domain/text";

/** Made-up partners, two or three a country. The names say that they are fictional. */
export const partners: { key: string; country: string; name: LocalText; acronym: string; regions: string[]; names: string }[] = [
  { key: "ml1", country: "ML", name: { fr: "Voix citoyennes du fleuve (fictive)", en: "Citizen Voices of the River (fictional)" }, acronym: "VCF", regions: ["ML-BKO", "ML-4", "ML-7"], names: "west" },
  { key: "ml2", country: "ML", name: { fr: "Réseau des veilleuses de paix (fictif)", en: "Network of Women Peace Watchers (fictional)" }, acronym: "RVP", regions: ["ML-5", "ML-6"], names: "west" },
  { key: "ne1", country: "NE", name: { fr: "Dialogue du Sahel (fictif)", en: "Sahel Dialogue (fictional)" }, acronym: "DIS", regions: ["NE-8", "NE-2"], names: "west" },
  { key: "ne2", country: "NE", name: { fr: "Jeunesse et justice (fictive)", en: "Youth and Justice (fictional)" }, acronym: "JEJ", regions: ["NE-6", "NE-7"], names: "west" },
  { key: "bi1", country: "BI", name: { fr: "Collines en dialogue (fictive)", en: "Hills in Dialogue (fictional)" }, acronym: "CED", regions: ["BI-BM", "BI-GI", "BI-NG"], names: "lakes" },
  { key: "bi2", country: "BI", name: { fr: "Maison du droit (fictive)", en: "House of Law (fictional)" }, acronym: "MDD", regions: ["BI-CI", "BI-MY"], names: "lakes" },
  { key: "cd1", country: "CD", name: { fr: "Barza de l’Est (fictive)", en: "Barza of the East (fictional)" }, acronym: "BDE", regions: ["CD-NK", "CD-SK"], names: "lakes" },
  { key: "cd2", country: "CD", name: { fr: "Femmes pour la redevabilité (fictive)", en: "Women for Accountability (fictional)" }, acronym: "FPR", regions: ["CD-IT", "CD-KN"], names: "lakes" },
  { key: "ss1", country: "SS", name: { en: "Nile Peace Circles (fictional)", fr: "Cercles de paix du Nil (fictifs)" }, acronym: "NPC", regions: ["SS-EC", "SS-JG"], names: "nile" },
  { key: "ss2", country: "SS", name: { en: "Equatoria Legal Aid (fictional)", fr: "Aide juridique d’Équatoria (fictive)" }, acronym: "ELA", regions: ["SS-EE", "SS-BW"], names: "nile" },
  { key: "af1", country: "AF", name: { en: "Listening Houses (fictional)", fr: "Maisons d’écoute (fictives)" }, acronym: "LIH", regions: ["AF-KAB", "AF-HER"], names: "asia" },
  { key: "af2", country: "AF", name: { en: "Learning Under Trees (fictional)", fr: "Apprendre sous les arbres (fictif)" }, acronym: "LUT", regions: ["AF-NAN", "AF-BAL"], names: "asia" },
];

export const others = [
  { key: "funder", name: { fr: "Fonds des démonstrations (fictif)", en: "Demonstration Fund (fictional)" }, acronym: "FDD", type: "10" as const, country: "NL" },
  { key: "lead", name: { fr: "Alliance exemple (fictive)", en: "Example Alliance (fictional)" }, acronym: "AEX", type: "21" as const, country: "NL" },
  { key: "south", name: { fr: "Réseau exemple du Sud (fictif)", en: "Example Network of the South (fictional)" }, acronym: "RES", type: "23" as const, country: "GH" },
];

/** Given and family names as they are common in a part of the world; every combination is made up. */
export const peopleNames: Record<string, { female: string[]; male: string[]; family: string[] }> = {
  west: {
    female: ["Aïssata", "Fatoumata", "Mariam", "Kadiatou", "Rokia", "Oumou", "Hawa", "Zeinabou", "Salamatou", "Djénéba"],
    male: ["Moussa", "Ibrahim", "Boubacar", "Seydou", "Amadou", "Issa", "Mahamadou", "Oumarou", "Abdoulaye", "Modibo"],
    family: ["Diallo", "Traoré", "Maïga", "Coulibaly", "Touré", "Keïta", "Cissé", "Sangaré", "Issoufou", "Garba", "Dembélé", "Sow"],
  },
  lakes: {
    female: ["Aline", "Espérance", "Chantal", "Divine", "Jeanne", "Béatrice", "Furaha", "Neema", "Solange", "Rebecca"],
    male: ["Jean-Claude", "Emmanuel", "Pascal", "Innocent", "Fabrice", "Dieudonné", "Patrick", "Élie", "Christian", "Gloire"],
    family: ["Niyonzima", "Ndayishimiye", "Hakizimana", "Kabongo", "Bahati", "Mugisho", "Kasongo", "Irakoze", "Nkurunziza", "Amani"],
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
  { code: "E1", title: { fr: "Une sécurité au service des habitants", en: "Security that serves the people who live there" } },
  { code: "E2", title: { fr: "Une justice que chacun peut atteindre", en: "Justice that everyone can reach" } },
  { code: "E3", title: { fr: "Des décisions prises avec tous", en: "Decisions taken with everyone" } },
];

/** Themes with the outcome they serve and the types of activity they take. */
export const themes: { outcome: number; types: ActivityType[]; fr: string; en: string }[] = [
  { outcome: 0, types: ["training", "workshop"], fr: "Coproduction de la sécurité avec les comités de quartier", en: "Co-production of security with neighbourhood committees" },
  { outcome: 0, types: ["workshop", "meeting"], fr: "Suivi citoyen des engagements de la police", en: "Citizen monitoring of police commitments" },
  { outcome: 0, types: ["dialogue"], fr: "Dialogue entre habitants et forces de sécurité", en: "Dialogue between residents and security forces" },
  { outcome: 1, types: ["training"], fr: "Accompagner les victimes devant la justice", en: "Accompanying victims through the courts" },
  { outcome: 1, types: ["training", "workshop"], fr: "Droits des personnes détenues", en: "Rights of people in detention" },
  { outcome: 1, types: ["dialogue", "meeting"], fr: "Justice coutumière et droit écrit", en: "Customary justice and written law" },
  { outcome: 2, types: ["advocacy", "meeting"], fr: "Plaidoyer pour la place des femmes dans le processus de paix", en: "Advocacy for women’s place in the peace process" },
  { outcome: 2, types: ["training"], fr: "Médiation locale : outils et pratique", en: "Local mediation: tools and practice" },
  { outcome: 2, types: ["workshop", "other"], fr: "Lire et suivre le budget communal", en: "Reading and following the local budget" },
  { outcome: 2, types: ["dialogue"], fr: "Jeunes et élus : parler des décisions", en: "Young people and elected officials: talking about decisions" },
];

export const sexDice: readonly Sex[] = ["female", "female", "female", "female", "female", "female", "male", "male", "male", "male", "male", "male", "unknown"];
