import type { ColumnKind } from "@suivi/domain/people/columns";
import type { Doubt, Skipped } from "@suivi/domain/people/paste";

const fr = {
  title: "Coller ou importer une liste",
  paste: "La liste, telle quelle",
  pasteHint:
    "Colonnes d’Excel dans n’importe quel ordre, message copié, CSV : collez tout, vous vérifiez avant d’ajouter.",
  file: "Ouvrir un fichier Excel ou CSV",
  fileHint: "Aussi l’export de KoboToolbox ou d’ODK (groupe répété).",
  notRead: (name: string) =>
    `« ${name} » ne se lit pas. Enregistrez-le en .xlsx ou .csv, ou copiez-en les cellules ici.`,
  sheet: "Feuille du fichier",
  form: "Formulaire de l’export",
  allForms: "Tous",
  read: (people: number) => (people > 1 ? `${people} personnes lues` : `${people} personne lue`),
  toLookAt: (lines: number) =>
    lines > 1 ? `${lines} lignes à regarder` : `${lines} ligne à regarder`,
  understood: "Compris ainsi",
  kinds: {
    name: "nom",
    given: "prénom",
    family: "nom de famille",
    sex: "sexe",
    female: "femmes",
    male: "hommes",
    age: "âge",
    organisation: "organisation",
    phone: "téléphone",
    number: "numéro",
    parent: "formulaire",
    other: "non repris",
  } satisfies Record<ColumnKind, string>,
  doubts: {
    no_name: "pas de nom",
    name_has_digits: "un chiffre dans le nom",
    name_too_long: "plus de 120 caractères",
    total: "une ligne de total ?",
    sex_not_clear: "sexe pas clair",
    sex_missing: "sexe non précisé",
    age_not_clear: "âge pas clair",
    phone_not_clear: "téléphone pas clair",
    phone_rounded: "téléphone arrondi par Excel : chiffres perdus",
    twice: "deux fois dans la liste",
    from_line_above: "organisation reprise de la ligne du dessus",
    more_cells: "plus de cases que de colonnes",
  } satisfies Record<Doubt, string>,
  line: (line: number, raw: string) => `Ligne ${line} : ${raw}`,
  name: (line: number) => `Nom, ligne ${line}`,
  leave: (name: string) => `Laisser ${name}`,
  take: (name: string) => `Reprendre ${name}`,
  left: "laissée de côté",
  skipped: (lines: number) =>
    lines > 1
      ? `${lines} lignes ne sont pas des personnes`
      : `${lines} ligne n’est pas une personne`,
  why: {
    above: "au-dessus de la liste",
    heading: "titres des colonnes",
    words: "texte du message",
  } satisfies Record<Skipped["why"], string>,
  add: (people: number) =>
    people > 1 ? `Ajouter ${people} personnes` : `Ajouter ${people} personne`,
  cannot: (people: number) =>
    people > 1
      ? `${people} lignes ne peuvent pas être ajoutées ainsi : corrigez le nom, ou laissez-les de côté.`
      : `${people} ligne ne peut pas être ajoutée ainsi : corrigez le nom, ou laissez-la de côté.`,
  close: "Fermer",
};

const en: typeof fr = {
  title: "Paste or import a list",
  paste: "The list, as it is",
  pasteHint:
    "Excel columns in any order, a copied message, CSV: paste it all, you check it before it is added.",
  file: "Open an Excel or CSV file",
  fileHint: "An export of KoboToolbox or ODK (repeat group) too.",
  notRead: (name) => `“${name}” can’t be read. Save it as .xlsx or .csv, or copy its cells here.`,
  sheet: "Sheet of the file",
  form: "Form of the export",
  allForms: "All",
  read: (people) => (people === 1 ? `${people} person read` : `${people} people read`),
  toLookAt: (lines) => (lines === 1 ? `${lines} line to look at` : `${lines} lines to look at`),
  understood: "Understood as",
  kinds: {
    name: "name",
    given: "given name",
    family: "family name",
    sex: "sex",
    female: "women",
    male: "men",
    age: "age",
    organisation: "organisation",
    phone: "telephone",
    number: "number",
    parent: "form",
    other: "not taken",
  },
  doubts: {
    no_name: "no name",
    name_has_digits: "a digit in the name",
    name_too_long: "over 120 characters",
    total: "a line of totals?",
    sex_not_clear: "sex not clear",
    sex_missing: "sex not stated",
    age_not_clear: "age not clear",
    phone_not_clear: "telephone not clear",
    phone_rounded: "telephone rounded by Excel: digits are lost",
    twice: "twice in the list",
    from_line_above: "organisation taken from the line above",
    more_cells: "more cells than columns",
  },
  line: (line, raw) => `Line ${line}: ${raw}`,
  name: (line) => `Name, line ${line}`,
  leave: (name) => `Leave out ${name}`,
  take: (name) => `Take back ${name}`,
  left: "left out",
  skipped: (lines) => (lines === 1 ? `${lines} line is no person` : `${lines} lines are no people`),
  why: { above: "above the list", heading: "column headings", words: "words of the message" },
  add: (people) => (people === 1 ? `Add ${people} person` : `Add ${people} people`),
  cannot: (people) =>
    people === 1
      ? `${people} line can’t be added like this: correct the name, or leave it out.`
      : `${people} lines can’t be added like this: correct the name, or leave them out.`,
  close: "Close",
};
export const formPasteTexts = { fr, en };
