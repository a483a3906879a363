import { isIncoming, transactionProblems } from "@suivi/domain/money/rules";
import {
  type TransactionContent,
  transactionContent,
  transactionTypes,
} from "@suivi/domain/money/schema";
import { moneyWords } from "@suivi/domain/money/words";
import { problemsOf } from "@suivi/domain/problems/problem";
import { Chips } from "@suivi/ui/chips";
import { Fold } from "@suivi/ui/fold";
import type { ReactNode } from "react";
import { useLocation } from "wouter";
import { useLanguage, useTexts } from "../../language";
import { useProgramme } from "../../session";
import { SelectField, TextField, useProblems } from "../../shell/form";
import { FormPage } from "../../shell/form-page";
import { useRecordForm } from "../../shell/use-record-form";
import { client, queryClient, trpc } from "../../trpc";
import { cleanMoney } from "./clean-money";
import { moneyFormTexts } from "./form-texts";
import { AboutFields, AmountFields } from "./money-fields";
import { useNames } from "./use-names";
import { currentDay } from "../../shell/current-day";

const traced = ["providerActivityId", "receiverActivityId", "reference", "valueDate"];

type Props = {
  id: string;
  title: string;
  record: { version: number; content: TransactionContent };
  before?: ReactNode;
  after?: ReactNode;
};

/** The form of a transaction, new or known. */
export function TransactionForm({ id, title, record, ...around }: Props) {
  const texts = useTexts(moneyFormTexts);
  const language = useLanguage();
  const { id: programmeId, base } = useProgramme();
  const [, navigate] = useLocation();
  const { organisations, names } = useNames();
  const words = moneyWords(language);
  const back = `${base}/money?view=transactions`;
  const form = useRecordForm<TransactionContent>({
    id,
    record,
    clean: (content) => cleanMoney(content, language),
    check: (content) => {
      const read = transactionContent.safeParse(content);
      return read.success
        ? transactionProblems(read.data, { today: currentDay() })
        : problemsOf(read.error);
    },
    save: (change) => client.money.saveTransaction.mutate(change),
    reread: (known) =>
      queryClient.fetchQuery({
        ...trpc.money.transaction.queryOptions({ programmeId, id: known }),
        staleTime: 0,
      }),
    onSaved: () => navigate(back),
  });
  const problem = useProblems(form.problems);
  const { content, patch } = form;
  const { type } = content;
  const party = (path: "providerId" | "receiverId") => (
    <SelectField
      path={path}
      label={texts.fields[path]}
      error={problem(path)}
      value={content[path] ?? ""}
      onChange={(value) => patch({ [path]: value || null })}
      options={[{ value: "", label: texts.notStated }, ...organisations]}
    />
  );
  const line = (path: "providerActivityId" | "receiverActivityId" | "reference", hint: string) => (
    <TextField
      path={path}
      label={texts.fields[path]}
      hint={hint}
      error={problem(path)}
      value={content[path] ?? ""}
      onChange={(text) => patch({ [path]: text || null })}
    />
  );
  return (
    <FormPage
      {...around}
      title={title}
      lead={texts.lead}
      form={form}
      cancel={back}
      fields={texts.fields}
      codes={{ type: words.types }}
      names={names}
    >
      <div className="stack tight">
        <Chips
          name="f-type"
          legend={texts.fields.type}
          value={type}
          onChange={(chosen) => patch({ type: chosen })}
          options={transactionTypes.map((value) => ({ value, label: words.types[value] }))}
          error={problem("type")}
        />
        <p className="hint">{words.typeHelp[type]}</p>
      </div>
      <TextField
        path="date"
        type="date"
        label={texts.fields.date}
        error={problem("date")}
        value={content.date}
        onChange={(date) =>
          // The two are one day as a rule; one that was set apart stays.
          patch(content.valueDate === content.date ? { date, valueDate: date } : { date })
        }
      />
      <AmountFields content={content} patch={patch} problem={problem} />
      <div className="pair">
        {party("providerId")}
        {party("receiverId")}
      </div>
      <Fold
        title={texts.more}
        show={traced.some((path) => problem(path) !== undefined) || isIncoming(type)}
      >
        {line("providerActivityId", texts.providerActivityHint)}
        {line("receiverActivityId", texts.receiverActivityHint)}
        {line("reference", texts.referenceHint)}
      </Fold>
      <AboutFields content={content} patch={patch} problem={problem} />
    </FormPage>
  );
}
