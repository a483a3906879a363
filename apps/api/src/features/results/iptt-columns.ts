import type { ColumnKind, TableColumn } from "@suivi/documents/model";
import type { Language } from "@suivi/domain/text";

type Label = [label: string, meaning: string];
const fr = {
  level: ["Niveau", "Niveau du cadre de résultats."],
  result: ["Résultat", "Résultat auquel l’indicateur se rattache : numéro et titre."],
  number: ["N°", "Numéro ou code de l’indicateur."],
  indicator: ["Indicateur", "Titre, dans la langue du fichier, sinon dans celle où il est écrit."],
  unit: ["Unité", "En quoi les valeurs sont exprimées. « % » : de 0 à 100."],
  kind: ["Nature", "Nombre, pourcentage ou échelle."],
  direction: ["Sens", "Ce qui est attendu : à la hausse ou à la baisse."],
  overTime: ["Cumul dans le temps", "Comment les mesures d’une période font un chiffre."],
  acrossPlaces: ["Cumul entre lieux", "Comment les lieux et partenaires font un chiffre."],
  baseline: ["Référence", "Valeur de départ ; vide : inconnue ou sans objet."],
  baselineYear: ["Année de référence", "Année de la valeur de départ."],
  frequency: ["Périodes", "De quelle longueur sont les périodes."],
  period: ["Période", "Année du programme et partie de l’année."],
  start: ["Début", "Premier jour de la période."],
  end: ["Fin", "Dernier jour de la période."],
  country: ["Pays", "Vide : tous les pays ensemble."],
  breakdown: ["Désagrégation", "Dimensions croisées ; vide : le total."],
  category: ["Catégorie", "Catégories de la désagrégation ; vide : le total."],
  target: ["Cible", "Valeur visée ; vide : aucune cible."],
  actual: ["Réel", "Valeur atteinte ; vide : rien n’est mesuré, ce qui n’est pas 0."],
  met: ["% atteint", "Réel divisé par la cible."],
  numerator: ["Numérateur", "D’un pourcentage."],
  denominator: ["Dénominateur", "D’un pourcentage."],
  upTo: ["Au plus", "Personnes distinctes : haut de l’intervalle, dont « Réel » est le bas."],
  standing: ["Où en est-on", "Réel et cible comparés, pour une période terminée."],
  shown: [
    "Affichage",
    "« masqué » : personnes d’enregistrements qui comptent un groupe de moins de 5, non détaillées.",
  ],
  date: ["Date", "Jour de la mesure."],
  region: ["Région", "Vide : non précisée."],
  partner: ["Partenaire", "Organisation qui a mesuré."],
  value: ["Valeur", "Ce qui a été mesuré ; d’un pourcentage, le numérateur. Vide : sans donnée."],
  of: ["Sur", "Dénominateur d’un pourcentage."],
  noData: ["Sans donnée", "Pourquoi il n’y a pas de donnée."],
  review: ["Validation", "Où en est la validation."],
  evidence: ["Preuves", "Nombre de fichiers joints."],
  comment: ["Commentaire", "Comme il a été écrit."],
  at: ["Le", "Instant du changement (temps universel)."],
  by: ["Par", "Qui l’a fait."],
  action: ["Changement", "Ce qui a été fait."],
  field: ["Champ", "Ce qui a changé dans l’indicateur."],
  before: ["Avant", "Vide : rien."],
  after: ["Après", "Vide : rien."],
  reason: ["Raison", "Demandée quand une cible change alors que des valeurs existent."],
  version: ["Version", "De l’indicateur, après le changement."],
  entry: ["N° du journal", "Ne change jamais."],
  explain: [
    "Explication",
    "À mettre après l’adresse de Suivi : la page qui dit d’où vient le chiffre.",
  ],
  periodKey: ["Clé de la période", "Ne change jamais."],
  countryCode: ["Code pays", "ISO 3166-1."],
  regionCode: ["Code région", "ISO 3166-2."],
  categoryKey: ["Clé de la catégorie", "Dimension et catégorie ; ne change jamais."],
  resultId: ["Identifiant du résultat", "Ne change jamais."],
  indicatorId: ["Identifiant de l’indicateur", "Ne change jamais."],
  partnerId: ["Identifiant du partenaire", "Ne change jamais."],
  measurementId: ["Identifiant de la mesure", "Ne change jamais : la clé de la ligne."],
} satisfies Record<string, Label>;
export type ColumnKey = keyof typeof fr;

const en: Record<ColumnKey, Label> = {
  level: ["Level", "Level of the results framework."],
  result: ["Result", "Result that the indicator belongs to: number and title."],
  number: ["No.", "Number or code of the indicator."],
  indicator: [
    "Indicator",
    "Title, in the language of the file, else in the one it was written in.",
  ],
  unit: ["Unit", "What the values are expressed in. “%”: from 0 to 100."],
  kind: ["Kind", "Number, percentage or scale."],
  direction: ["Direction", "What is expected: to rise or to fall."],
  overTime: ["Accumulation over time", "How the measurements of a period make a figure."],
  acrossPlaces: ["Accumulation across places", "How places and partners make a figure."],
  baseline: ["Baseline", "Value at the start; empty: unknown or not applicable."],
  baselineYear: ["Baseline year", "Year of the value at the start."],
  frequency: ["Periods", "How long the periods are."],
  period: ["Period", "Year of the programme and part of the year."],
  start: ["Start", "First day of the period."],
  end: ["End", "Last day of the period."],
  country: ["Country", "Empty: all countries together."],
  breakdown: ["Disaggregation", "Dimensions crossed; empty: the total."],
  category: ["Category", "Categories of the disaggregation; empty: the total."],
  target: ["Target", "Value aimed at; empty: no target."],
  actual: ["Actual", "Value reached; empty: nothing is measured, which is not 0."],
  met: ["% met", "Actual divided by target."],
  numerator: ["Numerator", "Of a percentage."],
  denominator: ["Denominator", "Of a percentage."],
  upTo: ["At most", "Distinct people: upper end of the interval that begins with “Actual”."],
  standing: ["Standing", "Actual compared with target, for a finished period."],
  shown: [
    "Shown",
    "“hidden”: people of records that have a group of fewer than 5, not broken down.",
  ],
  date: ["Date", "Day of the measurement."],
  region: ["Region", "Empty: not stated."],
  partner: ["Partner", "Organisation that measured."],
  value: ["Value", "What was measured; of a percentage, the numerator. Empty: no data."],
  of: ["Of", "Denominator of a percentage."],
  noData: ["No data", "Why there is no data."],
  review: ["Review", "Where the review stands."],
  evidence: ["Evidence", "Number of files attached."],
  comment: ["Comment", "As it was written."],
  at: ["On", "Moment of the change (universal time)."],
  by: ["By", "Who made it."],
  action: ["Change", "What was done."],
  field: ["Field", "What changed in the indicator."],
  before: ["Before", "Empty: nothing."],
  after: ["After", "Empty: nothing."],
  reason: ["Reason", "Asked for when a target changes that values have been reported against."],
  version: ["Version", "Of the indicator, after the change."],
  entry: ["Journal no.", "Never changes."],
  explain: [
    "Explanation",
    "To be put after Suivi’s address: the page that says where the figure comes from.",
  ],
  periodKey: ["Period key", "Never changes."],
  countryCode: ["Country code", "ISO 3166-1."],
  regionCode: ["Region code", "ISO 3166-2."],
  categoryKey: ["Category key", "Dimension and category; never changes."],
  resultId: ["Result id", "Never changes."],
  indicatorId: ["Indicator id", "Never changes."],
  partnerId: ["Partner id", "Never changes."],
  measurementId: ["Measurement id", "Never changes: the key of the row."],
};

// Words of the programme's definitions, which stand in many rows.
const repeating = new Set<ColumnKey>(
  "level result number indicator unit kind direction overTime acrossPlaces frequency period country breakdown category standing shown region partner review by action field explain periodKey countryCode regionCode categoryKey resultId indicatorId partnerId".split(
    " ",
  ) as ColumnKey[],
);

export type ColumnSpec = [key: ColumnKey, kind: ColumnKind, width: number];

export const columnLabel = (key: ColumnKey, language: Language): Label =>
  ({ fr, en })[language][key];

/** Columns with their label and meaning in the language of the file. */
export const columnsIn = (list: readonly ColumnSpec[], language: Language): TableColumn[] =>
  list.map(([key, kind, width]) => {
    const [label, meaning] = columnLabel(key, language);
    return { key, kind, width, label, meaning, repeats: repeating.has(key) };
  });
