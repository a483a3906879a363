import type { Sex } from "@suivi/domain/activities/schema";

const list = (parts: [number, string][]) =>
  parts
    .filter(([count]) => count > 0)
    .map(([count, word]) => `${count}\u00a0${word}`)
    .join(", ");

const fr = {
  names: "Noms des présents",
  noNames: "Ne garder aucun nom",
  noNamesHint: "Quand une liste qui fuit serait un danger. N’ajoutez pas de photo de la liste.",
  noNamesState: "aucun nom gardé",
  listKept: (count: number) =>
    `${count} noms saisis restent sur cet appareil seulement, jusqu’à l’envoi ; ils ne seront pas envoyés.`,
  notYours:
    "Seuls le partenaire qui tient l’activité et la personne responsable du programme voient et saisissent les noms.",
  namedOf: (named: number, counted: number) =>
    `${named} sur ${counted} ${named > 1 ? "nommés" : "nommé"}`,
  named: (named: number) => `${named} ${named > 1 ? "nommés" : "nommé"}`,
  unnamed: (count: number, by: Record<Sex, number>) =>
    `${count} sans nom (${list([
      [by.female, "F"],
      [by.male, "H"],
      [by.unknown, "autre ou non précisé"],
    ])})`,
  unmarked: (count: number) =>
    count > 1
      ? `${count} personnes ne sont pas encore notées présentes ou absentes.`
      : "1 personne n’est pas encore notée présente ou absente.",
  moreNames: (named: number, counted: number) =>
    `La liste compte ${named} présents, l’effectif ${counted}. Lequel est juste ?`,
  countNames: (by: Record<Sex, number>) =>
    `La liste : mettre l’effectif à ${list([
      [by.female, "F"],
      [by.male, "H"],
      [by.unknown, "autre ou non précisé"],
    ])}`,
  allPresent: "Tous présents",
  likeFirstDay: "Tous les jours comme le premier",
  copy: (count: number, title: string, date: string) =>
    `Reprendre les ${count} personnes de « ${title} » (${date})`,
  paste: "Coller ou importer une liste",
  marks: "● présent ◐ en partie ○ absent",
  daysAre: (days: string) => `· dans l’ordre : ${days}`,
  name: "Nom",
  nameHint: "Entrée, puis F, H ou ? : la ligne suivante s’ouvre.",
  nameOffers: "Personnes déjà connues",
  sexOf: (name: string) => `Sexe : ${name}`,
  sexKey: { female: "F", male: "H", unknown: "?" },
  known: "déjà connu·e",
  consent: "Les personnes ajoutées ici ont donné leur accord :",
  maybeSame: (name: string) => `Peut-être la même personne que ${name}`,
  same: "La même",
  somebodyElse: "Une autre",
  later: "Plus tard",
  mark: (name: string, day: string, word: string) => `${name}, ${day} : ${word}`,
  unmarkedWord: "pas encore noté",
  removePerson: (name: string) => `Retirer ${name}`,
  removed: (name: string) => `${name} n’est plus sur la liste.`,
  undo: "Remettre",
  evidence: "Photos et documents",
  evidenceHint:
    "Photo, PDF, Word ou Excel. Les photos sont réduites avant l’envoi, sans le lieu de prise de vue.",
};

const en: typeof fr = {
  names: "Names of those present",
  noNames: "Store no names",
  noNamesHint: "Where a leaked list would be a danger. Add no photo of the list.",
  noNamesState: "no names stored",
  listKept: (count) =>
    `${count} names typed here stay on this device only, until it is sent; they will not be sent.`,
  notYours:
    "Only the partner that holds the activity and the programme lead see and type the names.",
  namedOf: (named, counted) => `${named} of ${counted} named`,
  named: (named) => `${named} named`,
  unnamed: (count, by) =>
    `${count} without a name (${list([
      [by.female, "F"],
      [by.male, "M"],
      [by.unknown, "other or not stated"],
    ])})`,
  unmarked: (count) =>
    count > 1
      ? `${count} people are not marked present or absent yet.`
      : "1 person is not marked present or absent yet.",
  moreNames: (named, counted) =>
    `The list has ${named} present, the head count ${counted}. Which is right?`,
  countNames: (by) =>
    `The list: set the head count to ${list([
      [by.female, "F"],
      [by.male, "M"],
      [by.unknown, "other or not stated"],
    ])}`,
  allPresent: "All present",
  likeFirstDay: "All days like the first",
  copy: (count, title, date) => `Copy the ${count} people of “${title}” (${date})`,
  paste: "Paste or import a list",
  marks: "● present ◐ in part ○ absent",
  daysAre: (days) => `· in this order: ${days}`,
  name: "Name",
  nameHint: "Enter, then F, M or ?: the next line opens.",
  nameOffers: "People known already",
  sexOf: (name) => `Sex: ${name}`,
  sexKey: { female: "F", male: "M", unknown: "?" },
  known: "known",
  consent: "The people added here have agreed:",
  maybeSame: (name) => `Possibly the same person as ${name}`,
  same: "Same",
  somebodyElse: "Different",
  later: "Later",
  mark: (name, day, word) => `${name}, ${day}: ${word}`,
  unmarkedWord: "not marked yet",
  removePerson: (name) => `Remove ${name}`,
  removed: (name) => `${name} is off the list.`,
  undo: "Put back",
  evidence: "Photos and documents",
  evidenceHint:
    "Photo, PDF, Word or Excel. Photos are made smaller before they are sent, without the place where they were taken.",
};
export const formNamesTexts = { fr, en };
