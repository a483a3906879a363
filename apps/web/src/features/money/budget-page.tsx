import { newId } from "@suivi/domain/ids";
import { blankBudget } from "@suivi/domain/money/schema";
import { typedAmount } from "@suivi/domain/money/say";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useLanguage, useTexts } from "../../language";
import { useProgramme } from "../../session";
import { History } from "../../shell/history";
import { Page } from "../../shell/page";
import { useAddress } from "../../shell/use-address";
import { RecordViews } from "../../shell/views";
import { trpc } from "../../trpc";
import { BudgetForm } from "./budget-form";
import { moneyFormTexts } from "./form-texts";
import { RemoveLine } from "./remove-line";

/** A line of the budget, new or known, with its history. */
export default function BudgetPage({ id }: { id: string }) {
  return id === "new" ? <NewBudget /> : <EditBudget id={id} />;
}

function NewBudget() {
  const texts = useTexts(moneyFormTexts);
  const { id: programmeId } = useProgramme();
  const { byCurrency } = useSuspenseQuery(trpc.money.overview.queryOptions({ programmeId })).data;
  const [id] = useState(newId);
  const [content] = useState(() => {
    const used = byCurrency.find(({ total }) => total.budget !== null) ?? byCurrency[0];
    const last = used?.years.findLast(({ sums }) => sums.budget !== null)?.key;
    const year = last ? Number(last) + 1 : new Date().getFullYear();
    return blankBudget(year, used?.currency ?? "EUR");
  });
  return <BudgetForm id={id} title={texts.newBudget} record={{ version: 0, content }} />;
}

function EditBudget({ id }: { id: string }) {
  const texts = useTexts(moneyFormTexts);
  const language = useLanguage();
  const { id: programmeId, base } = useProgramme();
  const { values } = useAddress();
  const { version, content } = useSuspenseQuery(
    trpc.money.budget.queryOptions({ programmeId, id }),
  ).data;
  const views = <RecordViews now={texts.view} />;
  if (values["view"] === "history")
    return (
      <Page title={texts.editBudget} narrow>
        {views}
        <History kind="budget" id={id} fields={texts.fields} />
      </Page>
    );
  return (
    <BudgetForm
      id={id}
      title={texts.editBudget}
      record={{ version, content: { ...content, amount: typedAmount(content.amount, language) } }}
      before={views}
      after={
        <RemoveLine kind="budget" id={id} version={version} back={`${base}/money?view=budgets`} />
      }
    />
  );
}
