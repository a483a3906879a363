import { sayFraction, sayValue } from "@suivi/domain/results/say";
import {
  exampleResult,
  type ExampleStretch,
  exampleValues,
} from "@suivi/domain/results/rule-example";
import { allowedRules } from "@suivi/domain/results/rules";
import type { AcrossPlaces, IndicatorKind, OverTime } from "@suivi/domain/results/schema";
import { useLanguage, useTexts } from "../../language";
import { fieldId } from "../../shell/form";
import { calculationTexts } from "./calculation-texts";
import type { IndicatorPart } from "./indicator-part";

const stretches = ["first", "second", "whole"] as const;

/** How measurements add up, over time and across places: each choice with what it makes of the same small example. */
export function RuleChoice({ content, patch, problem }: IndicatorPart) {
  const texts = useTexts(calculationTexts);
  const { kind, overTime, acrossPlaces } = content;
  const allowed = allowedRules(kind);
  const pooled = kind === "percentage";
  // The average of a percentage is its pooled fraction too: one choice, not two.
  const across = allowed.acrossPlaces.filter((rule) => !pooled || rule !== "average");
  const chosen = pooled && acrossPlaces === "average" ? "sum" : acrossPlaces;
  return (
    <div className="stack">
      <Example kind={kind} />
      <Choices
        path="overTime"
        legend={texts.overTime}
        error={problem("overTime")}
        options={allowed.overTime.map((value) => ({ value, label: texts.overChoices[value] }))}
        value={overTime}
        result={(rule, stretch) =>
          exampleResult({ kind, overTime: rule as OverTime, acrossPlaces }, stretch)
        }
        kind={kind}
        onChange={(rule) => patch({ overTime: rule as OverTime })}
      />
      <Choices
        path="acrossPlaces"
        legend={texts.acrossPlaces}
        error={problem("acrossPlaces")}
        options={across.map((value) => ({
          value,
          label: pooled && value === "sum" ? texts.pooled : texts.acrossChoices[value],
        }))}
        value={chosen}
        result={(rule, stretch) =>
          exampleResult({ kind, overTime, acrossPlaces: rule as AcrossPlaces }, stretch)
        }
        kind={kind}
        onChange={(rule) => patch({ acrossPlaces: rule as AcrossPlaces })}
      />
    </div>
  );
}

/** What was measured in the example, before any choice. */
function Example({ kind }: { kind: IndicatorKind }) {
  const texts = useTexts(calculationTexts);
  const language = useLanguage();
  const say = ({ value, of }: { value: number; of: number | null }) =>
    of === null
      ? sayValue(value, { kind: "number", scale: [] }, language)
      : sayFraction({ fraction: { numerator: value, denominator: of } }, language)!;
  return (
    <table className="counts">
      <caption>{texts.exampleHelp}</caption>
      <thead>
        <tr>
          <th scope="col">{texts.example}</th>
          {(["first", "second"] as const).map((stretch) => (
            <th key={stretch} scope="col">
              {texts.stretches[stretch]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {(["a", "b"] as const).map((place) => (
          <tr key={place}>
            <th scope="row">{texts.places[place]}</th>
            {(["first", "second"] as const).map((stretch) => (
              <td key={stretch}>{texts.inTurn(exampleValues(kind, place, stretch).map(say))}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

type ChoicesProps = {
  path: string;
  legend: string;
  error: string | undefined;
  options: { value: string; label: string }[];
  value: string;
  kind: IndicatorKind;
  result(rule: string, stretch: ExampleStretch): number | null;
  onChange(rule: string): void;
};

function Choices({ path, legend, error, options, value, kind, result, onChange }: ChoicesProps) {
  const texts = useTexts(calculationTexts);
  const language = useLanguage();
  return (
    <fieldset className={error ? "field has-error" : "field"} id={fieldId(path)} tabIndex={-1}>
      <legend>{legend}</legend>
      {error ? <span className="wrong">{error}</span> : null}
      <table className="rules">
        <thead>
          <tr>
            <th scope="col">{texts.choice}</th>
            {stretches.map((stretch) => (
              <th key={stretch} scope="col" className="number">
                {texts.stretches[stretch]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {options.map((option) => (
            <tr key={option.value} className={option.value === value ? "chosen" : undefined}>
              <th scope="row">
                <label className="check">
                  <input
                    type="radio"
                    name={fieldId(path)}
                    value={option.value}
                    checked={option.value === value}
                    onChange={() => onChange(option.value)}
                  />
                  {option.label}
                </label>
              </th>
              {stretches.map((stretch) => (
                <td key={stretch} className="number">
                  {sayValue(
                    result(option.value, stretch),
                    { kind: kind === "percentage" ? kind : "number", scale: [] },
                    language,
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </fieldset>
  );
}
