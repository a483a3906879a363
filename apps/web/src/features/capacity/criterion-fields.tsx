import {
  type CriterionFound,
  nothingFound,
  type ToolContent,
  type Voice,
  voices,
} from "@suivi/domain/capacity/schema";
import { sayNumber } from "@suivi/domain/numbers";
import { textIn } from "@suivi/domain/text";
import { useLanguage, useTexts } from "../../language";
import { fieldId } from "../../shell/form";
import { AreaField } from "../../shell/text-fields";
import { capacityTexts } from "./texts";

type Props = {
  criterion: ToolContent["domains"][number]["criteria"][number];
  scale: ToolContent["scale"];
  found: CriterionFound | undefined;
  problem(path: string): string | undefined;
  onChange(found: CriterionFound): void;
};

/** One criterion of a round: both scores side by side, evidence and comment. A score may be left open. */
export function CriterionFields({ criterion, scale, found, problem, onChange }: Props) {
  const texts = useTexts(capacityTexts);
  const language = useLanguage();
  const now = found ?? nothingFound;
  const title = textIn(criterion.title, language);
  const path = `scores.${criterion.id}`;
  const wrong = problem(path);
  const text = (part: "evidence" | "comment") => (
    <AreaField
      path={`${path}.${part}`}
      rows={2}
      label={
        <>
          {texts[part]} <span className="hidden-text">({title})</span>
        </>
      }
      value={now[part] ?? ""}
      onChange={(value) => onChange({ ...now, [part]: value })}
    />
  );
  return (
    <div className="stack tight part" id={fieldId(path)} tabIndex={-1}>
      <h3>{title}</h3>
      {wrong ? <p className="wrong">{wrong}</p> : null}
      <div className="scores">
        {voices.map((voice) => (
          <Steps
            key={voice}
            voice={voice}
            title={title}
            scale={scale}
            name={`${path}.${voice}`}
            value={now[voice]}
            onChange={(value) => onChange({ ...now, [voice]: value })}
          />
        ))}
      </div>
      <details>
        <summary>
          {texts.evidence}, {texts.comment.toLowerCase()}
          {now.evidence || now.comment ? " ●" : ""}
          <span className="hidden-text"> ({title})</span>
        </summary>
        <div className="pair">
          {text("evidence")}
          {text("comment")}
        </div>
      </details>
    </div>
  );
}

type StepsProps = {
  voice: Voice;
  title: string;
  scale: ToolContent["scale"];
  name: string;
  value: number | null;
  onChange(value: number | null): void;
};

/** The steps of the scale to touch, and one for "not scored"; the wording of the chosen step stands under them. */
function Steps({ voice, title, scale, name, value, onChange }: StepsProps) {
  const texts = useTexts(capacityTexts);
  const language = useLanguage();
  const said = value === null ? texts.notScored : textIn(scale[value - 1] ?? {}, language);
  const step = (at: number | null, label: string, full: string) => (
    <label key={label} title={full}>
      <input
        type="radio"
        name={name}
        checked={value === at}
        onChange={() => onChange(at)}
        aria-label={full}
      />
      <span aria-hidden="true">{label}</span>
    </label>
  );
  return (
    <fieldset className="stack tight">
      <legend>
        {texts.voiceNames[voice]}
        <span className="hidden-text"> ({title})</span>
      </legend>
      <div className="steps">
        {scale.map((wording, at) => {
          const number = sayNumber(at + 1, language);
          return step(at + 1, number, `${number}. ${textIn(wording, language)}`);
        })}
        {step(null, texts.notScoredShort, texts.notScored)}
      </div>
      <p className="soft small">{said}</p>
    </fieldset>
  );
}
