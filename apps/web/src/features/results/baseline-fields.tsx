import type { Baseline } from "@suivi/domain/results/schema";
import { sayBaseline } from "@suivi/domain/results/say";
import { Chips } from "@suivi/ui/chips";
import { Fold } from "@suivi/ui/fold";
import { useLanguage, useTexts } from "../../language";
import { fieldId } from "../../shell/form";
import { NumberField } from "../../shell/number-field";
import { indicatorFormTexts } from "./indicator-form-texts";
import type { IndicatorPart } from "./indicator-part";

const states = ["value", "unknown", "not_applicable"] as const;

/** Where things stood before the programme: known with its year, not known yet, or not applicable; never 0 for either. */
export function BaselineFields({ content, patch, problem }: IndicatorPart) {
  const texts = useTexts(indicatorFormTexts);
  const language = useLanguage();
  const { baseline, kind } = content;
  const change = (part: Partial<Extract<Baseline, { state: "value" }>>) =>
    patch({ baseline: { ...baseline, ...part } as Baseline });
  const choose = (state: Baseline["state"]) =>
    patch({
      baseline: (state === "value" ? { state, value: null, of: null, year: null } : { state }) as
        // What is not typed yet stands empty until it is checked.
        Baseline,
    });
  const known = baseline.state === "value";
  return (
    <Fold
      title={texts.baseline}
      state={
        known
          ? baseline.value === null
            ? null
            : sayBaseline(content, language)
          : baseline.state === "unknown"
            ? texts.notStated
            : texts.baselineStates.not_applicable
      }
      show={problem("baseline") !== undefined}
    >
      <Chips
        name={fieldId("baseline.state")}
        legend={texts.baselineState}
        options={states.map((value) => ({ value, label: texts.baselineStates[value] }))}
        value={baseline.state}
        onChange={choose}
      />
      {known ? (
        <div className="pair">
          <NumberField
            path="baseline.value"
            label={
              kind === "percentage" && baseline.of === null
                ? `${texts.baselineValue} (%)`
                : texts.baselineValue
            }
            error={problem("baseline.value")}
            value={baseline.value}
            onChange={(value) => change({ value: value as number })}
          />
          {kind === "percentage" ? (
            <NumberField
              path="baseline.of"
              label={texts.baselineOf}
              error={problem("baseline.of")}
              value={baseline.of}
              onChange={(of) => change({ of })}
            />
          ) : null}
          <NumberField
            path="baseline.year"
            label={texts.baselineYear}
            inputMode="numeric"
            error={problem("baseline.year")}
            plain
            value={baseline.year}
            onChange={(year) => change({ year })}
          />
        </div>
      ) : null}
    </Fold>
  );
}
