import { sayAmount } from "@suivi/domain/money/say";
import { sayNumber } from "@suivi/domain/numbers";
import { TableScroll } from "@suivi/ui/table-scroll";
import { useLanguage, useTexts } from "../../language";
import type { OverviewData } from "./overview";
import { moneyTexts } from "./texts";

/** What activities say that they cost: a figure of its own, which enters no other. */
export function Costs({ costs }: { costs: OverviewData["costs"] }) {
  const texts = useTexts(moneyTexts);
  const language = useLanguage();
  return (
    <div className="section stack tight">
      <h2>{texts.costs}</h2>
      <p className="soft">{texts.costsHelp}</p>
      <TableScroll label={texts.costs}>
        <table className="counts">
          <caption className="hidden-text">{texts.costs}</caption>
          <tbody>
            {costs.map(({ currency, year, amount, activities }) => (
              <tr key={`${currency} ${year}`}>
                <th scope="row">{year ?? texts.undated}</th>
                <td className="number">
                  {sayAmount(amount, language)} {currency}
                </td>
                <td className="number soft">
                  {texts.costsOf(sayNumber(activities, language), activities === 1)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
    </div>
  );
}
