import { newId } from "@suivi/domain/ids";
import { blankTransaction } from "@suivi/domain/money/schema";
import { typedAmount } from "@suivi/domain/money/say";
import { moneyWords } from "@suivi/domain/money/words";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useLanguage, useTexts } from "../../language";
import { useProgramme } from "../../session";
import { History } from "../../shell/history";
import { Page } from "../../shell/page";
import { useAddress } from "../../shell/use-address";
import { RecordViews } from "../../shell/views";
import { trpc } from "../../trpc";
import { moneyFormTexts } from "./form-texts";
import { RemoveLine } from "./remove-line";
import { TransactionForm } from "./transaction-form";
import { currentDay } from "../../shell/current-day";

/** A transaction, new or known, with its history. */
export default function TransactionPage({ id }: { id: string }) {
  return id === "new" ? <NewTransaction /> : <EditTransaction id={id} />;
}

function NewTransaction() {
  const texts = useTexts(moneyFormTexts);
  const { id: programmeId } = useProgramme();
  const { byCurrency } = useSuspenseQuery(trpc.money.overview.queryOptions({ programmeId })).data;
  const [id] = useState(newId);
  const [content] = useState(() =>
    blankTransaction(currentDay(), byCurrency[0]?.currency ?? "EUR"),
  );
  return <TransactionForm id={id} title={texts.newTransaction} record={{ version: 0, content }} />;
}

function EditTransaction({ id }: { id: string }) {
  const texts = useTexts(moneyFormTexts);
  const language = useLanguage();
  const { id: programmeId, base } = useProgramme();
  const { values } = useAddress();
  const { version, content } = useSuspenseQuery(
    trpc.money.transaction.queryOptions({ programmeId, id }),
  ).data;
  const views = <RecordViews now={texts.view} />;
  if (values["view"] === "history")
    return (
      <Page title={texts.editTransaction} narrow>
        {views}
        <History
          kind="transaction"
          id={id}
          fields={texts.fields}
          codes={{ type: moneyWords(language).types }}
        />
      </Page>
    );
  return (
    <TransactionForm
      id={id}
      title={texts.editTransaction}
      record={{ version, content: { ...content, amount: typedAmount(content.amount, language) } }}
      before={views}
      after={
        <RemoveLine
          kind="transaction"
          id={id}
          version={version}
          back={`${base}/money?view=transactions`}
        />
      }
    />
  );
}
