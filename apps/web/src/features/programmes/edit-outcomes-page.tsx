import { newId } from "@suivi/domain/ids";
import { sayNumber } from "@suivi/domain/numbers";
import type { Outcome } from "@suivi/domain/programmes/schema";
import { resultCodes, resultName } from "@suivi/domain/results/framework";
import { textIn } from "@suivi/domain/text";
import { useLanguage } from "../../language";
import { SelectField, TextField } from "../../shell/form";
import { FormPage } from "../../shell/form-page";
import { ListEditor } from "../../shell/list-editor";
import { AreaField, LocalFields } from "../../shell/text-fields";
import { SourceFields } from "./source-fields";
import { useProgrammeForm } from "./use-programme-form";

const blank = (level: string): Outcome => ({
  id: newId(),
  parentId: null,
  level,
  code: null,
  title: {},
  assumptions: null,
  source: null,
});

/** The impact and the outcomes of a programme, in their order; those with activities stay. */
export default function EditOutcomesPage() {
  const language = useLanguage();
  const { texts, base, shown, form, problem, page } = useProgrammeForm();
  const { outcomes, levels } = form.content;
  const codes = resultCodes(form.content);
  const nameOf = ({ id, level }: Outcome) =>
    resultName(levels.find((one) => one.id === level)?.name, codes.get(id) ?? "", language);
  const rank = (level: string) => levels.findIndex(({ id }) => id === level);
  const above = ({ level }: Outcome) => outcomes.filter((one) => rank(one.level) < rank(level));
  const keeps = ({ id }: Outcome) => {
    const activities = shown.activitiesByOutcome[id] ?? 0;
    if (activities > 0) return texts.kept(sayNumber(activities, language), activities === 1);
    return shown.indicatorsByOutcome[id] ? texts.keptByIndicators : null;
  };
  return (
    <FormPage {...page} title={texts.editOutcomes} lead={texts.outcomesLead} cancel={base}>
      <ListEditor
        path="outcomes"
        title={texts.outcomes}
        empty={texts.noOutcome}
        add={texts.addOutcome}
        first="code"
        items={outcomes}
        blank={() => blank((levels[1] ?? levels[0])!.id)}
        nameOf={nameOf}
        keeps={keeps}
        detailOf={({ title }) => textIn(title, language)}
        ordered
        problem={problem}
        onChange={(next) => form.patch({ outcomes: next })}
      >
        {(one, index, change) => (
          <>
            <div className="pair">
              <TextField
                path={`outcomes.${index}.code`}
                label={texts.outcomeCode}
                placeholder={codes.get(one.id)}
                error={problem(`outcomes.${index}.code`)}
                value={one.code ?? ""}
                onChange={(text) => change({ code: text || null })}
              />
              <SelectField
                path={`outcomes.${index}.level`}
                label={texts.level}
                error={problem(`outcomes.${index}.level`)}
                value={one.level}
                onChange={(level) => change({ level })}
                options={levels.map(({ id, name }) => ({
                  value: id,
                  label: textIn(name, language),
                }))}
              />
            </div>
            <LocalFields
              path={`outcomes.${index}.title`}
              label={texts.outcomeTitle}
              long
              value={one.title}
              onChange={(text) => change({ title: text })}
              problem={problem}
            />
            {above(one).length > 0 || one.parentId !== null ? (
              <SelectField
                path={`outcomes.${index}.parentId`}
                label={texts.under}
                error={problem(`outcomes.${index}.parentId`)}
                value={one.parentId ?? ""}
                onChange={(next) => change({ parentId: next || null })}
                options={[
                  { value: "", label: texts.underNone },
                  ...above(one).map((other) => ({
                    value: other.id,
                    label: `${nameOf(other)} ${textIn(other.title, language)}`,
                  })),
                ]}
              />
            ) : null}
            <AreaField
              path={`outcomes.${index}.assumptions`}
              label={texts.assumptions}
              hint={texts.assumptionsHint}
              rows={2}
              error={problem(`outcomes.${index}.assumptions`)}
              value={one.assumptions ?? ""}
              onChange={(assumptions) => change({ assumptions })}
            />
            <SourceFields
              path={`outcomes.${index}.source`}
              value={one.source}
              onChange={(next) => change({ source: next })}
              problem={problem}
            />
          </>
        )}
      </ListEditor>
    </FormPage>
  );
}
