import { sayNumber } from "@suivi/domain/numbers";
import { directions, indicatorKinds } from "@suivi/domain/results/schema";
import { textIn } from "@suivi/domain/text";
import { Chips } from "@suivi/ui/chips";
import { Fold } from "@suivi/ui/fold";
import { useLanguage, useTexts } from "../../language";
import { fieldId, SelectField, TextField } from "../../shell/form";
import { ListEditor } from "../../shell/list-editor";
import { AreaField, LocalFields } from "../../shell/text-fields";
import { withKind } from "./indicator-draft";
import { indicatorFormTexts } from "./indicator-form-texts";
import type { IndicatorPart } from "./indicator-part";
import type { Framework } from "./use-framework";

type Props = IndicatorPart & { framework: Framework };

/** What an indicator can't be without: its title, the result it measures, its kind and its direction. */
export function IndicatorBasics({ content, patch, problem, framework }: Props) {
  const texts = useTexts(indicatorFormTexts);
  const language = useLanguage();
  const { kind, direction, scale, counted } = content;
  const kinds = counted ? (["number"] as const) : indicatorKinds;
  return (
    <>
      <LocalFields
        path="title"
        label={texts.title}
        long
        value={content.title}
        onChange={(title) => patch({ title })}
        problem={problem}
      />
      <SelectField
        path="resultId"
        label={texts.result}
        error={problem("resultId")}
        value={content.resultId}
        onChange={(resultId) => patch({ resultId })}
        options={framework.cards.map(({ result, name, title }) => ({
          value: result.id,
          label: `${name} – ${title}`,
        }))}
      />
      <Chips
        name={fieldId("kind")}
        legend={texts.kind}
        options={kinds.map((value) => ({ value, label: texts.kinds[value] }))}
        value={kind}
        error={problem("kind")}
        onChange={(next) => patch(withKind(content, next))}
      />
      <Chips
        name={fieldId("direction")}
        legend={texts.direction}
        options={directions.map((value) => ({ value, label: texts.directions[value] }))}
        value={direction}
        onChange={(next) => patch({ direction: next })}
      />
      {kind === "scale" ? (
        <ListEditor
          path="scale"
          title={texts.scale}
          help={problem("scale") ? <span className="wrong">{problem("scale")}</span> : null}
          empty={texts.noStep}
          add={texts.addStep}
          first="fr"
          items={scale}
          blank={() => ({})}
          nameOf={(step, index) =>
            `${sayNumber(index + 1, language)}. ${textIn(step, language) || texts.step("")}`.trim()
          }
          ordered
          problem={problem}
          onChange={(next) => patch({ scale: next })}
        >
          {(step, index, change) => (
            <LocalFields
              path={`scale.${index}`}
              label={texts.stepName}
              value={step}
              onChange={change}
              problem={problem}
            />
          )}
        </ListEditor>
      ) : null}
    </>
  );
}

/** What counts and what does not, in which unit. */
export function DefinitionFields({ content, patch, problem }: IndicatorPart) {
  const texts = useTexts(indicatorFormTexts);
  const language = useLanguage();
  const state = [content.code, content.unit && textIn(content.unit, language)].filter(Boolean);
  return (
    <Fold
      title={texts.definitionPart}
      state={state.join(" · ") || null}
      show={["code", "definition", "unit"].some((path) => problem(path))}
    >
      <AreaField
        path="definition"
        label={texts.definition}
        hint={texts.definitionHint}
        error={problem("definition")}
        value={content.definition ?? ""}
        onChange={(definition) => patch({ definition })}
      />
      <LocalFields
        path="unit"
        label={texts.unit}
        hint={texts.unitHint}
        value={content.unit ?? {}}
        onChange={(unit) => patch({ unit })}
        problem={problem}
      />
      <TextField
        path="code"
        label={texts.code}
        error={problem("code")}
        value={content.code ?? ""}
        onChange={(code) => patch({ code })}
      />
    </Fold>
  );
}
