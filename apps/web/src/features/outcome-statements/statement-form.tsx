import { statementProblems } from "@suivi/domain/outcome-statements/facts";
import {
  type StatementContent,
  statementContent,
  statementLevels,
  tendencies,
} from "@suivi/domain/outcome-statements/schema";
import { countryChoices } from "@suivi/domain/places/countries";
import { regionsOf } from "@suivi/domain/places/regions";
import { problemsOf } from "@suivi/domain/problems/problem";
import { useLocation } from "wouter";
import { useReviewedForm } from "../../shell/use-reviewed-form";
import { useLanguage, useTexts } from "../../language";
import { useProgramme } from "../../session";
import { SelectField, TextField, useProblems } from "../../shell/form";
import { FormPage } from "../../shell/form-page";
import { AreaField, LocalFields } from "../../shell/text-fields";
import { client, queryClient, trpc } from "../../trpc";
import { cleanStatement } from "./clean-statement";
import { LinkFields } from "./link-fields";
import { statementTexts } from "./texts";
import { useChoices } from "./use-choices";
import { currentDay } from "../../shell/current-day";

type Props = { id: string; record: { version: number; content: StatementContent } };

/** The form of an outcome statement, new or known. */
export function StatementForm({ id, record }: Props) {
  const texts = useTexts(statementTexts);
  const language = useLanguage();
  const { id: programmeId, base, countries } = useProgramme();
  const [, navigate] = useLocation();
  const { partners } = useChoices();
  const back = record.version === 0 ? `${base}/results/outcomes` : `${base}/results/outcomes/${id}`;
  const { form, submit } = useReviewedForm<StatementContent>({
    id,
    record,
    clean: cleanStatement,
    check: (content) => {
      const read = statementContent.safeParse(content);
      const today = currentDay();
      return read.success ? statementProblems(read.data, today) : problemsOf(read.error);
    },
    save: (change) => client.statements.save.mutate(change),
    reread: (known) =>
      queryClient.fetchQuery({
        ...trpc.statements.get.queryOptions({ programmeId, id: known }),
        staleTime: 0,
      }),
    onSaved: (known) => navigate(`${base}/results/outcomes/${known}`),
  });
  const problem = useProblems(form.problems);
  const { content, patch } = form;
  const long = (path: "significance" | "contribution" | "sources", hint?: string) => (
    <AreaField
      path={path}
      label={texts.fields[path]}
      hint={hint}
      error={problem(path)}
      value={content[path] ?? ""}
      onChange={(value) => patch({ [path]: value })}
    />
  );
  return (
    <FormPage
      title={record.version === 0 ? texts.add : texts.edit}
      lead={texts.lead}
      form={{ ...form, submit: () => submit(true) }}
      fields={texts.fields}
      cancel={back}
      save={texts.send}
      more={
        <button
          type="button"
          className="button"
          aria-busy={form.saving}
          onClick={() => submit(false)}
        >
          {texts.saveDraft}
        </button>
      }
    >
      <LocalFields
        path="actor"
        label={texts.fields.actor}
        hint={texts.actorHint}
        value={content.actor}
        onChange={(actor) => patch({ actor })}
        problem={problem}
      />
      <LocalFields
        path="change"
        label={texts.fields.change}
        long
        value={content.change}
        onChange={(change) => patch({ change })}
        problem={problem}
      />
      <TextField
        path="date"
        type="date"
        label={texts.fields.date}
        error={problem("date")}
        value={content.date}
        onChange={(date) => patch({ date })}
      />
      <div className="pair">
        <SelectField
          path="country"
          label={texts.fields.country}
          error={problem("country")}
          value={content.country ?? ""}
          onChange={(country) => patch({ country: country || null, region: null })}
          options={[{ value: "", label: texts.noCountry }, ...countryChoices(language, countries)]}
        />
        {content.country === null ? null : (
          <SelectField
            path="region"
            label={texts.fields.region}
            error={problem("region")}
            value={content.region ?? ""}
            onChange={(region) => patch({ region: region || null })}
            options={[
              { value: "", label: texts.noRegion },
              ...regionsOf(content.country)
                .map((one) => ({ value: one.code, label: one[language] }))
                .sort((a, b) => a.label.localeCompare(b.label, language)),
            ]}
          />
        )}
      </div>
      {partners.length === 1 && content.partnerId ? null : (
        <SelectField
          path="partnerId"
          label={texts.fields.partnerId}
          error={problem("partnerId")}
          value={content.partnerId}
          onChange={(partnerId) => patch({ partnerId })}
          options={[{ value: "", label: texts.choosePartner }, ...partners]}
        />
      )}
      <div className="pair">
        <SelectField
          path="level"
          label={texts.fields.level}
          value={content.level}
          onChange={(level) => patch({ level: level as StatementContent["level"] })}
          options={statementLevels.map((value) => ({ value, label: texts.levels[value] }))}
        />
        <SelectField
          path="tendency"
          label={texts.fields.tendency}
          value={content.tendency}
          onChange={(tendency) => patch({ tendency: tendency as StatementContent["tendency"] })}
          options={tendencies.map((value) => ({ value, label: texts.tendencies[value] }))}
        />
      </div>
      <SelectField
        path="anticipated"
        label={texts.fields.anticipated}
        value={content.anticipated === null ? "unsaid" : content.anticipated ? "yes" : "no"}
        onChange={(value) => patch({ anticipated: value === "unsaid" ? null : value === "yes" })}
        options={(["unsaid", "yes", "no"] as const).map((value) => ({
          value,
          label: texts.anticipated[value],
        }))}
      />
      {long("significance")}
      {long("contribution")}
      {long("sources", texts.sourcesHint)}
      <LinkFields content={content} patch={patch} problem={problem} />
    </FormPage>
  );
}
