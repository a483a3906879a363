import { sayNumber } from "@suivi/domain/numbers";
import type { Problem } from "@suivi/domain/problems/problem";
import { readNumber } from "@suivi/domain/numbers";
import { textIn } from "@suivi/domain/text";
import { useLanguage, useTexts } from "../../language";
import { SelectField, TextField, useProblems } from "../../shell/form";
import { AreaField } from "../../shell/text-fields";
import { dropFile } from "../../outbox/device";
import { EvidenceFiles } from "../../outbox/evidence-files";
import { BreakdownFields } from "./breakdown-fields";
import { type Draft, pastedColumn } from "./measurement-draft";
import { reportTexts } from "./report-texts";
import { StrayCells } from "./stray-cells";
import type { IndicatorContent } from "@suivi/domain/results/schema";

/** Sets a draft, or what becomes of it as it stands then: files come in while others are typed. */
export type SetDraft = (next: Draft | ((now: Draft) => Draft)) => void;
/** Where the files of a draft are kept until they are sent, and how much of each has left. */
export type DraftFiles = { keptUnder: string; progress: Record<string, number> };

type Props = {
  /** Begins the ids of the fields: the indicator's id. */
  at: string;
  content: IndicatorContent;
  draft: Draft;
  problems: Problem[];
  onChange: SetDraft;
  /** Null where this person may attach none. */
  files: DraftFiles | null;
  /** A column was pasted into the value: the lines after the first are for the fields that follow. */
  onColumn?(values: string[]): void;
};

/** The fields of one measurement: a value, a fraction or a step, or no data and why; the rest folded away. */
export function MeasurementFields(props: Props) {
  const { at, content, draft, problems, files, onChange, onColumn } = props;
  const texts = useTexts(reportTexts);
  const language = useLanguage();
  const problem = useProblems(problems);
  const patch = (part: Partial<Draft>) => onChange({ ...draft, ...part });
  const number = (name: "value" | "of", path: string, label: string) => (
    <TextField
      path={`${at}.${path}`}
      label={label}
      inputMode="decimal"
      className="count"
      autoComplete="off"
      error={
        problem(path) ??
        (name === "value" && path !== "measured.numerator" ? problem("measured") : undefined)
      }
      value={draft[name]}
      onChange={(text) => patch({ [name]: text })}
      onPaste={(event) => {
        const column = name === "value" ? pastedColumn(event.clipboardData.getData("text")) : null;
        if (!column || !onColumn) return;
        event.preventDefault();
        onColumn(column);
      }}
    />
  );
  const value = () => {
    if (content.kind === "percentage")
      return (
        <>
          {number("value", "measured.numerator", texts.numerator)}
          {number("of", "measured.denominator", texts.denominator)}
          <Percent value={readNumber(draft.value, language)} of={readNumber(draft.of, language)} />
        </>
      );
    if (content.kind === "scale")
      return (
        <SelectField
          path={`${at}.measured.value`}
          label={texts.step}
          error={problem("measured.value")}
          value={draft.value}
          onChange={(text) => patch({ value: text })}
          options={[
            { value: "", label: texts.chooseStep },
            ...content.scale.map((step, index) => ({
              value: String(index + 1),
              label: `${index + 1}. ${textIn(step, language)}`,
            })),
          ]}
        />
      );
    return number(
      "value",
      "measured.value",
      content.unit ? textIn(content.unit, language) : texts.value,
    );
  };
  return (
    <div className="stack tight">
      <div className="row end">
        {draft.noData ? (
          <TextField
            path={`${at}.measured.reason`}
            label={texts.reason}
            error={problem("measured.reason")}
            value={draft.reason}
            onChange={(reason) => patch({ reason })}
          />
        ) : (
          value()
        )}
        <label className="check">
          <input
            type="checkbox"
            checked={draft.noData}
            onChange={(event) => patch({ noData: event.target.checked })}
          />
          {texts.noData}
        </label>
      </div>
      <details open={(problem("cells") ?? problem("evidence")) ? true : undefined}>
        <summary className="small">{texts.details}</summary>
        <div className="stack">
          {draft.noData
            ? null
            : content.breakdowns.map((dimensions) => (
                <BreakdownFields
                  key={dimensions.join(" ")}
                  at={at}
                  dimensions={dimensions}
                  fraction={content.kind === "percentage"}
                  draft={draft}
                  problems={problems}
                  onChange={onChange}
                />
              ))}
          {draft.noData ? null : (
            <StrayCells breakdowns={content.breakdowns} draft={draft} onChange={onChange} />
          )}
          <AreaField
            path={`${at}.comment`}
            label={texts.comment}
            rows={2}
            value={draft.comment}
            onChange={(comment) => patch({ comment })}
          />
          {files ? (
            <EvidenceFiles
              path={`${at}.evidence`}
              evidence={draft.evidence}
              keptUnder={files.keptUnder}
              whereIs={(id) => (draft.here?.includes(id) ? (files.progress[id] ?? "here") : "sent")}
              problem={(path) => problem(path.slice(at.length + 1))}
              onAdd={(id, file) =>
                onChange((now) => ({
                  ...now,
                  evidence: { ...now.evidence, [id]: file },
                  here: [...(now.here ?? []), id],
                }))
              }
              onRemove={(id) => {
                const { [id]: _, ...evidence } = draft.evidence;
                patch({ evidence, here: draft.here?.filter((one) => one !== id) ?? [] });
                void dropFile(files.keptUnder, id).catch(() => undefined);
              }}
            />
          ) : null}
        </div>
      </details>
    </div>
  );
}

function Percent({ value, of }: { value: number | null; of: number | null }) {
  const language = useLanguage();
  if (value === null || !of) return null;
  return (
    <output className="percent">= {sayNumber((100 * value) / of, language, 1)}&#8239;%</output>
  );
}
