import { newId } from "@suivi/domain/ids";
import type { Outcome, ProgrammeContent } from "@suivi/domain/programmes/schema";
import { textIn } from "@suivi/domain/text";
import { useRef, useState } from "react";
import { useLocation } from "wouter";
import { useLanguage, useTexts } from "../../language";
import { useProgramme } from "../../session";
import { FormPage } from "../../shell/form-page";
import { useAddress } from "../../shell/use-address";
import { useProgrammeForm } from "../../shell/use-programme-form";
import { frameworkTexts } from "./framework-texts";
import { ResultFields } from "./result-fields";

/** A new result of the framework, beneath another or at the top; then another like it, or its first indicator. */
export default function ResultNewPage() {
  const { values } = useAddress();
  // "Save and add another" opens this page once more: each result has a form of its own.
  return <NewResult key={values["nth"] ?? "0"} under={values["under"]} level={values["level"]} />;
}

type Props = { under: string | undefined; level: string | undefined };

function NewResult({ under, level }: Props) {
  const texts = useTexts(frameworkTexts);
  const language = useLanguage();
  const { base } = useProgramme();
  const { values } = useAddress();
  const [, go] = useLocation();
  const [id] = useState(newId);
  const next = useRef<"framework" | "another" | "indicators">("framework");
  const framework = `${base}/results/framework`;
  const onSaved = () => {
    const made = form.content.outcomes.find((one) => one.id === id);
    if (next.current === "indicators") return go(`${base}/results/indicators/new?result=${id}`);
    if (next.current === "framework" || !made) return go(framework);
    const again = new URLSearchParams({ nth: String(Number(values["nth"] ?? 0) + 1) });
    again.set("level", made.level);
    if (made.parentId) again.set("under", made.parentId);
    go(`${framework}/new?${again}`);
  };
  const { form, problem, page } = useProgrammeForm({
    onSaved,
    start: (content) => ({
      ...content,
      outcomes: [...content.outcomes, blankResult(id, content, { under, level })],
    }),
  });
  const made = form.content.outcomes.find((one) => one.id === id)!;
  const named = form.content.levels.find((one) => one.id === made.level);
  const save = (where: typeof next.current) => () => {
    next.current = where;
    form.submit();
  };
  return (
    <FormPage
      {...page}
      title={texts.newTitle(named ? textIn(named.name, language) : "")}
      lead={texts.formLead}
      cancel={framework}
      more={
        <>
          <button type="button" className="button" onClick={save("another")}>
            {texts.saveAnother}
          </button>
          <button type="button" className="button" onClick={save("indicators")}>
            {texts.saveIndicators}
          </button>
        </>
      }
    >
      <ResultFields id={id} form={form} problem={problem} />
    </FormPage>
  );
}

/** Beneath a result: one level down. At the top: the highest level, or the one that stands there already. */
function blankResult(
  id: string,
  { levels, outcomes }: ProgrammeContent,
  asked: { under: string | undefined; level: string | undefined },
): Outcome {
  const parent = outcomes.find((one) => one.id === asked.under);
  const rank = levels.findIndex((one) => one.id === parent?.level);
  const wanted = levels.find((one, index) => one.id === asked.level && index > rank);
  const beside = outcomes.find((one) => one.parentId === null);
  const usual = parent
    ? levels[Math.min(rank + 1, levels.length - 1)]
    : levels.find((one) => one.id === beside?.level);
  const level = wanted ?? usual ?? levels[0]!;
  return {
    id,
    parentId: parent?.id ?? null,
    level: level.id,
    code: null,
    title: {},
    assumptions: null,
    source: null,
  };
}
