import type { Language } from "../text";

// The part of IATI's codelists (June 2026) that a civil-society programme chooses from, in words of our own.
export const activityStatuses = ["1", "2", "3", "4", "5", "6"] as const;
export const aidTypes = ["B01", "B03", "B031", "B032", "B033", "B04", "C01", "D02", "G01"] as const;
export const financeTypes = ["110", "421", "422"] as const;
export const flowTypes = ["10", "21", "30", "40", "50"] as const;
export const tiedStatuses = ["3", "4", "5"] as const;
export const collaborationTypes = ["1", "2", "3", "4", "6", "7", "8"] as const;
export const documentCategories = [
  "A01",
  "A02",
  "A03",
  "A05",
  "A07",
  "A08",
  "A09",
  "A12",
  "B01",
  "B08",
  "B16",
] as const;

/** Sectors of the OECD DAC that programmes on security, justice and participation name most. */
export const usualSectors = [
  "15110",
  "15113",
  "15130",
  "15150",
  "15160",
  "15170",
  "15180",
  "15190",
  "15210",
  "15220",
  "15230",
  "15250",
  "15261",
] as const;

const fr = {
  statuses: {
    "1": "en préparation",
    "2": "en cours",
    "3": "en finalisation",
    "4": "clôturé",
    "5": "annulé",
    "6": "suspendu",
  } satisfies Record<(typeof activityStatuses)[number], string>,
  aidTypes: {
    B01: "Contribution au budget d’une ONG",
    B03: "Contribution à un programme ou fonds précis",
    B031: "Mécanisme à plusieurs bailleurs et plusieurs entités",
    B032: "Mécanisme à plusieurs bailleurs et une entité",
    B033: "Mécanisme à un seul bailleur",
    B04: "Fonds commun",
    C01: "Projet ou programme",
    D02: "Assistance technique",
    G01: "Frais d’administration",
  } satisfies Record<(typeof aidTypes)[number], string>,
  financeTypes: {
    "110": "Don",
    "421": "Prêt",
    "422": "Don remboursable",
  } satisfies Record<(typeof financeTypes)[number], string>,
  flowTypes: {
    "10": "Aide publique au développement (APD)",
    "21": "Autre apport public",
    "30": "Fonds privés",
    "40": "Pas un apport",
    "50": "Autre apport",
  } satisfies Record<(typeof flowTypes)[number], string>,
  tiedStatuses: {
    "3": "en partie liée",
    "4": "liée",
    "5": "non liée",
  } satisfies Record<(typeof tiedStatuses)[number], string>,
  collaborationTypes: {
    "1": "bilatérale",
    "2": "multilatérale (ressources)",
    "3": "bilatérale, au budget d’une ONG",
    "4": "multilatérale (emplois)",
    "6": "secteur privé",
    "7": "bilatérale, par une ONG financée sur son budget",
    "8": "triangulaire",
  } satisfies Record<(typeof collaborationTypes)[number], string>,
  documentCategories: {
    A01: "Étude d’impact",
    A02: "Objectifs",
    A03: "Personnes visées",
    A05: "Budget",
    A07: "Évaluation",
    A08: "Résultats",
    A09: "Convention",
    A12: "Page du programme",
    B01: "Rapport annuel",
    B08: "Politique d’exclusion",
    B16: "Page de l’organisation",
  } satisfies Record<(typeof documentCategories)[number], string>,
  sectors: {
    "15110": "Politique publique et administration",
    "15113": "Lutte contre la corruption",
    "15130": "Justice et droit",
    "15150": "Participation démocratique et société civile",
    "15160": "Droits humains",
    "15170": "Organisations de femmes, égalité",
    "15180": "Fin des violences faites aux femmes et aux filles",
    "15190": "Migration et mobilité",
    "15210": "Gestion et réforme de la sécurité",
    "15220": "Paix : prévention et règlement des conflits",
    "15230": "Maintien de la paix",
    "15250": "Déminage",
    "15261": "Enfants soldats",
  } satisfies Record<(typeof usualSectors)[number], string>,
};
const en: typeof fr = {
  statuses: {
    "1": "in preparation",
    "2": "under way",
    "3": "being finalised",
    "4": "closed",
    "5": "cancelled",
    "6": "suspended",
  },
  aidTypes: {
    B01: "Contribution to an NGO’s own budget",
    B03: "Contribution to a specific programme or fund",
    B031: "Mechanism of several donors and several entities",
    B032: "Mechanism of several donors and one entity",
    B033: "Mechanism of a single donor",
    B04: "Pooled fund",
    C01: "Project or programme",
    D02: "Technical assistance",
    G01: "Administrative costs",
  },
  financeTypes: { "110": "Grant", "421": "Loan", "422": "Reimbursable grant" },
  flowTypes: {
    "10": "Official development assistance (ODA)",
    "21": "Other official flow",
    "30": "Private funds",
    "40": "Not a flow",
    "50": "Other flow",
  },
  tiedStatuses: { "3": "partially tied", "4": "tied", "5": "untied" },
  collaborationTypes: {
    "1": "bilateral",
    "2": "multilateral (inflows)",
    "3": "bilateral, to an NGO’s own budget",
    "4": "multilateral (outflows)",
    "6": "private sector",
    "7": "bilateral, by an NGO from its own budget",
    "8": "triangular",
  },
  documentCategories: {
    A01: "Impact study",
    A02: "Objectives",
    A03: "People it is for",
    A05: "Budget",
    A07: "Evaluation",
    A08: "Results",
    A09: "Agreement",
    A12: "Page of the programme",
    B01: "Annual report",
    B08: "Exclusion policy",
    B16: "Page of the organisation",
  },
  sectors: {
    "15110": "Public policy and administration",
    "15113": "Anti-corruption",
    "15130": "Justice and law",
    "15150": "Democratic participation and civil society",
    "15160": "Human rights",
    "15170": "Women’s organisations, equality",
    "15180": "Ending violence against women and girls",
    "15190": "Migration and mobility",
    "15210": "Security management and reform",
    "15220": "Peace: preventing and resolving conflict",
    "15230": "Peacekeeping",
    "15250": "Mine clearance",
    "15261": "Child soldiers",
  },
};
const all: Record<Language, typeof fr> = { fr, en };
/** The words for IATI's codes. */
export const iatiWords = (reader: Language): typeof fr => all[reader];
