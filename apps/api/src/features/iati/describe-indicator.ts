import type { IndicatorContent } from "@suivi/domain/results/schema";
import { sayRule } from "@suivi/domain/results/say";
import { type Language, type LocalText, languages, textIn } from "@suivi/domain/text";
import { writeTexts } from "./file-texts";
import { sayStep } from "./scale-steps";

/**
 * What an indicator means and how its figures come about. IATI has no mark for sums, running totals and latest values;
 * its guidance is to say so here. The same sentences tell take-in how a file of ours adds up.
 */
export function describeIndicator(content: IndicatorContent, first: Language): LocalText {
  const { definition, unit, kind, scale } = content;
  const said = (language: Language) =>
    [
      language === first ? definition : null,
      unit ? writeTexts.in[language].unit(textIn(unit, language)) : null,
      kind === "scale"
        ? scale.map((step, index) => sayStep(textIn(step, language), index)).join(" ")
        : null,
      ...sayRule(content, language),
    ]
      .filter(Boolean)
      .join(" ");
  return Object.fromEntries(languages.map((language) => [language, said(language)]));
}
