import { countsOnce } from "@suivi/domain/results/targets";
import { sayRule } from "@suivi/domain/results/say";
import type { Counted } from "@suivi/domain/results/schema";
import { Chips } from "@suivi/ui/chips";
import { Fold } from "@suivi/ui/fold";
import { useLanguage, useTexts } from "../../language";
import { fieldId } from "../../shell/form";
import { calculationTexts } from "./calculation-texts";
import { CountedFields } from "./counted-fields";
import type { IndicatorPart } from "./indicator-part";
import { RuleChoice } from "./rule-choice";
import { resultsTexts } from "./texts";
import type { Framework } from "./use-framework";

type Props = IndicatorPart & {
  /** The indicator, where it is known already. */
  id: string | null;
  framework: Framework;
};

const nothing: Counted = { measure: "attendances", types: [], resultIds: [], countries: [] };

/** Where values come from, typed or counted, and how they add up. */
export function CalculationFields({ id, framework, ...part }: Props) {
  const { content, patch, problem } = part;
  const texts = useTexts(calculationTexts);
  const words = useTexts(resultsTexts);
  const language = useLanguage();
  const { kind, counted } = content;
  return (
    <Fold
      title={texts.calculation}
      state={counted ? words.measures[counted.measure] : texts.overChoices[content.overTime]}
      show={["overTime", "acrossPlaces", "counted"].some((path) => problem(path))}
    >
      {kind === "number" ? (
        <Chips
          name={fieldId("counted")}
          legend={texts.measuredBy}
          options={[
            { value: "typed", label: texts.typed },
            { value: "counted", label: texts.counted },
          ]}
          value={counted ? "counted" : "typed"}
          onChange={(chosen) =>
            patch({
              counted: chosen === "typed" ? null : { ...nothing, resultIds: [content.resultId] },
            })
          }
        />
      ) : null}
      {counted ? <CountedFields {...part} id={id} counted={counted} framework={framework} /> : null}
      {counted && countsOnce(content) ? (
        <p>{sayRule(content, language).join(" ")}</p>
      ) : (
        <RuleChoice {...part} />
      )}
    </Fold>
  );
}
