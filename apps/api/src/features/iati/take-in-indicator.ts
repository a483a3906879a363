import {
  blankIndicator,
  type IndicatorContent,
  indicatorContent,
  acrossPlacesRules,
  overTimeRules,
} from "@suivi/domain/results/schema";
import { targetKey } from "@suivi/domain/results/progress";
import type { Catalogue } from "@suivi/domain/programmes/schema";
import { resultsWords } from "@suivi/domain/results/words";
import { languages, type LocalText } from "@suivi/domain/text";
import type { FoundActivity, FoundIndicator } from "@suivi/iati/elements";
import { numberIn } from "@suivi/iati/numbers";
import { writeTexts } from "./file-texts";
import { sayStep, stepsIn } from "./scale-steps";
import { type Calendar, stretchOf } from "./take-in-periods";
import { localOf } from "./take-in-read";

/** An indicator as one activity of the file has it; `country` where the activity is of one. */
export type Told = { activity: FoundActivity; indicator: FoundIndicator; country: string | null };
type Figure = FoundIndicator["period"][number]["actual"][number];

export const roundedIn = (text: string | undefined): number | null => {
  const number = numberIn(text);
  return number === null || Math.abs(number) > 1e9 ? null : Math.round(number * 10_000) / 10_000;
};

/** "84 / 120" in a comment: the parts of a percentage. */
export function fractionOf({ comment }: Pick<Figure, "comment">) {
  const text = comment?.narrative[0]?.text ?? "";
  const [, numerator, denominator] =
    /^\s*(\d+(?:\.\d+)?) \/ (\d+(?:\.\d+)?)(?:\s|$)/.exec(text) ?? [];
  if (numerator === undefined) return null;
  return { numerator: Number(numerator), denominator: Number(denominator) };
}

/** The figure of a whole period: the one that is of no dimension. */
export function totalOf(figures: readonly Figure[]): Figure | "several" | null {
  const totals = figures.filter(({ dimension }) => dimension.length === 0);
  if (new Set(totals.map(({ value }) => value)).size > 1) return "several";
  return totals[0] ?? null;
}

const unitIn = (text: string, language: "fr" | "en"): string | undefined => {
  const [before = "", after = ""] = writeTexts.in[language].unit("\0").split("\0");
  const start = text.indexOf(before);
  const end = text.indexOf(after, start + before.length);
  return start < 0 || end < 0 ? undefined : text.slice(start + before.length, end).slice(0, 60);
};

/** What a description says of how figures add up, where a file of ours says so in our words; the rest defines it. */
function readDescription(text: LocalText | null) {
  const said = languages.map((language) => text?.[language] ?? "").join(" ");
  const ruleIn = <R extends string>(
    rules: readonly R[],
    sentence: (rule: R, at: "fr" | "en") => string,
  ) => rules.find((rule) => languages.some((language) => said.includes(sentence(rule, language))));
  const words = (language: "fr" | "en") => resultsWords(language).rule;
  const unit = Object.fromEntries(
    languages.flatMap((language) => {
      const found = unitIn(text?.[language] ?? "", language);
      return found ? [[language, found]] : [];
    }),
  ) as LocalText;
  const steps = { fr: stepsIn(text?.fr ?? ""), en: stepsIn(text?.en ?? "") };
  const ours = languages.flatMap((language) => {
    const { overTime, acrossPlaces, counted, pooled } = words(language);
    const own = [
      ...(unit[language] ? [writeTexts.in[language].unit(unit[language])] : []),
      ...(steps[language].length > 0 ? [steps[language].map(sayStep).join(" ")] : []),
    ];
    const rules = [overTime, acrossPlaces, counted].flatMap((one) => Object.values<string>(one));
    return [...own, ...rules, pooled];
  });
  const rest = (language: "fr" | "en") =>
    ours
      .reduce((left, sentence) => left.replace(sentence, ""), text?.[language] ?? "")
      .replace(/ {2,}/g, " ")
      .trim();
  return {
    unit: unit.fr || unit.en ? unit : null,
    definition: rest("fr") || rest("en") || null,
    scale: scaleOf(steps),
    overTime: ruleIn(overTimeRules, (rule, at) => words(at).overTime[rule]),
    acrossPlaces: ruleIn(acrossPlacesRules, (rule, at) => words(at).acrossPlaces[rule]),
    pooled: languages.some((language) => said.includes(words(language).pooled)),
  };
}

/** The steps of a scale in both languages, where these tell as many; else in the one that tells more. */
function scaleOf({ fr, en }: Record<"fr" | "en", string[]>): LocalText[] {
  if (fr.length === en.length) return fr.map((step, at) => ({ fr: step, en: en[at]! }));
  return fr.length > en.length
    ? fr.map((step) => ({ fr: step }))
    : en.map((step) => ({ en: step }));
}

function baselineOf(
  { baseline }: FoundIndicator,
  percentage: boolean,
): IndicatorContent["baseline"] {
  const [first] = baseline.filter(({ dimension }) => dimension.length === 0);
  const value = roundedIn(first?.value);
  const year = Number(first?.year);
  if (!first || value === null) return { state: "unknown" };
  const fraction = percentage ? fractionOf(first) : null;
  return {
    state: "value",
    value: fraction?.numerator ?? value,
    of: fraction?.denominator ?? null,
    year: Number.isInteger(year) && year >= 1990 && year <= 2100 ? year : null,
  };
}

/** Where the file says that figures are not to be added up, they are not. */
function acrossPlacesIn(told: readonly Told[], shares: boolean): IndicatorContent["acrossPlaces"] {
  if (shares) return "average";
  const stated = told.flatMap(({ indicator }) => indicator.aggregationStatus ?? []);
  return stated.length > 0 && stated.every((one) => /^(0|false)$/.test(one)) ? "latest" : "sum";
}

type At = {
  resultId: string;
  position: number;
  calendar: Calendar;
  catalogues: readonly Catalogue[];
};

/** The definition of an indicator with its targets, from all activities that tell of it; null where it is not valid. */
export function indicatorOf(told: readonly Told[], at: At): IndicatorContent | null {
  const [{ activity, indicator } = told[0]!] = told;
  const description = readDescription(
    localOf(indicator.description?.narrative, activity.lang, 3500),
  );
  const totals = told.flatMap((one) =>
    one.indicator.period.flatMap(({ actual }) => {
      const total = totalOf(actual);
      return total && total !== "several" ? [total] : [];
    }),
  );
  // A percentage is kept as its parts: where the file does not tell them it is a number with a sign.
  const percent = indicator.measure === "2";
  const parts = percent && totals.length > 0 && totals.every((one) => fractionOf(one) !== null);
  const { scale } = description;
  const ordinal = indicator.measure === "4" && scale.length >= 2;
  const targets: Record<string, number> = {};
  for (const { indicator: one, country } of told)
    for (const period of one.period) {
      const stretch = stretchOf(period);
      const key = stretch && at.calendar.keyOf(stretch);
      const total = totalOf(period.target);
      const value = total && total !== "several" ? roundedIn(total.value) : null;
      if (key && value !== null) targets[targetKey(key, country ? { country } : {})] = value;
    }
  const codes = indicator.reference.map(({ code }) => code);
  const read = indicatorContent.safeParse({
    ...blankIndicator(at.resultId, at.position),
    title: localOf(indicator.title?.narrative, activity.lang, 400) ?? {},
    definition: description.definition,
    unit: description.unit ?? (percent && !parts ? { fr: "%", en: "%" } : null),
    kind: ordinal ? "scale" : parts ? "percentage" : "number",
    scale: ordinal ? scale : [],
    direction: /^(0|false)$/.test(indicator.ascending ?? "") ? "decrease" : "increase",
    overTime: description.overTime ?? "latest",
    acrossPlaces:
      description.acrossPlaces ?? (ordinal ? "latest" : acrossPlacesIn(told, percent && !parts)),
    baseline: baselineOf(indicator, parts),
    frequency: at.calendar.frequency,
    events: at.calendar.events,
    targets,
    contributesTo: at.catalogues.flatMap(({ id, indicators }) =>
      indicators.flatMap((one) =>
        codes.includes(one.id) ? [{ catalogue: id, code: one.id }] : [],
      ),
    ),
  } satisfies IndicatorContent);
  return read.success ? read.data : null;
}
