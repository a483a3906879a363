import type { BigFigure, Table } from "@suivi/documents/model";
import { sayPeople, shareOfWomen } from "@suivi/domain/charts/prepare";
import type { DashboardFigures, PeopleCell } from "@suivi/domain/figures/dashboard";
import { sayNumber, sayPercent } from "@suivi/domain/numbers";
import type { Language } from "@suivi/domain/text";
import { wordsIn } from "@suivi/domain/words/words";
import { columnsIn } from "./columns";
import { reportTexts } from "./texts";

type Figures = { figures: DashboardFigures; language: Language; outside: boolean };

/** The figures on the first page: few, with what they rest on beside them. */
export function bigFigures({ figures, language, outside }: Figures): BigFigure[] {
  const { figures: labels, notes, ...texts } = reportTexts(language);
  const words = wordsIn(language);
  const say = (value: number | null) =>
    value === null ? words.notStated : sayNumber(value, language);
  const hours = (minutes: number | null) =>
    minutes === null ? words.notStated : texts.hours(say(Math.round(minutes / 60)));
  const { held, planned, cancelled, people, uncounted, distinct, minutes } = figures;
  const women = figures.bySex.find(({ category }) => category === "female");
  const share = shareOfWomen(figures);
  // A country stands for the activities in it whose region is not stated.
  const regions = figures.byRegion.filter(({ category }) => category.includes("-")).length;
  const exact = distinct?.atLeast === distinct?.atMost;
  return [
    {
      label: labels.held,
      value: say(held),
      note: notes.statuses(say(planned), say(cancelled)),
    },
    {
      label: labels.attendances,
      value: say(people),
      note: notes.uncounted(uncounted, say(uncounted), outside),
    },
    {
      label: labels.distinct,
      value: !distinct
        ? words.notStated
        : exact
          ? say(distinct.atLeast)
          : texts.from(say(distinct.atLeast), say(distinct.atMost)),
      note: !distinct ? null : exact ? notes.exact : notes.interval,
    },
    {
      label: labels.women,
      value: share === null ? sayPeople(women, language) : sayPercent(share, language),
      note:
        share !== null
          ? notes.women(say(women!.people), say(people))
          : outside && people !== null
            ? notes.womenShown
            : null,
    },
    { label: labels.hours, value: hours(minutes), note: minutes === null ? null : notes.minutes },
    {
      label: labels.partners,
      value: say(figures.byPartner.length),
      note: regions > 0 ? notes.regions(regions, say(regions)) : null,
    },
  ];
}

/** Capacity strengthening so far: trainings and workshops, who came, what the tests say. */
export function capacityFigures({ figures, language, outside }: Figures): BigFigure[] {
  const { figures: labels, notes, ...texts } = reportTexts(language);
  const words = wordsIn(language);
  const say = (value: number | null) =>
    value === null ? words.notStated : sayNumber(value, language);
  const { activities, people, uncounted, minutes, tested, meanGain } = figures.capacity;
  return [
    {
      label: labels.capacityHeld,
      value: say(activities),
      note: minutes === null ? null : texts.hours(say(Math.round(minutes / 60))),
    },
    {
      label: labels.attendances,
      value: say(people),
      note: activities === 0 ? null : notes.uncounted(uncounted, say(uncounted), outside),
    },
    {
      label: labels.gain,
      value: meanGain === null ? words.notStated : sayGain(meanGain, language),
      note: meanGain === null ? notes.noTest : notes.gain(say(tested)),
    },
  ];
}

function sayGain(gain: number, language: Language): string {
  const { points } = reportTexts(language);
  return gain > 0 ? points(sayPercent(gain, language)) : sayPercent(gain, language);
}

/** Every figure of the first pages, typed, one value each, null where none is known; `key` never changes. */
export function keyFigures({ figures, language }: Omit<Figures, "outside">) {
  const texts = reportTexts(language);
  const { figures: labels, units, notes } = texts;
  const words = wordsIn(language);
  const { capacity, distinct } = figures;
  const row = (
    key: string,
    figure: string,
    value: number | null,
    unit: string,
    note: string | null = null,
  ) => ({ key, figure, value, unit, note: note ?? (value === null ? words.notStated : null) });
  const cell = (
    key: string,
    label: string,
    { people, hidden }: PeopleCell,
    note: string | null = null,
  ) => row(key, label, people, units.attendances, hidden ? words.notSeen : note);
  const inHours = (minutes: number | null) => (minutes === null ? null : minutes / 60);
  // None among those shown is not none, where others are not broken down.
  const someHidden = figures.bySex.some(({ category, people }) => category === "hidden" && people);
  const seen = (one: PeopleCell): PeopleCell =>
    someHidden && one.people === 0 ? { ...one, people: null, hidden: true } : one;
  const ofWhom = (mark: string) => words.ofWhom[mark as keyof typeof words.ofWhom];
  return [
    row("held", labels.held, figures.held, units.activities),
    row("planned", labels.planned, figures.planned, units.activities),
    row("cancelled", labels.cancelled, figures.cancelled, units.activities),
    row("uncounted", labels.uncounted, figures.uncounted, units.activities),
    row("people", labels.attendances, figures.people, units.attendances),
    ...figures.bySex.map((one) =>
      cell(`sex:${one.category}`, words.sex[one.category as keyof typeof words.sex], seen(one)),
    ),
    ...figures.ofWhom.map((one) =>
      cell(`of_whom:${one.category}`, ofWhom(one.category), one, texts.ofWhomNote),
    ),
    row("at_least", labels.atLeast, distinct?.atLeast ?? null, units.people),
    row("at_most", labels.atMost, distinct?.atMost ?? null, units.people),
    row("hours", labels.hours, inHours(figures.minutes), units.hours),
    row("capacity_held", labels.capacityHeld, capacity.activities, units.activities),
    row("capacity_people", labels.capacityPeople, capacity.people, units.attendances),
    row("capacity_hours", labels.capacityHours, inHours(capacity.minutes), units.hours),
    row("tested", labels.tested, capacity.tested, units.people),
    row(
      "gain",
      labels.gain,
      capacity.meanGain,
      units.share,
      capacity.meanGain === null ? notes.noTest : null,
    ),
  ];
}

/** The same as a sheet, a row a figure. */
export function figuresTable({ figures, language }: Figures): Table {
  const texts = reportTexts(language);
  return {
    name: texts.sheets.figures,
    columns: columnsIn(
      [
        ["figure", "text", 44],
        ["value", "number", 12],
        ["unit", "text", 14],
        ["note", "text", 60],
      ],
      language,
    ),
    rows: keyFigures({ figures, language }).map(({ key: _, ...row }) => row),
  };
}
