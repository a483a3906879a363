import { sayCountry, sayNumber } from "@suivi/domain/numbers";
import { periodsOf } from "@suivi/domain/results/periods";
import { readTargetKey } from "@suivi/domain/results/progress";
import { sayBaseline, sayPeriod } from "@suivi/domain/results/say";
import { frequencies, type IndicatorContent } from "@suivi/domain/results/schema";
import { resultsWords } from "@suivi/domain/results/words";
import { textIn } from "@suivi/domain/text";
import { resultTitle } from "./about-iptt";
import type { IpttReport } from "./read-iptt";
import type { categoriesSaid } from "./say-categories";

type Reader = Pick<IpttReport, "language" | "table"> & {
  categories: ReturnType<typeof categoriesSaid>;
};

/** What a field of an indicator says, in words; null: nothing. */
export function sayIndicatorField(
  field: Exclude<keyof IndicatorContent, "targets">,
  content: IndicatorContent,
  { language, table, categories }: Reader,
): string | null {
  const words = resultsWords(language);
  const list = (texts: string[]) => texts.join(" ; ") || null;
  switch (field) {
    case "resultId": {
      const result = table.results.find(({ id }) => id === content.resultId);
      return result ? resultTitle(result, { language }) : content.resultId;
    }
    case "title":
      return textIn(content.title, language);
    case "unit":
      return content.unit && textIn(content.unit, language);
    case "kind":
      return words.kinds[content.kind];
    case "direction":
      return words.directions[content.direction];
    case "overTime":
      return words.overTime[content.overTime];
    case "acrossPlaces":
      return words.acrossPlaces[content.acrossPlaces];
    case "frequency":
      return words.frequencies[content.frequency];
    case "baseline":
      return sayBaseline(content, language);
    case "scale":
      return list(content.scale.map((step) => textIn(step, language)));
    case "events":
      return list(content.events.map(({ name }) => textIn(name, language)));
    case "breakdowns":
      return list(content.breakdowns.map((dimensions) => categories(dimensions, []).breakdown));
    case "contributesTo":
      return list(content.contributesTo.map(({ code }) => code));
    case "counted":
      return content.counted && words.rule.counted[content.counted.measure];
    case "position":
      return sayNumber(content.position + 1, language);
    default:
      return content[field];
  }
}

/** Of which period, country and category a target is: "Cible, Année 2, S1, Mali, Femmes". */
export function sayTargetKey(
  key: string,
  { events }: Pick<IndicatorContent, "events">,
  { language, table, categories }: Reader,
): string {
  const words = resultsWords(language);
  const { period, country, category } = readTargetKey(key);
  const found = frequencies
    .flatMap((frequency) =>
      periodsOf(frequency, table.span, events).map((one) => ({ ...one, frequency })),
    )
    .find((one) => one.key === period);
  const name =
    period === "life"
      ? words.frequencies.life
      : found
        ? sayPeriod(found, found.frequency, language).name
        : period;
  const pairs = category?.split(";").map((pair) => pair.split("=")) ?? [];
  const within = categories(
    pairs.map(([dimension = ""]) => dimension),
    pairs.map(([, one = ""]) => one),
  ).category;
  return [words.fields.targets, name, country && sayCountry(country, language), within]
    .filter(Boolean)
    .join(", ");
}
