import { type ActivityType, activityTypes, type OfWhomMark, sexes } from "../activities/schema";
import type { DashboardFigures, PeopleCell, PeriodFigures, Share } from "../figures/dashboard";
import type { BySex } from "../figures/small-counts";
import { sayCountry, sayMonth, sayNumber, sayPercent } from "../numbers";
import { shortName } from "../organisations/short-name";
import { regionName } from "../places/regions";
import { type Language, type LocalText, textIn } from "../text";
import { wordsIn } from "../words/words";
import { chartTexts } from "./texts";
import type { Bars, StackedColumns, Tone } from "./model";

export type Labels = {
  partners: { id: string; name: LocalText; acronym: string | null }[];
  outcomes: { id: string; code: string; title: LocalText }[];
};
/** Who reads (`outside`: not a member), and the line that says on what the figures rest. */
export type Reader = { language: Language; source: string; outside?: boolean };

const typeTones: Record<ActivityType, Tone> = {
  training: "c1",
  workshop: "c2",
  dialogue: "c3",
  meeting: "c4",
  advocacy: "c5",
  other: "c6",
};
const sexTones: Record<keyof BySex, Tone> = {
  female: "women",
  male: "men",
  unknown: "unknown",
  hidden: "c2",
};

/** What a period is called on the axis: a month, a quarter, or "no date". */
export function sayPeriod(
  { first, months }: Pick<PeriodFigures, "first" | "months">,
  language: Language,
): string {
  const texts = chartTexts(language);
  if (first === "") return texts.undated;
  if (months.length === 1) return sayMonth(first, language, "short");
  return texts.quarter(Math.ceil(Number(first.slice(5)) / 3), Number(first.slice(0, 4)));
}

/** Activities held over time, by type. */
export function activitiesOverTime(
  figures: DashboardFigures,
  { language, source }: Reader,
): StackedColumns {
  const texts = chartTexts(language);
  const words = wordsIn(language);
  const present = activityTypes.filter((type) =>
    figures.byType.some(({ category }) => category === type),
  );
  const [most, next] = [...figures.byType].sort((a, b) => b.activities - a.activities);
  const held = sayNumber(figures.held, language);
  return {
    kind: "stacked-columns",
    title: !most
      ? texts.noActivities
      : figures.held === 1
        ? texts.oneActivity
        : most.activities === next?.activities
          ? texts.activitiesHeld(held)
          : texts.activitiesTitle(
              held,
              words.activityTypes[most.category as ActivityType],
              sayPercent(most.activities / figures.held, language),
            ),
    unit: texts.activities,
    categories: figures.overTime.map((period) => ({
      key: period.first,
      label: sayPeriod(period, language),
      values: present.map(
        (type) => period.byType.find(({ category }) => category === type)?.activities ?? 0,
      ),
    })),
    series: present.map((type) => ({
      key: type,
      label: words.activityType[type],
      tone: typeTones[type],
    })),
    source,
  };
}

const sexesShown = ({ bySex }: DashboardFigures) =>
  bySex.some(({ category }) => category === "hidden") ? ([...sexes, "hidden"] as const) : sexes;

/** Women as a share of attendances; null: nobody was counted, or this reader does not see the sex of all. */
export function shareOfWomen(figures: DashboardFigures): number | null {
  const women = figures.bySex.find(({ category }) => category === "female")?.people;
  if (women == null || !figures.people || sexesShown(figures) !== sexes) return null;
  return women / figures.people;
}

/** Attendances over time by sex, and what outsiders don't see of it. A period of which nothing is known is a gap. */
export function peopleOverTime(
  figures: DashboardFigures,
  { language, source, outside = false }: Reader,
): StackedColumns {
  const texts = chartTexts(language);
  const words = wordsIn(language);
  const women = shareOfWomen(figures);
  const shown = sexesShown(figures);
  return {
    kind: "stacked-columns",
    title: women === null ? texts.people : texts.womenTitle(sayPercent(women, language)),
    unit: texts.attendances,
    categories: figures.overTime.map((period) => ({
      key: period.first,
      label: sayPeriod(period, language),
      values: shown.map((sex) => {
        const cell = period.bySex.find(({ category }) => category === sex);
        return cell ? cell.people : period.bySex.length > 0 ? 0 : null;
      }),
    })),
    series: shown.map((sex) => ({ key: sex, label: words.sex[sex], tone: sexTones[sex] })),
    ...(figures.uncounted > 0
      ? {
          note: texts.uncounted(figures.uncounted, sayNumber(figures.uncounted, language), outside),
          beside: {
            label: texts.withoutHeads,
            values: figures.overTime.map(({ uncounted }) => uncounted),
          },
        }
      : {}),
    source,
  };
}

/** A number of people, or the word for why there is none. */
export function sayPeople(
  cell: Omit<PeopleCell, "category"> | undefined,
  language: Language,
): string {
  const words = wordsIn(language);
  if (cell?.people != null) return sayNumber(cell.people, language);
  return cell?.hidden ? words.notSeen : words.notStated;
}

const most = (a: Share, b: Share) => (b.people ?? -1) - (a.people ?? -1);

/** Attendances by some part; the part with the most of them, where there is one, names the chart. */
function barsOf(
  { people }: DashboardFigures,
  shares: Share[],
  { language, source }: Reader,
  drawn: { label(category: string): string; title: string; tone: Tone; note?: string },
): Bars {
  const texts = chartTexts(language);
  const { label, title, ...rest } = drawn;
  const sorted = [...shares].sort(most);
  const [first, second] = sorted;
  const leads = first?.people && second?.people && first.people > second.people ? first : null;
  return {
    kind: "bars",
    title: leads
      ? texts.leadsTitle(label(leads.category), sayPercent(leads.people! / people!, language))
      : title,
    unit: texts.attendances,
    bars: sorted.map((share) => ({
      key: share.category,
      label: label(share.category),
      value: share.people,
      text: sayPeople(share, language),
    })),
    ...rest,
    source,
  };
}

export function peopleByPartner(figures: DashboardFigures, labels: Labels, reader: Reader): Bars {
  const label = (id: string) => {
    const partner = labels.partners.find((one) => one.id === id);
    return partner ? shortName(partner, reader.language) : id;
  };
  const title = chartTexts(reader.language).byPartner;
  return barsOf(figures, figures.byPartner, reader, { label, title, tone: "c1" });
}

export function peopleByOutcome(figures: DashboardFigures, labels: Labels, reader: Reader): Bars {
  const texts = chartTexts(reader.language);
  const outcomeOf = (id: string) => labels.outcomes.find((one) => one.id === id);
  const label = (id: string) => {
    const outcome = outcomeOf(id);
    return outcome ? `${outcome.code} ${textIn(outcome.title, reader.language)}` : texts.noOutcome;
  };
  const bars = barsOf(figures, figures.byOutcome, reader, {
    label: (id) => outcomeOf(id)?.code ?? texts.noOutcome,
    title: texts.byOutcome,
    tone: "c3",
    note: texts.outcomesOverlap,
  });
  return { ...bars, bars: bars.bars.map((bar) => ({ ...bar, label: label(bar.key) })) };
}

export function peopleByRegion(figures: DashboardFigures, reader: Reader): Bars {
  const { language } = reader;
  const texts = chartTexts(language);
  const label = (code: string) =>
    code.includes("-") ? regionName(code, language) : texts.noRegion(sayCountry(code, language));
  return barsOf(figures, figures.byRegion, reader, { label, title: texts.byRegion, tone: "c2" });
}

/** Marks "of whom": each is a part of the people, none a part of another; not every activity states them. */
export function peopleOfWhom(figures: DashboardFigures, { language, source }: Reader): Bars {
  const texts = chartTexts(language);
  const words = wordsIn(language);
  const young = figures.ofWhom.find(({ category }) => category === "youth")?.people;
  return {
    kind: "bars",
    title:
      young && figures.people && young <= figures.people
        ? texts.youngTitle(sayPercent(young / figures.people, language))
        : texts.ofWhom,
    unit: texts.ofWhomUnit,
    bars: figures.ofWhom.map((cell) => ({
      key: cell.category,
      label: words.ofWhom[cell.category as OfWhomMark],
      value: cell.people,
      text: sayPeople(cell, language),
    })),
    tone: "c4",
    note: texts.marksOverlap,
    source,
  };
}
