import { type Figure, type FigureValue, valueOf } from "@suivi/domain/figures/figure";
import { sayCountry, sayNumber, sayPercent } from "@suivi/domain/numbers";
import { shortName } from "@suivi/domain/organisations/short-name";
import { regionName } from "@suivi/domain/places/regions";
import { type Language, textIn } from "@suivi/domain/text";
import { wordsIn } from "@suivi/domain/words/words";
import { behindTexts } from "./behind-texts";
import { dashboardTexts } from "./texts";
import type { Figures } from "./use-figures";

/** What a figure is called: what it counts, and of which part. */
export function nameOf(
  { measure, dimension, category }: Figure,
  answer: Figures,
  language: Language,
) {
  const texts = behindTexts[language];
  if (dimension === "status") return texts.statuses[category as keyof typeof texts.statuses];
  const whole = measure === "activities" ? texts.statuses.held : texts.measures[measure];
  if (dimension === "capacity" && category === null) return texts.of(whole, texts.capacity);
  if (dimension === null || category === null) return whole;
  return texts.of(whole, categoryName(dimension, category, answer, language));
}

function categoryName(
  dimension: NonNullable<Figure["dimension"]>,
  category: string,
  { labels }: Figures,
  language: Language,
): string {
  const words = wordsIn(language);
  const named = (names: Record<string, string>) => names[category] ?? category;
  if (dimension === "sex") return named(words.sex);
  if (dimension === "ofWhom") return named(words.ofWhom);
  if (dimension === "partner") {
    const partner = labels.partners.find(({ id }) => id === category);
    return partner ? shortName(partner, language) : category;
  }
  if (dimension === "outcome") {
    const outcome = labels.outcomes.find(({ id }) => id === category);
    const said = outcome && [outcome.code, textIn(outcome.title, language)].filter(Boolean);
    return said?.join(" ") ?? behindTexts[language].noOutcome;
  }
  if (dimension === "region")
    return /^[A-Z]{2}$/.test(category)
      ? sayCountry(category, language)
      : regionName(category, language);
  return named(words.activityTypes);
}

/** The value of a figure, of what has no date where that is asked; undefined for one that no dashboard shows. */
export function figureIn(
  { figures }: Figures,
  asked: Figure,
  undated: boolean,
): FigureValue | undefined {
  if (!undated) return valueOf(figures, asked);
  const period = figures.overTime.find(({ first }) => first === "");
  const shown = (value: number | null | undefined) => ({ value: value ?? null, hidden: false });
  if (asked.dimension === "type")
    return shown(
      period?.byType.find(({ category }) => category === asked.category)?.activities ?? 0,
    );
  if (asked.dimension === "sex")
    return shown(period?.bySex.find(({ category }) => category === asked.category)?.people);
  return undefined;
}

/** A value as the dashboard says it. */
export function sayValue(
  asked: Figure,
  { value, hidden }: FigureValue,
  answer: Figures,
  language: Language,
) {
  const texts = dashboardTexts[language];
  const words = wordsIn(language);
  if (value === null) return hidden ? words.notSeen : words.notStated;
  if (asked.measure === "hours") return texts.inHours(sayNumber(Math.round(value / 60), language));
  if (asked.measure === "tests") return sayGain(value, language);
  const { distinct } = answer.figures;
  if (asked.measure === "distinct" && distinct && distinct.atLeast < distinct.atMost)
    return texts.interval(
      sayNumber(distinct.atLeast, language),
      sayNumber(distinct.atMost, language),
    );
  return sayNumber(value, language);
}

/** A change between tests as a share of the scale, with its sign: + 17 %. */
export function sayGain(gain: number, language: Language): string {
  const share = sayPercent(Math.abs(gain), language);
  if (gain === 0) return share;
  return gain > 0 ? dashboardTexts[language].plus(share) : `−${share}`;
}
