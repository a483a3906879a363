import type { LocalText } from "@suivi/domain/text";

/** Made-up partners, two or three a country. The names say that they are fictional. */
export const partners: {
  key: string;
  country: string;
  name: LocalText;
  acronym: string;
  regions: string[];
  names: string;
}[] = [
  {
    key: "ml1",
    country: "ML",
    name: {
      fr: "Voix citoyennes du fleuve (fictive)",
      en: "Citizen Voices of the River (fictional)",
    },
    acronym: "VCF",
    regions: ["ML-BKO", "ML-4", "ML-7"],
    names: "west",
  },
  {
    key: "ml2",
    country: "ML",
    name: {
      fr: "Réseau des veilleuses de paix (fictif)",
      en: "Network of Women Peace Watchers (fictional)",
    },
    acronym: "RVP",
    regions: ["ML-5", "ML-6"],
    names: "west",
  },
  {
    key: "ne1",
    country: "NE",
    name: { fr: "Dialogue du Sahel (fictif)", en: "Sahel Dialogue (fictional)" },
    acronym: "DIS",
    regions: ["NE-8", "NE-2"],
    names: "west",
  },
  {
    key: "ne2",
    country: "NE",
    name: { fr: "Jeunesse et justice (fictive)", en: "Youth and Justice (fictional)" },
    acronym: "JEJ",
    regions: ["NE-6", "NE-7"],
    names: "west",
  },
  {
    key: "bi1",
    country: "BI",
    name: { fr: "Collines en dialogue (fictive)", en: "Hills in Dialogue (fictional)" },
    acronym: "CED",
    regions: ["BI-BM", "BI-GI", "BI-NG"],
    names: "lakes",
  },
  {
    key: "bi2",
    country: "BI",
    name: { fr: "Maison du droit (fictive)", en: "House of Law (fictional)" },
    acronym: "MDD",
    regions: ["BI-CI", "BI-MY"],
    names: "lakes",
  },
  {
    key: "cd1",
    country: "CD",
    name: { fr: "Barza de l’Est (fictive)", en: "Barza of the East (fictional)" },
    acronym: "BDE",
    regions: ["CD-NK", "CD-SK"],
    names: "lakes",
  },
  {
    key: "cd2",
    country: "CD",
    name: {
      fr: "Femmes pour la redevabilité (fictive)",
      en: "Women for Accountability (fictional)",
    },
    acronym: "FPR",
    regions: ["CD-IT", "CD-KN"],
    names: "lakes",
  },
  {
    key: "ss1",
    country: "SS",
    name: { en: "Nile Peace Circles (fictional)", fr: "Cercles de paix du Nil (fictifs)" },
    acronym: "NPC",
    regions: ["SS-EC", "SS-JG"],
    names: "nile",
  },
  {
    key: "ss2",
    country: "SS",
    name: { en: "Equatoria Legal Aid (fictional)", fr: "Aide juridique d’Équatoria (fictive)" },
    acronym: "ELA",
    regions: ["SS-EE", "SS-BW"],
    names: "nile",
  },
  {
    key: "af1",
    country: "AF",
    name: { en: "Listening Houses (fictional)", fr: "Maisons d’écoute (fictives)" },
    acronym: "LIH",
    regions: ["AF-KAB", "AF-HER"],
    names: "asia",
  },
  {
    key: "af2",
    country: "AF",
    name: { en: "Learning Under Trees (fictional)", fr: "Apprendre sous les arbres (fictif)" },
    acronym: "LUT",
    regions: ["AF-NAN", "AF-BAL"],
    names: "asia",
  },
];

export const others = [
  {
    key: "funder",
    name: { fr: "Fonds des démonstrations (fictif)", en: "Demonstration Fund (fictional)" },
    acronym: "FDD",
    // No number of any company: the register of the Chamber of Commerce does not reach so far.
    identifier: "NL-KVK-99999991",
    type: "10" as const,
    country: "NL",
  },
  {
    key: "lead",
    name: { fr: "Alliance exemple (fictive)", en: "Example Alliance (fictional)" },
    acronym: "AEX",
    identifier: "NL-KVK-99999992",
    type: "21" as const,
    country: "NL",
  },
  {
    key: "south",
    name: { fr: "Réseau exemple du Sud (fictif)", en: "Example Network of the South (fictional)" },
    acronym: "RES",
    identifier: "GH-RGD-DEMO-3",
    type: "23" as const,
    country: "GH",
  },
];
