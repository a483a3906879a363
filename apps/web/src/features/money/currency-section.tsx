import { shareOf } from "@suivi/domain/money/decimals";
import type { MoneyOf } from "@suivi/domain/money/overview";
import { sayAmount } from "@suivi/domain/money/say";
import { sayCountry, sayMoney, sayPercent } from "@suivi/domain/numbers";
import { shortName } from "@suivi/domain/organisations/short-name";
import { inFrameworkOrder, resultCodes } from "@suivi/domain/results/framework";
import { textIn } from "@suivi/domain/text";
import { BigFigure } from "@suivi/ui/big-figure";
import { Fold } from "@suivi/ui/fold";
import { type ReactNode, useId } from "react";
import { Link } from "wouter";
import { useLanguage, useTexts } from "../../language";
import { MoneyTable } from "./money-table";
import type { OverviewData } from "./overview";
import { moneyTexts } from "./texts";

type Props = {
  data: OverviewData;
  money: MoneyOf;
  title: string;
  note?: ReactNode;
  /** The big figures alone; the tables are a click away. */
  folded?: boolean;
};

/** The money of one currency: the few big figures, then year by year and result by result. */
export function CurrencySection({ data, money, title, note, folded = false }: Props) {
  const texts = useTexts(moneyTexts);
  const language = useLanguage();
  const id = useId();
  const { currency, total, years, results, countries, partners } = money;
  const codes = resultCodes(data);
  const resultOf = (key: string) => {
    const found = data.outcomes.find((one) => one.id === key);
    return found ? `${codes.get(key) ?? ""} ${textIn(found.title, language)}` : key;
  };
  const partnerOf = (key: string) => {
    const found = data.organisations.find((one) => one.id === key);
    return found ? shortName(found, language) : key;
  };
  const table = (name: string, rows: MoneyOf["years"], nameOf: (key: string) => string) => (
    <MoneyTable name={name} rows={rows} nameOf={nameOf} currency={currency} />
  );
  const byYear = (
    <MoneyTable
      name={texts.year}
      rows={years}
      nameOf={(key) => key}
      currency={currency}
      total={total}
    />
  );
  const cut = (rows: MoneyOf["years"]) => rows.some(({ key }) => key !== "");
  return (
    <section className="stack" aria-labelledby={id}>
      <div>
        <h2 id={id} className="scope">
          {title}
        </h2>
        {note ? <p className="small soft">{note}</p> : null}
      </div>
      <Totals total={total} currency={currency} />
      {folded ? null : (
        <div className="stack tight">
          <h3>{texts.byYear}</h3>
          {byYear}
        </div>
      )}
      <div>
        {folded ? <Fold title={texts.byYear}>{byYear}</Fold> : null}
        {cut(results) ? (
          <Fold title={texts.byResult} show={!folded}>
            {table(texts.result, inOrder(results, data), resultOf)}
          </Fold>
        ) : null}
        {cut(countries) ? (
          <Fold title={texts.byCountry}>
            {table(texts.country, countries, (key) => sayCountry(key, language))}
          </Fold>
        ) : null}
        {cut(partners) ? (
          <Fold title={texts.byPartner}>{table(texts.partner, partners, partnerOf)}</Fold>
        ) : null}
      </div>
    </section>
  );
}

/** Results in the order of the framework; what is for the whole programme stands last. */
const inOrder = (rows: MoneyOf["results"], { outcomes }: OverviewData) => {
  const order = inFrameworkOrder(outcomes).map(({ result }) => result.id);
  const place = (key: string) => (key === "" ? order.length : order.indexOf(key));
  return rows.toSorted((a, b) => place(a.key) - place(b.key));
};

/** Budget, spent, received; what nobody stated is "—". What was passed on is in the chain, step by step: no sum of steps is money. */
export function Totals({ total, currency }: { total: MoneyOf["total"]; currency: string }) {
  const texts = useTexts(moneyTexts);
  const language = useLanguage();
  const say = (amount: string | null) => sayAmount(amount, language);
  const of = (amount: string | null, words: (said: string) => string) =>
    amount === null ? null : words(sayMoney({ amount, currency }, language));
  const share = shareOf(total.expenditure, total.budget);
  return (
    <div className="figures">
      <BigFigure
        Link={Link}
        label={`${texts.budget} (${currency})`}
        value={say(total.budget)}
        note={total.budget === null ? texts.noBudget : null}
      />
      <BigFigure
        Link={Link}
        label={`${texts.spent} (${currency})`}
        value={say(total.expenditure)}
        note={share === null ? null : texts.spentOf(sayPercent(share, language))}
      />
      <BigFigure
        Link={Link}
        label={`${texts.received} (${currency})`}
        value={say(total.incoming_funds)}
        note={of(total.incoming_commitment, texts.receivedOf)}
      />
    </div>
  );
}
