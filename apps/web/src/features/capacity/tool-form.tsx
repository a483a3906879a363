import { templates, type TemplateKey, toolFrom } from "@suivi/domain/capacity/templates";
import { blankTool, toolContent, type ToolContent, voices } from "@suivi/domain/capacity/schema";
import { toolProblems } from "@suivi/domain/capacity/rules";
import { newId } from "@suivi/domain/ids";
import { sayNumber } from "@suivi/domain/numbers";
import { problemsOf } from "@suivi/domain/problems/problem";
import { textIn } from "@suivi/domain/text";
import { type ReactNode, useState } from "react";
import { useLocation } from "wouter";
import { useLanguage, useTexts } from "../../language";
import { useProgramme } from "../../session";
import { SelectField, TextField, useProblems } from "../../shell/form";
import { FormPage } from "../../shell/form-page";
import { ListEditor } from "../../shell/list-editor";
import { LocalFields } from "../../shell/text-fields";
import { useRecordForm } from "../../shell/use-record-form";
import { client, queryClient, trpc } from "../../trpc";
import { cleanTool } from "./clean-tool";
import { CriteriaFields } from "./criteria-fields";
import { capacityTexts } from "./texts";

/** What a new tool starts from, by the word in the address. */
export const startOf = (from: string | undefined): ToolContent =>
  from !== undefined && from in templates ? toolFrom(from as TemplateKey) : blankTool();

type Props = {
  id: string;
  record: { version: number; content: ToolContent };
  /** Rounds were made with the edition that stands. */
  used: boolean;
  after?: ReactNode;
};

/** The builder of a tool: its scale, its domains with their criteria, and the rule of when capacity rose. */
export function ToolForm({ id, record, used, after }: Props) {
  const texts = useTexts(capacityTexts);
  const language = useLanguage();
  const { id: programmeId, base } = useProgramme();
  const [, navigate] = useLocation();
  const [newMeaning, setNewMeaning] = useState(false);
  const form = useRecordForm<ToolContent>({
    id,
    record,
    clean: (content) => cleanTool(content, language),
    check: (content) => {
      const read = toolContent.safeParse(content);
      return read.success ? toolProblems(read.data) : problemsOf(read.error);
    },
    save: (change) => client.capacity.saveTool.mutate({ ...change, newMeaning }),
    reread: (known) =>
      queryClient.fetchQuery({
        ...trpc.capacity.tool.queryOptions({ programmeId, id: known }),
        staleTime: 0,
      }),
    onSaved: () => navigate(`${base}/organisations/capacity`),
  });
  const problem = useProblems(form.problems);
  const { content, patch } = form;
  const number = (value: number) => sayNumber(value, language);
  const points = (path: "meanUp" | "domainDown") => (
    <TextField
      path={`rule.${path}`}
      label={texts.fields[`rule.${path}`]}
      inputMode="decimal"
      error={problem(`rule.${path}`)}
      value={String(content.rule[path]).replace(".", language === "fr" ? "," : ".")}
      onChange={(value) =>
        // What is typed is read when it is sent.
        patch({ rule: { ...content.rule, [path]: value as unknown as number } })
      }
    />
  );
  return (
    <FormPage
      title={record.version === 0 ? texts.newTool : texts.editTool}
      lead={texts.toolLead}
      form={form}
      fields={texts.fields}
      cancel={`${base}/organisations/capacity`}
      after={after}
    >
      {used ? <p className="notice">{texts.usedNote}</p> : null}
      <LocalFields
        path="name"
        label={texts.fields.name}
        value={content.name}
        onChange={(name) => patch({ name })}
        problem={problem}
      />
      <LocalFields
        path="description"
        label={texts.fields.description}
        long
        value={content.description ?? {}}
        onChange={(description) => patch({ description })}
        problem={problem}
      />
      <ListEditor
        path="scale"
        title={texts.fields.scale}
        empty={texts.noParts}
        add={texts.addStep}
        first="fr"
        items={content.scale}
        blank={() => ({})}
        nameOf={(_, index) => texts.step(number(index + 1))}
        problem={problem}
        onChange={(scale) => patch({ scale })}
      >
        {(step, index, change) => (
          <LocalFields
            path={`scale.${index}`}
            label={texts.step(number(index + 1))}
            value={step}
            onChange={change}
            problem={problem}
          />
        )}
      </ListEditor>
      <ListEditor
        path="domains"
        title={texts.fields.domains}
        empty={texts.noParts}
        add={texts.addDomain}
        first="title.fr"
        items={content.domains}
        blank={() => ({ id: newId(), title: {}, criteria: [{ id: newId(), title: {} }] })}
        nameOf={({ title }, index) => textIn(title, language) || texts.domain(number(index + 1))}
        detailOf={({ criteria }) => `${number(criteria.length)} ${texts.criteria.toLowerCase()}`}
        ordered
        problem={problem}
        onChange={(domains) => patch({ domains })}
      >
        {(domain, index, change) => (
          <CriteriaFields domain={domain} index={index} change={change} problem={problem} />
        )}
      </ListEditor>
      <fieldset className="stack section">
        <legend className="hidden-text">{texts.ruleTitle}</legend>
        <div>
          <h2 aria-hidden="true">{texts.ruleTitle}</h2>
          <p className="hint">{texts.ruleHelp}</p>
        </div>
        <SelectField
          path="rule.voice"
          label={texts.fields["rule.voice"]}
          value={content.rule.voice}
          onChange={(voice) =>
            patch({ rule: { ...content.rule, voice: voice as (typeof voices)[number] } })
          }
          options={voices.map((value) => ({ value, label: texts.voices[value] }))}
        />
        <div className="pair">
          {points("meanUp")}
          {points("domainDown")}
        </div>
      </fieldset>
      {used ? (
        <label className="check">
          <input
            type="checkbox"
            checked={newMeaning}
            onChange={(event) => setNewMeaning(event.target.checked)}
          />
          {texts.newMeaning}
        </label>
      ) : null}
    </FormPage>
  );
}
