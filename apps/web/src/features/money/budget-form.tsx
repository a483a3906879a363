import { budgetProblems } from "@suivi/domain/money/rules";
import { type BudgetContent, budgetContent } from "@suivi/domain/money/schema";
import { problemsOf } from "@suivi/domain/problems/problem";
import type { ReactNode } from "react";
import { useLocation } from "wouter";
import { useLanguage, useTexts } from "../../language";
import { useProgramme } from "../../session";
import { TextField, useProblems } from "../../shell/form";
import { FormPage } from "../../shell/form-page";
import { useRecordForm } from "../../shell/use-record-form";
import { client, queryClient, trpc } from "../../trpc";
import { cleanMoney } from "./clean-money";
import { moneyFormTexts } from "./form-texts";
import { AboutFields, AmountFields } from "./money-fields";
import { useNames } from "./use-names";

type Props = {
  id: string;
  title: string;
  record: { version: number; content: BudgetContent };
  before?: ReactNode;
  after?: ReactNode;
};

/** The form of a line of the budget, new or known. */
export function BudgetForm({ id, title, record, ...around }: Props) {
  const texts = useTexts(moneyFormTexts);
  const language = useLanguage();
  const { id: programmeId, base } = useProgramme();
  const [, navigate] = useLocation();
  const { names } = useNames();
  const back = `${base}/money?view=budgets`;
  const form = useRecordForm<BudgetContent>({
    id,
    record,
    clean: (content) => cleanMoney(content, language),
    check: (content) => {
      const read = budgetContent.safeParse(content);
      return read.success ? budgetProblems(read.data) : problemsOf(read.error);
    },
    save: (change) => client.money.saveBudget.mutate(change),
    reread: (known) =>
      queryClient.fetchQuery({
        ...trpc.money.budget.queryOptions({ programmeId, id: known }),
        staleTime: 0,
      }),
    onSaved: () => navigate(back),
  });
  const problem = useProblems(form.problems);
  const { content, patch } = form;
  const day = (path: "start" | "end", hint?: string) => (
    <TextField
      path={path}
      type="date"
      label={texts.fields[path]}
      hint={hint}
      error={problem(path)}
      value={content[path]}
      onChange={(date) => patch({ [path]: date })}
    />
  );
  const mark = (path: "revised" | "committed") => (
    <label className="check">
      <input
        type="checkbox"
        checked={content[path]}
        onChange={(event) => patch({ [path]: event.target.checked })}
      />
      {texts.fields[path]}
    </label>
  );
  return (
    <FormPage
      {...around}
      title={title}
      lead={texts.lead}
      form={form}
      cancel={back}
      fields={texts.fields}
      names={names}
    >
      <div className="stack tight">
        <div className="pair">
          {day("start")}
          {day("end")}
        </div>
        <p className="hint">{texts.periodHint}</p>
      </div>
      <AmountFields content={content} patch={patch} problem={problem} />
      <div>
        {mark("committed")}
        {mark("revised")}
      </div>
      <AboutFields content={content} patch={patch} problem={problem} />
    </FormPage>
  );
}
