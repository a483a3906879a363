const fr = {
  title: "Le cadre par tableur",
  lead: "Le même cadre dans un classeur, à remplir à plusieurs ou sans réseau. Ce qui est juste est gardé ; le reste revient marqué dans le même fichier.",
  take: "1. Prendre le classeur",
  takeHelp:
    "Résultats et indicateurs tels qu’ils sont, des listes où choisir, et des lignes vides pour la suite.",
  download: "Télécharger le classeur",
  send: "2. Le renvoyer rempli",
  sendHelp: "Une ligne effacée ne retire rien. Envoyer deux fois le même fichier ne change rien.",
  choose: "Choisir le classeur (.xlsx)",
  reading: "Lecture du fichier…",
  kept: (count: number, said: string) =>
    count === 0
      ? "Rien de nouveau à garder."
      : count === 1
        ? "1 ligne gardée."
        : `${said} lignes gardées.`,
  wrong: (count: number, said: string) =>
    count === 1 ? "1 ligne à corriger" : `${said} lignes à corriger`,
  wrongHelp:
    "Le même fichier, avec les cases à corriger en couleur et un commentaire sur chacune :",
  marked: "Télécharger le fichier marqué",
  markedName: "cadre-a-corriger.xlsx",
  at: (sheet: string, row: string, column: string | null) =>
    `${sheet}, ligne ${row}${column ? `, « ${column} »` : ""}`,
  see: "Voir le cadre",
  catalogues: "Indicateurs communs d’un bailleur",
  cataloguesHelp:
    "La liste publiée, en .xlsx ou .csv, avec une colonne « Code » et une colonne « Titre ». Les codes nouveaux sont ajoutés, les connus mis à jour, aucun n’est retiré.",
  noCatalogue: "Aucun catalogue encore.",
  count: (count: number, said: string) => (count === 1 ? "1 indicateur" : `${said} indicateurs`),
  id: "Nom court",
  idHelp: "Celui des codes, par exemple DD.",
  name: "Nom du catalogue",
  nameHelp: "Peut rester vide pour un catalogue déjà là.",
  chooseList: "Choisir la liste (.xlsx, .csv)",
  rowOf: (row: string, column: string) => `Ligne ${row}, « ${column} »`,
  columns: { code: "Code", title: "Titre" },
  listTaken: (kept: number, said: string) =>
    kept === 0
      ? "La liste est déjà là telle quelle."
      : kept === 1
        ? "1 indicateur ajouté ou mis à jour."
        : `${said} indicateurs ajoutés ou mis à jour.`,
};
const en: typeof fr = {
  title: "The framework as a spreadsheet",
  lead: "The same framework in a workbook, to be filled in together or without a network. What is right is kept; the rest comes back marked in the same file.",
  take: "1. Take the workbook",
  takeHelp:
    "Results and indicators as they stand, lists to choose from, and empty rows for what comes next.",
  download: "Download the workbook",
  send: "2. Send it back filled in",
  sendHelp:
    "A row that is deleted takes nothing away. Sending the same file twice changes nothing.",
  choose: "Choose the workbook (.xlsx)",
  reading: "Reading the file…",
  kept: (count, said) =>
    count === 0 ? "Nothing new to keep." : count === 1 ? "1 row kept." : `${said} rows kept.`,
  wrong: (count, said) => (count === 1 ? "1 row to correct" : `${said} rows to correct`),
  wrongHelp: "The same file, with the cells to correct in colour and a comment on each:",
  marked: "Download the marked file",
  markedName: "framework-to-correct.xlsx",
  at: (sheet, row, column) => `${sheet}, row ${row}${column ? `, “${column}”` : ""}`,
  see: "See the framework",
  catalogues: "Common indicators of a funder",
  cataloguesHelp:
    "The published list, as .xlsx or .csv, with a column “Code” and a column “Title”. New codes are added, known ones updated, none is taken away.",
  noCatalogue: "No catalogue yet.",
  count: (count, said) => (count === 1 ? "1 indicator" : `${said} indicators`),
  id: "Short name",
  idHelp: "That of its codes, for example DD.",
  name: "Name of the catalogue",
  nameHelp: "May stay empty for one that is here already.",
  chooseList: "Choose the list (.xlsx, .csv)",
  rowOf: (row, column) => `Row ${row}, “${column}”`,
  columns: { code: "Code", title: "Title" },
  listTaken: (kept, said) =>
    kept === 0
      ? "The list is here already, as it is."
      : kept === 1
        ? "1 indicator added or updated."
        : `${said} indicators added or updated.`,
};
export const sheetTexts = { fr, en };
