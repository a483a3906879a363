import { sayNumber } from "@suivi/domain/numbers";
import { resultCodes, resultName } from "@suivi/domain/results/framework";
import { textIn } from "@suivi/domain/text";
import { Modal } from "@suivi/ui/modal";
import { useState } from "react";
import { useLocation } from "wouter";
import { useLanguage, useTexts } from "../../language";
import { useProgramme } from "../../session";
import { FormPage } from "../../shell/form-page";
import { NotFound } from "../../shell/not-found";
import { shellTexts } from "../../shell/texts";
import { useProgrammeForm } from "../../shell/use-programme-form";
import { frameworkTexts } from "./framework-texts";
import { ResultFields } from "./result-fields";

type Props = { id: string };

/** A result of the framework edited; taken away only where nothing stands beneath it. */
export default function ResultEditPage({ id }: Props) {
  const texts = useTexts(frameworkTexts);
  const language = useLanguage();
  const { base } = useProgramme();
  const [, go] = useLocation();
  const cancel = `${base}/results/framework`;
  const { shown, form, problem, page } = useProgrammeForm({ onSaved: () => go(cancel) });
  const result = form.content.outcomes.find((one) => one.id === id);
  // Taken away and not saved yet, or never there.
  const before = shown.content.outcomes.find((one) => one.id === id);
  if (!before) return <NotFound />;
  const level = shown.content.levels.find((one) => one.id === before.level)?.name;
  const name = resultName(level, resultCodes(shown.content).get(id) ?? "", language);
  return (
    <FormPage
      {...page}
      title={texts.editTitle(name)}
      lead={texts.formLead}
      cancel={cancel}
      after={
        <Removing
          name={name}
          title={textIn(before.title, language)}
          parts={shown.content.outcomes.filter((one) => one.parentId === id).length}
          indicators={shown.indicatorsByOutcome[id] ?? 0}
          activities={shown.activitiesByOutcome[id] ?? 0}
          onRemove={() => {
            const outcomes = shown.content.outcomes.filter((one) => one.id !== id);
            form.set({ ...shown.content, outcomes });
            form.submit({ ...shown.content, outcomes });
          }}
        />
      }
    >
      {result ? <ResultFields id={id} form={form} problem={problem} /> : null}
    </FormPage>
  );
}

type RemovingProps = {
  name: string;
  title: string;
  parts: number;
  indicators: number;
  activities: number;
  onRemove(): void;
};

/** Takes a result away after a question that names it; or says what keeps it. */
function Removing({ name, title, parts, indicators, activities, onRemove }: RemovingProps) {
  const texts = useTexts(frameworkTexts);
  const { cancel } = useTexts(shellTexts);
  const language = useLanguage();
  const [asking, ask] = useState(false);
  const say = (count: number) => sayNumber(count, language);
  const keeps = [
    parts > 0 && texts.keptParts(parts, say(parts)),
    indicators > 0 && texts.keptIndicators(indicators, say(indicators)),
    activities > 0 && texts.keptActivities(activities, say(activities)),
  ].filter(Boolean);
  if (keeps.length > 0)
    return (
      <p className="section soft">
        {texts.kept} {keeps.join(", ")}.
      </p>
    );
  return (
    <div className="section">
      <button type="button" className="button danger" onClick={() => ask(true)}>
        {texts.remove(name)}
      </button>
      {asking ? (
        <Modal title={texts.remove(name)} close={cancel} onClose={() => ask(false)}>
          <p>{texts.removeSure(name, title)}</p>
          <div>
            <button
              type="button"
              className="button danger"
              onClick={() => {
                ask(false);
                onRemove();
              }}
            >
              {texts.removeNow}
            </button>
          </div>
        </Modal>
      ) : null}
    </div>
  );
}
