import { sayAmount, sayCurrency } from "@suivi/domain/money/say";
import { sayDate, sayNumber } from "@suivi/domain/numbers";
import { useSuspenseQuery } from "@tanstack/react-query";
import { Link } from "wouter";
import { useLanguage, useTexts } from "../../language";
import { useProgramme } from "../../session";
import { type Outputs, trpc } from "../../trpc";
import { Chain } from "./chain";
import { Costs } from "./costs";
import { CurrencySection } from "./currency-section";
import { moneyTexts } from "./texts";

export type OverviewData = Outputs["money"]["overview"];

/** Planned against spent, the way of the money, and what activities cost: each currency by itself. */
export function Overview() {
  const texts = useTexts(moneyTexts);
  const language = useLanguage();
  const { id: programmeId, may } = useProgramme();
  const data = useSuspenseQuery(trpc.money.overview.queryOptions({ programmeId })).data;
  const { byCurrency, together, chain, costs } = data;
  if (byCurrency.length === 0 && costs.length === 0)
    return (
      <div className="section stack tight">
        <h2>{texts.nothing}</h2>
        <p>{may("money.revise") ? texts.nothingNext : texts.nothingRead}</p>
      </div>
    );
  return (
    <div className="stack wide">
      {together ? (
        <CurrencySection
          data={data}
          money={together.money}
          title={texts.together(together.money.currency)}
          note={
            <>
              {texts.togetherHelp}{" "}
              {together.rates
                .map(({ per, rate, currency, date }) =>
                  texts.sayRate(per, sayAmount(rate, language), currency, sayDate(date, language)),
                )
                .join(" · ")}
              .{" "}
              {together.leftOut > 0
                ? texts.leftOut(sayNumber(together.leftOut, language), together.leftOut === 1)
                : null}
            </>
          }
        />
      ) : null}
      {byCurrency.map((money) => (
        <CurrencySection
          key={money.currency}
          data={data}
          money={money}
          title={texts.inCurrency(sayCurrency(money.currency, language), money.currency)}
          folded={together !== null}
        />
      ))}
      {chain.length > 0 ? <Chain chain={chain} /> : null}
      {costs.length > 0 ? <Costs costs={costs} /> : null}
      {byCurrency.length > 1 || together ? <Rates /> : null}
    </div>
  );
}

/** Where rates are stated, and what follows while none is. */
function Rates() {
  const texts = useTexts(moneyTexts);
  const { id: programmeId, base, may } = useProgramme();
  const { content } = useSuspenseQuery(trpc.programmes.get.queryOptions({ programmeId })).data;
  if (!may("programme.revise")) return null;
  return (
    <p className="small soft no-print">
      {content.rates?.length ? null : `${texts.ratesNone} `}
      <Link href={`${base}/money/rates`}>{texts.ratesEdit}</Link>
    </p>
  );
}
