import { type ActivityType, activityTypes, type Sex, sexes } from "../activities/schema";
import type { DashboardFigures, Share } from "../figures/dashboard";
import { sayCountry, sayMonth, sayNumber, sayPercent } from "../numbers";
import { regionName } from "../places/regions";
import { type Language, type LocalText, textIn } from "../text";
import { wordsIn } from "../words/words";
import { chartTexts } from "./texts";
import type { Bars, StackedColumns, Tone } from "./model";

export type Labels = {
  partners: { id: string; name: LocalText; acronym: string | null }[];
  outcomes: { id: string; code: string; title: LocalText }[];
};
/** Who reads, and the line that says on what the figures rest. */
export type Reader = { language: Language; source: string };

const typeTones: Record<ActivityType, Tone> = {
  training: "c1",
  workshop: "c2",
  dialogue: "c3",
  meeting: "c4",
  advocacy: "c5",
  other: "c6",
};
const sexTones: Record<Sex, Tone> = { female: "women", male: "men", unknown: "unknown" };

/**
 * Months one by one, or by quarter when there are many; months in which nothing happened keep their place, and what
 * has no date ("") stands after them all.
 */
export function periods(
  months: string[],
  language: Language,
): { key: string; label: string; months: string[] }[] {
  const dated = months.filter(Boolean).sort();
  const [first, last] = [dated[0], dated.at(-1)];
  const undated = months.includes("")
    ? [{ key: "", label: chartTexts(language).undated, months: [""] }]
    : [];
  if (!first || !last) return undated;
  const number = (month: string) => Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1;
  const name = (at: number) => `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, "0")}`;
  const size = number(last) - number(first) >= 18 ? 3 : 1;
  const from = number(first) - (number(first) % size);
  const list = [];
  for (let at = from; at <= number(last); at += size) {
    const inside = Array.from({ length: size }, (_, index) => name(at + index));
    const label =
      size === 1
        ? sayMonth(name(at), language, "short")
        : chartTexts(language).quarter(Math.floor((at % 12) / 3) + 1, Math.floor(at / 12));
    list.push({ key: inside[0]!, label, months: inside });
  }
  return [...list, ...undated];
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
    categories: periods(
      figures.activitiesByMonth.map(({ month }) => month),
      language,
    ).map(({ key, label, months }) => {
      const inside = figures.activitiesByMonth.filter(({ month }) => months.includes(month));
      return {
        key,
        label,
        values: present.map((type) =>
          inside
            .flatMap(({ byType }) => byType)
            .filter(({ category }) => category === type)
            .reduce((sum, { activities }) => sum + activities, 0),
        ),
      };
    }),
    series: present.map((type) => ({
      key: type,
      label: words.activityType[type],
      tone: typeTones[type],
    })),
    source,
  };
}

/** Attendances over time by sex. A period of which nothing is known, or that holds a hidden count, is a gap. */
export function peopleOverTime(
  figures: DashboardFigures,
  { language, source }: Reader,
): StackedColumns {
  const texts = chartTexts(language);
  const words = wordsIn(language);
  const women = figures.bySex.find(({ category }) => category === "female")?.people;
  const share =
    women != null && figures.people ? sayPercent(women / figures.people, language) : null;
  return {
    kind: "stacked-columns",
    title: share ? texts.womenTitle(share) : texts.people,
    unit: texts.attendances,
    categories: periods(
      figures.peopleByMonth.map(({ month }) => month),
      language,
    ).map(({ key, label, months }) => {
      const inside = figures.peopleByMonth.filter(({ month }) => months.includes(month));
      const values = sexes.map((sex) => {
        const cells = inside
          .flatMap(({ bySex }) => bySex)
          .filter(({ category }) => category === sex);
        if (cells.length === 0 || cells.some(({ people }) => people === null)) return null;
        return cells.reduce((sum, { people }) => sum + (people ?? 0), 0);
      });
      return { key, label, values };
    }),
    series: sexes.map((sex) => ({ key: sex, label: words.sex[sex], tone: sexTones[sex] })),
    source,
  };
}

const barsOf = (
  shares: Share[],
  label: (category: string) => string,
  { language, source }: Reader,
  title: string,
  tone: Tone,
): Bars => ({
  kind: "bars",
  title,
  unit: chartTexts(language).attendances,
  bars: [...shares]
    .sort((a, b) => (b.people ?? -1) - (a.people ?? -1))
    .map((share) => ({
      key: share.category,
      label: label(share.category),
      value: share.people,
      text: share.hidden
        ? wordsIn(language).fewerThan
        : share.people === null
          ? wordsIn(language).notStated
          : sayNumber(share.people, language),
    })),
  tone,
  source,
});

/** The share with the most people names the chart. */
function leading(
  shares: Share[],
  label: (category: string) => string,
  { language }: Reader,
  figures: DashboardFigures,
  empty: string,
): string {
  const [first] = [...shares]
    .filter(({ people }) => people !== null)
    .sort((a, b) => (b.people ?? 0) - (a.people ?? 0));
  if (!first || !figures.people) return empty;
  return chartTexts(language).leadingTitle(
    label(first.category),
    sayPercent((first.people ?? 0) / figures.people, language),
  );
}

export function peopleByPartner(figures: DashboardFigures, labels: Labels, reader: Reader): Bars {
  const label = (id: string) => {
    const partner = labels.partners.find((one) => one.id === id);
    return partner ? (partner.acronym ?? textIn(partner.name, reader.language)) : id;
  };
  const texts = chartTexts(reader.language);
  return barsOf(
    figures.byPartner,
    label,
    reader,
    leading(figures.byPartner, label, reader, figures, texts.byPartner),
    "c1",
  );
}

export function peopleByOutcome(figures: DashboardFigures, labels: Labels, reader: Reader): Bars {
  const texts = chartTexts(reader.language);
  const label = (id: string) => {
    const outcome = labels.outcomes.find((one) => one.id === id);
    return outcome ? `${outcome.code} ${textIn(outcome.title, reader.language)}` : texts.noOutcome;
  };
  return barsOf(figures.byOutcome, label, reader, texts.byOutcome, "c3");
}

export function peopleByRegion(figures: DashboardFigures, reader: Reader): Bars {
  const { language } = reader;
  const label = (code: string) =>
    code.includes("-") ? regionName(code, language) : sayCountry(code, language);
  const texts = chartTexts(language);
  return barsOf(
    figures.byRegion,
    label,
    reader,
    leading(figures.byRegion, label, reader, figures, texts.byRegion),
    "c2",
  );
}
