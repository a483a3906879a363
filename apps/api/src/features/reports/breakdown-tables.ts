import type { Table, TableColumn } from "@suivi/documents/model";
import type { StackedColumns } from "@suivi/domain/charts/model";
import {
  activitiesOverTime,
  peopleByOutcome,
  peopleByPartner,
  peopleByRegion,
  peopleOverTime,
} from "@suivi/domain/charts/prepare";
import { activityTypes } from "@suivi/domain/activities/schema";
import type { Share } from "@suivi/domain/figures/dashboard";
import type { Language } from "@suivi/domain/text";
import { wordsIn } from "@suivi/domain/words/words";
import { columnsIn } from "./columns";
import type { Report } from "./gather-report";
import { reportTexts } from "./texts";

/** The charts over time as a sheet: a row a month or a quarter, a column a type of activity and a sex. */
export function periodsTable({ figures, outside }: Report, language: Language): Table {
  const texts = reportTexts(language);
  const reader = { language, source: "", outside };
  const activities = activitiesOverTime(figures.figures, reader);
  const people = peopleOverTime(figures.figures, reader);
  const columnsOf = ({ series, unit }: StackedColumns): TableColumn[] =>
    series.map(({ key, label }) => ({ key, label, unit, kind: "integer", meaning: unit }));
  const valuesAt = ({ series, categories }: StackedColumns, at: number) =>
    Object.fromEntries(series.map(({ key }, index) => [key, categories[at]!.values[index]!]));
  return {
    name: texts.sheets.periods,
    columns: [
      ...columnsIn(
        [
          ["period", "text", 14],
          ["firstMonth", "text", 12],
        ],
        language,
      ),
      ...columnsOf(activities),
      ...columnsOf(people),
      ...columnsIn([["uncounted", "integer", 14]], language),
    ],
    rows: figures.figures.overTime.map(({ first, uncounted }, at) => ({
      period: activities.categories[at]!.label,
      firstMonth: first || null,
      ...valuesAt(activities, at),
      ...valuesAt(people, at),
      uncounted,
    })),
  };
}

/** Types, regions, partners and outcomes as a sheet: a row each, with its code or id. */
export function breakdownTable({ figures, outside }: Report, language: Language): Table {
  const texts = reportTexts(language);
  const words = wordsIn(language);
  const { columns } = texts;
  const reader = { language, source: "", outside };
  const { figures: core, labels } = figures;
  const rowsOf = (dimension: string, shares: Share[], names: { key: string; label: string }[]) =>
    names.flatMap(({ key, label }) => {
      const share = shares.find(({ category }) => category === key);
      if (!share) return [];
      const { activities, uncounted, people } = share;
      return [{ dimension, category: label, code: key || null, activities, uncounted, people }];
    });
  const types = activityTypes.map((key) => ({ key, label: words.activityType[key] }));
  return {
    name: texts.sheets.breakdowns,
    columns: columnsIn(
      [
        ["dimension", "text", 14],
        ["category", "text", 48],
        ["code", "text", 38],
        ["activities", "integer", 12],
        ["uncounted", "integer", 14],
        ["people", "integer", 12],
      ],
      language,
    ),
    rows: [
      ...rowsOf(columns.type[0], core.byType, types),
      ...rowsOf(columns.region[0], core.byRegion, peopleByRegion(core, reader).bars),
      ...rowsOf(columns.partner[0], core.byPartner, peopleByPartner(core, labels, reader).bars),
      ...rowsOf(columns.outcomes[0], core.byOutcome, peopleByOutcome(core, labels, reader).bars),
    ],
  };
}
