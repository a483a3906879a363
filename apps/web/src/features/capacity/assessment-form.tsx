import type { AssessmentContent, ToolContent } from "@suivi/domain/capacity/schema";
import { sayNumber } from "@suivi/domain/numbers";
import { textIn } from "@suivi/domain/text";
import { useLocation } from "wouter";
import { useLanguage, useTexts } from "../../language";
import { useProgramme } from "../../session";
import { TextField, useProblems } from "../../shell/form";
import { FormPage } from "../../shell/form-page";
import { AreaField } from "../../shell/text-fields";
import { ActionFields } from "./action-fields";
import { CriterionFields } from "./criterion-fields";
import { capacityTexts } from "./texts";
import { useAssessmentForm } from "./use-assessment-form";

type Props = {
  id: string;
  record: { version: number; content: AssessmentContent };
  tool: ToolContent;
  /** What the assessed organisation is called. */
  name: string;
};

/** A round: both scores of each criterion side by side, the story of each domain, the plan of action. */
export function AssessmentForm({ id, record, tool, name }: Props) {
  const texts = useTexts(capacityTexts);
  const language = useLanguage();
  const { base } = useProgramme();
  const [, navigate] = useLocation();
  const back = `${base}/organisations/${record.content.organisationId}/capacity`;
  const { form, submit } = useAssessmentForm({
    id,
    record,
    tool,
    onSaved: () => navigate(back),
  });
  const problem = useProblems(form.problems);
  const { content, patch, set } = form;
  const scored = Object.values(content.scores).filter(
    (found) => found[tool.rule.voice] !== null,
  ).length;
  const all = tool.domains.flatMap(({ criteria }) => criteria).length;
  return (
    <FormPage
      title={texts.roundOf(name)}
      lead={texts.series(
        textIn(tool.name, language),
        texts.version(sayNumber(tool.edition, language)),
      )}
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
      <div className="pair">
        <TextField
          path="date"
          type="date"
          label={texts.fields.date}
          error={problem("date")}
          value={content.date}
          onChange={(date) => patch({ date })}
        />
        <TextField
          path="facilitator"
          label={texts.fields.facilitator}
          error={problem("facilitator")}
          value={content.facilitator ?? ""}
          onChange={(facilitator) => patch({ facilitator })}
        />
      </div>
      {tool.domains.map((domain) => (
        <section key={domain.id} className="stack section" aria-labelledby={`d-${domain.id}`}>
          <h2 id={`d-${domain.id}`}>{textIn(domain.title, language)}</h2>
          {domain.criteria.map((criterion) => (
            <CriterionFields
              key={criterion.id}
              criterion={criterion}
              scale={tool.scale}
              found={content.scores[criterion.id]}
              problem={problem}
              onChange={(found) =>
                set((before) => ({
                  ...before,
                  scores: { ...before.scores, [criterion.id]: found },
                }))
              }
            />
          ))}
          <AreaField
            path={`narratives.${domain.id}`}
            label={texts.narrative}
            error={problem(`narratives.${domain.id}`)}
            value={content.narratives[domain.id] ?? ""}
            onChange={(text) =>
              set((before) => ({
                ...before,
                narratives: { ...before.narratives, [domain.id]: text },
              }))
            }
          />
        </section>
      ))}
      <ActionFields
        actions={content.actions}
        onChange={(actions) => patch({ actions })}
        problem={problem}
      />
      <output className="saving">
        {texts.scored(sayNumber(scored, language), sayNumber(all, language))} · {texts.kept}
      </output>
    </FormPage>
  );
}
