import type { IndicatorColumn } from "@suivi/domain/results/sheet/indicator-row";
import type { ResultColumn } from "@suivi/domain/results/sheet/result-row";
import type { Language } from "@suivi/domain/text";

type Column = [label: string, help: string];
const one = "Une seule langue suffit.";

const fr = {
  title: "Cadre de résultats à remplir",
  fileName: "cadre-de-resultats",
  guideSheet: "Mode d’emploi",
  choices: "Listes",
  notHere: "Cette case ne se remplit pas : les titres et les numéros servent à relire le fichier.",
  sheets: { results: "Résultats", indicators: "Indicateurs" },
  guide: (programme: string) => [
    `Cadre de résultats : ${programme}`,
    "Remplissez les feuilles « Résultats » et « Indicateurs », puis envoyez le fichier dans Suivi, page « Cadre de résultats ».",
    "Une ligne, un résultat ou un indicateur. Les titres marqués d’un * sont à remplir ; tout le reste peut attendre.",
    "Là où il y a une liste, choisissez. Un résultat nouveau se nomme par son titre, tel qu’il est écrit dans sa ligne.",
    "Une case laissée telle quelle ne change rien. Une ligne vidée ou effacée ne retire rien : cela se fait à l’écran.",
    "Les lignes justes sont gardées. Celles qui ne le sont pas reviennent dans le même fichier, leurs cases en couleur, avec un commentaire.",
    "Envoyer deux fois le même fichier ne change rien de plus.",
  ],
  id: "Identifiant",
  version: "Version",
  results: {
    number: ["N°", "Se fait de lui-même."],
    level: ["Niveau", "Choisissez le niveau du cadre."],
    parent: ["Sous", "Le résultat au-dessus, par son titre ; vide : tout en haut."],
    code: ["Code", "Si le programme en a un à lui ; sinon le numéro suffit."],
    titleFr: ["Titre en français", one],
    titleEn: ["Titre en anglais", one],
    assumptions: ["Hypothèses", "Ce qui doit être vrai pour que le résultat suive."],
  } satisfies Record<ResultColumn, Column>,
  indicators: {
    number: ["N°", "Se fait de lui-même."],
    result: ["Résultat", "Le résultat qu’il mesure, par son titre."],
    code: ["Code", "Si l’indicateur en a un à lui."],
    titleFr: ["Titre en français", one],
    titleEn: ["Titre en anglais", one],
    kind: ["Nature", "Nombre, pourcentage, ou échelle dont les échelons sont donnés plus loin."],
    direction: ["Sens d’évolution", "Doit-il monter ou baisser ?"],
    unitFr: ["Unité en français", "Par exemple : personnes, lois, jours."],
    unitEn: ["Unité en anglais", "Par exemple : people, laws, days."],
    overTime: ["Cumul dans le temps", "Comment les mesures d’une période font un chiffre."],
    acrossPlaces: ["Cumul entre lieux", "Comment les lieux et partenaires font un chiffre."],
    frequency: ["Fréquence", "De quelle longueur sont les périodes."],
    baseline: [
      "Valeur de référence",
      "Un nombre, une fraction (15 / 60) ou « s. o. » ; vide : inconnue.",
    ],
    baselineYear: ["Année de référence", "Par exemple : 2022."],
    lifeTarget: ["Cible sur la durée", "Pour toute la durée du programme ; vide : aucune."],
    reason: [
      "Raison du changement",
      "Seulement si la cible change alors que des valeurs existent déjà.",
    ],
    breakdowns: ["Désagrégations", "Par exemple : Sexe × Âge ; Milieu."],
    scaleFr: ["Échelons en français", "D’une échelle : un par ligne, du plus bas au plus haut."],
    scaleEn: ["Échelons en anglais", "D’une échelle : un par ligne, du plus bas au plus haut."],
    definition: ["Définition", "Ce qui est compté et ce qui ne l’est pas."],
    meansOfVerification: ["Moyens de vérification", "Où la valeur se lit et se prouve."],
    method: ["Méthode", "Comment la valeur est établie."],
    responsible: ["Responsable", "Qui la fournit."],
    contributesTo: ["Contribue à", "Codes d’un catalogue du programme, par exemple : DD2."],
  } satisfies Record<IndicatorColumn, Column>,
};

const either = "One language is enough.";
const en: typeof fr = {
  title: "Results framework to fill in",
  fileName: "results-framework",
  guideSheet: "How to",
  choices: "Lists",
  notHere: "Nothing goes in here: headings and numbers serve to read the file again.",
  sheets: { results: "Results", indicators: "Indicators" },
  guide: (programme) => [
    `Results framework: ${programme}`,
    "Fill in the sheets “Results” and “Indicators”, then send the file in Suivi, page “Results framework”.",
    "A row is a result or an indicator. Headings marked with * are needed; all the rest can wait.",
    "Where there is a list, choose. A new result is named by its title, as it stands in its row.",
    "A cell left as it stands changes nothing. A row emptied or deleted takes nothing away: that is done on the screen.",
    "Rows that are right are kept. Those that are not come back in the same file, their cells in colour, with a comment.",
    "Sending the same file twice changes nothing more.",
  ],
  id: "Id",
  version: "Version",
  results: {
    number: ["No.", "Comes by itself."],
    level: ["Level", "Choose the level of the framework."],
    parent: ["Under", "The result above, by its title; empty: at the top."],
    code: ["Code", "If the programme has one of its own; else the number is enough."],
    titleFr: ["Title in French", either],
    titleEn: ["Title in English", either],
    assumptions: ["Assumptions", "What has to be true for the result to follow."],
  },
  indicators: {
    number: ["No.", "Comes by itself."],
    result: ["Result", "The result that it measures, by its title."],
    code: ["Code", "If the indicator has one of its own."],
    titleFr: ["Title in French", either],
    titleEn: ["Title in English", either],
    kind: ["Kind", "Number, percentage, or a scale whose steps are given further on."],
    direction: ["Direction of change", "Should it rise or fall?"],
    unitFr: ["Unit in French", "For example: personnes, lois, jours."],
    unitEn: ["Unit in English", "For example: people, laws, days."],
    overTime: ["Accumulation over time", "How the measurements of a period make a figure."],
    acrossPlaces: ["Accumulation across places", "How places and partners make a figure."],
    frequency: ["Frequency", "How long the periods are."],
    baseline: ["Baseline", "A number, a fraction (15 / 60) or “n/a”; empty: unknown."],
    baselineYear: ["Baseline year", "For example: 2022."],
    lifeTarget: ["Life of programme target", "For the whole programme; empty: none."],
    reason: ["Reason for change", "Only where the target changes although values exist already."],
    breakdowns: ["Disaggregations", "For example: Sex × Age; Setting."],
    scaleFr: ["Steps in French", "Of a scale: one a line, from the lowest to the highest."],
    scaleEn: ["Steps in English", "Of a scale: one a line, from the lowest to the highest."],
    definition: ["Definition", "What is counted and what is not."],
    meansOfVerification: ["Means of verification", "Where the value is read and proved."],
    method: ["Method", "How the value is established."],
    responsible: ["Responsible", "Who gives it."],
    contributesTo: ["Contributes to", "Codes of a catalogue of the programme, for example: DD2."],
  },
};

const all: Record<Language, typeof fr> = { fr, en };
/** The words of the framework as a workbook. */
export const frameworkFileTexts = (reader: Language): typeof fr => all[reader];
