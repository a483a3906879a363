import type { ProgrammeContent } from "@suivi/domain/programmes/schema";
import { useTexts } from "../../language";
import { TextField } from "../../shell/form";
import { ListEditor } from "../../shell/list-editor";
import { AreaField, LocalFields } from "../../shell/text-fields";
import { CountryFields } from "./country-fields";
import { editTexts } from "./edit-texts";
import { SourceFields } from "../../shell/source-fields";

export type FieldsProps = {
  content: ProgrammeContent;
  patch(part: Partial<ProgrammeContent>): void;
  problem(path: string): string | undefined;
};

/** What a programme is called, what it is for, and where it works. */
export function IdentityFields({ content, patch, problem }: FieldsProps) {
  const texts = useTexts(editTexts);
  return (
    <>
      <LocalFields
        path="title"
        label={texts.title}
        value={content.title}
        onChange={(title) => patch({ title })}
        problem={problem}
      />
      <CountryFields
        value={content.countries}
        onChange={(countries) => patch({ countries })}
        error={problem("countries")}
      />
      <LocalFields
        path="aim"
        label={texts.aim}
        long
        value={content.aim ?? {}}
        onChange={(aim) => patch({ aim })}
        problem={problem}
      />
      <AreaField
        path="aliases"
        label={texts.aliases}
        hint={texts.aliasesHint}
        error={problem("aliases")}
        value={content.aliases.join("\n")}
        onChange={(text) => patch({ aliases: text.split("\n") })}
      />
    </>
  );
}

/** The periods and the cost, one line for each source that states them. */
export function StatedFields({ content, patch, problem }: FieldsProps) {
  const texts = useTexts(editTexts);
  return (
    <>
      <ListEditor
        path="periodStated"
        title={texts.periods}
        help={texts.periodsHelp}
        empty={texts.noPeriod}
        add={texts.addPeriod}
        first="from"
        items={content.periodStated}
        blank={() => ({ from: "", to: "", source: null })}
        nameOf={(_, index) => `${texts.period} ${index + 1}`}
        problem={problem}
        onChange={(periodStated) => patch({ periodStated })}
      >
        {({ from, to, source }, index, change) => (
          <>
            <div className="pair">
              <TextField
                path={`periodStated.${index}.from`}
                label={texts.from}
                hint={texts.dateHint}
                error={problem(`periodStated.${index}.from`)}
                value={from}
                onChange={(text) => change({ from: text })}
              />
              <TextField
                path={`periodStated.${index}.to`}
                label={texts.to}
                hint={texts.dateHint}
                error={problem(`periodStated.${index}.to`)}
                value={to}
                onChange={(text) => change({ to: text })}
              />
            </div>
            <SourceFields
              path={`periodStated.${index}.source`}
              value={source}
              onChange={(next) => change({ source: next })}
              problem={problem}
            />
          </>
        )}
      </ListEditor>
      <ListEditor
        path="costStated"
        title={texts.costs}
        help={texts.costsHelp}
        empty={texts.noCost}
        add={texts.addCost}
        first="scope"
        items={content.costStated}
        blank={() => ({ scope: "programme", about: "", currency: "", source: null })}
        nameOf={({ scope }, index) => scope || `${texts.costOf} ${index + 1}`}
        problem={problem}
        onChange={(costStated) => patch({ costStated })}
      >
        {({ source, ...cost }, index, change) => (
          <>
            <TextField
              path={`costStated.${index}.scope`}
              label={texts.scope}
              hint={texts.scopeHint}
              error={problem(`costStated.${index}.scope`)}
              value={cost.scope}
              onChange={(scope) => change({ scope })}
            />
            <div className="pair">
              <TextField
                path={`costStated.${index}.about`}
                label={texts.amount}
                inputMode="decimal"
                error={problem(`costStated.${index}.about`)}
                value={cost.about}
                onChange={(about) => change({ about })}
              />
              <TextField
                path={`costStated.${index}.currency`}
                label={`${texts.currency} (${texts.currencyHint})`}
                error={problem(`costStated.${index}.currency`)}
                value={cost.currency}
                onChange={(currency) => change({ currency })}
              />
            </div>
            <SourceFields
              path={`costStated.${index}.source`}
              value={source}
              onChange={(next) => change({ source: next })}
              problem={problem}
            />
          </>
        )}
      </ListEditor>
    </>
  );
}
