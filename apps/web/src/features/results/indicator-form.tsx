import { sayNumber } from "@suivi/domain/numbers";
import { type ChangeReason, changeReasons } from "@suivi/domain/results/progress";
import { changedTargets } from "@suivi/domain/results/rules";
import { readTargetKey } from "@suivi/domain/results/progress";
import type { IndicatorContent } from "@suivi/domain/results/schema";
import { resultsWords } from "@suivi/domain/results/words";
import { definitionGauge } from "@suivi/domain/results/targets";
import { type ReactNode, useState } from "react";
import { useLanguage, useTexts } from "../../language";
import { SelectField, TextField, useProblems } from "../../shell/form";
import { FormPage } from "../../shell/form-page";
import { useChangeId } from "../../shell/use-change-id";
import { useRecordForm } from "../../shell/use-record-form";
import { client, queryClient, trpc } from "../../trpc";
import { BaselineFields } from "./baseline-fields";
import { BreakdownChoice } from "./breakdown-choice";
import { CalculationFields } from "./calculation-fields";
import { CollectionFields, ContributesFields } from "./collection-fields";
import { DefinitionFields, IndicatorBasics } from "./indicator-basics";
import { checkIndicator, cleanIndicator } from "./indicator-draft";
import { indicatorFormTexts } from "./indicator-form-texts";
import { indicatorTexts } from "./indicator-texts";
import { TargetFields } from "./target-fields";
import { targetTexts } from "./target-texts";
import { useFramework } from "./use-framework";
import { useIndicatorFields } from "./use-indicator-fields";
import { useIptt } from "./use-iptt";

type Props = {
  id: string;
  programmeId: string;
  /** Version 0: a new one. */
  record: { version: number; content: IndicatorContent };
  title: string;
  cancel: string;
  onSaved(id: string): void;
  more?: (submit: () => void) => ReactNode;
  before?: ReactNode;
  after?: ReactNode;
};
const all = { country: undefined, partner: undefined, frequency: undefined };

/** An indicator's definition and targets: four fields are needed, a gauge shows the rest. */
export function IndicatorForm({ id, programmeId, record, onSaved, more, ...page }: Props) {
  const texts = useTexts(indicatorFormTexts);
  const language = useLanguage();
  const framework = useFramework();
  const table = useIptt({ basis: "submitted", ...all });
  const line = table.lines.find((one) => one.id === id);
  const changeId = useChangeId();
  const [reason, setReason] = useState<ChangeReason | null>(null);
  const [reasonText, setReasonText] = useState("");
  const form = useRecordForm<IndicatorContent>({
    id,
    record,
    clean: cleanIndicator,
    check: checkIndicator,
    save: (change) => {
      const sent = { ...change, reason, reasonText: reasonText.trim() || null };
      return client.results.saveIndicator.mutate({
        ...sent,
        changeId: changeId({ ...sent, changeId: null }),
      });
    },
    reread: (known) =>
      queryClient.fetchQuery({
        ...trpc.results.indicator.queryOptions({ programmeId, id: known }),
        staleTime: 0,
      }),
    onSaved,
  });
  const problem = useProblems(form.problems);
  const { content, patch } = form;
  const part = { content, patch, problem };
  const gauge = definitionGauge(cleanIndicator(content));
  const reported = changedTargets(record.content, content).some((key) => {
    const { period } = readTargetKey(key);
    return (period === "life" ? line?.life : line?.cells[period])?.value != null;
  });
  const asks = reported || problem("reason") !== undefined;
  const say = (count: number) => sayNumber(count, language);
  return (
    <FormPage
      {...page}
      {...useIndicatorFields(content, table.span)}
      names={Object.fromEntries(
        framework.cards.map(({ result }) => [result.id, result.title] as const),
      )}
      lead={texts.lead}
      form={form}
      more={more?.(() => form.submit())}
    >
      <IndicatorBasics {...part} framework={framework} />
      <div>
        <DefinitionFields {...part} />
        <CalculationFields {...part} id={record.version === 0 ? null : id} framework={framework} />
        <BaselineFields {...part} />
        <BreakdownChoice {...part} />
        <TargetFields
          {...part}
          span={table.span}
          line={line}
          reason={
            asks ? (
              <ReasonFields
                reason={reason}
                onReason={setReason}
                text={reasonText}
                onText={setReasonText}
                error={problem("reason")}
              />
            ) : null
          }
        />
        <CollectionFields {...part} />
        <ContributesFields {...part} framework={framework} />
      </div>
      <Gauge
        said={
          gauge.missing.length === 0
            ? texts.whole
            : texts.gauge(say(gauge.stated), say(gauge.asked))
        }
        {...gauge}
      />
    </FormPage>
  );
}

type GaugeProps = { said: string; stated: number; asked: number; missing: string[] };

/** How much of the definition is stated, and what is not yet. */
function Gauge({ said, stated, asked, missing }: GaugeProps) {
  const texts = useTexts(indicatorTexts);
  return (
    <div className="stack tight">
      <progress value={stated} max={asked} aria-label={said} />
      <p className="small soft">
        {said}{" "}
        {missing.length > 0
          ? `${texts.missing} ${missing.map((one) => texts.parts[one]).join(", ")}.`
          : null}
      </p>
    </div>
  );
}

type ReasonProps = {
  reason: ChangeReason | null;
  onReason(reason: ChangeReason | null): void;
  text: string;
  onText(text: string): void;
  error: string | undefined;
};

/** Why a target changes that has been reported against; it goes to the history. */
function ReasonFields({ reason, onReason, text, onText, error }: ReasonProps) {
  const texts = useTexts(targetTexts);
  const words = resultsWords(useLanguage());
  return (
    <div className="notice attention pair">
      <SelectField
        path="reason"
        label={texts.reason}
        hint={texts.reasonHint}
        error={error}
        value={reason ?? ""}
        onChange={(chosen) => onReason((chosen || null) as ChangeReason | null)}
        options={[
          { value: "", label: texts.choose },
          ...changeReasons.map((value) => ({ value, label: words.reasons[value] })),
        ]}
      />
      <TextField path="reasonText" label={texts.reasonText} value={text} onChange={onText} />
    </div>
  );
}
