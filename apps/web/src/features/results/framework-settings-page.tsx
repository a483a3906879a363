import { useLocation } from "wouter";
import { useTexts } from "../../language";
import { useProgramme } from "../../session";
import { NumberField } from "../../shell/number-field";
import { FormPage } from "../../shell/form-page";
import { useProgrammeForm } from "../../shell/use-programme-form";
import { DimensionFields } from "./dimension-fields";
import { LevelFields } from "./level-fields";
import { settingsTexts } from "./settings-texts";

/** How a programme names the levels of its framework, its own disaggregations, and how near a target is on track. */
export default function FrameworkSettingsPage() {
  const texts = useTexts(settingsTexts);
  const { base } = useProgramme();
  const [, go] = useLocation();
  const cancel = `${base}/results/framework`;
  const { form, problem, page } = useProgrammeForm({ onSaved: () => go(cancel) });
  const { content, patch } = form;
  return (
    <FormPage {...page} title={texts.title} lead={texts.lead} cancel={cancel}>
      <LevelFields content={content} patch={patch} problem={problem} />
      <DimensionFields content={content} patch={patch} problem={problem} />
      <section className="stack section" aria-labelledby="margin">
        <h2 id="margin">{texts.margin}</h2>
        <NumberField
          path="margin"
          label={texts.marginLabel}
          hint={texts.marginHint}
          placeholder="15"
          className="count"
          error={problem("margin")}
          value={content.margin === null ? null : Math.round(content.margin * 10_000) / 100}
          onChange={(percent) => patch({ margin: percent === null ? null : percent / 100 })}
        />
      </section>
    </FormPage>
  );
}
