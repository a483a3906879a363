import { Suspense } from "react";
import { Link } from "wouter";
import { useTexts } from "../../language";
import { useProgramme } from "../../session";
import { Page } from "../../shell/page";
import { useAddress } from "../../shell/use-address";
import { Views } from "../../shell/views";
import { Waiting } from "../../shell/waiting";
import { BudgetList } from "./budget-list";
import { Overview } from "./overview";
import { moneyTexts } from "./texts";
import { TransactionList } from "./transaction-list";

/** The money of a programme: planned against spent, who passes it to whom, and each line. */
export default function MoneyPage() {
  const texts = useTexts(moneyTexts);
  const { base, may } = useProgramme();
  const { values } = useAddress();
  const view = may("money.list") ? values["view"] : undefined;
  return (
    <Page
      title={texts.title}
      lead={texts.lead}
      actions={
        may("money.revise") ? (
          <>
            <Link href={`${base}/money/budgets/new`} className="button">
              {texts.addBudget}
            </Link>
            <Link href={`${base}/money/transactions/new`} className="button primary">
              {texts.addTransaction}
            </Link>
          </>
        ) : null
      }
    >
      {may("money.list") ? (
        <Views
          label={texts.views}
          views={[
            { key: "", label: texts.view.overview },
            { key: "transactions", label: texts.view.transactions },
            { key: "budgets", label: texts.view.budgets },
          ]}
        />
      ) : null}
      <Suspense fallback={<Waiting />}>
        {view === "transactions" ? (
          <TransactionList />
        ) : view === "budgets" ? (
          <BudgetList />
        ) : (
          <Overview />
        )}
      </Suspense>
    </Page>
  );
}
