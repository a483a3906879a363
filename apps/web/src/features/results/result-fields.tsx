import type { Outcome, ProgrammeContent } from "@suivi/domain/programmes/schema";
import { inFrameworkOrder, resultCodes, resultName } from "@suivi/domain/results/framework";
import { textIn } from "@suivi/domain/text";
import { useLanguage, useTexts } from "../../language";
import { SelectField, TextField } from "../../shell/form";
import { SourceFields } from "../../shell/source-fields";
import { AreaField, LocalFields } from "../../shell/text-fields";
import type { RecordForm } from "../../shell/use-record-form";
import { frameworkTexts } from "./framework-texts";

type Props = {
  /** The result among those of the programme. */
  id: string;
  form: RecordForm<ProgrammeContent>;
  problem(path: string): string | undefined;
};

/** The fields of one result. */
export function ResultFields({ id, form, problem }: Props) {
  const texts = useTexts(frameworkTexts);
  const language = useLanguage();
  const { outcomes, levels } = form.content;
  const index = outcomes.findIndex((one) => one.id === id);
  const result = outcomes[index]!;
  const at = `outcomes.${index}`;
  const codes = resultCodes(form.content);
  const rank = (one: Pick<Outcome, "level">) =>
    levels.findIndex(({ id: own }) => own === one.level);
  const change = (part: Partial<Outcome>) =>
    form.patch({ outcomes: outcomes.map((one) => (one.id === id ? { ...one, ...part } : one)) });
  const parent = outcomes.find((one) => one.id === result.parentId);
  const above = inFrameworkOrder(outcomes).filter(({ result: one }) => rank(one) < rank(result));
  const nameOf = (one: Outcome) =>
    `${resultName(levels[rank(one)]?.name, codes.get(one.id) ?? "", language)} ${textIn(one.title, language)}`;
  const parts = outcomes.filter((one) => one.parentId === id);
  const fits = (level: number) =>
    (!parent || level > rank(parent)) && parts.every((one) => rank(one) > level);
  return (
    <>
      <LocalFields
        path={`${at}.title`}
        label={texts.name}
        long
        value={result.title}
        onChange={(title) => change({ title })}
        problem={problem}
      />
      <div className="pair">
        <SelectField
          path={`${at}.level`}
          label={texts.level}
          error={problem(`${at}.level`)}
          value={result.level}
          onChange={(level) => change({ level })}
          options={levels
            .filter((_, place) => fits(place))
            .map((level) => ({ value: level.id, label: textIn(level.name, language) }))}
        />
        <TextField
          path={`${at}.code`}
          label={texts.code}
          placeholder={codes.get(id)}
          error={problem(`${at}.code`)}
          value={result.code ?? ""}
          onChange={(code) => change({ code: code || null })}
        />
      </div>
      {above.length > 0 || result.parentId !== null ? (
        <SelectField
          path={`${at}.parentId`}
          label={texts.part}
          error={problem(`${at}.parentId`)}
          value={result.parentId ?? ""}
          onChange={(parentId) => change({ parentId: parentId || null })}
          options={[
            { value: "", label: texts.partOfNone },
            ...above.map(({ result: one }) => ({ value: one.id, label: nameOf(one) })),
          ]}
        />
      ) : null}
      <AreaField
        path={`${at}.assumptions`}
        label={texts.assumptions}
        hint={texts.assumptionsHint}
        rows={3}
        error={problem(`${at}.assumptions`)}
        value={result.assumptions ?? ""}
        onChange={(assumptions) => change({ assumptions })}
      />
      <SourceFields
        path={`${at}.source`}
        value={result.source}
        onChange={(source) => change({ source })}
        problem={problem}
      />
    </>
  );
}
