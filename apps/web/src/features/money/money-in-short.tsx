import { sayCurrency } from "@suivi/domain/money/say";
import { useSuspenseQuery } from "@tanstack/react-query";
import { Link } from "wouter";
import { useLanguage, useTexts } from "../../language";
import { useProgramme } from "../../session";
import { trpc } from "../../trpc";
import { Totals } from "./currency-section";
import { moneyTexts } from "./texts";

/** Planned against spent of the whole programme, for other pages; nothing where no money is recorded. */
export function MoneyInShort() {
  const texts = useTexts(moneyTexts);
  const language = useLanguage();
  const { id: programmeId, base } = useProgramme();
  const { byCurrency, together } = useSuspenseQuery(
    trpc.money.overview.queryOptions({ programmeId }),
  ).data;
  const shown = together ? [together.money] : byCurrency;
  if (shown.length === 0) return null;
  return (
    <section className="section stack" aria-labelledby="money-in-short">
      <div className="row apart">
        <h2 id="money-in-short">{texts.inShort}</h2>
        <Link href={`${base}/money`} className="no-print">
          {texts.more}
        </Link>
      </div>
      {shown.map(({ currency, total }) => (
        <div key={currency} className="stack tight">
          <p className="small soft scope">
            {together
              ? texts.together(currency)
              : texts.inCurrency(sayCurrency(currency, language), currency)}
          </p>
          <Totals total={total} currency={currency} />
        </div>
      ))}
    </section>
  );
}
