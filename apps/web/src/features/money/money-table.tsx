import { shareOf } from "@suivi/domain/money/decimals";
import type { MoneyRow, MoneySums } from "@suivi/domain/money/overview";
import { sayAmount } from "@suivi/domain/money/say";
import { sayPercent } from "@suivi/domain/numbers";
import { TableScroll } from "@suivi/ui/table-scroll";
import { useLanguage, useTexts } from "../../language";
import { moneyTexts } from "./texts";

type Props = {
  /** What a row is: a year, a result … */
  name: string;
  rows: MoneyRow[];
  nameOf(key: string): string;
  currency: string;
  total?: MoneySums;
};

/** Planned against spent: the bar is what was spent, the line on it what was planned. */
export function MoneyTable({ name, rows, nameOf, currency, total }: Props) {
  const texts = useTexts(moneyTexts);
  const most = Math.max(
    1,
    ...rows.flatMap(({ sums }) => [Number(sums.budget ?? 0), Number(sums.expenditure ?? 0)]),
  );
  return (
    <TableScroll label={`${name}, ${currency}`}>
      <table className="bullets">
        <thead>
          <tr>
            <th scope="col">{name}</th>
            <th scope="col" className="wide-only">
              <span className="hidden-text">{texts.progress}</span>
            </th>
            <th scope="col" className="number">
              {texts.budget} ({currency})
            </th>
            <th scope="col" className="number">
              {texts.spent}
            </th>
            <th scope="col" className="number">
              {texts.share}
            </th>
            <th scope="col" className="number wide-only">
              {texts.received}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, sums }) => (
            <Row
              key={key}
              label={key === "" ? texts.noPart : nameOf(key)}
              sums={sums}
              most={most}
            />
          ))}
        </tbody>
        {total && rows.length > 1 ? (
          <tfoot>
            <Row label={texts.total} sums={total} most={null} />
          </tfoot>
        ) : null}
      </table>
    </TableScroll>
  );
}

function Row({ label, sums, most }: { label: string; sums: MoneySums; most: number | null }) {
  const language = useLanguage();
  const { budget, expenditure, incoming_funds: received } = sums;
  const say = (amount: string | null) => sayAmount(amount, language);
  const width = (amount: string) =>
    `${Math.max(0, Math.min(100, (100 * Number(amount)) / (most ?? 1)))}%`;
  const over = Number(expenditure ?? 0) > Number(budget ?? Number.POSITIVE_INFINITY);
  return (
    <tr>
      <th scope="row">{label}</th>
      <td className="wide-only" aria-hidden="true">
        {most ? (
          <span className="bullet">
            {expenditure === null ? null : (
              <span
                className={over ? "fill below" : "fill"}
                style={{ width: width(expenditure) }}
              />
            )}
            {budget === null ? null : <span className="mark" style={{ left: width(budget) }} />}
          </span>
        ) : null}
      </td>
      <td className="number soft">{say(budget)}</td>
      <td className="number">{say(expenditure)}</td>
      <td className="number">{sayPercent(shareOf(expenditure, budget), language)}</td>
      <td className="number wide-only">{say(received)}</td>
    </tr>
  );
}
