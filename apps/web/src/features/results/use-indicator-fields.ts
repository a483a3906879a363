import type { IndicatorContent } from "@suivi/domain/results/schema";
import { resultsWords } from "@suivi/domain/results/words";
import { textIn } from "@suivi/domain/text";
import { useLanguage } from "../../language";
import type { CodeWords, FieldNames } from "../../shell/say-value";
import { useDimensions } from "./breakdown-table";
import { indicatorTexts } from "./indicator-texts";
import { sayTarget } from "./target-rows";

/** What the fields of an indicator and their codes are called, for its form, its history and conflicts. */
export function useIndicatorFields(
  content: IndicatorContent,
  span: { from: string; to: string },
): { fields: FieldNames; codes: CodeWords } {
  const language = useLanguage();
  const words = resultsWords(language);
  const dimensions = useDimensions();
  const targets = Object.keys(content.targets).map((key) => [
    `targets.${key}`,
    sayTarget(key, content, span, language, words.frequencies.life),
  ]);
  return {
    fields: {
      ...words.fields,
      ...Object.fromEntries(targets),
      removed: indicatorTexts[language].removedField,
    },
    codes: {
      kind: words.kinds,
      direction: words.directions,
      overTime: words.overTime,
      acrossPlaces: words.acrossPlaces,
      frequency: words.frequencies,
      "breakdowns.*.*": Object.fromEntries(
        dimensions.map(({ id, name }) => [id, textIn(name, language)]),
      ),
    },
  };
}
